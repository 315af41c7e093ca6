import type { Calculation } from '../audit/finding.ts';
import { locate } from './locate.ts';
import { nameOf, parentOf } from './plain-node.ts';
import type { Reading } from './reading.ts';
import { isShown, type Spot, styleOf } from './spots.ts';
import type { Target } from './target.ts';

/** The one attribute that we put on the page's elements; public/marks.css gives it its looks. */
export const markAttribute = 'data-gouji';

const severities = ['statutory', 'substantive', 'format', 'hint'] as const;
const highlightNames = [...severities, 'note'].map((name) => `gouji-${name}`);

/** How a cell takes part in the calculation that is shown. */
export type Role = 'plus' | 'minus' | 'result';

/** Removes what a replaced script left on the page. */
export function removeOldMarks(document: Document): void {
  for (const element of document.querySelectorAll(`[${markAttribute}]`)) element.removeAttribute(markAttribute);
  for (const name of highlightNames) CSS.highlights.delete(name);
}

/** The marks on the page itself: an attribute on cells, named highlights over prose. Neither moves anything. */
export class Marks {
  readonly #marked = new Map<Element, string>();
  readonly #roles = new Map<Element, Role>();
  #passages: { range: Range; spot: Spot }[] = [];
  #elements = new Map<Element, Spot[]>();

  /** Replaces all marks by those of these findings and notes. */
  paint(spots: readonly Spot[], noted: readonly Target[]): void {
    const shown = spots.filter(isShown);
    this.#elements = new Map();
    this.#passages = [];
    for (const spot of shown)
      for (const target of spot.targets) {
        if (target.kind === 'element')
          this.#elements.set(target.element, [...(this.#elements.get(target.element) ?? []), spot]);
        if (target.kind === 'passage') this.#passages.push({ range: target.range, spot });
      }
    const styles = new Map([...this.#elements].map(([element, here]) => [element, styleOf(here).join(' ')]));
    for (const target of noted)
      if (target.kind === 'element' && !styles.has(target.element)) styles.set(target.element, 'noted');
    this.#mark(styles);
    this.#highlight(noted);
  }

  /** The findings marked on an element or on the cell around it; a mark on a whole table answers to its flag alone. */
  findingsAround(element: Element): readonly Spot[] {
    for (let at: Element | null = element; at && nameOf(at) !== 'TABLE'; at = parentOf(at)) {
      const spots = this.#elements.get(at);
      if (spots) return spots;
    }
    return [];
  }

  /** The findings whose highlighted passages lie under a point of the viewport. */
  findingsAt(x: number, y: number): Spot[] {
    const hit = ({ left, right, top, bottom }: DOMRect): boolean => x >= left && x <= right && y >= top && y <= bottom;
    return this.#passages.filter(({ range }) => [...range.getClientRects()].some(hit)).map(({ spot }) => spot);
  }

  /** Tints the terms of a calculation and outlines its result; returns them for the signs in their corners. */
  showCalculation(reading: Reading, { terms, result }: Calculation): { element: Element; role: Role }[] {
    this.hideCalculation();
    for (const { sign, ...place } of terms)
      this.#assign(
        locate(reading, { table: place.table, row: place.row, col: place.col }),
        sign > 0 ? 'plus' : 'minus',
      );
    this.#assign(locate(reading, result), 'result');
    for (const element of this.#roles.keys()) this.#write(element);
    return [...this.#roles].map(([element, role]) => ({ element, role }));
  }

  hideCalculation(): void {
    const elements = [...this.#roles.keys()];
    this.#roles.clear();
    for (const element of elements) this.#write(element);
  }

  /** Takes the attributes off for the moment in which the page's text is copied: the copy is to be the page's own. */
  liftForCopy(): void {
    const elements = new Set([...this.#marked.keys(), ...this.#roles.keys()]);
    for (const element of elements) element.removeAttribute(markAttribute);
    setTimeout(() => {
      for (const element of elements) this.#write(element);
    });
  }

  clear(): void {
    this.#roles.clear();
    this.#mark(new Map());
    this.#elements.clear();
    this.#passages = [];
    for (const name of highlightNames) CSS.highlights.delete(name);
  }

  #assign(target: Target | undefined, role: Role): void {
    if (target?.kind === 'element') this.#roles.set(target.element, role);
  }

  #mark(styles: ReadonlyMap<Element, string>): void {
    const before = [...this.#marked.keys()];
    this.#marked.clear();
    for (const [element, style] of styles) this.#marked.set(element, style);
    for (const element of new Set([...before, ...styles.keys()])) this.#write(element);
  }

  #write(element: Element): void {
    const words = [this.#marked.get(element), this.#roles.get(element)].filter((word) => word !== undefined).join(' ');
    if (words === '') element.removeAttribute(markAttribute);
    else if (element.getAttribute(markAttribute) !== words) element.setAttribute(markAttribute, words);
  }

  /** One highlight a severity: overlapping ones do not add up, the stronger one is painted above. */
  #highlight(noted: readonly Target[]): void {
    for (const [index, severity] of severities.entries()) {
      const ranges = this.#passages.filter(({ spot }) => spot.finding.severity === severity).map(({ range }) => range);
      setHighlight(`gouji-${severity}`, ranges, severities.length - index);
    }
    setHighlight(
      'gouji-note',
      noted.flatMap((target) => (target.kind === 'passage' ? [target.range] : [])),
      0,
    );
  }
}

function setHighlight(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
