import type { FlowItem, TextItem } from './flow.ts';
import { parseHeading } from './headings.ts';
import { isTitle } from './title.ts';

const longestHalf = 45;

/** Puts together headings and titles that a line break tore: two short lines that only together say what they are. */
export function joinTornLines<N>(items: readonly FlowItem<N>[]): FlowItem<N>[] {
  const joined: FlowItem<N>[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before?.kind === 'text' && item.kind === 'text' && isTorn(before, item)) joined[joined.length - 1] = join(before, item);
    else joined.push(item);
  }
  return joined;
}

function isTorn<N>(first: TextItem<N>, second: TextItem<N>): boolean {
  if (first.text.length > longestHalf || second.text.length > longestHalf || first.cell || second.cell) return false;
  const text = first.text + second.text;
  const head = parseHeading(first.text);
  if (head.style !== 'none' && head.part === null && parseHeading(second.text).part === null) return isStrongHeading(text);
  return !isTitle(first.text) && !isTitle(second.text) && /公开|年度|年报|报告/.test(first.text) && /报告|年报/.test(second.text) && isTitle(text);
}

function isStrongHeading(text: string): boolean {
  const { part, wording } = parseHeading(text);
  return part !== null && wording !== 'weak';
}

const join = <N>(first: TextItem<N>, second: TextItem<N>): TextItem<N> => ({
  ...first,
  text: first.text + second.text,
  level: first.level || second.level,
  pieces: [...first.pieces, ...second.pieces],
});
