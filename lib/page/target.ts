/** Anything that has a rectangle. */
export type Box = Element | Range;

/**
 * Where a place is on the page: a cell, a passage with the `whole` paragraph around it (`block` -1: a cell of
 * tab-separated text, which is no block), or the gap in which something is missing.
 */
export type Target =
  | { kind: 'element'; element: Element }
  | { kind: 'passage'; range: Range; whole: Range; block: number }
  | { kind: 'gap'; above: Box | null; below: Box | null; missing: string };

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The target of a node as a whole; undefined where it has left the page. */
export function toTarget(node: Node): Target | undefined {
  if (!node.isConnected || !node.ownerDocument) return undefined;
  if (isElement(node)) return { kind: 'element', element: node };
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return { kind: 'passage', range, whole: range, block: -1 };
}

/** What of a target can be measured, scrolled to and compared. */
export function boxOf(target: Target | undefined): Box | null {
  if (target === undefined) return null;
  if (target.kind === 'element') return target.element;
  return target.kind === 'passage' ? target.range : (target.below ?? target.above);
}

/** The element that holds a target. */
export function elementOf(target: Target): Element | null {
  const box = boxOf(target);
  if (box === null) return null;
  if (!(box instanceof Range)) return box;
  return isElement(box.startContainer) ? box.startContainer : box.startContainer.parentElement;
}

/** Whether a click on an element at a point of the view meets a target. */
export function isUnder(target: Target, element: Element, { clientX, clientY }: MouseEvent): boolean {
  if (target.kind === 'element') return target.element.contains(element);
  if (target.kind !== 'passage') return false;
  return [...target.range.getClientRects()].some(
    ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
}

/** Whether one target comes before another in the page's reading order. */
export function isBefore(left: Target, right: Target): boolean {
  const one = startNodeOf(left);
  const other = startNodeOf(right);
  if (one === null || other === null) return other === null;
  if (one === other) return offsetOf(left) < offsetOf(right);
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function startNodeOf(target: Target): Node | null {
  const box = boxOf(target);
  return box instanceof Range ? box.startContainer : box;
}

function offsetOf(target: Target): number {
  const box = boxOf(target);
  return box instanceof Range ? box.startOffset : 0;
}
