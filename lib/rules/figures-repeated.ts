import { lastYearOf } from '../audit/history.ts';
import { cellPlace } from '../audit/place.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { applicantColumns, flowRows, type TableName, tableTitles } from '../report/labels.ts';
import type { Report, Table } from '../report/report.ts';

/** X5: a table whose figures of the year are all those of last year. */
export const figuresRepeated = defineRule({
  id: 'figures-repeated',
  version: 1,
  title: '整张表的数字与上年完全相同',
  titleEn: 'All figures of a table are those of last year',
  verdict: 'suspect',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确、内容雷同' },
  ],
  about: {
    zh: {
      checks: '表二、表三、表四各自的全部数字与上年度报告逐格相同，且数字多到不像巧合。',
      unchecked: '本机没有该单位上年度的报告，或任一年缺少这张表、有格读不成数字；两年所用格式不同。',
      spared: '全为 0，或只有一两个小数字的表两年相同很常见；现行有效件数等存量数字不计在内。',
    },
    en: {
      checks: 'All figures of table 2, 3 or 4 are those of last year’s report, and too many to be so by chance.',
      unchecked:
        'Last year’s report is not stored, a table is missing or has cells that are no number, or the forms differ.',
      spared:
        'Tables of zeros, or of one or two small numbers, are often the same; stocks such as documents in force do not count.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report, context) {
    const previous = lastYearOf(report, context.previous);
    if (typeof previous === 'string') return yield unchecked(previous);
    for (const name of ['disclosure', 'applications', 'proceedings'] as const) yield compare(report, previous, name);
  },
});

function compare(report: Report, previous: Report, name: TableName): Check {
  const [table, before] = [report.tables[name], previous.tables[name]];
  if (table === null || before === null) return unchecked(`${tableTitles[name]}：两年中有一年没有读到`);
  const [now, then] = [yearly(table), yearly(before)];
  if (now === null || then === null) return unchecked(`${tableTitles[name]}：有格空白或不是数字`);
  if (now.size !== then.size || [...now.keys()].some((key) => !then.has(key))) return inapplicable;
  const isSame = [...now].every(([key, { value }]) => then.get(key)?.value === value);
  if (!isSame || bitsOf([...now.values()]) < leastBits) return consistent;
  const told = [...now.values()].filter(({ value }) => value !== 0);
  const largest = told.toSorted((one, other) => other.value - one.value).slice(0, mostShown);
  return violation({
    message: `${tableTitles[name]}：本年全部 ${now.size} 个数字与 ${previous.year} 年度报告逐格相同，其中 ${told.length} 个不为 0`,
    where: [
      { table: name, row: largest[0]?.row ?? '' },
      ...largest.map(({ row, col }) => cellPlace(report, name, row, col)),
    ],
    other: { report: previous, printed: told.map(({ value }) => String(value)) },
  });
}

const mostShown = 5;

interface Figure {
  row: string;
  col: string;
  value: number;
}

/** What stands for a stock, and stays as it is where nothing happens. */
const stocks: ReadonlySet<string> = new Set(['inForce', 'totalPublished', 'previousItems']);

/** The figures of one year, without totals; null where one of them is no number. */
function yearly(table: Table): Map<string, Figure> | null {
  const figures = new Map<string, Figure>();
  for (const { key: row, cells, aligned } of table.rows) {
    if (!aligned) return null;
    for (const { col, value } of cells.filter((cell) => isOwn(table.name, row, cell.col))) {
      if (value === null) return null;
      figures.set(`${row} ${col}`, { row, col, value });
    }
  }
  return figures;
}

/** Totals, and what outcomes add up to, say nothing that the other cells do not say. */
function isOwn(table: TableName, row: string, col: string): boolean {
  if (table === 'disclosure') return !stocks.has(col);
  if (table === 'proceedings') return col !== 'total';
  return (
    Object.hasOwn(applicantColumns, col) && !row.endsWith('.subtotal') && (row === 'carriedOut' || !flowRows.has(row))
  );
}

/**
 * How surprising it is that these figures repeat, in bits. Two counts that vary about a mean of n by chance alone are equal
 * with probability 1 / (2 √(π n)); real years differ more. Seven bits: one pair of years in a hundred and thirty.
 */
const bitsOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, { value }) => sum + (value > 0 ? Math.log2(2 * Math.sqrt(Math.PI * Math.max(1, value))) : 0), 0);
const leastBits = 7;
