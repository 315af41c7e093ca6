import type { Area, Geometry } from './geometry.ts';
import type { Box } from './target.ts';

const svgNames = 'http://www.w3.org/2000/svg';

/** A line from a term of the bubble to its cell while the term has the focus; none where either is out of sight. */
export class Connector {
  readonly #svg: SVGSVGElement;
  readonly #line: SVGLineElement;
  readonly #end: SVGCircleElement;
  #ends: { from: Element; to: Box } | null = null;

  constructor(layer: HTMLElement) {
    const { ownerDocument } = layer;
    this.#svg = ownerDocument.createElementNS(svgNames, 'svg');
    this.#line = ownerDocument.createElementNS(svgNames, 'line');
    this.#end = ownerDocument.createElementNS(svgNames, 'circle');
    this.#end.setAttribute('r', '4');
    this.#svg.setAttribute('class', 'connector');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.append(this.#line, this.#end);
    this.#svg.style.visibility = 'hidden';
    layer.append(this.#svg);
  }

  /** null takes the line away. */
  join(ends: { from: Element; to: Box } | null): void {
    this.#ends = ends;
    if (ends === null) this.#svg.style.visibility = 'hidden';
  }

  place(geometry: Geometry): void {
    const from = this.#ends?.from.isConnected ? geometry.linesOf(this.#ends.from)[0] : undefined;
    const to = this.#ends && geometry.areaOf(this.#ends.to);
    const isSeen = from && to && isWithin(from, geometry.view) && isWithin(to, geometry.view);
    this.#svg.style.visibility = isSeen ? '' : 'hidden';
    if (!isSeen) return;
    const start = { x: to.left < from.left ? from.left : from.left + from.width, y: from.top + from.height / 2 };
    const end = {
      x: Math.max(to.left, Math.min(start.x, to.left + to.width)),
      y: Math.max(to.top, Math.min(start.y, to.top + to.height)),
    };
    setAll(this.#line, { x1: start.x, y1: start.y, x2: end.x, y2: end.y });
    setAll(this.#end, { cx: end.x, cy: end.y });
  }
}

const isWithin = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

function setAll(element: Element, values: Record<string, number>): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(Math.round(value)));
}
