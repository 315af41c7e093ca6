import { columnLabel, rowLabel, type TableName } from '../report/labels.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import { findCell, findRow } from '../report/table.ts';
import type { Calculation, Place, Term } from './finding.ts';
import { cellPlace } from './place.ts';
import { type Check, unchecked, violation } from './rule.ts';

/** A cell of a relation and the sign it enters with. */
export interface Summand {
  row: string;
  col: string;
  sign?: 1 | -1;
}

/**
 * A relation as data: the summands must add up to `result`. `name` says what is added (“各项之和”), `subject` which
 * relation it is, `place` where a failure is looked at first (default: the result's cell).
 */
export interface Relation {
  table: Table;
  summands: readonly Summand[];
  result: { row: string; col: string };
  subject: string;
  name?: string;
  place?: Place;
  /** In a balance a blank is a flow of 0 like any other; elsewhere a blank total is an unfilled cell. */
  blankResultIsZero?: boolean;
}

/** Cents are compared as whole numbers would be: amounts have at most six decimals, and 0.1 + 0.2 must be 0.3. */
const roundOff = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * Checks one relation, tolerance 0. A blank counts as 0 and the sentence says so. Unchecked where a figure is missing or
 * no number, where nothing but blanks would be added up, and where a blank stands for a sum that is not 0: that is an
 * unfilled cell, which a rule of its own reports.
 */
export function checkSum(report: Report, relation: Relation): Check {
  const { table, summands, result, subject } = relation;
  const cells = summands.map(({ row, col }) => findCell(table, row, col));
  const total = findCell(table, result.row, result.col);
  const obstacle = findObstacle(table, summands, cells, result, total);
  if (obstacle !== undefined) return unchecked(`${subject}：${obstacle}`, [{ table: table.name, ...result }]);

  const calculation = calculate(table.name, summands, cells, result, total?.value ?? 0);
  if (calculation.difference === 0) return { kind: 'consistent', calculation };
  if (total?.reading === 'blank' && !relation.blankResultIsZero)
    return unchecked(`${subject}：一格空白，${relation.name ?? '各项之和'} ${calculation.computed}`, [
      { table: table.name, ...result },
    ]);
  return violation({
    message: `${subject}：${describeCalculation(calculation, relation.name)}`,
    where: [relation.place ?? cellPlace(report, table.name, result.row, result.col)],
    calculation,
  });
}

/** The sentence of a calculation: 各项之和 0，填报 1，相差 1（多 1）. The only place where it is worded. */
export function describeCalculation({ terms, computed, reported, difference }: Calculation, name = '各项之和'): string {
  const blanks = terms.filter((term) => term.reading === 'blank').length;
  const note = blanks > 0 ? `（${blanks} 格空白，按 0 计）` : '';
  const direction = difference > 0 ? '多' : '少';
  return `${name} ${computed}${note}，填报 ${reported}，相差 ${Math.abs(difference)}（填报${direction} ${Math.abs(difference)}）`;
}

/** The calculation as a formula: 1 + 0 + 0 = 1; zeros beyond the first are kept, nothing is hidden. */
export const formulaOf = ({ terms, computed }: Calculation): string =>
  `${terms.map(({ value, sign }, index) => `${sign < 0 ? '− ' : index > 0 ? '+ ' : ''}${value}`).join(' ')} = ${computed}`;

function calculate(
  table: TableName,
  summands: readonly Summand[],
  cells: readonly (Cell | undefined)[],
  result: { row: string; col: string },
  reported: number,
): Calculation {
  const terms = summands.map(({ row, col, sign = 1 }, index): Term => {
    const value = cells[index]?.value ?? null;
    return { table, row, col, sign, value: value ?? 0, reading: value === null ? 'blank' : 'number' };
  });
  const computed = roundOff(terms.reduce((sum, { value, sign }) => sum + sign * value, 0));
  return { terms, result: { table, ...result }, computed, reported, difference: roundOff(reported - computed) };
}

function findObstacle(
  table: Table,
  summands: readonly Summand[],
  cells: readonly (Cell | undefined)[],
  result: { row: string; col: string },
  total: Cell | undefined,
): string | undefined {
  const name = ({ row, col }: { row: string; col: string }) =>
    `${rowLabel(table.name, row)} ${columnLabel(table.name, col)}`;
  for (const [index, summand] of summands.entries()) {
    const cell = cells[index];
    if (cell === undefined) return missing(table, summand);
    if (cell.reading === 'placeholder' || cell.reading === 'unreadable')
      return `“${name(summand)}”一格读作“${cell.text}”，不是数字`;
  }
  if (total === undefined) return missing(table, result);
  if (total.reading === 'placeholder' || total.reading === 'unreadable')
    return `“${name(result)}”一格读作“${total.text}”，不是数字`;
  if (cells.every((cell) => cell?.reading === 'blank')) return '各项均为空白';
  return undefined;
}

function missing(table: Table, { row, col }: { row: string; col: string }): string {
  const printed = findRow(table, row);
  if (printed === undefined) return `未找到“${rowLabel(table.name, row)}”一行`;
  if (!printed.aligned) return `“${rowLabel(table.name, row)}”一行有 ${printed.figures.length} 个数字，无法与各列对齐`;
  return `未找到“${rowLabel(table.name, row)} ${columnLabel(table.name, col)}”一格`;
}
