import type { Area } from './geometry.ts';

const gap = 8;

/**
 * Where the bubble goes: below its place, above it, or beside it: the first where all of it can be seen and where it
 * does not lie on what it speaks about; else the first where it can be seen; else the corner of the view.
 */
export function positionBubble(
  size: { width: number; height: number },
  place: Area | null,
  subject: readonly Area[],
  view: Area,
): { left: number; top: number } {
  const corner = { left: view.left + view.width - size.width - gap, top: view.top + gap };
  if (place === null) return corner;
  const whole = unite([place, ...subject]);
  const across = between(place.left, view.left + gap, view.left + view.width - size.width - gap);
  const along = between(place.top - gap, view.top + gap, view.top + view.height - size.height - gap);
  const candidates = [
    { left: across, top: place.top + place.height + gap },
    { left: across, top: place.top - size.height - gap },
    { left: whole.left + whole.width + gap, top: along },
    { left: whole.left - size.width - gap, top: along },
  ];
  const seen = candidates.filter(({ left, top }) => contains(view, { left, top, ...size }));
  const clear = seen.find(
    ({ left, top }) => ![place, ...subject].some((area) => overlaps(area, { left, top, ...size })),
  );
  return clear ?? seen[0] ?? { left: across, top: along };
}

/** The value nearest to `wanted` that is not below `least`, and not above `most` where that leaves a choice. */
const between = (wanted: number, least: number, most: number): number => Math.max(least, Math.min(wanted, most));

const contains = (outer: Area, inner: Area): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

/** Whether two areas share a point. */
export const overlaps = (one: Area, other: Area): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

function unite(areas: readonly [Area, ...Area[]]): Area {
  const left = Math.min(...areas.map((area) => area.left));
  const top = Math.min(...areas.map((area) => area.top));
  const right = Math.max(...areas.map((area) => area.left + area.width));
  const bottom = Math.max(...areas.map((area) => area.top + area.height));
  return { left, top, width: right - left, height: bottom - top };
}
