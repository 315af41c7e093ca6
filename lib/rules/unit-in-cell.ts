import { checkEachTable, type FormCell, isAny, listCells, placesOf } from '../audit/filling.ts';
import { consistent, defineRule, violation } from '../audit/rule.ts';
import { tableTitles } from '../report/labels.ts';
import { parseNumeral } from '../report/numerals.ts';

/** One finding a table: 3件, 251000元. A note in brackets is an annotation, a unit in a header is in its place. */
export const unitInCell = defineRule({
  id: 'unit-in-cell',
  version: 1,
  title: '数字单元格中夹带单位或文字',
  titleEn: 'Units or words inside number cells',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开条例', clause: '第五十条第二款' },
  ],
  about: {
    zh: {
      checks: '数字格里写有单位或文字，如“3件”“251000元”；每张表提示一次。',
      unchecked: '这张表缺少，或没有一格可以读到。',
      spared: '括注说明（如“22（其中修订16件）”）；写在表头里的单位。',
    },
    en: {
      checks: 'Units or words inside number cells, such as 3件 or 251000元; one finding for each table.',
      unchecked: 'The table is missing, or none of its cells could be read.',
      spared: 'Notes in brackets that explain the number; units in a header, where they belong.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report) {
    yield* checkEachTable(report, (table, cells) => {
      const withUnit = cells.filter(hasUnit);
      if (!isAny(withUnit)) return consistent;
      return violation({
        message: `${tableTitles[table.name]}：${listCells(table, withUnit)}的数字旁写有单位或文字，应只填数字`,
        where: placesOf(report, table, withUnit),
      });
    });
  },
});

/** `22（其中修订16件）` explains the number; `22（件）` only names its unit. */
const besideNumber = /^(?:[\p{L}%‰]|\((?:件|条|份|起|宗|例|项|次|个|元|万元)\)$)/u;

function hasUnit({ cell }: FormCell): boolean {
  if (cell.text === '0' || cell.reading === 'blank' || cell.reading === 'placeholder') return false;
  const numeral = parseNumeral(cell.text);
  // 一般 and 一 begin with a numeral too, but are no number with a unit.
  if (numeral === null || (cell.reading === 'unreadable' && numeral.form === 'chinese')) return false;
  return besideNumber.test(numeral.rest);
}
