import { checkEachTable, type FormCell, isAny, listCells, placesOf } from '../audit/filling.ts';
import { consistent, defineRule, violation } from '../audit/rule.ts';
import { applicantColumns, columnLabel, tableTitles } from '../report/labels.ts';
import type { Table } from '../report/report.ts';

/** One finding a table, not one a cell: who leaves zeros blank leaves them all blank. */
export const blankCells = defineRule({
  id: 'blank-cells',
  version: 1,
  title: '表格数字单元格空白',
  titleEn: 'Cells of a table left blank',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开条例', clause: '第五十条第二款' },
  ],
  about: {
    zh: {
      checks: '三张表中应填数字的格是否空白；每张表提示一次，列出格名和占比。',
      unchecked: '这张表缺少，或没有一格可以读到。',
      spared: '小计格和格式没有规定的格；算术规则把空白按 0 计，不因空白报不一致。',
    },
    en: {
      checks:
        'Whether cells that ask for a number are blank; one finding for each table, with the cells and their share.',
      unchecked: 'The table is missing, or none of its cells could be read.',
      spared:
        'Subtotals and cells that no form asks for; sums count a blank as 0 and are not called inconsistent for it.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report) {
    yield* checkEachTable(report, (table, cells) => {
      const blanks = cells.filter(({ cell }) => cell.reading === 'blank');
      if (!isAny(blanks)) return consistent;
      const share = Math.round((blanks.length / cells.length) * 100);
      const list = blanks.length === cells.length ? '全部' : `中${listCells(table, blanks)}`;
      return violation({
        message: `${tableTitles[table.name]}：${cells.length} 格${list}空白（占 ${share}%）${blankColumns(table, cells)}，没有发生的按惯例填 0`,
        where: placesOf(report, table, blanks),
      });
    });
  },
});

/** L7: applicant columns left blank from top to bottom but for （七）总计, while the totals are filled. */
function blankColumns(table: Table, cells: readonly FormCell[]): string {
  if (table.name !== 'applications' || !cells.some(({ cell }) => cell.col === 'total' && cell.reading === 'number'))
    return '';
  const blank = Object.keys(applicantColumns).filter((col) => {
    const column = cells.filter(({ row, cell }) => cell.col === col && row !== 'completed');
    return column.length > 1 && column.every(({ cell }) => cell.reading === 'blank');
  });
  return blank.length === 0
    ? ''
    : `；${blank.map((col) => `“${columnLabel('applications', col)}”`).join('、')}整列空白而总计已填`;
}
