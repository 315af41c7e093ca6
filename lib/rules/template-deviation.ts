import type { Place } from '../audit/finding.ts';
import { formOf, hasColumn, isTorn, missingRowsOf } from '../audit/form-of.ts';
import { type Check, consistent, defineRule, unchecked, type Violation, violation } from '../audit/rule.ts';
import { editionDue } from '../report/edition.ts';
import { compareLabel, isLikeLabel, officialLabels } from '../report/label-wording.ts';
import { columnLabel, organisationsSubtotal, rowLabel, tableNames, tableTitles } from '../report/labels.ts';
import type { Report, Table } from '../report/report.ts';
import { spoken } from '../text/normalise.ts';

/**
 * Rows and columns that are missing, added, or renamed in meaning, each table held against the form it looks most like:
 * which form it should be is obsolete-template's question. Where more is missing than there, the table is torn, and
 * broken-table says so.
 */
export const templateDeviation = defineRule({
  id: 'template-deviation',
  version: 1,
  title: '表格的行、列或名称与格式文本不同',
  titleEn: 'Rows, columns or labels that differ from the form',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条第二款' },
    { document: '政府信息公开工作年度报告格式', clause: '表二至表四' },
  ],
  about: {
    zh: {
      checks: '表格与其最接近的格式相比，缺少、增加的行列，以及含义有变的名称。',
      unchecked: '2018 年度及以前；表格缺少或残缺过半，无法对照。',
      spared: '换行、空格、括号全半角、“第二十条（一）项”之类写法；自加的小计、备注和同义的名称只作提示。',
    },
    en: {
      checks:
        'Rows and columns that are missing, added, or renamed in meaning, against the form that the table looks most like.',
      unchecked: 'The report is for 2018 or earlier, or the table is missing or mostly torn.',
      spared:
        'Line breaks, spaces and brackets inside labels; subtotals, remarks and other words for the same thing are notes only.',
    },
  },
  needs: [],
  *check(report) {
    if (report.year !== null && editionDue(report.year) === null)
      return yield unchecked('2018年度及以前没有全国统一格式');
    let left = mostFindings;
    for (const name of tableNames) {
      const table = report.tables[name];
      const deviations = table && findDeviations(table, report);
      if (deviations === null) yield unchecked(`“${tableTitles[name]}”缺少或残缺，无法与格式对照`);
      else if (deviations.length === 0) yield consistent;
      else yield* deviations.slice(0, left).map(toCheck);
      left -= deviations?.length ?? 0;
      if (left <= 0) return;
    }
  },
});

const mostFindings = 8;

interface Deviation {
  message: string;
  where: Place;
  weight: 'missing-row' | 'altered' | 'doubtful' | 'wording';
}

/** A data row that is not there takes figures with it; other words for the same thing are worth knowing, no more. */
const weights: Record<Deviation['weight'], Pick<Violation, 'verdict' | 'severity'>> = {
  'missing-row': { severity: 'substantive' },
  altered: {},
  doubtful: { verdict: 'suspect', severity: 'hint' },
  wording: { verdict: 'note', severity: 'hint' },
};

const toCheck = ({ message, where, weight }: Deviation): Check =>
  violation({ ...weights[weight], message, where: [where] });

/** Null where the table is too torn to be held against a form. */
function findDeviations(table: Table, report: Report): Deviation[] | null {
  const { columns } = formOf(table, report.year);
  const missingRows = missingRowsOf(table, report.year);
  const missingColumns = columns.filter((key) => !hasColumn(table, key));
  if (isTorn(table, report.year) || missingColumns.length * 2 > columns.length) return null;
  const misprints = missingRows.flatMap((row) => findMisprint(table, row) ?? []);
  const doubtful = isDoubtful(table, report);
  const known = new Set(misprints.flatMap(({ row, label }) => [row, label]));
  return [
    ...missingRows.filter((row) => !known.has(row)).map((row) => missingRow(table, row, doubtful)),
    ...missingColumns.map((key) => missingColumn(table, columnLabel(table.name, key))),
    ...misprints.map(({ row, label }) => misprintedRow(table, row, label)),
    ...addedRows(table, known),
    ...addedColumns(table),
    ...renamed(table),
  ];
}

/** A row of the form that stands there under a label near to its own. */
function findMisprint(table: Table, row: string): { row: string; label: string } | undefined {
  const label = table.strangeRows.find((strange) =>
    officialLabels(table.name, row).some((official) => isLikeLabel(strange, official)),
  );
  return label === undefined ? undefined : { row, label };
}

function misprintedRow(table: Table, row: string, label: string): Deviation {
  const official = officialLabels(table.name, row);
  const weight = compareLabel(label, official) === null ? 'wording' : table.from === 'text' ? 'doubtful' : 'altered';
  return { message: sayRenamed(table, label, official[0]), where: { table: table.name, row: label }, weight };
}

/** In text without cells, a row with an unknown label may be the missing one, torn; beside an image, it may be there. */
const isDoubtful = ({ from, strangeRows, section }: Table, { figures }: Report): boolean =>
  (from === 'text' && strangeRows.length > 0) ||
  figures.some((figure) => figure.kind === 'image' && figure.section === section);

function missingRow(table: Table, row: string, doubtful: boolean): Deviation {
  const message = `${tableTitles[table.name]}：缺少“${rowLabel(table.name, row)}”一行`;
  return { message, where: { table: table.name, row }, weight: doubtful ? 'doubtful' : 'missing-row' };
}

function missingColumn({ name }: Table, label: string): Deviation {
  return {
    message: `${tableTitles[name]}：缺少“${label}”一列`,
    where: { table: name, header: label },
    weight: 'altered',
  };
}

/** Subtotals are no rows of the form, but break nothing. */
function addedRows(table: Table, known: ReadonlySet<string>): Deviation[] {
  const added = (row: string, label: string, weight: Deviation['weight']): Deviation => ({
    message: `${tableTitles[table.name]}：格式中没有“${label}”一行`,
    where: { table: table.name, row },
    weight,
  });
  const subtotals = table.rows.filter(
    ({ key, cells }) => key.endsWith('.subtotal') && cells.some(({ value }) => value !== null),
  );
  const strange = table.strangeRows.filter((label) => /\p{Script=Han}/u.test(label) && !known.has(label));
  return [
    ...subtotals.map(({ key, label }) => added(key, label, 'wording')),
    ...strange.map((label) =>
      added(label, label, isAside(label) ? 'wording' : table.from === 'text' ? 'doubtful' : 'altered'),
    ),
  ];
}

const isAside = (label: string): boolean => /小计|合计|备注|说明/.test(label);

/** Headers that stand over other headers, over the labels, or beside the table: no columns of figures. */
const noColumn =
  /勾稽|钩稽|申请人|^法人或其他组织$|信息内容|^行政复议$|^行政诉讼$|起诉$|^序号$|^项目$|^类别$|第二十条|办理结果$/;

function addedColumns({ name, headers, from }: Table): Deviation[] {
  const added = headers.filter(
    ({ key, text }) =>
      key === organisationsSubtotal || (key === null && /\p{Script=Han}/u.test(text) && !noColumn.test(spoken(text))),
  );
  return [...new Set(added.map(({ text }) => text))].map((text) => ({
    message: `${tableTitles[name]}：格式中没有“${text}”一列`,
    where: { table: name, header: text },
    weight: isAside(text) ? 'wording' : from === 'text' ? 'doubtful' : 'altered',
  }));
}

/** Labels that were recognised, and say something else or say it otherwise. */
function renamed(table: Table): Deviation[] {
  const headers = table.headers.map(({ key, text }) => ({ key, text, where: { table: table.name, header: text } }));
  const rows = table.rows.map(({ key, label }) => ({ key, text: label, where: { table: table.name, row: key } }));
  const deviations = [...headers, ...rows].flatMap(({ key, text, where }): Deviation[] => {
    const official = key === null ? [] : officialLabels(table.name, key);
    const difference = official.length > 0 ? compareLabel(text, official) : null;
    const weight = difference === 'altered' ? 'altered' : 'wording';
    return difference === null ? [] : [{ message: sayRenamed(table, text, official[0]), where, weight }];
  });
  return [...new Map(deviations.map((deviation) => [deviation.message, deviation])).values()];
}

const sayRenamed = ({ name }: Table, printed: string, official = ''): string =>
  `${tableTitles[name]}：“${printed}”与格式文本“${official}”不同`;
