import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PageNode } from '../read/page-node.ts';

type Parse5Node = DefaultTreeAdapterTypes.ChildNode;

/** A node of a parsed file, with just what the reader asks for; names of elements in upper case, as browsers give them. */
class FileNode implements PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  firstChild: FileNode | null = null;
  nextSibling: FileNode | null = null;
  private readonly attributes: readonly { name: string; value: string }[];

  constructor(source: Parse5Node) {
    this.nodeValue = null;
    this.attributes = [];
    this.nodeName = source.nodeName;
    if ('attrs' in source) {
      this.nodeType = 1;
      this.nodeName = source.namespaceURI.endsWith('xhtml') ? source.nodeName.toUpperCase() : source.nodeName;
      this.attributes = source.attrs;
    } else if (source.nodeName === '#text' && 'value' in source) {
      this.nodeType = 3;
      this.nodeValue = source.value;
    } else this.nodeType = 8;
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }
}

/** Parses a page as a browser would; returns its document element. Scripts do not run. */
export function parseHtml(html: string): PageNode {
  const source = parse(html).childNodes.find((node) => node.nodeName === 'html');
  if (!source) throw new Error('every parsed page has a document element');
  const root = new FileNode(source);
  const open: [FileNode, Parse5Node][] = [[root, source]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, from] = next;
    let last: FileNode | null = null;
    for (const child of 'childNodes' in from ? from.childNodes : []) {
      const node = new FileNode(child);
      if (last) last.nextSibling = node;
      else parent.firstChild = node;
      last = node;
      if ('childNodes' in child) open.push([node, child]);
    }
  }
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
