import type { PageNode } from '../read/page-node.ts';

/*
 * A form has its fields as properties, under whatever names the page gave them and in place of its own: where a field is
 * called `firstChild` or `parentElement`, only the prototypes tell the truth. Many portals wrap a whole page in a form.
 */

/** A node as the reader may ask it. */
export const plainNode = (node: PageNode): PageNode => (node instanceof HTMLFormElement ? plainForm(node) : node);

const plainForm = (form: HTMLFormElement): PageNode => ({
  nodeType: Node.ELEMENT_NODE,
  nodeName: 'FORM',
  nodeValue: null,
  get firstChild(): PageNode | null {
    return Reflect.get(Node.prototype, 'firstChild', form);
  },
  get nextSibling(): PageNode | null {
    return Reflect.get(Node.prototype, 'nextSibling', form);
  },
  getAttribute: (name) => Element.prototype.getAttribute.call(form, name),
});

/** An element's name in upper case, as documents of HTML give it. */
export const nameOf = (node: Node): string => Reflect.get(Node.prototype, 'nodeName', node);

/** The element around a node. */
export const parentOf = (node: Node): Element | null => Reflect.get(Node.prototype, 'parentElement', node);

/** Whether a node is another one, or stands in it. */
export const holds = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/** Where an element lies in the viewport. */
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
