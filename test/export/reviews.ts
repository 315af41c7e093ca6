import type { Anchor } from '../../lib/audit/review/anchor.ts';
import type { Decision, Note } from '../../lib/audit/review/review.ts';
import { audit } from '../../lib/audit/run.ts';
import type { Reviewed } from '../../lib/export/list.ts';
import { rules } from '../../lib/rules/index.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

/** What a hostile page could put wherever it has a say. */
export const hostile = `<img src=x onerror="alert(1)">&"'</script>=1+1\u0001\u202e${'😀'}`;

/**
 * A report with a hostile name in which two totals of table 3 are wrong: one finding is a false alarm for a hostile
 * reason, the rest is undecided. Notes stand on a finding, a cell, a passage and the whole.
 */
export function hostileReview(): Reviewed {
  const applications = applicationsTable('2021', {
    received: [1, 0, 0, 0, 0, 0, 7],
    carriedIn: [2, 0, 0, 0, 0, 0, 9],
  });
  const report = soundReport({
    identity: { name: `甲镇${hostile}`, source: 'title', officeClass: 'town', level: 'town' },
    tablesChange: { applications },
  });
  const reportId = 'www.example.gov.cn/2023.html';
  const found = audit(report, rules, { reportId });
  const [first] = found.findings;
  if (first === undefined) throw new Error('the totals are wrong');
  const decision: Decision = {
    reportId,
    place: first.place,
    value: first.value,
    judgement: 'false-alarm',
    reason: 'other',
    remark: hostile,
    scope: 'finding',
    due: null,
    message: first.message,
    author: '甲',
    rev: 1,
    at: 1,
  };
  const note = (anchor: Anchor, index: number): Note => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    reportId,
    anchor,
    text: `备注${index}${hostile}`,
    author: '乙',
    rev: 1,
    at: index,
  });
  const anchors: Anchor[] = [
    { kind: 'finding', place: first.place },
    { kind: 'cell', table: 'applications', row: 'received', col: 'total', text: '7', value: 7 },
    { kind: 'passage', section: 1, quote: '共收到', prefix: '本年', suffix: '件' },
    { kind: 'report' },
  ];
  return {
    ...{
      reportId,
      url: 'http://www.example.gov.cn/2023.html?a=1&b="2"',
      correction: null,
      auditedAt: 1_700_000_000_000,
    },
    report,
    audit: found,
    decisions: [decision],
    notes: anchors.map(note),
    hidden: 0,
  };
}

export const titles = new Map(rules.map(({ id, title }) => [id, title]));
