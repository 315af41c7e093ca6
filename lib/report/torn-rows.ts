import { isWholeLabel } from './match-label.ts';

interface Token {
  kind: 'label' | 'figure';
  text: string;
}

const mostBefore = 5;
const mostBehind = 6;

/**
 * Rows whose label a narrow column tore around its figures: 2.其他法律行政 before them and 法规禁止公开 behind. The parts are
 * put together before the figures where they make a label of the form, word for word; anything else stays as it is.
 */
export function joinTornRows<T extends Token>(tokens: readonly T[]): T[] {
  const joined: T[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = runOf(tokens, at, 'figure');
    const behind = run.length === 0 ? [] : runOf(tokens, at + run.length, 'label');
    const torn = run.length === 0 ? undefined : findTorn(joined, behind);
    if (torn) joined.splice(joined.length - torn.before.length, torn.before.length, torn.label);
    for (const token of run.length === 0 ? tokens.slice(at, at + 1) : run) joined.push(token);
    at += Math.max(1, run.length) + (torn?.behind ?? 0);
  }
  return joined;
}

/** The parts of a label on both sides of a row's figures, and the label that they make; undefined where it is not torn. */
function findTorn<T extends Token>(
  done: readonly T[],
  following: readonly T[],
): { before: T[]; behind: number; label: T } | undefined {
  const labels = runBefore(done);
  for (let count = 1; count <= Math.min(mostBefore, labels.length); count += 1) {
    const before = labels.slice(-count);
    const [first] = before;
    let text = before.map((part) => part.text).join('');
    if (!first || isWholeLabel(text)) return undefined;
    for (const [index, part] of following.slice(0, mostBehind).entries()) {
      text += part.text;
      if (isWholeLabel(text)) return { before, behind: index + 1, label: { ...first, text } };
    }
  }
  return undefined;
}

const runBefore = <T extends Token>(tokens: readonly T[]): T[] =>
  tokens.slice(tokens.findLastIndex(({ kind }) => kind === 'figure') + 1);

function runOf<T extends Token>(tokens: readonly T[], start: number, kind: Token['kind']): T[] {
  let end = start;
  while (tokens[end]?.kind === kind) end += 1;
  return tokens.slice(start, end);
}
