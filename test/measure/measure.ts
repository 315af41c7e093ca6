import type { Audit, Finding } from '../../lib/audit/finding.ts';
import { audit } from '../../lib/audit/run.ts';
import { loadGazetteer } from '../../lib/node/gazetteer.ts';
import type { Report } from '../../lib/report/report.ts';
import { rules } from '../../lib/rules/index.ts';
import { readRendered } from '../portal/read-rendered.ts';
import { type Fault, isAt, type Spoilt } from './fault.ts';
import { faults } from './faults.ts';
import { type Case, generate, toPortalReport } from './generate.ts';
import { randomFrom } from './random.ts';

/** What a run met, rule by rule. `unchecked`: the rule itself said that it could not judge the mistake. */
export interface Tally {
  cases: number;
  found: number;
  missed: number;
  falseAlarms: number;
  unchecked: number;
}
export type Tallies = Map<string, Tally>;

/** A case that went wrong, for whoever mends the rule. */
export interface Complaint {
  kind: 'missed' | 'false' | 'unchecked' | 'misread';
  rule: string;
  text: string;
  /** Whether the report has no mistake at all. */
  isSound: boolean;
}

export interface Measured {
  tallies: Tallies;
  complaints: Complaint[];
  /** Reports of this run: sound, and with one mistake. */
  sound: number;
  faulty: number;
}

export const tallyOf = (tallies: Tallies, rule: string): Tally => {
  const known = tallies.get(rule) ?? { cases: 0, found: 0, missed: 0, falseAlarms: 0, unchecked: 0 };
  tallies.set(rule, known);
  return known;
};

export const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
export const isGrave = ({ severity }: Finding): boolean => severity !== 'hint';

/** The one that the extension carries. */
export const gazetteer = loadGazetteer();

interface Audited extends Audit {
  report: Report;
}

function auditCase(report: Case, change?: Spoilt['change']): Audited {
  const read = readRendered(toPortalReport(report), report.dialect, change);
  return { report: read, ...audit(read, rules, { reportId: `generated-${report.seed}`, gazetteer }) };
}

/** Audits `reports` sound reports and `perFault` reports for each known mistake; the same seed gives the same run. */
export function measure({
  reports,
  perFault,
  seed = 1,
}: {
  reports: number;
  perFault: number;
  seed?: number;
}): Measured {
  const measured: Measured = { tallies: new Map(), complaints: [], sound: 0, faulty: 0 };
  for (let index = 0; index < reports; index += 1) measureSound(generate(seed + index), measured);
  for (const fault of faults) measureFault(fault, seed + seedOf(fault), perFault, measured);
  return measured;
}

/** Seeds of its own for every mistake, the same whatever others there are. */
export const seedOf = ({ rule, name }: Fault): number =>
  1_000_000 * (1 + [...rule, ...name].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 4_000, 7));

function measureSound(report: Case, measured: Measured): void {
  measured.sound += 1;
  const { findings, report: read } = auditCase(report);
  const isRead = read.identity.name === report.office.name && read.year === report.year && read.doubts.length === 0;
  if (!isRead)
    measured.complaints.push({
      kind: 'misread',
      rule: '',
      text: `${headOf(report)} → ${read.identity.name} ${read.year} ${read.doubts}`,
      isSound: true,
    });
  for (const finding of findings.filter(isGrave)) alarm(report, finding, null, measured);
}

function alarm(report: Case, finding: Finding, fault: Fault | null, { tallies, complaints }: Measured): void {
  tallyOf(tallies, finding.rule).falseAlarms += 1;
  complaints.push({
    kind: 'false',
    rule: finding.rule,
    text: `${headOf(report)}${fault ? `（${fault.name}）` : ''} → ${finding.message} @ ${JSON.stringify(finding.where[0])}`,
    isSound: fault === null,
  });
}

const headOf = ({ seed, office, year, dialect }: Case): string => `[${seed} ${dialect}] ${office.name} ${year}`;

/** Looks for `count` reports that can hold the mistake; where hardly any can, fewer are measured. */
function measureFault(fault: Fault, firstSeed: number, count: number, measured: Measured): void {
  for (let index = 0, made = 0; made < count && index < count * 40; index += 1) {
    const report = generate(firstSeed + index);
    const spoilt = fault.spoil(report, randomFrom(firstSeed + index + 500_000));
    if (spoilt === null) continue;
    made += 1;
    judge(fault, report, spoilt, measured);
  }
}

function judge(fault: Fault, report: Case, spoilt: Spoilt, measured: Measured): void {
  measured.faulty += 1;
  const { findings, unchecked } = auditCase(report, spoilt.change);
  const tally = tallyOf(measured.tallies, fault.rule);
  const answers = [fault.rule, ...(fault.alike ?? [])];
  const isAnswer = ({ rule, where: [first] }: Finding) =>
    answers.includes(rule) && first !== undefined && spoilt.at.some((target) => isAt(first, target));
  tally.cases += 1;
  if (findings.some(isAnswer)) tally.found += 1;
  else {
    const kind = unchecked.some(({ rule }) => rule === fault.rule) ? 'unchecked' : 'missed';
    tally[kind] += 1;
    const said = findings.map(({ rule, where: [first] }) => `${rule} ${JSON.stringify(first)}`).join('; ');
    if (ruleIds.has(fault.rule))
      measured.complaints.push({
        kind,
        rule: fault.rule,
        text: `${headOf(report)}：${fault.name} ${JSON.stringify(spoilt.at)} → ${said || '（没有问题）'}`,
        isSound: false,
      });
  }
  const follows = [...answers, ...(fault.also ?? [])];
  const isConsequence = ({ rule }: Finding) =>
    follows.some((name) => (name.endsWith('*') ? rule.startsWith(name.slice(0, -1)) : name === rule));
  for (const finding of findings.filter(isGrave).filter((own) => !isConsequence(own)))
    alarm(report, finding, fault, measured);
}
