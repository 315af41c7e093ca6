import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualKeys } from '../../lib/audit/keymap.ts';
import { stateOf } from '../../lib/audit/review/review.ts';
import { audit } from '../../lib/audit/run.ts';
import type { Report } from '../../lib/report/report.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { identify, listReports, loadReview, saveAudit, saveCorrection } from '../../lib/store/audits.ts';
import { listChanges, undoLast, undoSteps } from '../../lib/store/changes.ts';
import { saveDecision } from '../../lib/store/decisions.ts';
import { loadPrevious } from '../../lib/store/history.ts';
import { listRemovedNotes, loadDraft, removeNote, restoreNote, saveDraft, saveNote } from '../../lib/store/notes.ts';
import { findPage, forgetPages, listHolders, listPages, savePage } from '../../lib/store/pages.ts';
import { loadSettings, savePreference, saveSettings } from '../../lib/store/settings.ts';
import { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const url = 'http://www.example.gov.cn/2023.html';
const reportId = 'www.example.gov.cn/2023.html';

/** 一、本年新收: one natural person, and the total as given. */
const reportWithTotal = (total: number): Report =>
  soundReport({ tablesChange: { applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, total] }) } });
const auditOf = (report: Report) => audit(report, [applicationsRowSum], { reportId });

let store: Store;
let number = 0;
const see = (report: Report, at: number) => saveAudit(store, { reportId, url, report, audit: auditOf(report), at });
const findingOf = async () => {
  const { audit, decisions } = await loadReview(store, reportId);
  const finding = audit.findings[0];
  if (finding === undefined) throw new Error('the report has a finding');
  return { finding, decisions };
};
const decide = async (judgement: 'confirmed' | 'false-alarm' | 'pending', at: number, seen?: number) => {
  const { finding } = await findingOf();
  const { place, value, message } = finding;
  return saveDecision(
    store,
    {
      reportId,
      place,
      value,
      judgement,
      reason: null,
      remark: '',
      scope: 'finding',
      due: null,
      message,
      author: '甲',
      at,
    },
    seen,
  );
};
const report = { kind: 'report' } as const;
const write = (text: string, at: number) =>
  saveNote(store, { reportId, id: null, anchor: report, text, author: '甲', at });

beforeEach(async () => {
  number += 1;
  store = new Store(`test-${number}`);
  await see(reportWithTotal(2), 1);
});

describe('a report', () => {
  test('keeps its id when it is seen again, with noise in the address or over https', async () => {
    const again = ['https://www.example.gov.cn/2023.html?from=timeline', `${url}?t=1700000000000#top`];
    for (const address of again) expect(await identify(store, [reportWithTotal(2)], address)).toEqual([reportId]);
  });

  test('of another year on the same page gets an id of its own, whatever their order', async () => {
    const other = { ...reportWithTotal(2), year: 2024 };
    const ids = await identify(store, [other, reportWithTotal(2)], url);
    expect(ids).toEqual([`${reportId}#2`, reportId]);
  });

  test('that is read with another office later keeps its id, being the only one of its page', async () => {
    const renamed = soundReport({
      identity: { name: '甲局', source: 'title', officeClass: 'department', level: 'county' },
    });
    expect(await identify(store, [renamed], url)).toEqual([reportId]);
  });

  test('without an address is known by office and year', async () => {
    expect(await identify(store, [reportWithTotal(2)], 'about:srcdoc')).toEqual(['河口县青石镇人民政府/2023']);
  });

  test('is found as the previous of next year, under its corrected office', async () => {
    const next = soundReport({ year: 2024 });
    const previousOf = (report: Report) =>
      loadPrevious(store, { reportId: 'next', url: 'http://www.example.gov.cn/2024.html', contentHash: '', report });
    expect(await previousOf(next)).toMatchObject({ year: 2023 });
    const correction = { office: '乙镇人民政府', year: null, officeClass: null };
    await saveCorrection(store, { reportId, correction, audit: auditOf(reportWithTotal(2)), at: 2 });
    expect(await previousOf(next)).toBeNull();
    const moved = { ...next, identity: { ...next.identity, name: '乙镇人民政府' } };
    expect((await previousOf(moved))?.identity).toMatchObject({ name: '乙镇人民政府', source: 'correction' });
  });

  test('stays as it was read when it is corrected, and the correction outlives the next reading', async () => {
    const correction = { office: '乙镇人民政府', year: 2022, officeClass: null };
    await saveCorrection(store, { reportId, correction, audit: auditOf(reportWithTotal(2)), at: 2 });
    await see(reportWithTotal(3), 3);
    const { record, report } = await loadReview(store, reportId);
    expect(record).toMatchObject({
      reportId,
      office: '乙镇人民政府',
      year: 2022,
      correction,
      firstSeen: 1,
      lastSeen: 3,
    });
    expect(report).toMatchObject({ identity: { name: '河口县青石镇人民政府' }, year: 2023 });
  });

  test('keeps its ten newest contents', async () => {
    for (let total = 3; total < 20; total += 1) await see(reportWithTotal(total), total);
    expect(await store.db.audits.count()).toBe(10);
    expect((await findingOf()).finding.message).toContain('填报 19');
  });
});

describe('a decision', () => {
  test('holds after a second audit of the same content', async () => {
    await decide('confirmed', 2);
    await see(reportWithTotal(2), 3);
    const { finding, decisions } = await findingOf();
    expect(stateOf(finding, decisions)).toBe('confirmed');
  });

  test('is to be looked at again when the value changes, and holds again when it comes back', async () => {
    await decide('confirmed', 2);
    await see(reportWithTotal(3), 3);
    const changed = await findingOf();
    expect(stateOf(changed.finding, changed.decisions)).toBe('look-again');
    await see(reportWithTotal(2), 4);
    const restored = await findingOf();
    expect(stateOf(restored.finding, restored.decisions)).toBe('confirmed');
  });

  test('made on an outdated version is refused, and nothing is written', async () => {
    await decide('confirmed', 2, 0);
    await expect(decide('pending', 3, 0)).rejects.toMatchObject({ code: 'conflict' });
    expect((await findingOf()).decisions).toMatchObject([{ judgement: 'confirmed', rev: 1 }]);
    expect(await listChanges(store, reportId)).toHaveLength(1);
  });

  test('on a report that is not known is refused', async () => {
    const { finding } = await findingOf();
    const decision = {
      ...finding,
      judgement: 'confirmed',
      reason: null,
      remark: '',
      scope: 'finding',
      due: null,
      author: '',
      at: 1,
    } as const;
    await expect(saveDecision(store, { ...decision, reportId: 'elsewhere' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('undoing', () => {
  test('takes back decision and note in the order in which they were made, and then does nothing', async () => {
    await decide('confirmed', 2);
    await decide('pending', 3);
    await write('看一下', 4);
    const state = async () => {
      const { decisions, notes } = await loadReview(store, reportId);
      return [decisions[0]?.judgement, notes[0]?.text];
    };
    expect(await state()).toEqual(['pending', '看一下']);
    await undoLast(store, reportId, 5);
    expect(await state()).toEqual(['pending', undefined]);
    await undoLast(store, reportId, 6);
    expect(await state()).toEqual(['confirmed', undefined]);
    await undoLast(store, reportId, 7);
    expect(await state()).toEqual([undefined, undefined]);
    expect(await undoLast(store, reportId, 8)).toEqual([]);
  });

  test('reaches twenty steps back; the history keeps more', async () => {
    for (let step = 0; step < undoSteps + 3; step += 1) await decide(step % 2 === 0 ? 'confirmed' : 'pending', step);
    let undone = 0;
    while ((await undoLast(store, reportId, 100)).length > 0) undone += 1;
    expect(undone).toBe(20);
    expect(await listChanges(store, reportId)).toHaveLength(23);
  });

  test('brings a removed note back', async () => {
    const note = await write('看一下', 2);
    await removeNote(store, { reportId, id: note.id, author: '甲', at: 3 });
    expect((await loadReview(store, reportId)).notes).toEqual([]);
    await undoLast(store, reportId, 4);
    expect((await loadReview(store, reportId)).notes).toMatchObject([{ id: note.id, text: '看一下' }]);
  });
});

describe('a note', () => {
  test('that was removed is listed for thirty days, and comes back as it was', async () => {
    const day = 24 * 60 * 60 * 1000;
    const { id } = await write('一', 2);
    await removeNote(store, { reportId, id, author: '甲', at: 3 });
    const others = Array.from({ length: undoSteps }, (_, index) => write(`后来 ${index}`, 4 + index));
    await Promise.all(others);
    expect(await listRemovedNotes(store, reportId, 30 * day)).toMatchObject([
      { note: { id, text: '一' }, removedAt: 3 },
    ]);
    expect(await listRemovedNotes(store, reportId, 31 * day)).toEqual([]);
    await expect(restoreNote(store, { reportId, id, author: '乙', at: 31 * day })).rejects.toMatchObject({
      code: 'conflict',
    });
    await restoreNote(store, { reportId, id, author: '乙', at: day });
    expect((await loadReview(store, reportId)).notes).toContainEqual(
      expect.objectContaining({ id, text: '一', rev: 2 }),
    );
    expect(await listRemovedNotes(store, reportId, day)).toEqual([]);
  });

  test('edited in two places at once is refused the second time', async () => {
    const { id } = await write('一', 2);
    const edit = (text: string, seen: number) =>
      saveNote(store, { reportId, id, anchor: report, text, author: '乙', at: 3, seen });
    await edit('二', 1);
    await expect(edit('三', 1)).rejects.toMatchObject({ code: 'conflict' });
    expect((await loadReview(store, reportId)).notes).toMatchObject([{ text: '二', rev: 2 }]);
  });

  test('of another report can be neither edited nor removed', async () => {
    const { id } = await write('一', 2);
    const other = { ...reportWithTotal(2), year: 2024 };
    await saveAudit(store, { reportId: 'other', url, report: other, audit: auditOf(other), at: 2 });
    await expect(removeNote(store, { reportId: 'other', id, author: '', at: 3 })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('half typed is kept, and forgotten when the note is saved', async () => {
    const draft = { reportId, id: null, anchor: report };
    await saveDraft(store, { ...draft, text: '看一', at: 2 });
    expect(await loadDraft(store, draft)).toBe('看一');
    await write('看一下', 3);
    expect(await loadDraft(store, draft)).toBe('');
  });
});

describe('pages', () => {
  const page = { tabId: 1, frameId: 0, url, reportIds: [reportId], reason: '', at: 1 };

  test('say which frames hold a report, until their tab is closed', async () => {
    await savePage(store, page);
    await savePage(store, { ...page, tabId: 2, frameId: 3 });
    expect(await listHolders(store, reportId)).toHaveLength(2);
    await forgetPages(store, { tabId: 1 });
    expect(await listPages(store, 1)).toEqual([]);
    expect(await findPage(store, { tabId: 2, frameId: 3 })).toMatchObject({ reportIds: [reportId] });
    await forgetPages(store);
    expect(await listHolders(store, reportId)).toEqual([]);
  });
});

describe('a failing store', () => {
  test('is an error and never empty, and nothing is written until a read succeeds', async () => {
    const broken = new Store(store.db.name);
    let failing = true;
    broken.db.use({
      stack: 'dbcore',
      name: 'broken',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          const fail = () => Promise.reject(new DOMException('internal error', 'UnknownError'));
          return {
            ...table,
            get: (request) => (failing ? fail() : table.get(request)),
            query: (request) => (failing ? fail() : table.query(request)),
          };
        },
      }),
    });
    await expect(loadReview(broken, reportId)).rejects.toMatchObject({ code: 'storage' });
    await expect(listReports(broken)).rejects.toBeInstanceOf(StoreError);
    await expect(saveSettings(broken, { author: '乙' })).rejects.toMatchObject({ code: 'storage' });
    await expect(
      savePage(broken, { tabId: 1, frameId: 0, url, reportIds: [], reason: '', at: 1 }),
    ).rejects.toMatchObject({
      code: 'storage',
    });
    expect(await loadSettings(store)).toMatchObject({ author: '' });
    expect(await listPages(store, 1)).toEqual([]);
    failing = false;
    await saveSettings(broken, { author: '乙' });
    expect(await loadSettings(store)).toMatchObject({ author: '乙', marks: true });
  });

  test('a record that is not what we wrote is an error too', async () => {
    await store.db.table('decisions').put({ reportId, place: 'p', judgement: 'maybe' });
    await expect(loadReview(store, reportId)).rejects.toMatchObject({ code: 'storage' });
  });

  test('a database written by a later release is left alone', async () => {
    const newer = new Dexie('newer');
    newer.version(99).stores({ reports: 'reportId' });
    await newer.open();
    newer.close();
    await expect(listReports(new Store('newer'))).rejects.toMatchObject({ code: 'newer' });
    const still = new Dexie('newer');
    await still.open();
    expect(still.verno).toBe(99);
    still.close();
  });
});

describe('a database that the first release wrote', () => {
  /** The stores of that release, written down once and for all: what is in people's browsers does not change. */
  const storesOfVersion1 = {
    reports: 'reportId, address, [office+year], lastSeen',
    audits: '[reportId+contentHash], [reportId+at]',
    decisions: '[reportId+place], reportId',
    notes: 'id, reportId',
    changes: '++id, reportId',
    drafts: '[reportId+key], reportId',
    pages: '[tabId+frameId], tabId, *reportIds',
    selections: 'tabId',
    settings: 'key',
  };

  test('keeps every note when this release opens it', async () => {
    const first = new Dexie('first');
    first.version(1).stores(storesOfVersion1);
    const { record } = await loadReview(store, reportId);
    await first.table('reports').put(record);
    await first.table('audits').put(await store.db.audits.get([reportId, record.contentHash]));
    await first
      .table('notes')
      .put({ id: 'n1', reportId, anchor: { kind: 'report' }, text: '旧备注', author: '', rev: 1, at: 1 });
    first.close();
    expect((await loadReview(new Store('first'), reportId)).notes).toMatchObject([{ id: 'n1', text: '旧备注' }]);
  });
});

describe('a rule that is set', () => {
  const rule = 'applications-row-sum';
  const host = 'www.example.gov.cn';

  test('off leaves its findings out and counts them, and loses neither audit nor decision', async () => {
    const { finding } = await findingOf();
    await decide('confirmed', 2);
    await savePreference(store, { rule, host: null, setting: 'off' });
    expect(await loadReview(store, reportId)).toMatchObject({
      audit: { findings: [], checks: { inconsistent: 0 } },
      hidden: 1,
      decisions: [{ judgement: 'confirmed' }],
    });
    await savePreference(store, { rule, host: null, setting: 'on' });
    const { audit, decisions, hidden } = await loadReview(store, reportId);
    expect({ findings: audit.findings, hidden }).toEqual({ findings: [finding], hidden: 0 });
    expect(stateOf(finding, decisions)).toBe('confirmed');
  });

  test('off on one site says nothing there, and goes on elsewhere', async () => {
    const elsewhere = { reportId: 'www.other.gov.cn/1', url: 'http://www.other.gov.cn/1.html', at: 1 };
    const report = reportWithTotal(2);
    await saveAudit(store, { ...elsewhere, report, audit: auditOf(report) });
    await savePreference(store, { rule, host, setting: 'off' });
    expect(await loadReview(store, reportId)).toMatchObject({ hidden: 1 });
    expect(await loadReview(store, elsewhere.reportId)).toMatchObject({ hidden: 0 });
  });

  test('is kept beside the other settings, each without the other', async () => {
    await savePreference(store, { rule, host, setting: 'off' });
    await saveSettings(store, { author: '甲' });
    expect(await loadSettings(store)).toMatchObject({
      author: '甲',
      marks: true,
      rules: [{ rule, host, setting: 'off' }],
    });
  });

  test('is on in settings that an earlier release saved', async () => {
    await store.write(async ({ tables }) => {
      await tables.find(({ name }) => name === 'settings')?.put({ key: 'settings', author: '乙', marks: false });
    });
    expect(await loadSettings(store)).toEqual({
      author: '乙',
      marks: false,
      rules: [],
      presets: [],
      preset: '',
      letterKeys: true,
      keys: usualKeys,
      grouping: 'place',
    });
  });
});
