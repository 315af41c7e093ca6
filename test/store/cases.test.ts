import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Case } from '../../lib/audit/review/case.ts';
import { stateOf } from '../../lib/audit/review/review.ts';
import { meaningOf } from '../../lib/audit/review/waiver.ts';
import { audit } from '../../lib/audit/run.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { loadReview, saveAudit } from '../../lib/store/audits.ts';
import { importLedger, listCases, previewLedger, sendCases, setCaseStatus } from '../../lib/store/cases.ts';
import { listChanges, undoLast } from '../../lib/store/changes.ts';
import { saveDecisions } from '../../lib/store/decisions.ts';
import { loadFollowUp } from '../../lib/store/follow-up.ts';
import { savePreference } from '../../lib/store/settings.ts';
import { Store } from '../../lib/store/store.ts';
import { listSummaries } from '../../lib/store/summaries.ts';
import { listWaivers, removeWaiver, saveWaiver } from '../../lib/store/waivers.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const first = 'www.example.gov.cn/2023.html';
const second = 'www.example.gov.cn/2024.html';
const by = { author: '甲', at: 10 };
const sending = { batch: '2024年第一批', sentOn: '2024-03-01', deadline: '2024-03-31', ...by };

let store: Store;
let number = 0;
beforeEach(async () => {
  number += 1;
  store = new Store(`cases-${number}`);
  await see(first, { received: 2, carriedIn: 4 });
});

/** 一、本年新收 and 二、上年结转 give one natural person each, and the totals as given: 1 is right. */
async function see(reportId: string, totals: { received: number; carriedIn: number }, { at = 1, year = 2023 } = {}) {
  const applications = applicationsTable('2021', {
    received: [1, 0, 0, 0, 0, 0, totals.received],
    carriedIn: [1, 0, 0, 0, 0, 0, totals.carriedIn],
  });
  const report = { ...soundReport({ tablesChange: { applications } }), year };
  const url = `http://${reportId}`;
  await saveAudit(store, { reportId, url, report, audit: audit(report, [applicationsRowSum], { reportId }), at });
}

const findingsOf = async (reportId = first) => (await loadReview(store, reportId)).audit.findings;
async function findingOf(row: string, reportId = first) {
  const found = (await findingsOf(reportId)).find(({ where: [place] }) => place && 'row' in place && place.row === row);
  if (found === undefined) throw new Error(`${row} does not add up`);
  return found;
}
const states = async (reportId = first) => {
  const { audit, decisions } = await loadReview(store, reportId);
  return audit.findings.map((finding) => stateOf(finding, decisions));
};
const send = async (...rows: string[]): Promise<Case[]> => {
  const findings = await Promise.all(rows.map((row) => findingOf(row)));
  return sendCases(
    store,
    findings.map((finding) => ({ reportId: first, finding })),
    sending,
  );
};
const only = async (): Promise<Case> => {
  const [one, ...others] = await listCases(store, first);
  if (one === undefined || others.length > 0) throw new Error('there is one case');
  return one;
};

describe('a case', () => {
  test('is sent with a batch and a deadline, and keeps what the finding said then', async () => {
    const finding = await findingOf('received');
    await send('received');
    expect(await only()).toMatchObject({
      status: 'sent',
      batch: '2024年第一批',
      finding,
      ledger: { sentOn: '2024-03-01', deadline: '2024-03-31', responsibleOffice: '' },
    });
    expect((await listSummaries(store))[0]?.cases).toEqual({ open: 1, closed: 0 });
  });

  test('takes what others filled in by its number, and nothing that they left out', async () => {
    const [one] = await send('received', 'carriedIn');
    if (one === undefined) throw new Error('one was sent');
    const entries = [
      { number: one.number, ledger: { responsibleOffice: '教育局', result: 'done' as const } },
      { number: 'GJ-000000000000', ledger: { measures: '无' } },
    ];
    const { changes, unknown } = await previewLedger(store, entries);
    expect(changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['responsibleOffice', '', '教育局'],
      ['result', null, 'done'],
    ]);
    expect(unknown).toEqual(['GJ-000000000000']);
    expect(await importLedger(store, entries, by)).toBe(1);
    const cases = await listCases(store, first);
    expect(cases.find((each) => each.number === one.number)).toMatchObject({
      status: 'answered',
      ledger: { responsibleOffice: '教育局', result: 'done', deadline: '2024-03-31' },
    });
    expect(cases.filter(({ status }) => status === 'sent')).toHaveLength(1);
    expect(await importLedger(store, entries, by)).toBe(0);
  });

  test('is not closed by a ledger that says so: a person closes it', async () => {
    const [one] = await send('received');
    if (one === undefined) throw new Error('one was sent');
    await importLedger(store, [{ number: one.number, ledger: { closed: true, result: 'done' } }], by);
    expect((await only()).status).toBe('answered');
    const { rev: seen } = await only();
    await setCaseStatus(store, { reportId: first, place: one.place, status: 'closed', seen, author: '乙', at: 20 });
    expect(await only()).toMatchObject({ status: 'closed', ledger: { closed: true, reviewer: '乙' } });
    expect((await listSummaries(store))[0]?.cases).toEqual({ open: 0, closed: 1 });
  });

  test('is not overwritten by a person who saw an older version of it', async () => {
    const [one] = await send('received');
    if (one === undefined) throw new Error('one was sent');
    await setCaseStatus(store, { reportId: first, place: one.place, status: 'failed', seen: 1, ...by });
    await expect(
      setCaseStatus(store, { reportId: first, place: one.place, status: 'closed', seen: 1, ...by }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await only()).status).toBe('failed');
  });

  test('leaves a history, and a batch is taken back with one step', async () => {
    await send('received', 'carriedIn');
    expect((await listChanges(store, first)).map(({ change, author }) => [change.kind, author])).toEqual([
      ['case', '甲'],
      ['case', '甲'],
    ]);
    expect(await undoLast(store, first, 30)).toHaveLength(2);
    expect(await listCases(store, first)).toEqual([]);
    expect(await undoLast(store, first, 31)).toEqual([]);
  });
});

describe('judging many findings', () => {
  test('is one step back, and leaves what was judged before', async () => {
    const findings = await findingsOf();
    const about = { reportId: first, reason: null, remark: '', scope: 'finding', due: null, ...by } as const;
    const judged = (judgement: 'confirmed' | 'pending', list = findings) =>
      saveDecisions(
        store,
        list.map(({ place, value, message }) => ({ ...about, place, value, message, judgement })),
      );
    await judged('confirmed', findings.slice(0, 1));
    await judged('pending');
    expect(await states()).toEqual(['pending', 'pending']);
    await undoLast(store, first, 40);
    expect(await states()).toEqual(['confirmed', 'undecided']);
  });

  test('that waits for an answer says when the first is due', async () => {
    const [finding] = await findingsOf();
    if (finding === undefined) throw new Error('there is one');
    const { place, value, message } = finding;
    const due = { whom: '教育局办公室', until: '2024-02-20' };
    const about = {
      reportId: first,
      place,
      value,
      message,
      reason: null,
      remark: '',
      scope: 'finding',
      ...by,
    } as const;
    await saveDecisions(store, [{ ...about, judgement: 'pending', due }]);
    expect((await listSummaries(store))[0]?.due).toBe('2024-02-20');
    await saveDecisions(store, [{ ...about, judgement: 'confirmed', due: null }]);
    expect((await listSummaries(store))[0]?.due).toBeNull();
  });
});

describe('what was judged or sent', () => {
  test('is new or still there after the page changed, and nothing of both before', async () => {
    expect([...(await loadFollowUp(store, first)).presence.values()]).toEqual([null, null]);
    await see(first, { received: 2, carriedIn: 1 }, { at: 2 });
    await see(first, { received: 2, carriedIn: 5 }, { at: 3 });
    const { presence } = await loadFollowUp(store, first);
    expect(presence.get((await findingOf('received')).place)).toBe('still');
    expect(presence.get((await findingOf('carriedIn')).place)).toBe('new');
  });

  test('is gone when the page was put right, with the value before and after, and closed by no one', async () => {
    const finding = await findingOf('received');
    await send('received');
    await see(first, { received: 1, carriedIn: 4 }, { at: 2 });
    const { gone, cases } = await loadFollowUp(store, first);
    expect(gone).toMatchObject([{ place: finding.place, finding, isChecked: true, now: '1' }]);
    expect(cases[0]?.status).toBe('sent');
  });

  test('can be gone without being checked: its table is missing, or its rule is off', async () => {
    await send('received');
    await savePreference(store, { rule: applicationsRowSum.id, host: null, setting: 'off' });
    await see(first, { received: 1, carriedIn: 4 }, { at: 2 });
    expect((await loadFollowUp(store, first)).gone).toMatchObject([{ isChecked: false }]);
    await savePreference(store, { rule: applicationsRowSum.id, host: null, setting: 'on' });
    expect((await loadFollowUp(store, first)).gone).toMatchObject([{ isChecked: true }]);
    const report = { ...soundReport({ tablesChange: { applications: null } }), year: 2023 };
    const url = `http://${first}`;
    const found = audit(report, [applicationsRowSum], { reportId: first });
    await saveAudit(store, { reportId: first, url, report, audit: found, at: 3 });
    expect((await loadFollowUp(store, first)).gone).toMatchObject([{ isChecked: false, now: null }]);
  });

  test('is closed by a person where it was confirmed and never sent out', async () => {
    const finding = await findingOf('received');
    const { place, value, message } = finding;
    const about = { reason: null, remark: '', scope: 'finding', due: null, ...by } as const;
    await saveDecisions(store, [{ reportId: first, place, value, message, judgement: 'confirmed', ...about }]);
    await see(first, { received: 1, carriedIn: 4 }, { at: 2 });
    await setCaseStatus(store, { reportId: first, place, status: 'closed', seen: 0, finding, ...by });
    expect((await loadFollowUp(store, first)).gone).toEqual([]);
    expect(await only()).toMatchObject({ status: 'closed', batch: null, finding });
  });

  test('is not asked for again once it is closed, nor when it was a false alarm', async () => {
    const finding = await findingOf('carriedIn');
    const { place, value, message } = finding;
    const about = { reason: 'misread', remark: '', scope: 'finding', due: null, ...by } as const;
    await saveDecisions(store, [{ reportId: first, place, value, message, judgement: 'false-alarm', ...about }]);
    await send('received');
    const { place: sent } = await only();
    await setCaseStatus(store, { reportId: first, place: sent, status: 'closed', seen: 1, ...by });
    await see(first, { received: 1, carriedIn: 1 }, { at: 2 });
    expect((await loadFollowUp(store, first)).gone).toEqual([]);
  });
});

describe('a false alarm that reaches further', () => {
  const waive = async (scope: 'place' | 'rule', row = 'received') => {
    const finding = await findingOf(row);
    const meaning = scope === 'place' ? meaningOf(finding) : '';
    const about = { scope, meaning, rule: finding.rule, reason: 'other-scope', remark: '含派出所', ...by } as const;
    return saveWaiver(store, { reportId: first, place: finding.place, ...about });
  };
  beforeEach(() => see(second, { received: 3, carriedIn: 4 }, { year: 2024 }));

  test('covers the same place in every year, and no other place', async () => {
    await waive('place');
    expect(await states(first)).toEqual(['false-alarm', 'undecided']);
    expect(await states(second)).toEqual(['false-alarm', 'undecided']);
    const { decisions } = await loadReview(store, second);
    expect(decisions).toMatchObject([{ scope: 'place', reason: 'other-scope', remark: '含派出所', rev: 0 }]);
  });

  test('covers all that the rule finds at this office, and is counted so', async () => {
    await waive('rule');
    expect(await states(second)).toEqual(['false-alarm', 'false-alarm']);
    const standings = (await listSummaries(store)).flatMap(({ tallies }) => tallies.map(({ standing }) => standing));
    expect(new Set(standings)).toEqual(new Set(['false-alarm']));
  });

  test('covers no other office', async () => {
    const report = soundReport({
      tablesChange: { applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, 2] }) },
    });
    const other = { ...report, identity: { ...report.identity, name: '乙县财政局' } };
    const reportId = 'www.example.gov.cn/other.html';
    const found = audit(other, [applicationsRowSum], { reportId });
    await waive('rule');
    await saveAudit(store, { reportId, url: `http://${reportId}`, report: other, audit: found, at: 5 });
    expect(await states(reportId)).toEqual(['undecided']);
  });

  test('takes the place of the decision that it came from, and gives it back when it is undone', async () => {
    const { place, value, message } = await findingOf('received');
    const about = { reason: 'other-scope', remark: '', scope: 'finding', due: null, ...by } as const;
    await saveDecisions(store, [{ reportId: first, place, value, message, judgement: 'false-alarm', ...about }]);
    await waive('place');
    await see(first, { received: 5, carriedIn: 4 }, { at: 7 });
    expect(await states(first)).toEqual(['false-alarm', 'undecided']);
    await undoLast(store, first, 60);
    expect(await states(first)).toEqual(['look-again', 'undecided']);
  });

  test('gives way to what a person said of one finding', async () => {
    await waive('rule');
    const { place, value, message } = await findingOf('received', second);
    const about = { reason: null, remark: '', scope: 'finding', due: null, ...by } as const;
    await saveDecisions(store, [{ reportId: second, place, value, message, judgement: 'confirmed', ...about }]);
    expect(await states(second)).toEqual(['confirmed', 'false-alarm']);
  });

  test('is listed, removed, and comes back by undoing', async () => {
    const { id } = await waive('rule');
    expect((await listWaivers(store)).map((waiver) => waiver.id)).toEqual([id]);
    await removeWaiver(store, { id, author: '甲', at: 50 });
    expect(await states(second)).toEqual(['undecided', 'undecided']);
    await undoLast(store, first, 60);
    expect(await states(second)).toEqual(['false-alarm', 'false-alarm']);
    const standings = (await listSummaries(store)).flatMap(({ tallies }) => tallies.map(({ standing }) => standing));
    expect(new Set(standings)).toEqual(new Set(['false-alarm']));
  });
});
