import type { FlowItem, TextItem } from './flow.ts';
import { parseHeading } from './headings.ts';
import { isTitle } from './title.ts';

const longestHalf = 45;

/** Puts together headings and titles that a line break tore: two short lines that only together say what they are. */
export function joinTornLines<N>(items: readonly FlowItem<N>[]): FlowItem<N>[] {
  const joined: FlowItem<N>[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before?.kind === 'text' && item.kind === 'text' && isTorn(before, item))
      joined[joined.length - 1] = join(before, item);
    else joined.push(item);
  }
  return joined;
}

function isTorn<N>(first: TextItem<N>, second: TextItem<N>): boolean {
  if (first.text.length > longestHalf || second.text.length > longestHalf || first.cell || second.cell) return false;
  if (/^[第（(]?[一二三四五六七八九十\d]/.test(first.text)) return isTornHeading(first.text, second.text);
  return (
    /报告|年报/.test(second.text) &&
    /公开|年度|年报|报告/.test(first.text) &&
    !isTitle(first.text) &&
    !isTitle(second.text) &&
    isTitle(first.text + second.text)
  );
}

function isTornHeading(first: string, second: string): boolean {
  const { style, part } = parseHeading(first);
  return style !== 'none' && part === null && parseHeading(second).part === null && isStrongHeading(first + second);
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
