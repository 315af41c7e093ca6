import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { rules } from '../../lib/rules/index.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const applications = applicationsTable('2021', { received: [5, 1, 0, 0, 0, 0, 7] });
const copied = { ...soundReport({ tablesChange: { applications } }), blocks: [], headings: [], isEntered: true };
const { findings, unchecked } = audit(copied, rules, { reportId: 'r' });

test('of figures that a person copied from a scan the sums are checked, and the scan is a finding', () => {
  expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([
    'applications-balance',
    'applications-row-sum',
    'table-as-image',
  ]);
});

test('no rule about the text has passed or failed: none of it was copied', () => {
  const ofText = rules.filter(({ isOfFigures }) => !isOfFigures).map(({ id }) => id);
  expect(ofText).toEqual(
    expect.arrayContaining(['missing-section', 'narrative-received', 'wrong-year', 'others-empty']),
  );
  for (const id of ofText)
    expect(unchecked.filter(({ rule }) => rule === id)).toEqual([
      { rule: id, reason: '扫描件，正文没有录入', where: [] },
    ]);
});
