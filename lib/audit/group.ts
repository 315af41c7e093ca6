import { columnLabel, flowRows, rowLabel } from '../report/labels.ts';
import type { Calculation, Finding, Term } from './finding.ts';

/*
 * One mistake often breaks several sums: a wrong total its row, its column and the balance. The smallest correction that
 * clears most of the failing sums, and breaks none that agrees, makes them one cause; then the rest is looked at in the
 * same way. It is offered as a possibility; no figure is ever changed.
 */

type CellOf = Pick<Term, 'table' | 'row' | 'col'>;

/** A sum: by cell its sign and figure, and what it is off by (Σ sign × value − reported). */
interface Sum {
  cells: Map<string, { sign: number; value: number }>;
  residual: number;
}
interface Failing extends Sum {
  finding: Finding;
}

/** Cells that would have to change together by the same amount, and the failing sums that this clears. */
interface Correction {
  cells: readonly CellOf[];
  by: number;
  clears: readonly Failing[];
}

/** More explanations than this make none of them believable. */
const mostExplanations = 3;

/** Gives findings that one mistake explains the same cause, c1, c2 … in order, and its explanation to the first of them. */
export function groupByCause(findings: readonly Finding[], agreed: readonly Calculation[]): Finding[] {
  const explained = new Map<Finding, { first: Finding; explanations: string[] }>();
  let failing = findings.flatMap((finding): Failing[] =>
    finding.calculation ? [{ ...toSum(finding.calculation), finding }] : [],
  );
  const holding = failing.length > 0 ? agreed.map(toSum) : [];
  for (let best = bestCorrections(failing, holding); best[0]; best = bestCorrections(failing, holding)) {
    const { clears } = best[0];
    const [first] = clears;
    if (first)
      for (const { finding } of clears)
        explained.set(finding, { first: first.finding, explanations: word(best, clears.length) });
    failing = failing.filter((sum) => !clears.includes(sum));
  }
  const ids = new Map<Finding, string>();
  return findings.map((finding) => {
    const { first, explanations } = explained.get(finding) ?? { first: finding, explanations: [] };
    const cause = ids.get(first) ?? `c${ids.size + 1}`;
    ids.set(first, cause);
    return {
      ...finding,
      cause,
      explanations: first === finding ? [...finding.explanations, ...explanations] : finding.explanations,
    };
  });
}

const keyOf = ({ table, row, col }: CellOf): string => `${table}/${row}/${col}`;

function toSum({ terms, result, computed, reported }: Calculation): Sum {
  const cells = new Map(terms.map((term) => [keyOf(term), { sign: Number(term.sign), value: term.value }]));
  cells.set(keyOf(result), { sign: -1, value: reported });
  return { cells, residual: computed - reported };
}

/** The corrections that clear most sums; of these the ones that change fewest cells, all that clear the same sums. */
function bestCorrections(failing: readonly Failing[], holding: readonly Sum[]): Correction[] {
  const cells = new Map(
    failing
      .flatMap(({ finding }) => (finding.calculation ? [...finding.calculation.terms, finding.calculation.result] : []))
      .map((cell) => [keyOf(cell), cell]),
  );
  const candidates = [...cells.values()].flatMap((cell) => [[cell], withTotal(cell)]);
  const found = candidates.flatMap((changed) => toCorrection(changed, failing, holding) ?? []);
  const most = Math.max(0, ...found.map(({ clears }) => clears.length));
  const clearing = found.filter(({ clears }) => clears.length === most);
  const fewest = Math.min(...clearing.map(({ cells: { length } }) => length));
  const [first, ...others] = clearing.filter((correction) => correction.cells.length === fewest);
  if (!first) return [];
  return [first, ...others.filter(({ clears }) => clears.every((sum) => first.clears.includes(sum)))];
}

/** A figure entered neither in its own cell nor in its row's total: both would have to change. */
const withTotal = (cell: CellOf): CellOf[] =>
  cell.col === 'total'
    ? []
    : [
        { table: cell.table, row: cell.row, col: cell.col },
        { ...cell, col: 'total' },
      ];

/** Tests a change: it must clear every failing sum that it moves, move no sum that holds, and leave no figure negative. */
function toCorrection(
  cells: readonly CellOf[],
  failing: readonly Failing[],
  holding: readonly Sum[],
): Correction | undefined {
  const keys = cells.map(keyOf);
  const moves = (sum: Sum): number => keys.reduce((total, key) => total + (sum.cells.get(key)?.sign ?? 0), 0);
  const moved = failing.filter((sum) => moves(sum) !== 0);
  const [first] = moved;
  if (!first) return undefined;
  const by = -first.residual / moves(first);
  const fits = moved.every((sum) => sum.residual + moves(sum) * by === 0) && holding.every((sum) => moves(sum) === 0);
  if (!fits) return undefined;
  const figures = failing.flatMap((sum) => keys.flatMap((key) => sum.cells.get(key)?.value ?? []));
  return figures.every((figure) => figure + by >= 0) ? { cells, by, clears: moved } : undefined;
}

function word(found: readonly Correction[], sums: number): string[] {
  const clears = sums === 1 ? '这条勾稽相符' : `这 ${sums} 条勾稽全部相符`;
  if (found.length <= mostExplanations)
    return found.map(({ cells, by }) => `若${nameCells(cells)}${change(cells, by)}，则${clears}，其他勾稽不受影响`);
  const [first] = found;
  if (!first) return [];
  const outcomes = found.every(({ cells }) =>
    cells.every(({ table, row }) => table === 'applications' && !flowRows.has(row)),
  );
  return [
    `若${outcomes ? '某一项办理结果' : '其中某一格'}（例如${nameCells(first.cells)}）${change(first.cells, first.by)}，则${clears}；有 ${found.length} 种可能，从表中无法分辨`,
  ];
}

const change = (cells: readonly CellOf[], by: number): string =>
  `${cells.length > 1 ? '各' : ''}${by > 0 ? '增加' : '减少'} ${Math.abs(by)}`;
const nameCells = (cells: readonly CellOf[]): string =>
  cells.map(({ table, row, col }) => `“${rowLabel(table, row)} ${columnLabel(table, col)}”`).join('与');
