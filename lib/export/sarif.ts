import type { Finding, Verdict } from '../audit/finding.ts';
import { describePlace } from '../audit/place.ts';
import type { Detection } from '../audit/review/detection.ts';
import { applyCorrection, decisionOn, stateOf } from '../audit/review/review.ts';
import type { Rule } from '../audit/rule.ts';
import { type Reviewed, reasonNames } from './list.ts';

type AnyRule = Pick<Rule, 'id' | 'title' | 'titleEn' | 'about' | 'verdict'>;

interface Options {
  rules: readonly AnyRule[];
  /** The extension's version. */
  version: string;
  /** By reportId: what was there when the page said something else. */
  detections: ReadonlyMap<string, Detection>;
}

const levels = { inconsistent: 'error', suspect: 'warning', note: 'note' } as const satisfies Record<Verdict, string>;

/**
 * The findings as SARIF 2.1.0 for pipelines: one run a report, so that a run has a baseline as a whole or has none. What
 * people judged a false alarm is suppressed with its reason, and stays in the file.
 */
export function toSarif(reviews: readonly Reviewed[], options: Options): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: reviews.map((review) => runOf(review, options)),
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(review: Reviewed, { rules, version, detections }: Options) {
  const { identity, year } = applyCorrection(review.report, review.correction);
  const detection = detections.get(review.reportId);
  const presence = detection?.presence;
  const isCompared = presence !== undefined && [...presence.values()].every((state) => state !== null);
  const used = rules.filter(({ id }) => review.audit.findings.some(({ rule }) => rule === id));
  const present = review.audit.findings.map((finding) => ({
    ...resultOf(finding, review, used),
    ...(isCompared ? { baselineState: presence.get(finding.place) === 'new' ? 'new' : 'unchanged' } : {}),
  }));
  const absent = isCompared
    ? (detection?.gone ?? [])
        .filter(({ isChecked }) => isChecked)
        .map(({ finding }) => ({ ...resultOf(finding, review, used), baselineState: 'absent' }))
    : [];
  return {
    tool: {
      driver: { name: 'Gouji', fullName: '勾稽 Gouji', semanticVersion: version, rules: used.map(describeRule) },
    },
    automationDetails: { id: review.reportId },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, endTimeUtc: new Date(review.auditedAt).toISOString() }],
    artifacts: [{ location: { uri: review.url } }],
    results: [...present, ...absent],
    properties: { office: identity.name, year, checks: review.audit.checks },
  };
}

const describeRule = ({ id, title, titleEn, about, verdict }: AnyRule) => ({
  id,
  name: titleEn,
  shortDescription: { text: title },
  fullDescription: { text: about.zh.checks },
  help: { text: [about.zh.checks, about.zh.unchecked, about.zh.spared].join('\n') },
  defaultConfiguration: { level: levels[verdict] },
});

function resultOf(finding: Finding, review: Reviewed, rules: readonly AnyRule[]) {
  const decision = decisionOn(finding, review.decisions);
  const state = stateOf(finding, review.decisions);
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
  const justification = decision?.reason
    ? [reasonNames[decision.reason], decision.remark].filter(Boolean).join('：')
    : '';
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[finding.verdict],
    message: { text: finding.message },
    locations: finding.where.map((place) => ({
      physicalLocation: { artifactLocation: { uri: review.url, index: 0 } },
      logicalLocations: [{ fullyQualifiedName: describePlace(place), kind: 'element' }],
    })),
    partialFingerprints: { 'goujiPlace/v1': finding.place, 'goujiValue/v1': finding.value },
    suppressions: state === 'false-alarm' ? [{ kind: 'external', status: 'accepted', justification }] : [],
    properties: { severity: finding.severity, state, basis: finding.basis, explanations: finding.explanations },
  };
}
