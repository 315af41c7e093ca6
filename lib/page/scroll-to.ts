import { holderOf, visibleAround } from './geometry.ts';
import type { Box } from './target.ts';

/** Scrolls a box to the middle of the view; false where it is folded away, and then to what can be seen around it. */
export function scrollTo(box: Box): boolean {
  const seen = visibleAround(box);
  const holder = box instanceof Range ? holderOf(box) : box;
  seen?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (seen === null || seen !== holder) return false;
  const { top, bottom } = box.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  return true;
}
