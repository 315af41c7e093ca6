import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import type { PageNode } from '../read/page-node.ts';

/**
 * A node of a parsed file, with just what the reader asks for; names of elements in upper case, as browsers give them.
 * The parser builds its tree of these, so that no second tree is made.
 */
export class FileNode implements PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  nodeValue: string | null;
  firstChild: FileNode | null = null;
  nextSibling: FileNode | null = null;
  parent: FileNode | null = null;
  lastChild: FileNode | null = null;
  previousSibling: FileNode | null = null;
  readonly tagName: string;
  readonly namespace: html.NS;
  readonly attributes: Token.Attribute[];

  constructor(type: number, name: string, value: string | null, tag = '', namespace = html.NS.HTML, attributes = none) {
    this.nodeType = type;
    this.nodeName = name;
    this.nodeValue = value;
    this.tagName = tag;
    this.namespace = namespace;
    this.attributes = attributes;
  }

  hasAttributes(): boolean {
    return this.attributes.length > 0;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }
}

const none: Token.Attribute[] = [];
const [element, text, comment, document, fragment] = [1, 3, 8, 9, 11];

const upperCase = new Map<string, string>();

function nameOf(tag: string, namespace: html.NS): string {
  if (namespace !== html.NS.HTML) return tag;
  const known = upperCase.get(tag);
  if (known !== undefined) return known;
  const name = tag.toUpperCase();
  if (upperCase.size < 512) upperCase.set(tag, name);
  return name;
}

function insert(parent: FileNode, node: FileNode, next: FileNode | null): void {
  const previous = next === null ? parent.lastChild : next.previousSibling;
  node.parent = parent;
  node.previousSibling = previous;
  node.nextSibling = next;
  if (previous === null) parent.firstChild = node;
  else previous.nextSibling = node;
  if (next === null) parent.lastChild = node;
  else next.previousSibling = node;
}

function insertText(parent: FileNode, value: string, next: FileNode | null): void {
  const previous = next === null ? parent.lastChild : next.previousSibling;
  if (previous?.nodeType === text) previous.nodeValue += value;
  else insert(parent, new FileNode(text, '#text', value), next);
}

function detach(node: FileNode): void {
  const { parent, previousSibling, nextSibling } = node;
  if (parent === null) return;
  if (previousSibling === null) parent.firstChild = nextSibling;
  else previousSibling.nextSibling = nextSibling;
  if (nextSibling === null) parent.lastChild = previousSibling;
  else nextSibling.previousSibling = previousSibling;
  node.parent = null;
  node.previousSibling = null;
  node.nextSibling = null;
}

function childrenOf(node: FileNode): FileNode[] {
  const children: FileNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** Every kind of node is one class. */
type FileTree = { [K in keyof TreeAdapterTypeMap]: FileNode };

/**
 * How the parser builds a tree of these nodes. A document's type and mode decide nothing here, nor do places in the
 * source. What stands in a template is no part of its page: it hangs on the template as a fragment that nobody walks.
 */
export function fileTree(): TreeAdapter<FileTree> {
  const templates = new Map<FileNode, FileNode>();
  let mode = html.DOCUMENT_MODE.NO_QUIRKS;
  const isElement = (node: FileNode): node is FileNode => node.nodeType === element;
  const isText = (node: FileNode): node is FileNode => node.nodeType === text;
  const isComment = (node: FileNode): node is FileNode => node.nodeType === comment;
  const isNever = (_node: FileNode): _node is FileNode => false;
  const nothing = () => undefined;
  return {
    createDocument: () => new FileNode(document, '#document', null),
    createDocumentFragment: () => new FileNode(fragment, '#document-fragment', null),
    createElement: (tag, namespace, attributes) =>
      new FileNode(element, nameOf(tag, namespace), null, tag, namespace, attributes),
    createTextNode: (value) => new FileNode(text, '#text', value),
    createCommentNode: (value) => new FileNode(comment, '#comment', value),
    appendChild: (parent, node) => insert(parent, node, null),
    insertBefore: insert,
    insertText: (parent, value) => insertText(parent, value, null),
    insertTextBefore: insertText,
    detachNode: detach,
    adoptAttributes: (node, attributes) =>
      node.attributes.push(...attributes.filter(({ name }) => node.getAttribute(name) === null)),
    getFirstChild: (node) => node.firstChild,
    getChildNodes: childrenOf,
    getParentNode: (node) => node.parent,
    getAttrList: (node) => node.attributes,
    getTagName: (node) => node.tagName,
    getNamespaceURI: (node) => node.namespace,
    getTextNodeContent: (node) => node.nodeValue ?? '',
    getCommentNodeContent: (node) => node.nodeValue ?? '',
    getTemplateContent: (node) => templates.get(node) ?? node,
    setTemplateContent: (node, content) => templates.set(node, content),
    getDocumentMode: () => mode,
    setDocumentMode: (_document, given) => {
      mode = given;
    },
    setDocumentType: nothing,
    getDocumentTypeNodeName: String,
    getDocumentTypeNodePublicId: String,
    getDocumentTypeNodeSystemId: String,
    isElementNode: isElement,
    isTextNode: isText,
    isCommentNode: isComment,
    isDocumentTypeNode: isNever,
    setNodeSourceCodeLocation: nothing,
    getNodeSourceCodeLocation: nothing,
    updateNodeSourceCodeLocation: nothing,
  };
}
