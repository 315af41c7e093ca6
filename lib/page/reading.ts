import type { PageNodes } from '../read/page-node.ts';
import type { Report } from '../report/report.ts';

/** A report and where its parts stand on this page. */
export interface Reading {
  report: Report;
  nodes: PageNodes<Node>;
}
