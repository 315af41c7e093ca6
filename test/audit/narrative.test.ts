import { expect, test } from 'vitest';
import { toResult } from '../../lib/audit/result.ts';
import { audit } from '../../lib/audit/run.ts';
import type { Report } from '../../lib/report/report.ts';
import { ruleGroups } from '../../lib/rules/index.ts';
import { applicationsTable, proceedingsTable, soundReport } from '../report-maker.ts';

/* Whole passages as offices write them, with the figures that real reports gave. */

const narrativeRules = ruleGroups.flatMap(({ titleEn, rules }) =>
  titleEn === 'Narrative against tables' ? rules : [],
);

function auditNarrative(report: Report) {
  const result = toResult(report, audit(report, narrativeRules, { reportId: 'test' }));
  return {
    statements: result.statements.map(({ variable, value, agreesWith }) => `${value} ${variable} = ${agreesWith}`),
    findings: result.findings.map(
      ({ rule, verdict, severity, message }) => `${rule} ${verdict} ${severity}: ${message}`,
    ),
  };
}

const line = (total: number, naturalPerson = total) => [naturalPerson, total - naturalPerson, 0, 0, 0, 0, total];

test('received, carried over, applicants and three kinds of dispute all fit', () => {
  const { statements, findings } = auditNarrative(
    soundReport({
      prose: {
        1: [
          '（二）依申请公开。全年受理政府信息公开申请749件，其中新收713件、上年结转36件；申请人为自然人的741件，法人或其他组织的8件。全年办理718件，结转下年度31件。因政府信息公开被申请行政复议、提起行政诉讼共74件，其中行政复议61件，未经复议直接起诉3件，复议后起诉10件。',
        ],
      },
      tablesChange: {
        applications: applicationsTable('2021', {
          received: line(713, 706),
          carriedIn: line(36, 35),
          granted: line(718, 711),
          completed: line(718, 711),
          carriedOut: line(31, 30),
        }),
        proceedings: proceedingsTable({
          review: [61, 0, 0, 0, 61],
          directSuit: [3, 0, 0, 0, 3],
          suitAfterReview: [10, 0, 0, 0, 10],
        }),
      },
    }),
  );
  expect(findings).toEqual([]);
  expect(statements).toEqual([
    '749 received = received + carriedIn',
    '713 received = received',
    '36 carriedIn = carriedIn',
    '741 naturalPerson = received.naturalPerson + carriedIn.naturalPerson',
    '8 organisations = received.organisations + carriedIn.organisations',
    '718 completed = completed',
    '31 carriedOut = carriedOut',
    '74 review.total + suits.total = review.total + directSuit.total + suitAfterReview.total',
    '61 review.total = review.total',
    '3 directSuit.total = directSuit.total',
    '10 suitAfterReview.total = suitAfterReview.total',
  ]);
});

test('five groups of outcomes with shares to two decimals all fit', () => {
  const { statements, findings } = auditNarrative(
    soundReport({
      prose: {
        1: [
          '全年共受理政府信息公开申请1295件，办结1191件（含上年结转189件）。办结的申请中，予以公开及部分公开522件，占43.83%；不予公开88件，占7.39%；无法提供401件，占33.67%；不予处理60件，占5.04%；其他处理120件，占10.08%。',
        ],
      },
      tablesChange: {
        applications: applicationsTable('2021', {
          received: line(1295),
          carriedIn: line(189),
          granted: line(402),
          partlyGranted: line(120),
          'refused.thirdPartyRights': line(88),
          'unavailable.notHeld': line(401),
          'declined.petition': line(60),
          'other.rest': line(120),
          completed: line(1191),
          carriedOut: line(293),
        }),
      },
    }),
  );
  expect(findings).toEqual([]);
  expect(statements).not.toContainEqual(expect.stringContaining('null'));
  expect(statements).toContain('43.83 share:granted + partlyGranted = completed');
});

test('reviews and suits counted without the pending ones are a scope, and a hint says so', () => {
  const { findings } = auditNarrative(
    soundReport({
      prose: { 1: ['因政府信息公开引发行政复议134件、行政诉讼57件。'] },
      tablesChange: {
        proceedings: proceedingsTable({
          review: [90, 30, 14, 36, 170],
          directSuit: [20, 0, 0, 9, 29],
          suitAfterReview: [37, 0, 0, 11, 48],
        }),
      },
    }),
  );
  expect(findings).toEqual([
    expect.stringMatching(/^narrative-proceedings note hint: .*134.*170，相差 36，恰为“尚未审结”的数量$/),
    expect.stringMatching(/^narrative-proceedings note hint: .*57.*77，相差 20，恰为“尚未审结”的数量$/),
  ]);
});

test('what an office received on behalf of the government is another scope', () => {
  const { statements, findings } = auditNarrative(
    soundReport({
      prose: { 1: ['区政府办代表区政府受理政府信息公开申请17件。'] },
      tablesChange: { applications: applicationsTable('2021', { received: line(95) }) },
    }),
  );
  expect(findings).toEqual([]);
  expect(statements).toEqual(['17 received = unchecked']);
});

test('groups of outcomes that fall short of what was answered are found', () => {
  const { findings } = auditNarrative(
    soundReport({
      prose: {
        1: [
          '全年共受理政府信息公开申请859件，答复805件（含上年度结转申请18件），另有72件申请按规定顺延到下年度答复。答复的申请中，予以公开258件，部分公开3件，不予公开90件，无法提供265件，不予处理60件，其他处理40件。',
        ],
      },
      tablesChange: {
        applications: applicationsTable('2021', {
          received: line(859),
          carriedIn: line(18),
          granted: line(272, 258),
          partlyGranted: line(3),
          'refused.thirdPartyRights': line(90),
          'unavailable.notHeld': line(265),
          'unavailable.needsCreation': line(72),
          'declined.petition': line(60),
          'other.rest': line(43),
          completed: line(805),
          carriedOut: line(72),
        }),
      },
    }),
  );
  expect(findings).toContainEqual(
    expect.stringMatching(/^narrative-breakdown inconsistent .*= 716，与总数 805 相差 89$/),
  );
  expect(findings).toContainEqual(expect.stringMatching(/^narrative-outcomes .*予以公开258件.*272.*相差 14$/));
  expect(findings).toContainEqual(expect.stringMatching(/^narrative-outcomes .*无法提供265件.*337.*相差 72$/));
  expect(findings.filter((finding) => /received|completed|carry-over|balance/.test(finding))).toEqual([]);
});
