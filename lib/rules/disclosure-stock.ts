import { cellPlace } from '../audit/place.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { rowLabel } from '../report/labels.ts';
import type { Report, Table } from '../report/report.ts';
import { findCell } from '../report/table.ts';

/** A document made this year is in force at its end, unless it was repealed within the year: a sign, no proof. */
export const disclosureStock = defineRule({
  id: 'disclosure-stock',
  version: 1,
  title: '现行有效件数少于本年制发件数',
  titleEn: 'Fewer documents in force than issued this year',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '国办公开办函〔2021〕30号', clause: '表二：本年制发件数、现行有效件数' },
  ],
  about: {
    zh: {
      checks: '表二（2021 年格式）：现行有效件数不应少于本年制发件数，规章和行政规范性文件各核对一次。',
      unchecked: '表二缺少，或两格中有一格读不成数字。',
      spared: '只作疑似：当年制发、当年废止的文件可以使两数同时成立，说明中会指出；2019 年格式不用此规则。',
    },
    en: {
      checks:
        'Table 2 of the 2021 form: no fewer documents in force than issued this year, for regulations and normative documents.',
      unchecked: 'Table 2 is missing, or one of the two cells is no number.',
      spared:
        'Never more than a suspicion: documents issued and repealed within the year allow both figures, and the explanation says so. The 2019 form is not judged by it.',
    },
  },
  isOfFigures: true,
  needs: ['disclosure'],
  *check(report) {
    const table = report.tables.disclosure;
    const printed = ['regulations', 'normativeDocuments'].filter(
      (row) => findCell(table, row, 'issued') && findCell(table, row, 'inForce'),
    );
    if (printed.length === 0) yield inapplicable;
    for (const row of printed) yield checkStock(report, table, row);
  },
});

function checkStock(report: Report, table: Table, row: string): Check {
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(
    (col) => findCell(table, row, col)?.value ?? null,
  );
  const label = rowLabel('disclosure', row);
  if (typeof issued !== 'number' || typeof inForce !== 'number')
    return unchecked(`${label}：本年制发件数或现行有效件数不是数字`);
  if (inForce >= issued) return consistent;
  const gap = issued - inForce;
  return violation({
    message: `${label}：现行有效件数 ${inForce}，少于本年制发件数 ${issued}，相差 ${gap}`,
    where: [cellPlace(report, 'disclosure', row, 'inForce'), cellPlace(report, 'disclosure', row, 'issued')],
    explanations:
      typeof repealed === 'number' && repealed >= gap
        ? [`若本年废止的 ${repealed} 件中有 ${gap} 件或以上是本年制发的，则两数可以同时成立`]
        : [],
  });
}
