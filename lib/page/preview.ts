import { type Spot, strongest, styleOf } from './spots.ts';

/** The pointer rests so long before anything is shown. */
const restMs = 300;
const gap = 14;

/** A point of the viewport. */
interface Point {
  x: number;
  y: number;
}

/** The first finding of a mark in one line while the pointer rests on it; a click opens the bubble, this opens nothing. */
export class Preview {
  readonly #layer: HTMLElement;
  readonly #find: (point: Point) => readonly Spot[];
  readonly #more: (count: number) => string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: HTMLElement | null = null;
  #at: Point | null = null;

  constructor(layer: HTMLElement, find: (point: Point) => readonly Spot[], more: (count: number) => string) {
    this.#layer = layer;
    this.#find = find;
    this.#more = more;
  }

  /** Told of every move: what was shown is gone with it. Browsers tell of moves, too, where only the page was laid out anew. */
  move({ clientX: x, clientY: y, isTrusted, buttons }: MouseEvent): void {
    if (!isTrusted || (x === this.#at?.x && y === this.#at.y)) return;
    this.#at = buttons === 0 ? { x, y } : null;
    this.rest();
  }

  /** Begins to wait anew: the page may have moved under the pointer. */
  rest(): void {
    this.hide();
    const at = this.#at;
    if (at !== null) this.#timer = setTimeout(() => this.#show(at), restMs);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shown?.remove();
    this.#shown = null;
  }

  #show(at: Point): void {
    const spots = this.#find(at);
    const lead = strongest(spots);
    if (lead === undefined) return;
    const shown = this.#layer.ownerDocument.createElement('p');
    shown.className = ['preview', ...styleOf(spots)].join(' ');
    shown.setAttribute('aria-hidden', 'true');
    const others = spots.length > 1 ? this.#more(spots.length - 1) : '';
    shown.textContent = `${lead.finding.message}${others}`;
    this.#layer.append(shown);
    const { clientWidth } = this.#layer.ownerDocument.documentElement;
    const left = Math.max(gap, Math.min(at.x, clientWidth - shown.offsetWidth - gap));
    shown.style.transform = `translate(${Math.round(left + scrollX)}px, ${Math.round(at.y + scrollY + gap)}px)`;
    this.#shown = shown;
  }
}
