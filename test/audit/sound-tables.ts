import fc from 'fast-check';
import {
  applicantColumns,
  applicationRowsOf,
  flowRows,
  type OutcomeGroup,
  organisationsSubtotal,
  subtotalRow,
} from '../../lib/report/labels.ts';
import type { Row, Table } from '../../lib/report/report.ts';
import { applicationsTable, cell, proceedingsTable } from '../report-maker.ts';

const applicants = Object.keys(applicantColumns);

/** Most cells of most reports hold 0, and many of the others a small number. */
const figures = fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat({ max: 5 }), fc.nat({ max: 900 }));

/** Figures that satisfy the form: outcomes at will, totals added up here, and flows that balance. */
export const soundTables = fc
  .record({
    edition: fc.constantFrom('2019' as const, '2021' as const),
    outcomes: fc.array(fc.array(figures, { minLength: 6, maxLength: 6 }), {
      minLength: 21,
      maxLength: 21,
    }),
    carriedIn: fc.array(fc.nat({ max: 50 }), { minLength: 6, maxLength: 6 }),
    carriedOut: fc.array(fc.nat({ max: 50 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ edition, outcomes, carriedIn, carriedOut }) => {
    const withTotal = (figures: readonly number[]) => [...figures, figures.reduce((sum, figure) => sum + figure, 0)];
    const rows = applicationRowsOf(edition).filter((row) => !flowRows.has(row));
    const completed = applicants.map((_, column) =>
      rows.reduce((sum, _row, index) => sum + (outcomes[index]?.[column] ?? 0), 0),
    );
    // What was carried in can't exceed what was dealt with; the rest was received.
    const settledIn = carriedIn.map((figure, column) =>
      Math.min(figure, (completed[column] ?? 0) + (carriedOut[column] ?? 0)),
    );
    const received = completed.map((figure, column) => figure + (carriedOut[column] ?? 0) - (settledIn[column] ?? 0));
    return applicationsTable(edition, {
      ...Object.fromEntries(rows.map((row, index) => [row, withTotal(outcomes[index] ?? [])])),
      received: withTotal(received),
      carriedIn: withTotal(settledIn),
      completed: withTotal(completed),
      carriedOut: withTotal(carriedOut),
    });
  });

/** The same table as offices print it that add a 小计: a column for organisations, a row for a group of outcomes. */
function withSubtotals(table: Table, group: OutcomeGroup): Table {
  const organisations = applicants.filter((col) => col !== 'naturalPerson');
  const valueIn = ({ cells }: Row, col: string) => cells.find((printed) => printed.col === col)?.value ?? 0;
  const rows = table.rows.map((row) => {
    const subtotal = organisations.reduce((sum, col) => sum + valueIn(row, col), 0);
    return {
      ...row,
      cells: [...row.cells.slice(0, -1), cell(organisationsSubtotal, subtotal), ...row.cells.slice(-1)],
    };
  });
  const members = rows.filter(({ key }) => key.startsWith(`${group}.`));
  const [first] = members;
  if (!first) return { ...table, rows };
  const added = first.cells.map(({ col }) =>
    cell(
      col,
      members.reduce((sum, row) => sum + valueIn(row, col), 0),
    ),
  );
  const at = rows.indexOf(first);
  return { ...table, rows: rows.toSpliced(at, 0, { ...first, key: subtotalRow(group), cells: added }) };
}

/** With a 小计 or without. */
export const printedTables = fc
  .record({
    table: soundTables,
    group: fc.constantFrom('none' as const, 'refused' as const, 'unavailable' as const, 'declined' as const),
  })
  .map(({ table, group }) => (group === 'none' ? table : withSubtotals(table, group)));

/** Table 4, whose groups add up. */
export const soundProceedings = fc
  .array(fc.array(figures, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 })
  .map((groups) => {
    const [review, directSuit, suitAfterReview] = groups.map((figures) => [
      ...figures,
      figures.reduce((sum, figure) => sum + figure, 0),
    ]);
    return proceedingsTable({ review, directSuit, suitAfterReview });
  });
