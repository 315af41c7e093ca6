import { checkEachTable, type FormCell, isAny, listCells, placesOf } from '../audit/filling.ts';
import { consistent, defineRule, violation } from '../audit/rule.ts';
import { tableTitles } from '../report/labels.ts';

/** One finding a table: "/", "-", 无, 不涉及, or a lone 一 typed for a dash. */
export const placeholderCells = defineRule({
  id: 'placeholder-cells',
  version: 1,
  title: '表格数字单元格以符号或文字代替数字',
  titleEn: 'Placeholders where the table asks for numbers',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开条例', clause: '第五十条第二款' },
  ],
  about: {
    zh: {
      checks: '应填数字的格里写“/”“-”“无”“不涉及”等，或写了没有数字的文字；每张表提示一次。',
      unchecked: '这张表缺少，或没有一格可以读到。',
      spared: '空白（另有规则）；数字旁的括注；含有数字而读不准的文字。',
    },
    en: {
      checks:
        '“/”, “-”, 无, 不涉及 or words without any digit where the form asks for a number; one finding for each table.',
      unchecked: 'The table is missing, or none of its cells could be read.',
      spared:
        'Blanks, which have a rule of their own; notes in brackets beside a number; text with digits that could not be read.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report) {
    yield* checkEachTable(report, (table, cells) => {
      const placeholders = cells.filter(isPlaceholder);
      if (!isAny(placeholders)) return consistent;
      return violation({
        message: `${tableTitles[table.name]}：${listCells(table, placeholders)}填的不是数字，没有发生的按惯例填 0`,
        where: placesOf(report, table, placeholders),
      });
    });
  },
});

/** Text with digits in it is a figure that could not be read, and nobody's placeholder; so is a picture, which has no text. */
const isPlaceholder = ({ cell }: FormCell): boolean =>
  cell.reading === 'placeholder' || (cell.reading === 'unreadable' && cell.text !== '' && !/\p{N}/u.test(cell.text));
