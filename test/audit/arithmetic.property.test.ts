import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { describeCalculation } from '../../lib/audit/sums.ts';
import { applicantColumns, applicationRowsOf, flowRows } from '../../lib/report/labels.ts';
import type { Report, Table } from '../../lib/report/report.ts';
import { applicationsBalance } from '../../lib/rules/applications-balance.ts';
import { applicationsResultSum } from '../../lib/rules/applications-result-sum.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const rules = [applicationsRowSum, applicationsResultSum, applicationsBalance];
const run = (report: Report) => audit(report, rules, { reportId: 'property' });

const applicants = Object.keys(applicantColumns);

/** Figures that satisfy the form: outcomes at will, totals added up here, and flows that balance. */
const soundTables = fc
  .record({
    edition: fc.constantFrom('2019' as const, '2021' as const),
    outcomes: fc.array(fc.array(fc.nat({ max: 900 }), { minLength: 6, maxLength: 6 }), {
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

const reportWith = (applications: Table): Report => soundReport({ tablesChange: { applications } });

function withCellChanged(
  table: Table,
  row: number,
  column: number,
  by: number,
): { table: Table; changed: { row: string; col: string } } {
  const target = table.rows[row % table.rows.length];
  const cell = target?.cells[column % target.cells.length];
  if (!target || !cell) throw new Error('every row has cells');
  const value = (cell.value ?? 0) + by;
  const cells = target.cells.map((other) => (other === cell ? { ...cell, value, text: String(value) } : other));
  return {
    table: { ...table, rows: table.rows.map((other) => (other === target ? { ...target, cells } : other)) },
    changed: { row: target.key, col: cell.col },
  };
}

test('figures that satisfy the form give no finding, and every relation is counted', () => {
  fc.assert(
    fc.property(soundTables, (table) => {
      const { findings, checks } = run(reportWith(table));
      expect(findings).toEqual([]);
      expect(checks).toEqual({ consistent: table.rows.length + 7 + 7, inconsistent: 0, suspect: 0, unchecked: 0 });
    }),
  );
});

test('one changed cell is found, under one cause, and the first explanation restores it', () => {
  fc.assert(
    fc.property(soundTables, fc.nat(24), fc.nat(6), fc.integer({ min: 1, max: 999 }), (table, row, column, by) => {
      const { table: faulty, changed } = withCellChanged(table, row, column, by);
      const { findings } = run(reportWith(faulty));
      expect(findings.length).toBeGreaterThanOrEqual(2);
      expect(new Set(findings.map(({ cause }) => cause)).size).toBe(1);
      for (const { calculation } of findings) {
        const cells = calculation ? [...calculation.terms, calculation.result] : [];
        expect(cells).toContainEqual(expect.objectContaining(changed));
      }
      expect(findings[0]?.explanations[0]).toContain(`减少 ${by}`);
    }),
  );
});

test('the printed sentence, read back, agrees with the verdict', () => {
  fc.assert(
    fc.property(soundTables, fc.nat(24), fc.nat(6), fc.integer({ min: 1, max: 999 }), (table, row, column, by) => {
      for (const { calculation } of run(reportWith(withCellChanged(table, row, column, by).table)).findings) {
        if (!calculation) throw new Error('an arithmetic finding has its calculation');
        const [computed, reported, difference, direction] = [
          ...describeCalculation(calculation).matchAll(/(-?\d+)|(多|少)/g),
        ].map(([text]) => text);
        const sum = calculation.terms.reduce((total, { sign, value }) => total + sign * value, 0);
        expect(Number(computed)).toBe(sum);
        expect(Math.abs(Number(reported) - Number(computed))).toBe(Number(difference));
        expect(direction).toBe(Number(reported) > Number(computed) ? '多' : '少');
        expect(Number(reported)).not.toBe(sum);
      }
    }),
  );
});
