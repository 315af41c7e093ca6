import { parentOf, rectOf } from './plain-node.ts';
import type { Box, Target } from './target.ts';

/** A rectangle in document coordinates. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What can be seen of boxes, in document coordinates; reads layout, so one is made for each placing and then dropped. */
export class Geometry {
  readonly #window: Window;
  readonly #clips = new Map<Element, DOMRect | null>();

  constructor(window: Window) {
    this.#window = window;
  }

  /** The viewport. */
  get view(): Area {
    const { scrollX, scrollY } = this.#window;
    const { clientWidth, clientHeight } = this.#window.document.documentElement;
    return { left: scrollX, top: scrollY, width: clientWidth, height: clientHeight };
  }

  /** Where a box lies; null where it is not rendered, or scrolled out of sight inside a box of its own. */
  areaOf(box: Box): Area | null {
    const rect = box.getBoundingClientRect();
    if (rect.width === 0 && rect.height === 0) return null;
    const clip = this.#clipOf(holderOf(box));
    if (
      clip &&
      (rect.bottom <= clip.top || rect.top >= clip.bottom || rect.right <= clip.left || rect.left >= clip.right)
    )
      return null;
    return this.#toArea(rect);
  }

  /** The rectangles of a box line by line, an element's being one. */
  linesOf(box: Box): Area[] {
    const rects = box instanceof Range ? [...box.getClientRects()] : [box.getBoundingClientRect()];
    return rects.filter(({ width, height }) => width > 0 && height > 0).map((rect) => this.#toArea(rect));
  }

  #toArea({ left, top, width, height }: DOMRect): Area {
    return { left: left + this.#window.scrollX, top: top + this.#window.scrollY, width, height };
  }

  /** The visible part of the boxes around an element that scroll or cut their contents; null where none does. */
  #clipOf(element: Element | null): DOMRect | null {
    const { body, documentElement } = this.#window.document;
    if (element === null || element === body || element === documentElement) return null;
    const known = this.#clips.get(element);
    if (known !== undefined) return known;
    const outer = this.#clipOf(parentOf(element));
    const cuts = this.#window.getComputedStyle(element).overflow !== 'visible';
    const clip = cuts ? intersect(rectOf(element), outer) : outer;
    this.#clips.set(element, clip);
    return clip;
  }
}

function intersect(inner: DOMRect, outer: DOMRect | null): DOMRect {
  if (outer === null) return inner;
  const left = Math.max(inner.left, outer.left);
  const top = Math.max(inner.top, outer.top);
  return new DOMRect(
    left,
    top,
    Math.max(0, Math.min(inner.right, outer.right) - left),
    Math.max(0, Math.min(inner.bottom, outer.bottom) - top),
  );
}

/** The element around a box. */
export function holderOf(box: Box): Element | null {
  if (!(box instanceof Range)) return box.parentElement;
  const node = box.startContainer;
  return node instanceof Element ? node : node.parentElement;
}

/** The box whose left edge a flag stands at: the table of a cell, the paragraph of a passage. */
export function gutterOf(target: Target): Element | null {
  if (target.kind === 'gap') return null;
  const element = target.kind === 'element' ? target.element : holderOf(target.range);
  return (
    element?.closest('table') ??
    element?.closest('p, li, h1, h2, h3, h4, h5, h6, div, section, article, body') ??
    element
  );
}

/** Whether a person can see an element, now or by scrolling. */
export function isRendered(element: Element): boolean {
  const options = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false };
  return Element.prototype.checkVisibility.call(element, options);
}

/** The nearest element around a box that can be seen; null where the whole page is hidden. */
export function visibleAround(box: Box): Element | null {
  let element = box instanceof Range ? holderOf(box) : box;
  while (element && !(isRendered(element) && hasBoxes(element))) element = parentOf(element);
  return element;
}

const hasBoxes = (element: Element): boolean => Element.prototype.getClientRects.call(element).length > 0;
