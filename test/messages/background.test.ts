import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answers } from '../../entrypoints/background/answers.ts';
import type { PageState } from '../../lib/audit/review/review.ts';
import { PageState as PageStateSchema } from '../../lib/audit/review/review.ts';
import { type Sender, serve } from '../../lib/rpc.ts';
import { saveOfficePair } from '../../lib/store/name-lists.ts';
import { listPages } from '../../lib/store/pages.ts';
import { listSnapshots } from '../../lib/store/snapshots.ts';
import { Store } from '../../lib/store/store.ts';
import { listSummaries } from '../../lib/store/summaries.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const address = 'http://www.example.gov.cn/2023.html';
const faulty = soundReport({
  tablesChange: { applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, 2] }) },
});

let store: Store;
let number = 0;

const frame = (tabId: number, url = address, frameId = 0): Sender => ({
  id: browser.runtime.id,
  tab: { ...tab, id: tabId },
  frameId,
  url,
});
const tab = {
  index: 0,
  pinned: false,
  highlighted: false,
  windowId: 1,
  active: true,
  frozen: false,
  incognito: false,
  selected: true,
  discarded: false,
  autoDiscardable: true,
  groupId: -1,
  lastAccessed: 0,
};
const panel = (): Sender => ({ id: browser.runtime.id, url: browser.runtime.getURL('/sidepanel.html') });

/** What the extension's listener answers to a raw message, undefined where it does not listen. */
function send(raw: unknown, sender: Sender): Promise<unknown> {
  return new Promise((resolve) => {
    fakeBrowser.runtime.onMessage.trigger(raw, sender, resolve).then((heard) => {
      if (!heard.some(Boolean)) resolve(undefined);
    });
  });
}
const ask = (name: string, payload: unknown, sender: Sender) => send({ gouji: 1, name, payload }, sender);

/** What a message of each kind looks like that would change something or tell of it. */
const touches: [string, (reportId: string) => unknown][] = [
  ['decision/save', (reportId) => ({ reportId, place: 'p', value: 'v', judgement: 'confirmed', reason: null })],
  ['decision/undo', (reportId) => ({ reportId })],
  ['note/save', (reportId) => ({ reportId, id: null, anchor: { kind: 'report' }, text: '看' })],
  ['note/remove', (reportId) => ({ reportId, id: 'n' })],
  ['note/restore', (reportId) => ({ reportId, id: 'n' })],
  ['draft/save', (reportId) => ({ reportId, id: null, anchor: { kind: 'report' }, text: '看' })],
  ['draft/load', (reportId) => ({ reportId, id: null, anchor: { kind: 'report' } })],
  ['identity/correct', (reportId) => ({ reportId, correction: { office: '甲', year: null, officeClass: null } })],
  ['rule/open', (reportId) => ({ reportId, rule: null })],
  ['rule/prefer', () => ({ rule: 'applications-row-sum', host: null, setting: 'off' })],
  ['tab/check', () => ({ tabId: 1 })],
  ['store/merged', () => ({})],
  ['backup/weekly', () => ({ weekly: true })],
  ['decision/save-many', (reportId) => ({ reportId, findings: [], judgement: 'confirmed', reason: null })],
  ['waiver/save', (reportId) => ({ reportId, place: 'p', scope: 'rule' })],
  ['note/move', (reportId) => ({ reportId, id: 'n', rev: 1, anchor: { kind: 'report' } })],
  ['waiver/remove', () => ({ id: 'w' })],
  ['case/send', (reportId) => ({ reportId, places: [], batch: '', deadline: null })],
  ['case/status', (reportId) => ({ reportId, place: 'p', status: 'closed', rev: 0 })],
  ['ledger/import', () => ({ entries: [] })],
  ['names/judged', () => ({ listed: '甲' })],
  ['batch/submit', () => ({ url: address, reports: [] })],
  ['report/seek', (reportId) => ({ reportId, year: 2022 })],
  ['evidence/open', (reportId) => ({ reportId, place: 'p' })],
  ['evidence/picture', (reportId) => ({ reportId, place: 'p', tabId: 1 })],
];

async function submit(sender: Sender): Promise<PageState> {
  const answer = await ask('report/submit', { reports: [faulty], reason: '' }, sender);
  expect(answer).toMatchObject({ ok: true });
  const [state] = Object(answer).value.reports;
  return PageStateSchema.parse(state);
}

beforeEach(() => {
  fakeBrowser.reset();
  number += 1;
  store = new Store(`messages-${number}`);
  serve(answers(store));
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(() => Promise.reject(new Error('nobody is there')));
});

describe('a page in a private window', () => {
  const secret: Sender = { ...frame(1), tab: { ...tab, id: 1, incognito: true } };

  test('gets its audit, of which nothing is stored', async () => {
    const answer = await ask('report/submit', { reports: [faulty], reason: '' }, secret);
    expect(answer).toMatchObject({ ok: true, value: { isSaved: false } });
    const [state] = Object(answer).value.reports;
    expect(PageStateSchema.parse(state).audit.findings).not.toEqual([]);
    expect(await listPages(store, 1)).toEqual([]);
    expect(await listSummaries(store)).toEqual([]);
  });

  test.each([
    ['a judgement', 'decision/save', { place: 'p', value: 'v', judgement: 'confirmed', reason: null }],
    ['a note', 'note/save', { id: null, anchor: { kind: 'report' }, text: '看' }],
    ['a half-typed note', 'draft/save', { id: null, anchor: { kind: 'report' }, text: '看' }],
    ['a picture', 'evidence/open', { place: 'p' }],
  ])('is told that the window is why %s is not kept', async (_, name, payload) => {
    const answer = await ask(name, { reportId: 'www.example.gov.cn/2023.html', ...payload }, secret);
    expect(answer).toMatchObject({ ok: false, code: 'private' });
  });

  test('has none of the reports that it lists queued', async () => {
    expect(await ask('list/check', {}, secret)).toMatchObject({ ok: false, code: 'private' });
  });
});

describe('a page', () => {
  test('gets its audit, and may judge and annotate what it submitted', async () => {
    const { reportId, audit } = await submit(frame(1));
    const [finding] = audit.findings;
    expect(finding).toMatchObject({ verdict: 'inconsistent' });
    const judged = await ask(
      'decision/save',
      { reportId, place: finding?.place, value: finding?.value, judgement: 'confirmed', reason: null },
      frame(1),
    );
    expect(judged).toMatchObject({
      ok: true,
      value: { decisions: [{ judgement: 'confirmed', message: finding?.message }] },
    });
    const noted = await ask('note/save', { reportId, id: null, anchor: { kind: 'report' }, text: '看' }, frame(1));
    expect(noted).toMatchObject({ ok: true, value: { notes: [{ text: '看', rev: 1 }] } });
  });

  test('is named by the browser, not by what it says of itself', async () => {
    const lying = { ...faulty, source: 'http://www.other.gov.cn/' };
    await ask('report/submit', { reports: [lying], reason: '', url: 'http://www.other.gov.cn/', tabId: 9 }, frame(1));
    expect(await listPages(store, 1)).toMatchObject([{ url: address, reportIds: ['www.example.gov.cn/2023.html'] }]);
    expect(await listPages(store, 9)).toEqual([]);
  });

  test('has a page kept for its own reports alone', async () => {
    const { reportId } = await submit(frame(1));
    const keep = (sender: Sender) => ask('snapshot/save', { html: '<p>另一页' }, sender);
    for (const foreign of [frame(2), frame(1, address, 5), frame(1, 'http://evil.example/')])
      expect(await keep(foreign)).toEqual({ ok: true, value: false });
    expect(await listSnapshots(store, reportId)).toEqual([]);
    expect(await keep(frame(1))).toEqual({ ok: true, value: true });
    expect(await listSnapshots(store, reportId)).toHaveLength(1);
  });

  test.each(touches)('may not use %s on a report of another tab, frame or site', async (name, payload) => {
    const { reportId } = await submit(frame(1));
    for (const foreign of [frame(2), frame(1, address, 5), frame(1, 'http://evil.example/')])
      expect(await ask(name, payload(reportId), foreign)).toMatchObject({ ok: false, code: 'refused' });
  });

  test.each(touches)('may not use %s through an address that only looks like ours', async (name, payload) => {
    const { reportId } = await submit(frame(1));
    const disguised = frame(2, `http://www.example.gov.cn/?${browser.runtime.getURL('/sidepanel.html')}`);
    expect(await ask(name, payload(reportId), disguised)).toMatchObject({ ok: false, code: 'refused' });
  });
});

describe('the panel', () => {
  test('corrects who reports, and the report keeps its id and its notes', async () => {
    const { reportId } = await submit(frame(1));
    await ask('note/save', { reportId, id: null, anchor: { kind: 'report' }, text: '看' }, panel());
    const correction = { office: '乙镇人民政府', year: 2023, officeClass: 'town' };
    const corrected = await ask('identity/correct', { reportId, correction }, panel());
    expect(corrected).toMatchObject({ ok: true, value: { reportId, notes: [{ text: '看' }] } });
    expect(await submit(frame(1))).toMatchObject({ reportId, notes: [{ text: '看' }] });
  });

  test('turns a rule off, and every open page hears what is left', async () => {
    const { reportId, audit } = await submit(frame(1));
    const { rule } = audit.findings[0] ?? { rule: '' };
    expect(await ask('rule/prefer', { rule, host: null, setting: 'off' }, panel())).toMatchObject({ ok: true });
    const told = vi.mocked(browser.tabs.sendMessage).mock.calls.map(([tabId, message]) => ({ tabId, message }));
    expect(told.at(-1)).toMatchObject({ tabId: 1, message: { name: 'state/changed', payload: { reportId } } });
    const { payload } = Object(told.at(-1)?.message);
    const left = audit.findings.filter((finding) => finding.rule !== rule);
    expect(payload.audit.findings).toEqual(left);
    expect(payload.hidden).toBeGreaterThanOrEqual(audit.findings.length - left.length);
  });

  test('opens the catalogue at a rule, for the site of the report', async () => {
    const { reportId } = await submit(frame(1));
    const created = vi.spyOn(browser.tabs, 'create').mockImplementation(() => Promise.resolve({ ...tab, id: 2 }));
    await ask('rule/open', { reportId, rule: 'wrong-year' }, frame(1));
    expect(created.mock.lastCall?.[0].url).toBe(
      browser.runtime.getURL('/rules.html?host=www.example.gov.cn#wrong-year'),
    );
  });

  test('hears of a note that was changed elsewhere', async () => {
    const { reportId } = await submit(frame(1));
    const note = { reportId, anchor: { kind: 'report' }, text: '一' };
    const first = await ask('note/save', { ...note, id: null }, panel());
    const [{ id }] = Object(first).value.notes;
    await ask('note/save', { ...note, id, rev: 1, text: '二' }, frame(1));
    expect(await ask('note/save', { ...note, id, rev: 1, text: '三' }, panel())).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });
});

describe('a message that is none of ours', () => {
  test.each([
    ['no envelope', { name: 'report/submit', payload: {} }],
    ['an unknown name', { gouji: 1, name: 'constructor', payload: {} }],
    ['a name of the other direction', { gouji: 1, name: 'finding/reveal', payload: { reportId: 'x' } }],
    ['nothing', null],
    ['a text', 'report/submit'],
  ])('is left to others: %s', async (_, raw) => {
    expect(await send(raw, frame(1))).toBeUndefined();
  });

  test('is not heard from another extension', async () => {
    const foreign = { ...frame(1), id: 'another' };
    expect(await ask('reader/load', {}, foreign)).toBeUndefined();
  });
});

describe('a hostile payload', () => {
  const { headings, ...headless } = faulty;
  test.each([
    ['nothing', undefined],
    ['reports that are none', { reports: 'x', reason: '' }],
    ['a report that lacks its headings', { reports: [{ ...headless, kept: headings.length }], reason: '' }],
    ['a cell that is no number', { reports: [{ ...faulty, year: '2023' }], reason: '' }],
    ['more reports than a page has', { reports: Array.from({ length: 21 }, () => faulty), reason: '' }],
    [
      'more blocks than a report has',
      { reports: [{ ...faulty, blocks: Array.from({ length: 20_001 }, () => faulty.blocks[0]) }], reason: '' },
    ],
    ['five million characters', { reports: [], reason: 'x'.repeat(5_000_000) }],
  ])('is answered by an error: %s', async (_, payload) => {
    expect(await ask('report/submit', payload, frame(1))).toMatchObject({ ok: false, code: 'invalid' });
    expect(await listPages(store, 1)).toEqual([]);
  });

  test('with a prototype in it changes no prototype', async () => {
    const payload = JSON.parse('{"reports":[],"reason":"","__proto__":{"polluted":true}}');
    await ask('report/submit', payload, frame(1));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('whatever a message says', () => {
  /** All that is stored, as text. */
  const contents = async () => JSON.stringify(await Promise.all(store.db.tables.map((table) => table.toArray())));

  const strange = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('__proto__', '=1+1', '\u0000', 'x'.repeat(100_000), -1, 1e308),
  );
  /** A message as it should be, with some of its fields gone, strange, or beside strange ones. */
  const message = (reportId: string) =>
    fc
      .tuple(
        fc.constantFrom(...touches),
        fc.dictionary(
          fc.oneof(fc.constantFrom('reportId', 'place', 'id', 'anchor', '__proto__'), fc.string()),
          strange,
        ),
        fc.array(fc.nat(5)),
        fc.boolean(),
      )
      .map(([[name, payload], added, dropped, isWhole]) => {
        const fields = Object.entries(Object(payload(reportId)));
        const kept = isWhole ? fields : fields.filter((_, index) => !dropped.includes(index));
        return { name, payload: isWhole ? strangeOf(added) : { ...Object.fromEntries(kept), ...added } };
      });
  const strangeOf = (added: object): unknown => Object.values(added)[0] ?? null;

  test('a page that did not submit a report is answered by an error, and nothing is changed', async () => {
    const { reportId } = await submit(frame(1));
    const before = await contents();
    await fc.assert(
      fc.asyncProperty(message(reportId), async ({ name, payload }) => {
        const answer = await ask(name, payload, frame(2, 'http://www.other.gov.cn/'));
        expect(answer).toMatchObject({ ok: false, code: expect.stringMatching(/^(?:invalid|refused)$/) });
      }),
    );
    expect(await contents()).toBe(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('the panel is answered, and what is stored can still be read', async () => {
    const { reportId } = await submit(frame(1));
    await fc.assert(
      fc.asyncProperty(message(reportId), async ({ name, payload }) => {
        expect(await ask(name, payload, panel())).toMatchObject({ ok: expect.any(Boolean) });
      }),
    );
    expect(await submit(frame(1))).toMatchObject({ reportId });
  });
});

describe('two reports that arrive at the same time', () => {
  const submitWith = (count: number) => {
    const applications = applicationsTable('2021', { received: [count, 0, 0, 0, 0, 0, count] });
    const url = `http://www.example.gov.cn/${count}.html`;
    return ask('batch/submit', { url, reports: [soundReport({ tablesChange: { applications } })] }, panel());
  };

  test('are each told of the other, even where one is long in being saved', async () => {
    const write = store.write.bind(store);
    let other: Promise<unknown> | undefined;
    vi.spyOn(store, 'write').mockImplementationOnce(async (work) => {
      // All was read that the audit needs: now the other arrives, and is saved first, unless it has to wait.
      other = submitWith(2);
      await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 500))]);
      return write(work);
    });
    await submitWith(1);
    await other;
    const told = (await listSummaries(store)).filter(({ tallies }) =>
      tallies.some(({ rule }) => rule === 'versions-disagree'),
    );
    expect(told.map(({ url }) => url).sort()).toEqual([
      'http://www.example.gov.cn/1.html',
      'http://www.example.gov.cn/2.html',
    ]);
  });
});

describe('what a person says of two names', () => {
  const [listed, seen] = ['河口县卫生健康局', '河口县卫生和计划生育局'];
  const submitAs = (name: string, count: number) => {
    const identity = { name, source: 'title', officeClass: 'department', level: 'county' } as const;
    const applications = applicationsTable('2021', { received: [count, 0, 0, 0, 0, 0, count] });
    const reports = [soundReport({ identity, tablesChange: { applications } })];
    return ask('batch/submit', { url: `http://www.hekou.gov.cn/${count}.html`, reports }, panel());
  };
  const say = async (judgement: 'same' | 'different' | 'open') => {
    await saveOfficePair(store, { listed, seen, judgement, author: '甲', at: 1 });
    return ask('names/judged', { listed }, panel());
  };
  const told = async () =>
    (await listSummaries(store)).filter(({ tallies }) => tallies.some(({ rule }) => rule === 'versions-disagree'));

  test('bears on the reports that are stored under both, and no longer once it is taken back', async () => {
    await submitAs(listed, 1);
    await submitAs(seen, 2);
    expect(await told()).toEqual([]);
    expect(await say('same')).toEqual({ ok: true, value: 2 });
    expect((await told()).map(({ office }) => office).sort()).toEqual([seen, listed].sort());
    expect(await say('same')).toEqual({ ok: true, value: 0 });
    expect(await say('open')).toEqual({ ok: true, value: 2 });
    expect(await told()).toEqual([]);
  });
});
