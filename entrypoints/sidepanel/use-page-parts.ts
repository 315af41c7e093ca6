import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import type { PagePart } from '../../components/panel/page-parts.tsx';
import { isReadablePdf, patternOf } from '../../lib/text/site.ts';
import { useLoads } from './active-tab.ts';

const Part = z.object({ kind: z.enum(['frame', 'document']), url: z.string(), text: z.string() });
const mostParts = 20;

/** Where a report may lie that the page of a tab holds no text of; none where we may not look at it. */
export function usePageParts(tabId: number | null): readonly PagePart[] {
  const [parts, setParts] = useState<readonly PagePart[]>([]);
  const loads = useLoads(tabId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page of the same tab has other parts
  useEffect(() => {
    if (tabId === null) return;
    let isLeft = false;
    findParts(tabId).then(
      (found) => !isLeft && setParts(found),
      // No script may run there.
      () => !isLeft && setParts([]),
    );
    return () => {
      isLeft = true;
    };
  }, [tabId, loads]);
  return parts;
}

async function findParts(tabId: number): Promise<PagePart[]> {
  const [result] = await browser.scripting.executeScript({ target: { tabId }, func: partsOfDocument });
  const found = z.array(Part).parse(result?.result);
  const isWanted = await Promise.all(found.map(async ({ kind, url }) => kind === 'document' || isClosed(url)));
  return found
    .filter((_, index) => isWanted[index])
    .slice(0, mostParts)
    .map((part) => ({ ...part, isRead: part.kind === 'frame' || isReadablePdf(part.url) }));
}

/** Frames of sites that we may read have been looked at like the page itself. */
async function isClosed(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== null && !(await browser.permissions.contains({ origins: [pattern] }));
}

/** Runs in the page, so it can use nothing from outside itself. */
function partsOfDocument(): unknown {
  const documentName = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|zip|rar)$/i;
  const partOf = (address: string | null, text: string, isFrame: boolean): object[] => {
    const url = URL.parse(address ?? '', document.baseURI);
    if (url === null || !/^https?:$/.test(url.protocol)) return [];
    const isDocument = documentName.test(url.pathname);
    if (!isFrame && !(isDocument && /报告|年报|统计表/.test(text))) return [];
    return [{ kind: isDocument ? 'document' : 'frame', url: url.href, text: text.trim().slice(0, 200) }];
  };
  const frames = [...document.querySelectorAll('iframe[src], frame[src], embed[src]')];
  const links = [...document.querySelectorAll('a[href]')];
  return [
    ...frames
      .slice(0, 50)
      .flatMap((frame) => partOf(frame.getAttribute('src'), frame.getAttribute('title') ?? '', true)),
    ...links.slice(0, 3_000).flatMap((link) => partOf(link.getAttribute('href'), link.textContent, false)),
  ];
}
