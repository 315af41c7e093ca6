import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/mini';
import { type Finding, Place } from '../../lib/audit/finding.ts';
import { audit } from '../../lib/audit/run.ts';
import { auditBytes } from '../../lib/node/audit-file.ts';
import { rules } from '../../lib/rules/index.ts';
import { readRendered } from '../portal/read-rendered.ts';
import type { ExpectedFinding } from '../portal/report-data.ts';
import { reports } from '../portal/reports.ts';
import { gazetteer, isGrave, type Measured, ruleIds, tallyOf } from './measure.ts';

/*
 * The reports that people have read: those of the sample portal as it prints them, and the saved pages and texts. What
 * is expected there counts as found or missed, anything else above a hint as a false alarm.
 */
const Expected = z.looseObject({ findings: z.array(z.looseObject({ rule: z.string(), where: Place })) });

/** Adds them to a run; how many there were. */
export function measureFixtures(measured: Measured): number {
  const folder = new URL('../pages/', import.meta.url);
  const pages = readdirSync(fileURLToPath(folder));
  for (const slug of pages) {
    const file = (name: string) => readFileSync(new URL(`${slug}/${name}`, folder));
    const source = readdirSync(new URL(slug, folder)).find((name) => name.startsWith('source.')) ?? '';
    const [line] = auditBytes(file(source), source, { gazetteer });
    const expected = Expected.parse(JSON.parse(file('expected.json').toString()));
    if (line && 'findings' in line) compare(slug, line.findings, expected.findings, measured);
    else measured.complaints.push({ kind: 'misread', rule: '', text: slug, isSound: false });
  }
  for (const report of reports) {
    const { findings } = audit(readRendered(report, report.dialect), rules, { reportId: report.slug, gazetteer });
    compare(report.slug, findings, report.expected.findings, measured);
  }
  return pages.length + reports.length;
}

function compare(
  slug: string,
  findings: readonly Finding[],
  expected: readonly ExpectedFinding[],
  measured: Measured,
): void {
  const keyOf = (rule: string, where: Place | undefined) => `${rule} ${JSON.stringify({ ...where, text: undefined })}`;
  const given = new Set(findings.map(({ rule, where: [first] }) => keyOf(rule, first)));
  const wanted = new Set(expected.map(({ rule, where }) => keyOf(rule, where)));
  for (const { rule, where } of expected) {
    const tally = tallyOf(measured.tallies, rule);
    const isFound = given.has(keyOf(rule, where));
    tally.cases += 1;
    tally[isFound ? 'found' : 'missed'] += 1;
    if (!isFound && ruleIds.has(rule))
      measured.complaints.push({ kind: 'missed', rule, text: `${slug} ${JSON.stringify(where)}`, isSound: false });
  }
  for (const finding of findings
    .filter(isGrave)
    .filter(({ rule, where: [first] }) => !wanted.has(keyOf(rule, first)))) {
    tallyOf(measured.tallies, finding.rule).falseAlarms += 1;
    measured.complaints.push({
      kind: 'false',
      rule: finding.rule,
      text: `${slug} → ${finding.message}`,
      isSound: expected.length === 0,
    });
  }
}
