import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { loadReview, saveAudit } from '../../lib/store/audits.ts';
import { createSearch } from '../../lib/store/searches.ts';
import { loadSeen } from '../../lib/store/seen.ts';
import { Store } from '../../lib/store/store.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const store = new Store('seen');
const idOf = (year: number): string => `www.example.gov.cn/${year}.html`;
/** 一、本年新收: one natural person, and the total as given; any but 1 is a finding. */
const see = async (year: number, total: number, at: number): Promise<void> => {
  const applications = applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, total] });
  const report = { ...soundReport({ tablesChange: { applications } }), year };
  const reportId = idOf(year);
  const found = audit(report, [applicationsRowSum], { reportId });
  await saveAudit(store, { reportId, url: `http://${reportId}`, report, audit: found, at });
};

describe('a report as the panel shows it', () => {
  test('comes with what became of its findings, the years of its office, and searches for others', async () => {
    await see(2022, 1, 1);
    await see(2023, 1, 2);
    await see(2023, 2, 3);
    await createSearch(store, { reportId: idOf(2023), year: 2021, name: (office) => office, at: 4 });
    const { followUp, years, searches, ...review } = await loadSeen(store, idOf(2023));
    expect(review).toEqual(await loadReview(store, idOf(2023)));
    expect(review.audit.findings.map(({ place }) => followUp.presence.get(place))).toEqual(['new']);
    expect(followUp.changes?.cells).toHaveLength(1);
    expect(years).toEqual([2023, 2022]);
    expect(searches).toEqual([{ year: 2021, state: 'running', looked: 0 }]);
  });

  test('has to be known', async () => {
    await expect(loadSeen(store, idOf(1999))).rejects.toMatchObject({ code: 'invalid' });
  });
});
