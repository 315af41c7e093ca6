import { type ApplicationRow, applicationColumns, applicationRowsOf, flowRows } from '../../../lib/report/labels.ts';
import type { Figure } from '../../portal/report-data.ts';
import type { Fault } from '../fault.ts';
import type { Case } from '../generate.ts';
import type { Random } from '../random.ts';

/** Arithmetic of the tables, and the filling of their cells. */
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
const told = ['narrative-*'];

const arithmetic: Fault[] = [
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

/** Up to `count` cells of one table that print 0, printed otherwise. */
function refill(report: Case, random: Random, count: number, text: string) {
  // In text without cells a blank leaves no trace but a row that does not fit.
  if (text === '' && report.dialect === 'tab-text') return null;
  const name = random.pick(['disclosure', 'applications', 'proceedings'] as const);
  const figures = figuresIn(report, name) ?? {};
  const zeros = Object.entries(figures).flatMap(([row, cells]) =>
    cells.flatMap((figure, at) => (figure === 0 ? [{ row, at, cells }] : [])),
  );
  if (zeros.length < count) return null;
  for (const { cells, at } of random.sample(zeros, count)) cells[at] = text;
  return { at: [{ table: name }] };
}

/** One cell printed otherwise. */
function reprint(report: Case, random: Random, isFit: (value: number) => boolean, print: (value: number) => string) {
  const name = random.pick(['disclosure', 'applications', 'proceedings'] as const);
  const figures = figuresIn(report, name) ?? {};
  const cells = Object.entries(figures).flatMap(([row, own]) =>
    own.flatMap((figure, at) =>
      row !== 'fees' && row !== 'procurement' && typeof figure === 'number' && isFit(figure) ? [{ row, own, at }] : [],
    ),
  );
  if (cells.length === 0) return null;
  const { row, own, at } = random.pick(cells);
  own[at] = print(Number(own[at]));
  return { at: [{ table: name, row }] };
}

const sums = ['applications-row-sum', 'applications-result-sum', 'applications-balance', 'proceedings-sum'];

const filling: Fault[] = [
  {
    rule: 'blank-cells',
    name: '零格留空',
    spoil: (report, random) => refill(report, random, random.int(1, 12), ''),
  },
  {
    rule: 'placeholder-cells',
    name: '以符号或文字代替零',
    spoil: (report, random) =>
      refill(report, random, random.int(1, 12), random.pick(['/', '-', '—', '无', '×', '不涉及', '--'])),
  },
  {
    rule: 'unit-in-cell',
    name: '格中带单位',
    spoil: (report, random) =>
      reprint(
        report,
        random,
        () => true,
        (value) => `${value}${random.pick(['件', '条', '项'])}`,
      ),
  },
  {
    rule: 'invalid-count',
    name: '前导零',
    spoil: (report, random) =>
      reprint(
        report,
        random,
        (value) => value > 0,
        (value) => `0${value}`,
      ),
  },
  {
    rule: 'invalid-count',
    name: '汉字数字',
    also: sums,
    spoil: (report, random) =>
      reprint(
        report,
        random,
        (value) => value > 1 && value < 10,
        (value) => '零一二三四五六七八九'[value] ?? '',
      ),
  },
  {
    rule: 'invalid-count',
    name: '小数或负数',
    also: [...sums, ...told],
    spoil(report, random) {
      const figures = figuresIn(report, 'disclosure');
      if (!figures) return null;
      const row = random.pick(['licences', 'penalties', 'coerciveMeasures']);
      const cells = figures[row];
      if (!cells) return null;
      cells[cells.length - 1] = random.pick(['2.5', '-4', '0.35', '-12']);
      return { at: [{ table: 'disclosure', row }] };
    },
  },
  {
    rule: 'fee-unit',
    name: '以元填报',
    also: told,
    spoil(report, random) {
      const figures = figuresIn(report, 'disclosure');
      if (!figures || report.edition !== '2021') return null;
      // 亿元 for a bureau of a county, a town or a street: no such office collects that.
      const { officeClass, area } = report.office;
      if (!['department', 'town', 'street'].includes(officeClass) || area.endsWith('市')) return null;
      figures.fees = [random.int(120_000, 9_000_000)];
      return { at: [{ table: 'disclosure', row: 'fees' }] };
    },
  },
  {
    rule: 'rulemaking-power',
    name: '无权机关填报规章',
    spoil(report, random) {
      const figures = figuresIn(report, 'disclosure');
      if (!figures || report.office.makesRegulations || ['zone', 'authorised'].includes(report.office.officeClass))
        return null;
      // A 市 may be a prefecture's city, which no name tells.
      if (report.office.officeClass.startsWith('government') && report.office.area.endsWith('市')) return null;
      const made = random.int(1, 6);
      figures.regulations = report.edition === '2021' ? [made, 0, made] : [made, made, made];
      return { at: [{ table: 'disclosure', row: 'regulations' }] };
    },
  },
];

export const tableFaults: readonly Fault[] = [...arithmetic, ...filling];
