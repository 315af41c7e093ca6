import { diffArrays } from 'diff';
import type { TableName } from '../../report/labels.ts';
import type { Report } from '../../report/report.ts';
import { normalise } from '../../text/normalise.ts';
import { printedStretch, sentencesOf } from '../../text/sentences.ts';
import { similarity } from '../../text/similarity.ts';
import type { Place } from '../finding.ts';

/** A figure that is printed otherwise; null: the cell was not there before, or is not there now. */
export interface CellChange {
  table: TableName;
  row: string;
  col: string;
  from: string | null;
  to: string | null;
}

/** A sentence that was changed, added (`from` null) or taken out (`to` null). `where` is where it stands now. */
export interface SentenceChange {
  from: string | null;
  to: string | null;
  where: Place | null;
}

export interface Changes {
  cells: CellChange[];
  sentences: SentenceChange[];
  /** Whether the texts differ so much that they were not compared sentence by sentence. */
  isRewritten: boolean;
}

/** Texts further apart than so many sentences are two texts, and comparing them would take long. */
const mostEdits = 2_000;
/** A sentence that is half another is that other one, changed. */
const leastAlike = 0.5;

/** What a report says otherwise than an earlier content of it: cell by cell and sentence by sentence, in reading order. */
export function changesBetween(before: Report, after: Report): Changes {
  return { cells: changedCells(before, after), ...changedSentences(before, after) };
}

/** Cells that are printed otherwise, were added or taken out, in reading order. */
export function changedCells(before: Report, after: Report): CellChange[] {
  const [old, present] = [cellsOf(before), cellsOf(after)];
  return [...new Map([...present, ...old])].flatMap(([key, { table, row, col }]): CellChange[] => {
    const from = old.get(key)?.text ?? null;
    const to = present.get(key)?.text ?? null;
    const isSame = from !== null && to !== null && normalise(from) === normalise(to);
    return isSame ? [] : [{ table, row, col, from, to }];
  });
}

function cellsOf({ tables }: Report): Map<string, { table: TableName; row: string; col: string; text: string }> {
  return new Map(
    Object.values(tables).flatMap(
      (table) =>
        table?.rows.flatMap(({ key: row, cells }) =>
          cells.map(
            ({ col, text }) => [JSON.stringify([table.name, row, col]), { table: table.name, row, col, text }] as const,
          ),
        ) ?? [],
    ),
  );
}

function changedSentences(before: Report, after: Report): Pick<Changes, 'sentences' | 'isRewritten'> {
  const present = linesOf(after);
  const parts = diffArrays(linesOf(before), present, {
    maxEditLength: mostEdits,
    comparator: (one, other) => one.folded === other.folded,
  });
  if (parts === undefined) return { sentences: [], isRewritten: true };
  const sentences: SentenceChange[] = [];
  let removed: Line[] = [];
  let at = 0;
  for (const { value, added, removed: isRemoved } of parts) {
    if (isRemoved) {
      removed = value;
      continue;
    }
    sentences.push(...pair(removed, added ? present.slice(at, at + value.length) : []));
    removed = [];
    at += value.length;
  }
  return { sentences: [...sentences, ...pair(removed, [])], isRewritten: false };
}

/** A sentence as it is compared, and as it is printed. */
interface Line {
  folded: string;
  printed: string;
  section: number;
}

const linesOf = (report: Report): Line[] =>
  sentencesOf(report).map((sentence) => {
    const { start, end } = printedStretch(report, sentence, 0, sentence.text.length);
    const printed = report.blocks[sentence.block]?.text.slice(start, end) ?? sentence.text;
    return { folded: sentence.text, printed, section: sentence.section };
  });

/** Sentences that stand where others stood: each with the first that it is like, the rest by themselves. */
function pair(removed: readonly Line[], added: readonly Line[]): SentenceChange[] {
  const left = [...removed];
  const changed = added.map(({ folded, printed, section }): SentenceChange => {
    const at = left.findIndex((line) => similarity(line.folded, folded, leastAlike) >= leastAlike);
    const [from] = at < 0 ? [] : left.splice(at, 1);
    return { from: from?.printed ?? null, to: printed, where: { section, quote: printed } };
  });
  return [...left.map(({ printed }): SentenceChange => ({ from: printed, to: null, where: null })), ...changed];
}
