import { type PageFacts, readReports } from '../report/assemble.ts';
import type { Report } from '../report/report.ts';
import type { PageNode, PageNodes, PageSight } from './page-node.ts';
import { walkPage } from './walk.ts';

/** What the page around a frame says, for reports that stand in an iframe. */
export interface FrameContext {
  title: string;
  address: string;
  metas: [name: string, content: string][];
  breadcrumb: string;
}

export interface PageToRead {
  address: string;
  title: string;
  /** Read whatever is there, as a reviewer asked for it. */
  force?: boolean;
  context?: FrameContext | null;
  /** What is there was copied from a scan by a person. */
  isEntered?: boolean;
}

export interface Reading<N> {
  report: Report;
  nodes: PageNodes<N>;
}

/**
 * Reads every report that a page holds, in page order; none where it holds none, and `reason` says why, in Chinese.
 * `root` is the document element or any element; nothing outside it is looked at.
 */
export function readHtml<N extends PageNode>(
  root: N,
  page: PageToRead,
  sight?: PageSight,
): { readings: Reading<N>[]; reason: string } {
  const { items, metas } = walkPage(root, sight);
  const facts: PageFacts = {
    address: page.context?.address ?? page.address,
    source: page.address,
    titles: [page.title, page.context?.title ?? ''],
    metas: [...metas, ...(page.context?.metas ?? [])],
    breadcrumb: page.context?.breadcrumb ?? '',
    force: page.force ?? false,
    isEntered: page.isEntered ?? false,
  };
  return readReports(items, facts);
}
