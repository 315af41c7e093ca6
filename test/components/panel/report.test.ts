import { describe, expect, test } from 'vitest';
import {
  type Filter,
  firstCauses,
  groupFindings,
  noFilter,
  type PanelReport,
  passes,
  toLine,
} from '../../../components/panel/report.ts';
import type { Finding, Place } from '../../../lib/audit/finding.ts';
import type { Decision } from '../../../lib/audit/review/review.ts';
import { soundReport } from '../../report-maker.ts';

const finding = (place: string, where: Place, cause = place, severity: Finding['severity'] = 'format'): Finding => ({
  rule: 'r',
  verdict: 'inconsistent',
  severity,
  message: `关于 ${place}`,
  where: [where],
  cause,
  calculation: null,
  comparison: null,
  explanations: [],
  basis: [],
  place,
  value: 'v',
});
const decision = (place: string, value: string, judgement: Decision['judgement']): Decision => ({
  reportId: 'x',
  place,
  value,
  judgement,
  reason: null,
  remark: '',
  scope: 'finding',
  due: null,
  message: '',
  author: '',
  rev: 1,
  at: 1,
});

const names = { rule: (id: string) => `规则 ${id}`, severity: (severity: string) => severity };
const byPlace = (findings: readonly Finding[]) => groupFindings(findings, 'place', names);

describe('findings by place', () => {
  test('follow the report: its page, then part by part, tables in their parts', () => {
    const groups = byPlace([
      finding('a', { section: 5 }),
      finding('b', { table: 'applications', row: 'completed', col: 'total' }),
      finding('c', { page: 'title' }),
      finding('d', { section: 1, quote: '甲' }),
    ]);
    expect(groups.map(({ title }) => title)).toEqual([
      '标题、日期与落款',
      '一、总体情况',
      '表三 收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况',
    ]);
  });

  test('are cut off after so many causes, and a group of which nothing is left is not there', () => {
    const groups = byPlace([
      finding('a', { section: 1 }),
      finding('b', { section: 1 }),
      finding('c', { section: 5 }),
      finding('d', { section: 5 }),
    ]);
    const placesOf = (most: number) =>
      firstCauses(groups, most).map(({ causes }) => causes.map(({ lead }) => lead.place));
    expect(placesOf(3)).toEqual([['a', 'b'], ['c']]);
    expect(placesOf(2)).toEqual([['a', 'b']]);
    expect(firstCauses(groups, 60)).toEqual(groups);
  });

  test('of one cause stand once, where the first of them stands', () => {
    const groups = byPlace([
      finding('a', { section: 1 }, 'c1'),
      finding('b', { section: 5 }, 'c1'),
      finding('c', { section: 5 }, 'c2'),
    ]);
    expect(
      groups.map(({ causes }) => causes.map(({ lead, others }) => [lead.place, others.map(({ place }) => place)])),
    ).toEqual([[['a', ['b']]], [['c', []]]]);
  });
});

describe('findings by rule or by severity', () => {
  const of = (rule: string, severity: Finding['severity'], place: string) => ({
    ...finding(place, { section: 1 }, place, severity),
    rule,
  });
  const found = [of('r1', 'hint', 'a'), of('r2', 'statutory', 'b'), of('r1', 'format', 'c'), of('r2', 'hint', 'd')];
  const grouped = (by: 'rule' | 'severity') =>
    groupFindings(found, by, names).map(({ title, causes }) => [title, causes.map(({ lead }) => lead.place)]);

  test('stand under the names of their rules, in the order of the audit', () => {
    expect(grouped('rule')).toEqual([
      ['规则 r1', ['a', 'c']],
      ['规则 r2', ['b', 'd']],
    ]);
  });
  test('stand by severity, the gravest first', () => {
    expect(grouped('severity')).toEqual([
      ['statutory', ['b']],
      ['format', ['c']],
      ['hint', ['a', 'd']],
    ]);
  });
});

describe('the filter', () => {
  const decisions = [decision('a', 'v', 'confirmed'), decision('b', 'old', 'false-alarm')];
  const all = [finding('a', { section: 1 }), finding('b', { section: 1 }, 'b', 'hint'), finding('c', { section: 1 })];
  const note = {
    id: 'n',
    reportId: 'x',
    anchor: { kind: 'finding', place: 'c' },
    text: '',
    author: '',
    rev: 1,
    at: 1,
  } as const;
  const presence = new Map([['b', 'new'] as const, ['c', 'still'] as const]);
  const report = { decisions, notes: [note], followUp: { presence, gone: [], cases: [], changes: null } };
  const narrowed = (filter: Partial<Filter>) =>
    all.filter((one) => passes({ ...noFilter, ...filter }, one, report)).map(({ place }) => place);
  const shown = (states: Filter['states'], severities: Filter['severities']) => narrowed({ states, severities });

  test('shows all while nothing is chosen', () => expect(shown(new Set(), new Set())).toEqual(['a', 'b', 'c']));
  test('tells a judgement that holds from one whose value changed', () => {
    expect(shown(new Set(['confirmed']), new Set())).toEqual(['a']);
    expect(shown(new Set(['false-alarm']), new Set())).toEqual([]);
    expect(shown(new Set(['look-again', 'undecided']), new Set())).toEqual(['b', 'c']);
  });
  test('wants state and severity both', () => {
    expect(shown(new Set(['look-again', 'undecided']), new Set(['hint']))).toEqual(['b']);
  });
  test('finds those with a note, and those that came with a change of the page', () => {
    expect(narrowed({ isNoted: true })).toEqual(['c']);
    expect(narrowed({ isNew: true })).toEqual(['b']);
    expect(narrowed({ isNew: true, isNoted: true })).toEqual([]);
  });
});

test('a line to copy names office, year, place, sentence and address, and nothing that disguises', () => {
  const report: PanelReport = {
    reportId: 'x',
    url: 'http://www.example.gov.cn/2023.html',
    correction: null,
    report: soundReport({ identity: { name: '甲\u202e镇', source: 'title', officeClass: 'town', level: 'town' } }),
    audit: { findings: [], checks: { consistent: 0, inconsistent: 0, suspect: 0, unchecked: 0 }, unchecked: [] },
    decisions: [],
    notes: [],
    followUp: { presence: new Map(), gone: [], cases: [], changes: null },
    auditedAt: 0,
    hidden: 0,
    years: [2023],
    searches: [],
  };
  expect(toLine(report, finding('a', { section: 1 }))).toBe(
    '甲\ufffd镇｜2023年度｜一、总体情况｜关于 a｜http://www.example.gov.cn/2023.html',
  );
});
