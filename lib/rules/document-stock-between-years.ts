import { lastYearOf } from '../audit/history.ts';
import { cellPlace } from '../audit/place.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { columnLabel, rowLabel } from '../report/labels.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import { findCell } from '../report/table.ts';
import { findAll } from '../text/quotes.ts';

/**
 * X3, X4: a stock is last year's stock and this year's change. The form of 2021 prints the stock at the end of the year
 * and its change, that of 2019 the items of the year before and this year's change.
 */
export const documentStockBetweenYears = defineRule({
  id: 'document-stock-between-years',
  version: 1,
  title: '现行有效件数与上年数及本年增减不相称',
  titleEn: 'Documents in force do not follow from last year’s number',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '表二：本年制发件数、本年废止件数、现行有效件数' },
    { document: '国办公开办函〔2019〕60号', clause: '表二：上一年项目数量、本年增/减' },
  ],
  about: {
    zh: {
      checks:
        '规章、行政规范性文件：现行有效 = 上年现行有效 + 本年制发 − 本年废止。2019 年试行格式：上一年项目数量 = 上年报告的上一年项目数量 + 增/减（只作提示）。',
      unchecked:
        '本机没有该单位上年度的报告；任一年缺少表二，或有关各格空白、不是数字、附有说明；文字说明了失效、到期、修订或口径变化。',
      spared: '只作疑似：失效、修订、机构合并都可能使存量变化；两年所用格式不同（2020 与 2021 年度之间）的不核对。',
    },
    en: {
      checks:
        'Rules and normative documents: in force = in force last year + issued − repealed. Form of 2019: previous items = last year’s previous items + change (a hint).',
      unchecked:
        'Last year’s report is not stored, either year lacks table 2, a cell is blank, no number or carries a remark, or the text tells of expiry, amendment or another way of counting.',
      spared:
        'Never more than a suspicion: expiry, amendment and mergers change a stock as well; years of different forms are not compared.',
    },
  },
  isOfFigures: true,
  needs: ['disclosure'],
  *check(report, context) {
    const previous = lastYearOf(report, context.previous);
    if (typeof previous === 'string') return yield unchecked(previous);
    const before = previous.tables.disclosure;
    if (before === null) return yield unchecked(`${previous.year} 年度报告没有读到表二`);
    const table = report.tables.disclosure;
    const stocks = relations.filter(
      ({ row, stock }) => findCell(table, row, stock) !== undefined && findCell(before, row, stock) !== undefined,
    );
    if (stocks.length === 0) return yield inapplicable;
    const isExplained = [report, previous].some((one) => findAll(one, explanation).length > 0);
    for (const stock of stocks) yield compare({ report, table, previous, before }, stock, isExplained);
  },
});

/** Repeal is not the only way out of force, and amendments are counted in two ways. */
const explanation =
  /(?:规章|规范性文件|文件)[^。;]{0,40}(?:失效|到期|届满|口径|更正|划转|重新统计|重新核定|修订|修改)|(?:失效|到期|更正|重新统计|重新核定|修订|修改)[^。;]{0,20}(?:规章|规范性文件)/g;

/** `changes`: columns with their sign; `from` tells in which year's table they stand. */
interface Relation {
  row: string;
  stock: string;
  changes: readonly (readonly [col: string, sign: 1 | -1])[];
  from: 'report' | 'previous';
}

const documents = (row: string): Relation => ({
  row,
  stock: 'inForce',
  changes: [
    ['issued', 1],
    ['repealed', -1],
  ],
  from: 'report',
});
const items = (row: string): Relation => ({ row, stock: 'previousItems', changes: [['change', 1]], from: 'previous' });

const relations: readonly Relation[] = [
  documents('regulations'),
  documents('normativeDocuments'),
  ...['licences', 'otherServices', 'penalties', 'coerciveMeasures', 'fees'].map(items),
];

interface Years {
  report: Report;
  table: Table;
  previous: Report;
  before: Table;
}

function compare(
  { report, table, previous, before }: Years,
  { row, stock, changes, from }: Relation,
  isExplained: boolean,
): Check {
  const changed = from === 'report' ? table : before;
  const printed = findCell(table, row, stock);
  const last = findCell(before, row, stock);
  const moves = changes.map(([col, sign]) => ({ col, sign, cell: findCell(changed, row, col) }));
  const label = `${rowLabel('disclosure', row)} ${columnLabel('disclosure', stock)}`;
  const where = [{ table: 'disclosure' as const, row, col: stock }];
  const plain = [printed, last, ...moves.map(({ cell }) => cell)];
  if (!plain.every(isPlain)) return unchecked(`${label}：有关各格中有一格空白、不是数字或附有说明`, where);
  const [now = 0, start = 0, ...steps] = plain.map(({ value }) => value);
  const computed = steps.reduce((sum, step, index) => sum + step * (moves[index]?.sign ?? 1), start);
  if (computed === now) return consistent;
  if (isExplained) return unchecked(`${label}：文字说明了失效、修订或口径变化，增减数不足以核算`, where);
  const formula = [
    `${previous.year} 年度报告 ${start}`,
    ...moves.map(({ col, sign }, index) => `${sign > 0 ? '+' : '−'} ${columnLabel('disclosure', col)} ${steps[index]}`),
  ].join(' ');
  const difference = now - computed;
  const isStill = from === 'report' && steps.every((step) => step === 0);
  return violation({
    ...(from === 'report' ? {} : { severity: 'hint' }),
    message: `${label}：${formula} = ${computed}，本年填 ${now}，相差 ${Math.abs(difference)}（填报${difference > 0 ? '多' : '少'} ${Math.abs(difference)}）`,
    where: [
      cellPlace(report, 'disclosure', row, stock),
      ...(from === 'report' ? moves.map(({ col }) => cellPlace(report, 'disclosure', row, col)) : []),
    ],
    explanations: isStill ? [`本年制发、废止均为 0，现行有效件数却由 ${start} 变为 ${now}`] : [],
    other: {
      report: previous,
      printed: [last, ...(from === 'previous' ? moves : []).map(({ cell }) => cell)].flatMap(
        (cell) => cell?.text ?? [],
      ),
    },
  });
}

const isPlain = (cell: Cell | undefined): cell is Cell & { value: number } =>
  typeof cell?.value === 'number' && cell.note === null;
