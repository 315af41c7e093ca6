import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Case } from '../../lib/audit/review/case.ts';
import { emptyLedger } from '../../lib/audit/review/case.ts';
import { audit } from '../../lib/audit/run.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { loadReview, saveAudit, saveCorrection } from '../../lib/store/audits.ts';
import { undoLast } from '../../lib/store/changes.ts';
import { saveDecision } from '../../lib/store/decisions.ts';
import { Store } from '../../lib/store/store.ts';
import { listSummaries, updateSummary } from '../../lib/store/summaries.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const url = 'http://www.example.gov.cn/2023.html';
const reportId = 'www.example.gov.cn/2023.html';
const office = '河口县青石镇人民政府';
const rule = 'applications-row-sum';

/** 一、本年新收: one natural person, and the total as given; any but 1 is a finding. */
const reportWithTotal = (total: number) =>
  soundReport({ tablesChange: { applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, total] }) } });

let store: Store;
let number = 0;
const auditOf = (total: number) => {
  const report = reportWithTotal(total);
  return { report, audit: audit(report, [applicationsRowSum], { reportId }) };
};
const see = (total: number, at: number) => saveAudit(store, { reportId, url, ...auditOf(total), at });
const findingOf = async () => {
  const { audit } = await loadReview(store, reportId);
  const finding = audit.findings[0];
  if (finding === undefined) throw new Error('the report has a finding');
  return finding;
};
const decide = async (judgement: 'confirmed' | 'pending', at: number) => {
  const { place, value, message } = await findingOf();
  const about = {
    reportId,
    place,
    value,
    message,
    reason: null,
    remark: '',
    scope: 'finding',
    due: null,
    author: '',
  } as const;
  await saveDecision(store, { ...about, judgement, at });
};
const summaryNow = async () => {
  const [summary, ...others] = await listSummaries(store);
  expect(others).toEqual([]);
  return summary;
};
const standings = async () => (await summaryNow())?.tallies.map(({ standing, count }) => [standing, count]);

beforeEach(async () => {
  number += 1;
  store = new Store(`summaries-${number}`);
  await see(2, 1);
});

describe('the summary of a report', () => {
  test('is written with its audit', async () => {
    const { audit } = await loadReview(store, reportId);
    expect(await summaryNow()).toEqual({
      reportId,
      url,
      office,
      level: 'town',
      year: 2023,
      published: reportWithTotal(2).dates[0]?.iso ?? null,
      checks: audit.checks,
      tallies: [{ rule, verdict: 'inconsistent', severity: 'substantive', standing: 'undecided', count: 1 }],
      unchecked: [],
      cases: { open: 0, closed: 0 },
      due: null,
      deadline: null,
      changed: false,
      auditedAt: 1,
    });
  });

  test('follows a judgement, its undoing, and a value that changed after it', async () => {
    await decide('confirmed', 2);
    expect(await standings()).toEqual([['confirmed', 1]]);
    await undoLast(store, reportId, 3);
    expect(await standings()).toEqual([['undecided', 1]]);
    await decide('pending', 4);
    await see(3, 5);
    expect(await standings()).toEqual([['look-again', 1]]);
    expect(await summaryNow()).toMatchObject({ changed: true, auditedAt: 5 });
    await see(1, 6);
    expect(await standings()).toEqual([]);
  });

  test('names the office and the year as corrected', async () => {
    const { audit } = await loadReview(store, reportId);
    const correction = { office: '乙镇人民政府', year: 2022, officeClass: null };
    await saveCorrection(store, { reportId, correction, audit, at: 2 });
    expect(await summaryNow()).toMatchObject({ office: '乙镇人民政府', year: 2022 });
  });

  test('counts follow-ups, and a finding whose follow-up was closed', async () => {
    const finding = await findingOf();
    const followUp: Case = {
      reportId,
      place: finding.place,
      number: 'GJ-1',
      status: 'sent',
      batch: null,
      ledger: { ...emptyLedger, deadline: '2024-07-01' },
      finding,
      author: '',
      rev: 1,
      at: 2,
    };
    const put = (status: Case['status'], value = finding.value) =>
      store.write(async (db) => {
        await db.cases.put({ ...followUp, status, finding: { ...finding, value } });
        await updateSummary(db, reportId);
      });
    await put('sent');
    expect(await summaryNow()).toMatchObject({ cases: { open: 1, closed: 0 }, deadline: '2024-07-01' });
    await put('closed');
    expect(await summaryNow()).toMatchObject({
      cases: { open: 0, closed: 1 },
      deadline: null,
      tallies: [{ standing: 'closed' }],
    });
    await put('closed', 'another value');
    expect(await standings()).toEqual([['undecided', 1]]);
  });

  test('stands beside those of other reports, however many share its drawer', async () => {
    const report = reportWithTotal(1);
    const result = audit(report, [applicationsRowSum], { reportId });
    const ids = Array.from({ length: 300 }, (_, index) => `www.example.gov.cn/${index}.html`);
    for (const id of ids) await saveAudit(store, { reportId: id, url, report, audit: result, at: 1 });
    await see(2, 2);
    const found = (await listSummaries(store)).map((summary) => summary.reportId);
    expect(found.sort()).toEqual([...ids, reportId].sort());
  });
});

test('a database of the first release gets the summary of every report when it is opened', async () => {
  const first = new Dexie('first-without-summaries');
  first.version(1).stores({
    reports: 'reportId, address, [office+year], lastSeen',
    audits: '[reportId+contentHash], [reportId+at]',
    decisions: '[reportId+place], reportId',
  });
  await decide('confirmed', 2);
  const { record, decisions } = await loadReview(store, reportId);
  await first.table('reports').put(record);
  await first.table('audits').put(await store.db.audits.get([reportId, record.contentHash]));
  await first.table('decisions').bulkPut(decisions);
  first.close();
  expect(await listSummaries(new Store('first-without-summaries'))).toEqual([await summaryNow()]);
});

test('a database of the second release, whose drawers held each summary whole, gets them anew', async () => {
  await decide('confirmed', 2);
  const { record, decisions } = await loadReview(store, reportId);
  const second = new Dexie('second-with-whole-summaries');
  second.version(2).stores({
    reports: 'reportId, address, [office+year], lastSeen',
    audits: '[reportId+contentHash], [reportId+at]',
    decisions: '[reportId+place], reportId',
    cases: '[reportId+place], reportId, number, status',
    waivers: 'id, office',
    summaries: 'drawer',
  });
  await second.table('reports').put(record);
  await second.table('audits').put(await store.db.audits.get([reportId, record.contentHash]));
  await second.table('decisions').bulkPut(decisions);
  for (const { drawer } of await store.db.summaries.toArray())
    await second.table('summaries').put({ drawer, summaries: [await summaryNow()] });
  second.close();
  const upgraded = new Store('second-with-whole-summaries');
  expect(await listSummaries(upgraded)).toEqual([await summaryNow()]);
  await saveAudit(upgraded, { reportId, url, ...auditOf(3), at: 3 });
  expect(await listSummaries(upgraded)).toMatchObject([{ changed: true, auditedAt: 3 }]);
});
