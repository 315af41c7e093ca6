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

/** Text with digits in it is a figure that could not be read, and nobody's placeholder. */
const isPlaceholder = ({ cell }: FormCell): boolean =>
  cell.reading === 'placeholder' || (cell.reading === 'unreadable' && !/\p{N}/u.test(cell.text));
