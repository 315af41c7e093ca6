import type { LinkState } from '../audit/offices/link-state.ts';
import { type Area, Geometry } from './geometry.ts';
import { Overlay } from './overlay.ts';
import type { ReportLink } from './report-links.ts';

interface Texts {
  /** What a chip shows and what it says aloud. */
  chip(state: LinkState): { text: string; name: string };
  /** 检查本页 24 份 */
  check(count: number): string;
  /** What became of it: so many were queued. */
  queued(count: number): string;
  failed(cause: unknown): string;
}

/** Between the end of a link and its chip. */
const gap = 6;

/**
 * A chip behind every link to a report, and the button that has them all checked. All of it lies in our overlay: nothing
 * of the page moves, and the link stays the page's own.
 */
export class ListChips {
  readonly #overlay: Overlay;
  readonly #texts: Texts;
  readonly #button: HTMLButtonElement;
  readonly #status: HTMLElement;
  #chips: { link: ReportLink; chip: HTMLElement }[] = [];

  /** `check` queues the reports, and answers with how many. */
  constructor(document: Document, texts: Texts, check: () => Promise<number>) {
    this.#overlay = new Overlay(document, () => this.#place());
    this.#texts = texts;
    this.#button = document.createElement('button');
    this.#button.type = 'button';
    this.#status = document.createElement('p');
    this.#status.setAttribute('role', 'status');
    // Only a person's click: the page's scripts can click as well.
    this.#button.addEventListener('click', ({ isTrusted }) => isTrusted && void this.#queue(check));
    const bar = document.createElement('div');
    bar.className = 'list-bar';
    bar.append(this.#status, this.#button);
    this.#overlay.notice.append(bar);
  }

  get isAttached(): boolean {
    return this.#overlay.isAttached;
  }

  /** Shows the links as they stand; `states` are those of the links, in their order. */
  show(links: readonly ReportLink[], states: readonly LinkState[]): void {
    this.#chips = links.map((link, index) => ({ link, chip: this.#toChip(states[index] ?? { kind: 'unseen' }) }));
    this.#button.textContent = this.#texts.check(links.length);
    this.#overlay.drawings.replaceChildren(...this.#chips.map(({ chip }) => chip));
    this.#overlay.schedule();
  }

  async #queue(check: () => Promise<number>): Promise<void> {
    this.#button.disabled = true;
    this.#status.textContent = await check().then(this.#texts.queued, this.#texts.failed);
    this.#button.disabled = false;
  }

  #toChip(state: LinkState): HTMLElement {
    const { text, name } = this.#texts.chip(state);
    const chip = document.createElement('span');
    chip.className = `list-chip ${state.kind}`;
    chip.textContent = text;
    chip.title = name;
    chip.setAttribute('role', 'img');
    chip.setAttribute('aria-label', name);
    return chip;
  }

  /** Reads all places first, then writes. */
  #place(): void {
    const geometry = new Geometry(window);
    const places = this.#chips.map(({ link, chip }) => {
      const area = geometry.linesOf(link.element).at(-1);
      return {
        chip,
        top: area?.top ?? 0,
        left: area ? freeLeft(link.element, area, chip.offsetWidth, geometry) : null,
      };
    });
    for (const { chip, top, left } of places) {
      chip.hidden = left === null;
      chip.style.transform = `translate(${left ?? 0}px, ${top}px)`;
    }
  }
}

/** Where a row of a list ends: its own item, cell or paragraph. */
const rowOf = (element: Element): Element => element.closest('li, tr, dd, p') ?? element.parentElement ?? element;

/** Where a chip covers nothing: behind the link, behind what follows it in its row, or else before it. */
function freeLeft(element: Element, link: Area, width: number, geometry: Geometry): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(rowOf(element));
  const end = link.left + link.width;
  const beside = geometry
    .linesOf(range)
    .filter(({ top, height, left }) => top < link.top + link.height && top + height > link.top && left >= end - 1);
  const next = Math.min(...beside.map(({ left }) => left));
  if (next - end >= width + 2 * gap) return end + gap;
  const last = Math.max(...beside.map((area) => area.left + area.width));
  const { left, width: seen } = geometry.view;
  return last + gap + width <= left + seen ? last + gap : link.left - gap - width;
}
