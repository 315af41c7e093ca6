import { type Spot, strongest, styleOf } from './spots.ts';

/** The pointer rests so long before anything is shown. */
const restMs = 300;
const gap = 14;
const nowhere = { x: Number.NaN, y: Number.NaN };

/** The first finding of a mark in one line while the pointer rests on it; a click opens the bubble, this opens nothing. */
export class Preview {
  readonly #layer: HTMLElement;
  readonly #find: (event: MouseEvent) => readonly Spot[];
  readonly #more: (count: number) => string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: HTMLElement | null = null;
  #at = nowhere;

  constructor(layer: HTMLElement, find: (event: MouseEvent) => readonly Spot[], more: (count: number) => string) {
    this.#layer = layer;
    this.#find = find;
    this.#more = more;
  }

  /** Told of every move: what was shown is gone with it. Browsers tell of moves, too, where only the page was laid out anew. */
  move(event: MouseEvent): void {
    if (event.clientX === this.#at.x && event.clientY === this.#at.y) return;
    this.#at = { x: event.clientX, y: event.clientY };
    this.hide();
    if (event.isTrusted && event.buttons === 0) this.#timer = setTimeout(() => this.#show(event), restMs);
  }

  /** The page moved under the pointer: the same point is another place. */
  scroll(): void {
    this.#at = nowhere;
    this.hide();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shown?.remove();
    this.#shown = null;
  }

  #show(event: MouseEvent): void {
    const spots = this.#find(event);
    const lead = strongest(spots);
    if (lead === undefined) return;
    const shown = this.#layer.ownerDocument.createElement('p');
    shown.className = ['preview', ...styleOf(spots)].join(' ');
    shown.setAttribute('aria-hidden', 'true');
    const others = spots.length > 1 ? this.#more(spots.length - 1) : '';
    shown.textContent = `${lead.finding.message}${others}`;
    this.#layer.append(shown);
    const { clientWidth } = this.#layer.ownerDocument.documentElement;
    const left = Math.max(gap, Math.min(event.clientX, clientWidth - shown.offsetWidth - gap));
    shown.style.transform = `translate(${Math.round(left + scrollX)}px, ${Math.round(event.clientY + scrollY + gap)}px)`;
    this.#shown = shown;
  }
}
