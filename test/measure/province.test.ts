import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { rules } from '../../lib/rules/index.ts';
import { historyWith } from '../history-maker.ts';
import { readRendered } from '../portal/read-rendered.ts';
import { gazetteer } from './measure.ts';
import { acrossRules, makeProvince, type ProvincePage, toReport } from './province.ts';

/* What the batch is run over in the browser: its mistakes are those that were made on purpose, and no others. */
const { pages, seeded } = makeProvince({ offices: 24, years: 3, hosts: 6, perMistake: 1, seed: 5 });
const read = pages.map((page) => ({ page, report: readRendered(toReport(page), page.report.dialect) }));
const nameOf = ({ report }: ProvincePage): string => `${report.office.name} ${report.year}`;
/** For these the whole store is needed. */
const byHistory: ReadonlySet<string> = new Set([
  'text-shared-with-other-office',
  'versions-disagree',
  'report-missing',
]);

test('every page is read as the report that it is', () => {
  expect(read.map(({ report }) => `${report.identity.name} ${report.year}`)).toEqual(pages.map(nameOf));
  expect(new Set(pages.map(({ host, report }) => host + report.path)).size).toBe(pages.length);
});

test('a year goes on from the one before, but where a mistake was made', () => {
  const found = read.flatMap(({ page, report }) => {
    const { office, year } = page.report;
    const previous = read.find((other) => other.page.report.office === office && other.report.year === year - 1);
    const context = { gazetteer, previous: previous?.report ?? null, history: historyWith() };
    const { findings } = audit(report, rules, { reportId: nameOf(page), ...context });
    return findings.filter(({ rule }) => acrossRules.has(rule)).map(({ rule }) => `${rule} ${nameOf(page)}`);
  });
  const between = seeded.filter(({ rule }) => !byHistory.has(rule));
  const follows = between.flatMap(({ also, page }) => also.map((rule) => `${rule} ${nameOf(page)}`));
  const wanted = between.map(({ rule, page }) => `${rule} ${nameOf(page)}`);
  expect(new Set(found.filter((one) => !follows.includes(one)))).toEqual(new Set(wanted));
  expect(wanted).toHaveLength(5);
});
