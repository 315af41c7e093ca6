import { type ApplicationRow, applicationColumns, applicationRowsOf, flowRows } from '../../../lib/report/labels.ts';
import type { Figure } from '../../portal/report-data.ts';
import type { Fault } from '../fault.ts';
import type { Case } from '../generate.ts';
import type { Random } from '../random.ts';

/** Arithmetic of the tables. */
const columns = Object.keys(applicationColumns);
type Figures = Record<string, Figure[]>;

/** The rows of a table that can be written to; null where it is not printed. */
export function figuresIn(report: Case, name: keyof Case['tables']): Figures | null {
  const table = report.tables[name];
  if (table === null || table === 'image') return null;
  const figures: Figures = {};
  for (const [row, cells] of Object.entries(table.figures)) figures[row] = [...(cells ?? [])];
  Object.assign(table, { figures });
  return figures;
}

/** What fingers do to a number. */
function mistype(value: number, random: Random): number {
  const swapped = Number([...String(value)].reverse().join(''));
  const slips = [value + 1, value + random.int(2, 9), value * 10, swapped, ...(value > 1 ? [value - 1, 0] : [])];
  const wrong = slips.filter((slip) => slip !== value);
  return random.pick(wrong);
}

const outcomesOf = (report: Case): ApplicationRow[] =>
  applicationRowsOf(report.edition).filter((row) => !flowRows.has(row));

/** A slip in a cell and in its total: the row still adds up. */
function shiftRow(cells: Figure[], column: number, random: Random): void {
  const before = Number(cells[column]);
  const after = mistype(before, random);
  cells[column] = after;
  cells[6] = Number(cells[6]) + after - before;
}

/** The text tells the same figures; what it then says no longer agrees with the table. */
export const told = ['narrative-*'];

export const arithmeticFaults: readonly Fault[] = [
  {
    rule: 'applications-row-sum',
    name: '一格写错',
    also: ['applications-result-sum', 'applications-balance', ...told],
    spoil(report, random) {
      const figures = figuresIn(report, 'applications');
      const row = random.pick(applicationRowsOf(report.edition));
      const cells = figures?.[row];
      if (!cells) return null;
      const column = random.int(0, 5);
      cells[column] = mistype(Number(cells[column]), random);
      return { at: [{ table: 'applications', row, col: 'total' }] };
    },
  },
  {
    rule: 'applications-row-sum',
    name: '总计一格写错',
    also: ['applications-result-sum', 'applications-balance', ...told],
    spoil(report, random) {
      const row = random.pick(applicationRowsOf(report.edition));
      const cells = figuresIn(report, 'applications')?.[row];
      if (!cells) return null;
      cells[6] = mistype(Number(cells[6]), random);
      return { at: [{ table: 'applications', row, col: 'total' }] };
    },
  },
  {
    rule: 'applications-result-sum',
    name: '一项结果连同总计写错',
    also: told,
    spoil(report, random) {
      const cells = figuresIn(report, 'applications')?.[random.pick(outcomesOf(report))];
      if (!cells) return null;
      const column = random.int(0, 5);
      shiftRow(cells, column, random);
      return { at: [{ table: 'applications', row: 'completed', col: columns[column] ?? '' }] };
    },
  },
  {
    rule: 'applications-balance',
    name: '新收、结转一格连同总计写错',
    also: told,
    spoil(report, random) {
      const cells = figuresIn(report, 'applications')?.[random.pick(['received', 'carriedIn', 'carriedOut'])];
      if (!cells) return null;
      const column = random.int(0, 5);
      shiftRow(cells, column, random);
      return { at: [{ table: 'applications', row: 'carriedOut', col: columns[column] ?? '' }] };
    },
  },
  {
    rule: 'applications-balance',
    name: '办理结果和（七）总计同时写错',
    also: told,
    spoil(report, random) {
      const figures = figuresIn(report, 'applications');
      const outcome = figures?.[random.pick(outcomesOf(report))];
      const completed = figures?.completed;
      if (!outcome || !completed) return null;
      const column = random.int(0, 5);
      const before = Number(outcome[column]);
      shiftRow(outcome, column, random);
      const change = Number(outcome[column]) - before;
      completed[column] = Number(completed[column]) + change;
      completed[6] = Number(completed[6]) + change;
      return { at: [{ table: 'applications', row: 'carriedOut', col: columns[column] ?? '' }] };
    },
  },
  {
    rule: 'applications-subtotal',
    name: '小计写错',
    spoil(report, random) {
      const cells = figuresIn(report, 'applications')?.received;
      if (!cells) return null;
      report.dialect = 'subtotals';
      report.setsThousandsApart = false;
      Object.assign(report.tables.applications ?? {}, { labels: {} });
      const subtotal = cells.slice(1, 6).reduce((sum: number, n) => sum + Number(n), 0);
      const row = (figure: number) =>
        ['一、本年新收政府信息公开申请数量', ...cells.slice(0, 6), figure, cells[6]].join('</td><td>');
      const wrong = mistype(subtotal, random);
      return {
        at: [{ table: 'applications', row: 'received' }],
        change: (html) => html.replaceAll(row(subtotal), row(wrong)),
      };
    },
  },
  {
    rule: 'proceedings-sum',
    name: '一格写错',
    also: told,
    spoil(report, random) {
      const row = random.pick(['review', 'directSuit', 'suitAfterReview']);
      const cells = figuresIn(report, 'proceedings')?.[row];
      if (!cells) return null;
      const column = random.int(0, 4);
      cells[column] = mistype(Number(cells[column]), random);
      return { at: [{ table: 'proceedings', row }] };
    },
  },
  {
    rule: 'disclosure-stock',
    name: '现行有效少于本年制发',
    also: told,
    spoil(report, random) {
      const figures = figuresIn(report, 'disclosure');
      if (!figures || report.edition !== '2021') return null;
      const issued = random.int(2, 30);
      figures.normativeDocuments = [issued, 0, random.int(0, issued - 1)];
      return { at: [{ table: 'disclosure', row: 'normativeDocuments' }] };
    },
  },
  {
    rule: 'disclosure-stock-2019',
    name: '数量之间不相称',
    also: told,
    spoil(report, random) {
      const figures = figuresIn(report, 'disclosure');
      if (!figures || report.edition !== '2019') return null;
      const row = random.pick(['normativeDocuments', 'licences', 'penalties', 'procurement']);
      const wrong: Record<string, Figure[]> = {
        normativeDocuments: [5, 5, random.int(1, 4)],
        procurement: random.pick([
          [4, 0],
          [0, 38.62],
        ]),
      };
      figures[row] = wrong[row] ?? [1, '-3', Number(figures[row]?.[2] ?? 0)];
      return { at: [{ table: 'disclosure', row }] };
    },
  },
];
