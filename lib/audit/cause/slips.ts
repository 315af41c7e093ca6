import { columnLabel, rowLabel } from '../../report/labels.ts';
import type { Report } from '../../report/report.ts';
import { findCell } from '../../report/table.ts';
import { addsUpTo, type Change, type Correction, leastTelling } from './ledger.ts';

/** What a figure can be compared with beside its sums: the tables it is printed in, and last year's. */
export interface Surroundings {
  report: Report;
  previous: Report | null;
}

/** How a wrong figure may have come about: in words, and how telling, 0 the most. */
export interface Slip {
  words: string;
  rank: number;
}

type Guess = (change: Change, around: Surroundings, correction: Correction) => string | undefined;

/** The most telling slip that turns the meant figure into the printed one; undefined where none does. */
export function findSlip(change: Change, around: Surroundings, correction: Correction): Slip | undefined {
  const tried = correction.changes.length === 1 ? guessesForOne : guesses;
  for (const [rank, guess] of tried.entries()) {
    const words = guess(change, around, correction);
    if (words !== undefined) return { words, rank };
  }
  return undefined;
}

const guesses: readonly Guess[] = [carriedOver, swappedDigits, misplacedZero, lastYears, lostOrSurplusDigit];

/** Beside a second change these are met by chance. */
const guessesForOne: readonly Guess[] = [...guesses, missedSummand, neighbours, wrongKey, staleTotal];

function swappedDigits({ entry: { figure }, to }: Change): string | undefined {
  const [printed, meant] = [String(figure), String(to)];
  if (printed.length !== meant.length) return undefined;
  const [first, second, ...others] = differences(printed, meant);
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  return printed[first] === meant[second] && printed[second] === meant[first] ? '数字互换' : undefined;
}

function misplacedZero({ entry: { figure }, to }: Change): string | undefined {
  if (figure > 0 && figure === to * 10) return '恰为 10 倍，疑似多一个 0';
  return to > 0 && to === figure * 10 ? '恰为十分之一，疑似少一个 0' : undefined;
}

/** 上年结转 is what last year's report carried out. */
function carriedOver({ entry: { table, row, col }, to }: Change, { previous }: Surroundings): string | undefined {
  const last = previous?.tables[table];
  if (!last || row !== 'carriedIn') return undefined;
  return findCell(last, 'carriedOut', col)?.value === to ? `上年报告结转下年度为 ${to}` : undefined;
}

function lastYears({ entry }: Change, { previous }: Surroundings): string | undefined {
  const last = previous?.tables[entry.table];
  if (!last || entry.figure === 0) return undefined;
  return findCell(last, entry.row, entry.col)?.value === entry.figure ? '与上年报告同一格相同' : undefined;
}

function lostOrSurplusDigit({ entry: { figure }, to }: Change): string | undefined {
  if (hasOneDigitMore(String(figure), String(to))) return '疑似多输一位数字';
  return hasOneDigitMore(String(to), String(figure)) ? '疑似漏输一位数字' : undefined;
}

/** One digit too many; with a single digit left only where it is typed twice, as 11 for 1. */
function hasOneDigitMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = differences(longer, shorter)[0] ?? shorter.length;
  if (longer.slice(at + 1) !== shorter.slice(at)) return false;
  return shorter.length > 1 || longer[0] === longer[1];
}

/** A total that lacks just one of its summands, or has it twice. */
function missedSummand({ entry, to }: Change, _: Surroundings, { clears }: Correction): string | undefined {
  const by = to - entry.figure;
  for (const sum of clears) {
    if (!addsUpTo(sum, entry)) continue;
    const [summand, ...others] = [...sum.signs.keys()].filter((term) => term !== entry && term.figure === Math.abs(by));
    if (summand === undefined || others.length > 0) continue;
    const name = summand.row === entry.row ? columnLabel(entry.table, summand.col) : rowLabel(entry.table, summand.row);
    return `所差恰为“${name}”的 ${summand.figure}，疑似${by > 0 ? '漏加' : '多加一次'}`;
  }
  return undefined;
}

function neighbours({ entry }: Change, { report }: Surroundings): string | undefined {
  const table = report.tables[entry.table];
  if (table === null || entry.figure < leastTelling) return undefined;
  const at = table.rows.findIndex(({ key }) => key === entry.row);
  const cells = table.rows[at]?.cells ?? [];
  const column = cells.findIndex(({ col }) => col === entry.col);
  const holdsIt = (cell: { value: number | null } | undefined): boolean => cell?.value === entry.figure;
  const row =
    entry.table === 'applications' &&
    [table.rows[at - 1], table.rows[at + 1]].find((other) => other && holdsIt(findCell(table, other.key, entry.col)));
  if (row) return `与相邻的“${rowLabel(entry.table, row.key)}”相同，疑似错行`;
  const cell = [cells[column - 1], cells[column + 1]].find(holdsIt);
  return cell && `与相邻的“${columnLabel(entry.table, cell.col)}”相同，疑似串列`;
}

function wrongKey({ entry: { figure }, to }: Change): string | undefined {
  const [printed, meant] = [String(figure), String(to)];
  if (printed.length !== meant.length || printed.length < 2) return undefined;
  const [at, ...others] = differences(printed, meant);
  if (at === undefined || others.length > 0) return undefined;
  return areNeighbourKeys(Number(printed[at]), Number(meant[at])) ? '疑似误按相邻键' : undefined;
}

/** In the row of digits, where 0 follows 9, or above each other on the number pad. */
const areNeighbourKeys = (one: number, other: number): boolean => {
  const [lower, upper] = [Math.min(one, other), Math.max(one, other)];
  return lower === 0 ? upper === 9 || upper <= 2 : upper - lower === 1 || upper - lower === 3;
};

/** A total that is found wrong by a second sum, while all that it adds up is right. */
function staleTotal({ entry }: Change, _: Surroundings, { clears }: Correction): string | undefined {
  const located = clears.length > 1 && clears.some((sum) => addsUpTo(sum, entry));
  return located ? '疑似未随各项更新' : undefined;
}

/** Where two strings differ, up to the end of the shorter one. */
const differences = (one: string, other: string): number[] =>
  [...one].flatMap((digit, index) => (index < other.length && digit !== other[index] ? [index] : []));
