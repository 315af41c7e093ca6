import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../lib/report/report.ts';
import { saveAudit, saveCorrection } from '../../lib/store/audits.ts';
import { createBatch } from '../../lib/store/batches.ts';
import { listDependents, loadHistory, loadPrevious, loadSurroundings } from '../../lib/store/history.ts';
import { addNameList, saveOfficePair } from '../../lib/store/name-lists.ts';
import { contentHashOf, plainAddress } from '../../lib/store/report-id.ts';
import { findCandidates, loadSignature } from '../../lib/store/signatures.ts';
import { Store } from '../../lib/store/store.ts';
import { signatureOf } from '../../lib/text/signature.ts';
import { soundReport } from '../report-maker.ts';
import { halfShared, reportSaying, sentencesOf } from '../text/prose-maker.ts';

const nothing = { findings: [], checks: { consistent: 0, inconsistent: 0, suspect: 0, unchecked: 0 }, unchecked: [] };

let store: Store;
let number = 0;
beforeEach(() => {
  number += 1;
  store = new Store(`history-${number}`);
});

const idOf = (url: string) => plainAddress(url) ?? url;
const asked = (report: Report, url = report.source) => ({
  reportId: idOf(url),
  url,
  contentHash: contentHashOf(report),
  report,
});
const see = (report: Report, url = report.source, at = 1) =>
  saveAudit(store, { ...asked(report, url), audit: nothing, at });
const of = (name: string, year: number, source: string) =>
  soundReport({ year, source, identity: { name, source: 'title', officeClass: 'town', level: 'town' } });

describe('last year’s report', () => {
  const qingshi = '河口县青石镇人民政府';
  const next = of(qingshi, 2023, 'http://www.hekou.gov.cn/2023.html');

  test('is found by office and year, wherever its name says where the office is', async () => {
    await see(of(qingshi, 2022, 'http://www.elsewhere.gov.cn/2022.html'));
    expect(await loadPrevious(store, asked(next))).toMatchObject({
      year: 2022,
      source: 'http://www.elsewhere.gov.cn/2022.html',
    });
  });

  test('is not that of a namesake on another site', async () => {
    await see(of('城关镇人民政府', 2022, 'http://www.elsewhere.gov.cn/2022.html'));
    const report = of('城关镇人民政府', 2023, 'http://www.hekou.gov.cn/2023.html');
    expect(await loadPrevious(store, asked(report))).toBeNull();
    await see(of('城关镇人民政府', 2022, 'http://zwgk.hekou.gov.cn/2022.html'));
    expect(await loadPrevious(store, asked(report))).toMatchObject({ source: 'http://zwgk.hekou.gov.cn/2022.html' });
  });

  test('is found under another name that a person said is the office’s, and not once that is taken back', async () => {
    const [before, now] = ['河口县卫生和计划生育局', '河口县卫生健康局'];
    const last = of(before, 2022, 'http://www.hekou.gov.cn/2022.html');
    await see(last);
    const report = of(now, 2023, 'http://www.hekou.gov.cn/2023.html');
    expect(await loadPrevious(store, asked(report))).toBeNull();
    const answer = { listed: now, seen: before, author: '甲', at: 1 };
    await saveOfficePair(store, { ...answer, judgement: 'same' });
    expect(await loadPrevious(store, asked(report))).toMatchObject({ year: 2022, identity: { name: before } });
    await see(report);
    expect(await listDependents(store, asked(last))).toEqual([idOf(report.source)]);
    await saveOfficePair(store, { ...answer, judgement: 'different' });
    expect(await loadPrevious(store, asked(report))).toBeNull();
  });

  test('is of no other version in a file of this machine, which nobody published', async () => {
    const report = soundReport();
    const published = asked({ ...report, source: 'http://www.hekou.gov.cn/2023.html' });
    await see({ ...report, source: 'file:///1/draft.html' });
    await see({ ...report, source: 'file:///2/draft.html' });
    expect((await loadHistory(store, published)).versions).toEqual([]);
    expect((await loadHistory(store, asked({ ...report, source: 'file:///1/draft.html' }))).versions).toEqual([]);
    await see({ ...report, source: 'http://www.hekou.gov.cn/mobile/2023.html' });
    expect((await loadHistory(store, published)).versions).toHaveLength(1);
  });

  test('is no file of this machine for what was published, and for another file it may be', async () => {
    const draft = of(qingshi, 2022, 'file:///1/2022.html');
    await see(draft);
    expect(await loadPrevious(store, asked(next))).toBeNull();
    expect((await loadSurroundings(store, asked(next))).years).toHaveLength(1);
    await see(next);
    expect(await listDependents(store, asked(draft))).toEqual([]);
    const file = asked(of(qingshi, 2023, 'file:///2/2023.html'));
    expect(await loadPrevious(store, file)).toMatchObject({ source: draft.source });
    await see(of(qingshi, 2024, 'file:///3/2024.html'));
    expect(await loadPrevious(store, asked(of(qingshi, 2025, 'http://www.hekou.gov.cn/2025.html')))).toBeNull();
  });

  describe('where a list says no place', () => {
    const answer = { listed: '财政局', judgement: 'same', author: '甲', at: 1 } as const;
    const [hekou, yunchuan] = ['河口县财政局', '云川县财政局'];
    const report = of(hekou, 2023, 'http://www.hekou.gov.cn/2023.html');
    const previous = () => loadPrevious(store, asked(report));

    test('is not that of another county, whose list says the same', async () => {
      await saveOfficePair(store, { ...answer, seen: hekou });
      await saveOfficePair(store, { ...answer, seen: yunchuan });
      await see(of(yunchuan, 2022, 'http://www.yunchuan.gov.cn/2022.html'));
      expect(await previous()).toBeNull();
      await see(of(yunchuan, 2022, 'http://www.hekou.gov.cn/yunchuan/2022.html'));
      expect(await previous()).toBeNull();
    });

    test('is not that of a county by the bare name of an office elsewhere', async () => {
      await saveOfficePair(store, { ...answer, seen: hekou });
      const bare = of('财政局', 2023, 'http://www.yunchuan.gov.cn/2023.html');
      await see(of(hekou, 2022, 'http://www.hekou.gov.cn/2022.html'));
      expect(await loadPrevious(store, asked(bare))).toBeNull();
      await see(of(hekou, 2022, 'http://xxgk.yunchuan.gov.cn/2022.html'));
      expect(await loadPrevious(store, asked(bare))).toMatchObject({ identity: { name: hekou } });
    });

    test('is that of the same county under another name', async () => {
      const before = '河口县财政国资局';
      await saveOfficePair(store, { ...answer, seen: hekou });
      await saveOfficePair(store, { ...answer, seen: before });
      await see(of(before, 2022, 'http://www.elsewhere.gov.cn/2022.html'));
      expect(await previous()).toMatchObject({ identity: { name: before } });
    });
  });

  test('is on the site where a person saw the office, though its name there says no place', async () => {
    const report = of('河口县财政局', 2023, 'http://www.hekou.gov.cn/2023.html');
    const answer = { listed: '河口县财政局', judgement: 'same', author: '甲', at: 1 } as const;
    await saveOfficePair(store, { ...answer, seen: '财政局@hekoucz.gov.cn' });
    const last = of('财政局', 2022, 'http://www.hekoucz.gov.cn/2022.html');
    await see(of('财政局', 2022, 'http://www.yunchuan.gov.cn/2022.html'));
    expect(await loadPrevious(store, asked(report))).toBeNull();
    await see(last);
    expect(await loadPrevious(store, asked(report))).toMatchObject({ source: last.source });
    await see(report);
    expect(await listDependents(store, asked(last))).toEqual([idOf(report.source)]);
  });

  test('is as corrected', async () => {
    await see(of('某镇', 2021, 'http://www.hekou.gov.cn/a.html'));
    expect(await loadPrevious(store, asked(next))).toBeNull();
    await saveCorrection(store, {
      reportId: 'www.hekou.gov.cn/a.html',
      correction: { office: qingshi, year: 2022, officeClass: null },
      audit: nothing,
      at: 2,
    });
    expect(await loadPrevious(store, asked(next))).toMatchObject({ year: 2022, identity: { name: qingshi } });
  });

  test('says which reports are to be looked at again when it comes', async () => {
    await see(next);
    const last = of(qingshi, 2022, 'http://www.hekou.gov.cn/2022.html');
    expect(await listDependents(store, asked(last))).toEqual(['www.hekou.gov.cn/2023.html']);
    expect(await listDependents(store, asked(of(qingshi, 2020, 'http://www.hekou.gov.cn/2020.html')))).toEqual([]);
  });
});

describe('what is stored around a report', () => {
  const report = of('河口县青石镇人民政府', 2023, 'http://www.hekou.gov.cn/2023.html');

  test('is nothing at first', async () => {
    expect(await loadHistory(store, asked(report))).toEqual({
      earlier: [],
      versions: [],
      alike: [],
      listedYears: null,
      due: null,
    });
  });

  test('are its earlier contents, newest first, and not the present one', async () => {
    const day = 86_400_000;
    const contents = ['甲', '乙', '丙'].map((title) => soundReport({ ...report, title }));
    for (const [index, content] of contents.entries()) await see(content, report.source, (index + 1) * day);
    const { earlier } = await loadHistory(store, asked(contents[2] ?? report));
    expect(earlier.map((one) => one.report.title)).toEqual(['乙', '甲']);
    expect(earlier[0]?.at).toMatch(/^1970-01-0[23]$/);
  });

  test('are versions of it at other addresses', async () => {
    await see(report);
    await see(of('河口县青石镇人民政府', 2023, 'http://m.hekou.gov.cn/2023.html'));
    const { versions } = await loadHistory(store, asked(report));
    expect(versions.map(({ source }) => source)).toEqual(['http://m.hekou.gov.cn/2023.html']);
  });

  test('are the years that the list of a batch names for its office', async () => {
    const wanted = [2019, 2021, 2023].map((year) => ({
      url: `http://www.hekou.gov.cn/${year}.html`,
      office: '青石镇',
      year,
      title: null,
    }));
    const stranger = { url: 'http://www.hekou.gov.cn/b.html', office: '白水镇', year: 2022, title: null };
    await createBatch(store, { name: '镇街', pauseMs: 0, wanted: [...wanted, stranger], at: 1 });
    expect((await loadHistory(store, asked(report))).listedYears).toEqual([2019, 2021, 2023]);
  });
});

describe('the name list that has an office', () => {
  const report = of('河口县卫生健康局', 2023, 'http://www.hekou.gov.cn/2023.html');
  const offices = [{ name: '卫健局', place: '河口县', years: null, addresses: [] }];
  const addList = () => addNameList(store, { name: '县直', years: [2022, 2023], offices, author: '', at: 1 });
  const answer = { listed: '河口县卫健局', author: '', at: 2 } as const;

  test('is known by its name, or by what a person said of it, and not by what is merely near', async () => {
    await addList();
    expect((await loadHistory(store, asked(report))).due).toBe(null);
    const other = of('河口县卫健局', 2023, 'http://www.hekou.gov.cn/2023.html');
    expect((await loadHistory(store, asked(other))).due).toEqual({ list: '县直', years: [2022, 2023] });
    await saveOfficePair(store, { ...answer, seen: '河口县卫生健康局', judgement: 'same' });
    expect((await loadHistory(store, asked(report))).due).toEqual({ list: '县直', years: [2022, 2023] });
    await saveOfficePair(store, { ...answer, seen: '河口县卫生健康局', judgement: 'different' });
    expect((await loadHistory(store, asked(report))).due).toBe(null);
  });

  test('gives the years that a portal lists, or that are stored, under its other names', async () => {
    await addList();
    await saveOfficePair(store, { ...answer, seen: '河口县卫生健康局', judgement: 'same' });
    await saveOfficePair(store, { ...answer, seen: '河口县卫生和计划生育局', judgement: 'same' });
    const wanted = [
      { url: report.source, office: '河口县卫生健康局', year: 2023, title: null },
      { url: 'http://www.hekou.gov.cn/2022.html', office: '河口县卫健局', year: 2022, title: null },
    ];
    await createBatch(store, { name: '', pauseMs: 0, wanted, at: 1 });
    expect((await loadHistory(store, asked(report))).listedYears).toEqual([2022, 2023]);
    await see(of('河口县卫生和计划生育局', 2021, 'http://www.hekou.gov.cn/2021.html'));
    expect((await loadHistory(store, asked(report))).listedYears).toEqual([2021, 2022, 2023]);
  });
});

describe('the index of shared text', () => {
  const offices = 240;
  const sentences = (office: number) => sentencesOf(office, 30);

  test('finds who shares half of a report among many, and nobody else', async () => {
    for (let office = 0; office < offices; office += 1)
      await see(reportSaying(sentences(office), `河口县第${office}镇人民政府`));
    let found = 0;
    for (let office = 0; office < offices; office += 4) {
      const copy = reportSaying(halfShared(sentences(office), 50_000 + office), '白水县甲镇人民政府');
      const candidates = await store.read((db) =>
        findCandidates(db, { keys: signatureOf(copy), own: 'copy', least: 0.2 }),
      );
      const source = idOf(reportSaying([], `河口县第${office}镇人民政府`).source);
      if (candidates[0]?.reportId === source) found += 1;
      expect(candidates.length).toBeLessThanOrEqual(1);
    }
    expect(found / (offices / 4)).toBeGreaterThanOrEqual(0.98);
  }, 60_000);

  test('gives reports of other offices, and never an office’s own', async () => {
    const own = reportSaying(sentences(1), '河口县青石镇人民政府', 2022);
    await see(own);
    await see(reportSaying(sentences(1), '河口县白水镇人民政府', 2022));
    const report = reportSaying(sentences(1), '河口县青石镇人民政府', 2023);
    const { alike } = await loadHistory(store, asked(report));
    expect(alike.map(({ identity }) => identity.name)).toEqual(['河口县白水镇人民政府']);
  });

  test('follows a report that changed', async () => {
    const url = 'http://www.hekou.gov.cn/2023.html';
    await see(reportSaying(sentences(1)), url);
    await see(reportSaying(sentences(2)), url, 2);
    const [keys, count] = await store.read(async (db) => [
      await loadSignature(db, idOf(url)),
      await db.signatures.count(),
    ]);
    expect(keys).toEqual(signatureOf(reportSaying(sentences(2))));
    expect(count).toBe(1);
  });
});
