import type { Area } from './geometry.ts';
import { positionBubble } from './position-bubble.ts';

/**
 * Chosen once for each opening; then the bubble keeps its distance, so that it does not jump while the page is scrolled.
 * Where it has grown it moves only as far as it takes to be seen whole.
 */
export class BubblePosition {
  #offset: { x: number; y: number; height: number } | null = null;

  /** The next opening chooses anew. */
  forget(): void {
    this.#offset = null;
  }

  /** `place`: null where it cannot be seen; `subject`: what the bubble should not cover, asked for where it matters. */
  at(
    size: { width: number; height: number },
    place: Area | null,
    subject: () => readonly Area[],
    view: Area,
  ): { left: number; top: number } {
    const anchor = place ?? view;
    if (this.#offset) {
      const kept = { left: anchor.left + this.#offset.x, top: anchor.top + this.#offset.y };
      if (size.height <= this.#offset.height) return kept;
      const top = Math.max(view.top, Math.min(kept.top, view.top + view.height - size.height - 8));
      this.#offset = { x: this.#offset.x, y: top - anchor.top, height: size.height };
      return { left: kept.left, top };
    }
    const position = positionBubble(size, place, subject(), view);
    this.#offset = { x: position.left - anchor.left, y: position.top - anchor.top, height: size.height };
    return position;
  }
}
