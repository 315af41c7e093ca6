import { checkEachTable, type FormCell, isAny, listCells, placesOf } from '../audit/filling.ts';
import { consistent, defineRule, violation } from '../audit/rule.ts';
import { tableTitles } from '../report/labels.ts';
import { parseNumeral } from '../report/numerals.ts';

/**
 * Counts are whole numbers from 0 up, in plain digits. Amounts may have decimals, 本年增/减 has a sign; full-width digits
 * and thousands separators are numbers like any other.
 */
export const invalidCount = defineRule({
  id: 'invalid-count',
  version: 1,
  title: '数量不是规范的非负整数',
  titleEn: 'Counts that are not plain whole numbers',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开条例', clause: '第五十条第二款' },
  ],
  about: {
    zh: {
      checks: '数量应为非负整数：负数、小数、以 0 开头的数字、中文数字会被提示。',
      unchecked: '这张表缺少，或没有一格可以读到。',
      spared: '收费和采购金额的小数；“本年增/减”的正负号；全角数字和千位分隔符。',
    },
    en: {
      checks:
        'Counts are whole numbers from 0 up: negative figures, decimals, leading zeros and Chinese numerals are named.',
      unchecked: 'The table is missing, or none of its cells could be read.',
      spared: 'Decimals of amounts; the sign of 本年增/减; full-width digits and thousands separators.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report) {
    yield* checkEachTable(report, (table, cells) => {
      const invalid = cells.filter((formCell) => findFlaw(formCell) !== undefined);
      if (!isAny(invalid)) return consistent;
      const flaws = new Set(invalid.map(findFlaw));
      return violation({
        message: `${tableTitles[table.name]}：${listCells(table, invalid)}为${[...flaws].join('、')}，应填非负整数`,
        where: placesOf(report, table, invalid),
      });
    });
  },
});

function findFlaw({ cell }: FormCell): string | undefined {
  if (cell.text === '0') return undefined;
  const numeral = cell.reading === 'number' ? parseNumeral(cell.text) : null;
  if (numeral === null) return undefined;
  if (numeral.value < 0 && cell.col !== 'change') return '负数';
  if (numeral.digits.includes('.') && cell.col !== 'amount') return '小数';
  if (/^[+-]?0\d/.test(numeral.digits)) return '以 0 开头的数字';
  return numeral.form === 'chinese' ? '中文数字' : undefined;
}
