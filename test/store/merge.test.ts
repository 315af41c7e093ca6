import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyLedger } from '../../lib/audit/review/case.ts';
import { audit } from '../../lib/audit/run.ts';
import { readBackup, toBackup } from '../../lib/export/backup.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { loadReview, saveAudit, saveCorrection } from '../../lib/store/audits.ts';
import { BackupContent, backupParts, loadBackup } from '../../lib/store/backup.ts';
import { listChanges, undoLast } from '../../lib/store/changes.ts';
import { saveDecision } from '../../lib/store/decisions.ts';
import { applyMerge, previewMerge } from '../../lib/store/merge.ts';
import { conflictsOf, type Standing } from '../../lib/store/merge-plan.ts';
import { removeNote, saveDraft, saveNote } from '../../lib/store/notes.ts';
import { saveSettings } from '../../lib/store/settings.ts';
import { Store } from '../../lib/store/store.ts';
import { listSummaries, updateSummary } from '../../lib/store/summaries.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

/*
 * Two reviewers, 甲 and 乙, each with a store of their own; files go between them.
 */
const url = 'http://www.example.gov.cn/2023.html';
const ids = ['www.example.gov.cn/2023.html', 'www.example.gov.cn/2024.html'];
const [first = '', second = ''] = ids;
const anchor = { kind: 'report' } as const;

let number = 0;
const newStore = (): Store => {
  number += 1;
  return new Store(`merge-${number}`);
};

/** 一、本年新收 gives one natural person, and the total as given. */
async function see(store: Store, reportId: string, { total = 2, at = 1, year = 2023 } = {}): Promise<void> {
  const tablesChange = { applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, total] }) };
  const report = { ...soundReport({ tablesChange }), year };
  await saveAudit(store, { reportId, url, report, audit: audit(report, [applicationsRowSum], { reportId }), at });
}

async function judge(
  store: Store,
  judgement: 'confirmed' | 'pending' | 'false-alarm',
  { at, author = '甲', reportId = first }: { at: number; author?: string; reportId?: string },
): Promise<void> {
  const [finding] = (await loadReview(store, reportId)).audit.findings;
  if (finding === undefined) throw new Error('the report has a finding');
  const { place, value, message } = finding;
  const said = { reason: null, remark: '', scope: 'finding', due: null, message } as const;
  await saveDecision(store, { reportId, place, value, judgement, ...said, author, at });
}

const write = (store: Store, text: string, at: number, author = '甲', reportId = first) =>
  saveNote(store, { reportId, id: null, anchor, text, author, at });

/** All that a store holds: of few reports, one part. */
async function allOf(store: Store): Promise<BackupContent> {
  const parts = await backupParts(store);
  expect(parts).toHaveLength(1);
  return loadBackup(store, parts.flat());
}

/** What one writes, the other reads: through the file. */
async function fileOf(store: Store): Promise<BackupContent> {
  const madeBy = { extension: '0.1.0', rules: [applicationsRowSum.id] };
  const text = toBackup(await allOf(store), { exportedAt: new Date(0), madeBy });
  return readBackup(text, BackupContent).content;
}

async function merge(into: Store, file: BackupContent, choice?: 'here' | 'there', at = 1_000): Promise<Standing[]> {
  const { plan } = await previewMerge(into, file);
  const choices = new Map(choice ? conflictsOf(plan).map(({ id }) => [id, choice]) : []);
  await applyMerge(into, file, { choices, takeSettings: false, author: '甲', at });
  return plan.steps.map(({ standing }) => standing);
}

const said = async (store: Store, reportId = first) => {
  const { decisions, notes } = await loadReview(store, reportId);
  return [decisions[0]?.judgement, ...notes.map(({ text }) => text)];
};

let ours: Store;
let theirs: Store;
beforeEach(async () => {
  ours = newStore();
  theirs = newStore();
  for (const store of [ours, theirs]) await see(store, first);
});

describe('a backup', () => {
  test('holds every table but those that open tabs fill and those that are counted from others', () => {
    const left = [
      'pages',
      'selections',
      'lists',
      'summaries',
      'signatures',
      'snapshots',
      'screenshots',
      'batches',
      'tasks',
    ];
    const kept = ours.db.tables.map(({ name }) => name).filter((name) => !left.includes(name));
    expect(Object.keys(BackupContent.def.shape).sort()).toEqual(kept.sort());
  });

  test('restored into an empty store gives the same data, and again changes nothing', async () => {
    await see(ours, second, { year: 2024 });
    await see(ours, first, { total: 3, at: 2 });
    await judge(ours, 'confirmed', { at: 3 });
    const note = await write(ours, '看一下', 4);
    await write(ours, '再看', 5);
    await removeNote(ours, { reportId: first, id: note.id, author: '甲', at: 6 });
    await undoLast(ours, first, 7);
    await saveDraft(ours, { reportId: first, id: null, anchor, text: '写到一半', at: 8 });
    await saveSettings(ours, { author: '甲', marks: false });
    const report = soundReport();
    const correction = { office: '乙镇人民政府', year: 2022, officeClass: null };
    await saveCorrection(ours, { reportId: second, correction, audit: audit(report, [], { reportId: second }), at: 9 });
    const [finding] = (await loadReview(ours, first)).audit.findings;
    if (finding === undefined) throw new Error('the report has a finding');
    const about = { reportId: first, place: finding.place, number: 'GJ-1', finding };
    const rest = { status: 'sent', batch: '2024-1', ledger: emptyLedger, author: '甲', rev: 1, at: 9 } as const;
    await ours.write(async (db) => {
      await db.cases.put({ ...about, ...rest });
      await updateSummary(db, first);
    });

    const file = await fileOf(ours);
    const empty = newStore();
    await merge(empty, file);
    expect(await allOf(empty)).toEqual(file);
    expect(await listSummaries(empty)).toEqual(expect.arrayContaining(await listSummaries(ours)));
    await merge(empty, file);
    expect(await allOf(empty)).toEqual(file);
  });

  test('of thousands of audits goes into several files, which together give the same data', async () => {
    const many = newStore();
    for (let index = 0; index < 10; index += 1) {
      const reportId = `www.example.gov.cn/${index}.html`;
      for (let total = 2; total < 6; total += 1) await see(many, reportId, { total, at: total });
      await write(many, `备注 ${index}`, 10 + index, '甲', reportId);
    }
    const parts = await backupParts(many, 9);
    expect(parts.map((part) => part.length)).toEqual([2, 2, 2, 2, 2]);
    const empty = newStore();
    for (const part of parts) await merge(empty, await loadBackup(many, part));
    expect(await allOf(empty)).toEqual(await allOf(many));
  });

  test('that version 1 wrote is taken for ever', async () => {
    const text = await readFile(new URL('backups/version-1.json', import.meta.url), 'utf8');
    const empty = newStore();
    await merge(empty, readBackup(text, BackupContent).content);
    expect(await said(empty)).toEqual(['confirmed', '请核对']);
    const all = await allOf(empty);
    expect(all).toMatchObject({
      cases: [{ number: 'GJ-1' }],
      drafts: [{ text: '写到一半' }],
      settings: { author: '甲' },
    });
    expect(all.changes).toHaveLength(2);
  });

  test.each<[string, (sound: BackupContent) => Partial<BackupContent>]>([
    ['audits.0', ({ reports }) => ({ reports: reports.slice(1) })],
    ['reports.0', ({ audits }) => ({ audits: audits.slice(1) })],
    ['reports.1', ({ reports }) => ({ reports: [...reports, ...reports] })],
    ['notes.1', ({ notes }) => ({ notes: [...notes, ...notes] })],
    ['changes.0', ({ changes }) => ({ changes: changes.map((change) => ({ ...change, reportId: second })) })],
    ['reports.0', ({ reports }) => ({ reports: reports.map((one) => ({ ...one, url: ' javascript:alert(1)' })) })],
  ])('that is not whole in itself is refused at %s', async (place, spoil) => {
    await write(ours, '看一下', 2);
    const sound = await fileOf(ours);
    const madeBy = { extension: '0.1.0', rules: [] };
    const text = toBackup({ ...sound, ...spoil(sound) }, { exportedAt: new Date(0), madeBy });
    expect(() => readBackup(text, BackupContent)).toThrow(`invalid content.${place}`);
  });

  test('restored over a store that went on takes nothing from it', async () => {
    await judge(ours, 'confirmed', { at: 2 });
    await write(ours, '看一下', 3);
    const early = await fileOf(ours);
    await judge(ours, 'false-alarm', { at: 4 });
    const [note] = (await loadReview(ours, first)).notes;
    await removeNote(ours, { reportId: first, id: note?.id ?? '', author: '甲', at: 5 });
    const before = await allOf(ours);
    expect(await merge(ours, early)).toEqual(['newer-here', 'newer-here']);
    expect(await allOf(ours)).toEqual(before);
  });
});

describe("a colleague's file", () => {
  test('adds what is only there, with its report and its history', async () => {
    await see(theirs, second, { year: 2024 });
    await judge(theirs, 'pending', { at: 2, author: '乙', reportId: second });
    await write(theirs, '乙的备注', 3, '乙');
    await merge(ours, await fileOf(theirs));
    expect(await said(ours)).toEqual([undefined, '乙的备注']);
    expect(await said(ours, second)).toEqual(['pending']);
    expect(await listChanges(ours, second)).toMatchObject([{ author: '乙', change: { kind: 'decision' } }]);
  });

  test('takes over what went on from ours, and a removal as well', async () => {
    await judge(ours, 'pending', { at: 2 });
    const note = await write(ours, '请复核', 3);
    await merge(theirs, await fileOf(ours));
    await judge(theirs, 'confirmed', { at: 4, author: '乙' });
    await removeNote(theirs, { reportId: first, id: note.id, author: '乙', at: 5 });
    expect(await merge(ours, await fileOf(theirs))).toEqual(['newer-there', 'newer-there']);
    expect(await said(ours)).toEqual(['confirmed']);
    expect((await listChanges(ours, first)).map(({ author, at }) => [author, at])).toEqual([
      ['乙', 5],
      ['乙', 4],
      ['甲', 3],
      ['甲', 2],
    ]);
  });

  test('that is older never replaces what is newer, whatever the clock says', async () => {
    await judge(ours, 'pending', { at: 50 });
    const early = await fileOf(ours);
    await judge(ours, 'confirmed', { at: 40 });
    expect(await merge(ours, early)).toEqual(['newer-here']);
    expect(await said(ours)).toEqual(['confirmed']);
  });

  describe('where both changed the same', () => {
    beforeEach(async () => {
      await judge(ours, 'confirmed', { at: 2 });
      await judge(theirs, 'false-alarm', { at: 3, author: '乙' });
    });

    test('is not merged before a person chose, and nothing is written', async () => {
      const file = await fileOf(theirs);
      const before = await allOf(ours);
      await expect(merge(ours, file)).rejects.toMatchObject({ code: 'conflict' });
      expect(await allOf(ours)).toEqual(before);
    });

    test('leaves what was chosen, asks no second time, and the other side takes it over', async () => {
      for (const choice of ['here', 'there'] as const) {
        const [mine, colleague] = [newStore(), newStore()];
        await merge(mine, await fileOf(ours));
        await merge(colleague, await fileOf(theirs));
        const chosen = choice === 'here' ? 'confirmed' : 'false-alarm';
        expect(await merge(mine, await fileOf(theirs), choice)).toEqual(['both']);
        expect(await said(mine)).toEqual([chosen]);
        const once = await allOf(mine);
        expect(await merge(mine, await fileOf(theirs))).toEqual([choice === 'here' ? 'newer-here' : 'same']);
        expect(await allOf(mine)).toEqual(once);
        await merge(colleague, await fileOf(mine));
        expect(await said(colleague)).toEqual([chosen]);
      }
    });

    test('can be undone: ours comes back, and then what was before it', async () => {
      await merge(ours, await fileOf(theirs), 'there');
      await undoLast(ours, first, 2_000);
      expect(await said(ours)).toEqual(['confirmed']);
      await undoLast(ours, first, 2_001);
      expect(await said(ours)).toEqual([undefined]);
    });

    test('asks again where ours was changed after the preview', async () => {
      const file = await fileOf(theirs);
      const { plan } = await previewMerge(ours, file);
      const choices = new Map(conflictsOf(plan).map(({ id }) => [id, 'there' as const]));
      await judge(ours, 'pending', { at: 5 });
      const merging = applyMerge(ours, file, { choices, takeSettings: false, author: '甲', at: 6 });
      await expect(merging).rejects.toMatchObject({ code: 'conflict' });
      expect(await said(ours)).toEqual(['pending']);
    });
  });

  test('removed here and edited there is for a person to choose', async () => {
    const note = await write(ours, '一', 2);
    await merge(theirs, await fileOf(ours));
    await removeNote(ours, { reportId: first, id: note.id, author: '甲', at: 3 });
    await saveNote(theirs, { reportId: first, id: note.id, anchor, text: '二', author: '乙', at: 4 });
    expect(await merge(ours, await fileOf(theirs), 'there')).toEqual(['both']);
    expect(await said(ours)).toEqual([undefined, '二']);
  });

  test('with the same judgement leaves nothing to choose', async () => {
    await judge(ours, 'confirmed', { at: 2 });
    await judge(theirs, 'confirmed', { at: 3, author: '乙' });
    expect(await merge(ours, await fileOf(theirs))).toEqual(['same']);
  });

  test('with another correction of the report asks, once', async () => {
    const correct = (store: Store, office: string) =>
      saveCorrection(store, {
        reportId: first,
        correction: { office, year: null, officeClass: null },
        audit: audit(soundReport(), [], { reportId: first }),
        at: 2,
      });
    await correct(ours, '甲镇人民政府');
    await correct(theirs, '乙镇人民政府');
    expect(await merge(ours, await fileOf(theirs), 'here')).toEqual(['both']);
    expect((await loadReview(ours, first)).record.office).toBe('甲镇人民政府');
    expect(await merge(ours, await fileOf(theirs))).toEqual(['newer-here']);
  });

  test('brings the later sight of a page, and that it changed', async () => {
    await see(theirs, first, { total: 5, at: 9 });
    await merge(ours, await fileOf(theirs));
    const { record, audit: latest } = await loadReview(ours, first);
    expect(record).toMatchObject({ firstSeen: 1, lastSeen: 9, previousHash: expect.any(String) });
    expect(latest.findings[0]?.message).toContain('填报 5');
  });

  test('with another year under the same id is left out, and says so', async () => {
    const store = newStore();
    await see(store, first, { year: 2019 });
    await write(store, '2019 年的备注', 2);
    const { plan } = await previewMerge(ours, await fileOf(store));
    expect(plan).toMatchObject({ strangers: [first], steps: [] });
    await merge(ours, await fileOf(store));
    expect(await said(ours)).toEqual([undefined]);
  });

  test('that gives a note of ours to another report is refused whole', async () => {
    const note = await write(ours, '甲的备注', 2);
    await see(theirs, second, { year: 2024 });
    const file = await fileOf(theirs);
    const forged = { ...file, reports: file.reports.filter(({ reportId }) => reportId === second) };
    const foreign = { ...forged, notes: [{ ...note, reportId: second, text: '改了' }] };
    await expect(merge(ours, foreign)).rejects.toMatchObject({ code: 'invalid' });
    expect(await said(ours)).toEqual([undefined, '甲的备注']);
  });

  test('brings its settings, and the name in them, only where they are asked for', async () => {
    await saveSettings(theirs, { author: '乙' });
    const file = await fileOf(theirs);
    await merge(ours, file);
    expect(await ours.db.settings.get('settings')).toBeUndefined();
    await saveSettings(ours, { author: '甲' });
    expect(await previewMerge(ours, file)).toMatchObject({ hasOtherSettings: true });
    await merge(ours, file);
    expect(await ours.db.settings.get('settings')).toMatchObject({ author: '甲' });
    await applyMerge(ours, file, { choices: new Map(), takeSettings: true, author: '甲', at: 9 });
    expect(await ours.db.settings.get('settings')).toMatchObject({ author: '乙' });
  });
});

/** Anything that two people may do, in any order, merging in between. */
const deed = fc.record({
  who: fc.constantFrom('甲', '乙'),
  what: fc.constantFrom('confirmed', 'pending', 'note', 'edit', 'remove', 'undo', 'merge'),
  choice: fc.constantFrom('here', 'there'),
});

test('whatever two people do: a file merged twice is as merged once, and a restored backup is the same data', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      const stores = { 甲: newStore(), 乙: newStore() };
      for (const store of Object.values(stores)) await see(store, first);
      let at = 10;
      for (const { who, what, choice } of deeds) {
        at += 1;
        const store = stores[who === '甲' ? '甲' : '乙'];
        const [note] = (await loadReview(store, first)).notes;
        if (what === 'confirmed' || what === 'pending') await judge(store, what, { at, author: who });
        if (what === 'note') await write(store, `备注 ${at}`, at, who);
        if (what === 'edit' && note)
          await saveNote(store, { reportId: first, id: note.id, anchor, text: `改 ${at}`, author: who, at });
        if (what === 'remove' && note) await removeNote(store, { reportId: first, id: note.id, author: who, at });
        if (what === 'undo') await undoLast(store, first, at);
        if (what === 'merge') {
          const file = await fileOf(stores[who === '甲' ? '乙' : '甲']);
          await merge(store, file, choice === 'here' ? 'here' : 'there', at);
          const once = await allOf(store);
          expect(await merge(store, file)).not.toContain('both');
          expect(await allOf(store)).toEqual(once);
        }
      }
      const file = await fileOf(stores.甲);
      const empty = newStore();
      await merge(empty, file);
      expect(await allOf(empty)).toEqual(file);
      for (const store of [stores.甲, stores.乙, empty]) await store.db.delete();
    }),
    { numRuns: process.env.LONG ? 500 : 15 },
  );
}, 120_000);
