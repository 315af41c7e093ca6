import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { toAnonymousSample } from '../../lib/export/anonymous-sample.ts';
import { rules } from '../../lib/rules/index.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const name = '平桉县交通运输局';
const sampleOf = (change: Parameters<typeof soundReport>[0], rule: string) => {
  const report = soundReport(change);
  const finding = audit(report, rules, { reportId: 'r' }).findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error('there is a finding');
  return toAnonymousSample(report, finding, '1.2.3');
};
const identity = { name, source: 'title', officeClass: 'department', level: 'county' } as const;

test('a sample has the table of the finding as it was read, figure by figure', () => {
  const applications = applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, 9] });
  const sample = JSON.parse(sampleOf({ identity, tablesChange: { applications } }, 'applications-row-sum'));
  expect(sample).toMatchObject({ release: '1.2.3', rule: 'applications-row-sum', class: 'department', paragraphs: [] });
  expect(sample.tables).toMatchObject([{ name: 'applications' }]);
  expect(sample.tables[0].rows.find(({ key }: { key: string }) => key === 'received').cells.at(-1).text).toBe('9');
});

test('a sample has the paragraph of the finding, and neither the office nor its places nor its address', () => {
  const text = '2023年，平桉县交通运输局共收到政府信息公开申请99件，平桉县内广泛宣传，平桉交通网同步发布。';
  const sample = sampleOf(
    { identity, source: 'http://www.pingan.gov.cn/1.html', prose: { 1: [text] } },
    'narrative-received',
  );
  expect(sample).toContain('某共收到政府信息公开申请99件');
  expect(sample).not.toMatch(/平桉|pingan/);
});
