import { parse } from 'parse5';
import type { PageNode } from '../read/page-node.ts';
import { fileTree } from './file-node.ts';

/** Parses a page as a browser would; returns its document element. Scripts do not run. */
export function parseHtml(html: string): PageNode {
  const root = childNamed(parse(html, { treeAdapter: fileTree() }), 'HTML');
  if (!root) throw new Error('every parsed page has a document element');
  return root;
}

/** The page's title, '' where it has none. */
export function titleOf(root: PageNode): string {
  const head = childNamed(root, 'HEAD');
  const title = head && childNamed(head, 'TITLE');
  return title?.firstChild?.nodeValue?.trim() ?? '';
}

function childNamed(parent: PageNode, name: string): PageNode | null {
  for (let child = parent.firstChild; child; child = child.nextSibling) if (child.nodeName === name) return child;
  return null;
}
