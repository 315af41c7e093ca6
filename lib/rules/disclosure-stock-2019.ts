import { cellPlace } from '../audit/place.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { rowLabel } from '../report/labels.ts';
import type { Report, Table } from '../report/report.ts';
import { findCell } from '../report/table.ts';

/** The relations inside table 2 of the 2019 form that no total states: each may have its reason, and is asked about. */
export const disclosureStock2019 = defineRule({
  id: 'disclosure-stock-2019',
  version: 1,
  title: '试行格式表二：数量之间不相称',
  titleEn: '2019 form: figures of table 2 do not fit each other',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '国办公开办函〔2019〕60号', clause: '表二' },
  ],
  about: {
    zh: {
      checks:
        '表二（2019 年试行格式）：对外公开总数不少于本年新公开数；上年项目数加本年增减不小于 0；采购项目数与采购金额应同时为 0 或同时不为 0。',
      unchecked: '表二缺少，或两格中有一格读不成数字。',
      spared: '只作疑似，各有可能的原因；2021 年格式的表没有这些列，不核对。',
    },
    en: {
      checks:
        'Table 2 of the 2019 form: total published is no less than newly published; last year’s items plus the change are not negative; purchases and their amount are both 0 or both not.',
      unchecked: 'Table 2 is missing, or one of the two cells is no number.',
      spared: 'Never more than a suspicion; tables of the 2021 form have no such columns.',
    },
  },
  isOfFigures: true,
  needs: ['disclosure'],
  *check(report) {
    const table = report.tables.disclosure;
    const printed = relations.filter(
      ([row, first, second]) => findCell(table, row, first) && findCell(table, row, second),
    );
    if (printed.length === 0) yield inapplicable;
    for (const [row, first, second, relation] of printed) yield checkPair(report, table, row, first, second, relation);
  },
});

/** What must hold between two cells of a row, and how a failure is said. */
interface Relation {
  holds(first: number, second: number): boolean;
  failure(first: number, second: number): string;
}

const published: Relation = {
  holds: (total, newly) => total >= newly,
  failure: (total, newly) => `对外公开总数量 ${total}，少于本年新公开数量 ${newly}，相差 ${newly - total}`,
};
const items: Relation = {
  holds: (previous, change) => previous + change >= 0,
  failure: (previous, change) =>
    `上一年项目数量 ${previous}，本年增/减 ${change}，合计为 ${previous + change}，项目数量不应小于 0`,
};
const purchases: Relation = {
  holds: (projects, amount) => (projects === 0) === (amount === 0),
  failure: (projects, amount) => `采购项目数量 ${projects}，采购总金额 ${amount}，其中一项为 0 而另一项不为 0`,
};

const relations: readonly (readonly [row: string, first: string, second: string, relation: Relation])[] = [
  ['regulations', 'totalPublished', 'newlyPublished', published],
  ['normativeDocuments', 'totalPublished', 'newlyPublished', published],
  ['licences', 'previousItems', 'change', items],
  ['otherServices', 'previousItems', 'change', items],
  ['penalties', 'previousItems', 'change', items],
  ['coerciveMeasures', 'previousItems', 'change', items],
  ['fees', 'previousItems', 'change', items],
  ['procurement', 'projects', 'amount', purchases],
];

function checkPair(
  report: Report,
  table: Table,
  row: string,
  firstCol: string,
  secondCol: string,
  relation: Relation,
): Check {
  const first = findCell(table, row, firstCol)?.value;
  const second = findCell(table, row, secondCol)?.value;
  const label = rowLabel('disclosure', row);
  if (typeof first !== 'number' || typeof second !== 'number') return unchecked(`${label}：两格中有一格不是数字`);
  if (relation.holds(first, second)) return consistent;
  return violation({
    message: `${label}：${relation.failure(first, second)}`,
    where: [cellPlace(report, 'disclosure', row, firstCol), cellPlace(report, 'disclosure', row, secondCol)],
  });
}
