import { columnLabel, flowRows, rowLabel } from '../../report/labels.ts';
import { type Change, type Correction, tellPrinted } from './ledger.ts';
import { findMove } from './moves.ts';
import { findSlip, type Surroundings } from './slips.ts';

/** A correction in words, and what speaks for it beside the sums: 0 the most telling, Infinity nothing. */
export interface Reading {
  correction: Correction;
  clause: string;
  rank: number;
}

/** More explanations than this make none of them believable. */
const mostExplanations = 3;

/** After what last year's report says, beside swapped digits. */
const rankOfMove = 1;

export function readCorrection(correction: Correction, around: Surroundings): Reading {
  const { changes, line } = correction;
  if (line) return { correction, clause: line.clause, rank: line.isTelling ? rankOfMove : Number.POSITIVE_INFINITY };
  const move = findMove(correction);
  const slips = changes.map((change) => (move?.isWhole ? undefined : findSlip(change, around, correction)));
  const cells = changes.map((change, index) => tellChange(change, slips[index]?.words)).join('、');
  return {
    correction,
    clause: move ? `${cells}，即${move.words}` : cells,
    rank: move?.isWhole ? rankOfMove : Math.min(...slips.map((slip) => slip?.rank ?? Number.POSITIVE_INFINITY)),
  };
}

function tellChange({ entry, to }: Change, slip?: string): string {
  const name = `“${rowLabel(entry.table, entry.row)} ${columnLabel(entry.table, entry.col)}”`;
  const note = slip === undefined ? '' : `，${slip}`;
  return `${name}应为 ${to}（${tellPrinted(entry)}${note}）`;
}

/** A mechanism before none, then one cell before two, then the more telling; of bare changes the total's first. */
export function compareReadings(one: Reading, other: Reading): number {
  if (isTelling(one) !== isTelling(other)) return isTelling(one) ? -1 : 1;
  const cells = one.correction.changes.length - other.correction.changes.length;
  if (cells !== 0) return cells;
  return isTelling(one) ? one.rank - other.rank : Number(changesTotal(other)) - Number(changesTotal(one));
}

const isTelling = ({ rank }: Reading): boolean => Number.isFinite(rank);

const changesTotal = ({ correction: { changes, clears } }: Reading): boolean =>
  clears.some(({ result }) => changes.some(({ entry }) => entry === result));

/**
 * The readings of one cause, in their order, as at most three sentences. Each is a possibility; where others are left
 * unsaid, the last one counts them, and where nothing tells one from many, one stands for all.
 */
export function explain(readings: readonly Reading[]): string[] {
  const telling = readings.filter(isTelling);
  const bare = withFewestCells(readings.filter((reading) => !isTelling(reading)));
  const [example] = bare;
  if (telling.length === 0 && example && bare.length > mostExplanations) return [summarise(example, bare)];
  const shown = (telling.length > 0 ? telling : bare).slice(0, mostExplanations);
  const others = telling.length + bare.length - shown.length;
  const sentences = shown.map(({ clause, correction }) => `若${clause}，则${tellCleared(correction)}`);
  return sentences.map((sentence, index) =>
    others > 0 && index === sentences.length - 1 ? `${sentence}；另有 ${others} 种可能，从表中无法分辨` : sentence,
  );
}

function withFewestCells(readings: readonly Reading[]): Reading[] {
  const fewest = Math.min(...readings.map(({ correction }) => correction.changes.length));
  return readings.filter(({ correction }) => correction.changes.length === fewest);
}

function summarise({ clause, correction }: Reading, readings: readonly Reading[]): string {
  const changes = readings.flatMap((reading) => reading.correction.changes);
  const areOutcomes = changes.every(({ entry }) => entry.table === 'applications' && !flowRows.has(entry.row));
  const which = areOutcomes ? '某一项办理结果' : '其中某一格';
  return `若更正${which}（例如${clause}），则${tellCleared(correction)}；共有 ${readings.length} 种可能，从表中无法分辨`;
}

const tellCleared = ({ clears }: Correction): string =>
  `${clears.length === 1 ? '这条勾稽相符' : ` ${clears.length} 条勾稽全部相符`}，其他勾稽不受影响`;
