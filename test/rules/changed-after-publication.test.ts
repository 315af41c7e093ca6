import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { changedAfterPublication } from '../../lib/rules/changed-after-publication.ts';
import { historyWith } from '../history-maker.ts';
import { withCell } from '../printed-table.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

type Changes = Parameters<typeof soundReport>[0];
const licences = (decisions: number | string, changes: Changes = {}) =>
  soundReport({ ...changes, tablesChange: { disclosure: disclosureTable('2021', { licences: [decisions] }) } });
const seen = (
  report: ReturnType<typeof licences>,
  before: ReturnType<typeof licences>,
  faulty: 'disclosure'[] = [],
) => ({
  report,
  context: { history: historyWith({ earlier: [{ report: before, at: '2024-02-03', faulty }] }) },
});
const where = { table: 'disclosure', row: 'licences', col: 'decisions', text: '130' } as const;

testRule(changedAfterPublication, {
  passes: {
    'the page says what it said': seen(licences(120), licences(120)),
    'only words were changed': seen(licences(120, { prose: { 6: ['无其他事项。'] } }), licences(120)),
    'the change is announced': seen(
      licences(130, { prose: { 6: ['本报告于2024年3月1日更正，表二行政许可处理决定数量以此为准。'] } }),
      licences(120),
    ),
    'a cell that was read for the first time': seen(licences(130), licences('')),
    'the same number is printed otherwise': seen(licences(1300), {
      ...licences(1300),
      tables: {
        ...licences(1300).tables,
        disclosure: withCell(disclosureTable('2021'), 'licences', 'decisions', '1,300'),
      },
    }),
  },
  fails: {
    'a figure became another, without a word': {
      ...seen(licences(130), licences(120)),
      findings: [
        {
          where,
          message:
            /与 2024-02-03 核对时相比，表中有 1 个数字改动而没有更正说明：表二 行政许可 本年处理决定数量：120 → 130，相差 10/,
        },
      ],
    },
    'the earlier content had a notice of correction, and the later one has no new one': {
      ...seen(licences(130, { prose: { 6: ['本报告已更正。'] } }), licences(120, { prose: { 6: ['本报告已更正。'] } })),
      findings: [{ where, message: /1 个数字改动/ }],
    },
    'the table was inconsistent then, and is corrected': {
      ...seen(licences(130), licences(120), ['disclosure']),
      findings: [{ where, message: /改动都在当时不一致的表中/, verdict: 'note', severity: 'hint' }],
    },
  },
  inapplicable: {
    'the report is seen for the first time': { report: licences(130), context: { history: historyWith() } },
  },
  unchecked: { 'there is no stored history': licences(130) },
});

test('the finding names the content it was held against', () => {
  const { report, context } = seen(licences(130), licences(120));
  const [finding] = audit(report, [changedAfterPublication], { reportId: 'test', ...context }).findings;
  expect(finding?.other).toMatchObject({ year: 2023, address: 'http://www.example.gov.cn/2023.html' });
});
