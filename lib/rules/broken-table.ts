import type { Place } from '../audit/finding.ts';
import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { isTorn } from '../audit/form-of.ts';
import { type Check, consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { applicationColumns, type TableName, tableNames, tableSections, tableTitles } from '../report/labels.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report, Row, Table } from '../report/report.ts';
import { hasTableText } from '../report/table-text.ts';

/** F4: the grid does not reach the form's columns and rows, so that figures stand under no column, or most are lost. */
export const brokenTable = defineRule({
  id: 'broken-table',
  version: 1,
  title: '表格残缺或错位',
  titleEn: 'A table is torn or out of line',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [{ document: '政府信息公开工作年度报告格式', clause: '表二至表四的行列' }],
  about: {
    zh: {
      checks: '某一行的数字个数与列数不符、无法对齐，或数据行不足格式的一半。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；缺少这张表。',
      spared: '少印一两行的（由“与格式文本不同”提示）；由 PDF 文字读出的表只作疑似，可能是文字的断裂。',
    },
    en: {
      checks:
        'A row has more or fewer figures than the table has columns, or less than half of the form’s rows are there.',
      unchecked: 'The report is for 2018 or earlier, when there was no national form; or the table is missing.',
      spared:
        'One or two missing rows, which template-deviation names; tables read from the text of a PDF are a suspicion only.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    for (const name of tableNames) {
      const table = report.tables[name];
      yield table ? judge(table, report) : judgeText(report, name);
    }
  },
});

/** A row or two that the form prints may be left out; template-deviation names them. Half of the table is another matter. */
function judge(table: Table, { year }: Report): Check {
  const title = tableTitles[table.name];
  // Text from a PDF has no cells: the tear may be the text's, not the report's.
  const doubt = table.from === 'text' ? ({ verdict: 'suspect', severity: 'hint' } as const) : {};
  const [first, ...others] = table.rows.filter(({ aligned }) => !aligned);
  if (first) {
    const place = ({ key }: Row): Place => ({ table: table.name, row: key });
    const rows = [first, ...others].map((row) => describe(table, row)).join('、');
    return violation({
      ...doubt,
      where: [place(first), ...others.map(place)],
      message: `${title}：${rows}，无法与各列对齐，所涉关系未核对`,
    });
  }
  if (!isTorn(table, year)) return consistent;
  return violation({
    ...doubt,
    where: [{ section: table.section }],
    message: `${title}：只有 ${table.rows.length} 行数据，表格不完整`,
  });
}

function describe({ name }: Table, { label, figures }: Row): string {
  const due = Object.keys(applicationColumns).length;
  const told = name === 'applications' && figures.length !== due ? `（应为 ${due} 个）` : '';
  return `“${label}”一行有 ${figures.length} 个数字${told}`;
}

/** The words of the table are there, its cells are not. */
function judgeText(report: Report, name: TableName): Check {
  const section = tableSections[name];
  if (!hasTableText(report, name)) return unchecked(`缺少“${tableTitles[name]}”`, [{ section }]);
  return violation({
    verdict: 'suspect',
    severity: 'hint',
    where: [{ section }],
    message: `“${nameOfPart(report, section)}”部分有表格的文字，但未能读成表格（${tableTitles[name]}）`,
  });
}
