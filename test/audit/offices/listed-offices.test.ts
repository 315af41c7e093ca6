import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOffices } from '../../../lib/audit/offices/listed-offices.ts';
import { arrange, cellShapes, groupByOffice, type View, wholeView } from '../../../lib/audit/offices/matrix.ts';
import type { ListedOffice, NameList, OfficePair } from '../../../lib/audit/offices/name-list.ts';
import type { Summary } from '../../../lib/audit/offices/summary.ts';
import { soundSummary } from '../../summary-maker.ts';

const line = (name: string, years: number[] | null = null): ListedOffice => ({
  name,
  place: null,
  years,
  addresses: [],
});
const listOf = (offices: ListedOffice[], years = [2022, 2023]): NameList => ({
  listId: '1',
  name: '河口县',
  years,
  offices,
  isRemoved: false,
  author: '',
  rev: 1,
  at: 1,
});
let made = 0;
const seen = (office: string, year: number, change: Partial<Summary> = {}): Summary => {
  made += 1;
  return soundSummary({ reportId: String(made), office, year, ...change });
};
const nothingRan = { checks: { consistent: 0, inconsistent: 0, suspect: 0, unchecked: 1 }, unchecked: ['sum'] };

const show = (list: NameList, reports: Summary[], view: Partial<View> = {}, pairs: OfficePair[] = []) =>
  arrange(
    listOffices(list, groupByOffice(reports), pairs).offices,
    { ...wholeView, list: 'expected', ...view },
    '2024-06-15',
  );
const drawn = (...asked: Parameters<typeof show>) =>
  show(...asked).rows.map(({ office, cells }) => [office, ...cells.map(({ kind }) => cellShapes[kind])]);
const shares = (...asked: Parameters<typeof show>) =>
  Object.fromEntries(show(...asked).shares.map(({ list, count, of }) => [list, [count, of]]));

test('a file of this machine is not the report that a list asks for', () => {
  const list = listOf([line('河口县教育局')], [2023]);
  const draft = seen('河口县教育局', 2023, { url: 'file:///1/draft.html' });
  expect(shares(list, [draft])).toMatchObject({ seen: [0, 1], absent: [1, 1], local: [1, null] });
  expect(drawn(list, [draft])).toEqual([['河口县教育局', cellShapes.missing]]);
  expect(show(list, [draft], { list: 'local' }).shown).toEqual([draft]);
  const nearly = seen('河口县教育体育局', 2023, { url: 'file:///2/draft.html' });
  expect(listOffices(list, groupByOffice([nearly]), []).matching).toEqual(listOffices(list, [], []).matching);
});

describe('a name list', () => {
  const list = listOf([line('河口县教育局'), line('河口县财政局'), line('河口县数据局', [2023])]);
  const reports = [seen('河口县教育局', 2022), seen('河口县教育局', 2023), seen('河口县财政局', 2023, nothingRan)];

  test('has a row for every office, ○ where a report is due and was not seen, · where none is due', () => {
    expect(drawn(list, reports)).toEqual([
      ['河口县教育局', '✓', '✓'],
      ['河口县数据局', '○', '·'],
      ['河口县财政局', '▢', '○'],
    ]);
    expect(show(list, reports).years).toEqual([2023, 2022]);
  });

  test('gives 应报, 已见 and 未见 as parts of a whole; what could not be checked stays in it', () => {
    expect(shares(list, reports)).toMatchObject({
      expected: [5, null],
      seen: [3, 5],
      absent: [2, 5],
      checked: [2, 3],
    });
    expect(shares(list, reports, { year: 2022 })).toMatchObject({ expected: [2, null], seen: [1, 2], absent: [1, 2] });
  });

  test('counts a report once, however many versions of it were seen', () => {
    const twice = [...reports, seen('河口县教育局', 2023, { url: 'http://m.hekou.gov.cn/1.html' })];
    expect(shares(list, twice)).toEqual(shares(list, reports));
  });

  test('leaves out whoever is not on it, and the years for which it asks nothing', () => {
    const more = [...reports, seen('河口县民政局', 2023), seen('河口县数据局', 2022), seen('河口县教育局', 2019)];
    expect(shares(list, more)).toEqual(shares(list, reports));
    expect(listOffices(list, groupByOffice(more), []).matching.others.map(({ name }) => name)).toEqual([
      '河口县民政局',
    ]);
  });

  test('shows those not seen alone, in the order of the rows', () => {
    const { rows, absent, shown } = show(list, reports, { list: 'absent' });
    expect(absent.map(({ office, year }) => [office, year])).toEqual([
      ['河口县数据局', 2023],
      ['河口县财政局', 2022],
    ]);
    expect(shown).toEqual([]);
    expect(rows.map(({ cells }) => cells.map(({ isMeant }) => isMeant))).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(show(list, reports, { list: 'absent', words: '财政' }).absent).toHaveLength(1);
  });

  test('never takes what was not seen for something that a rule found', () => {
    expect(show(list, reports, { rule: 'sum' }).absent).toEqual([]);
    expect(show(list, reports, { found: new Set() }).rows).toEqual([]);
  });

  test('joins the reports of another name once a person said whose they are', () => {
    const health = listOf([line('市卫健委')], [2023]);
    const report = [seen('市卫生健康委员会', 2023)];
    expect(drawn(health, report)).toEqual([['市卫健委', '○']]);
    const { proposals } = listOffices(health, groupByOffice(report), []).matching;
    const pairs = proposals.map(
      ({ seen: { key } }): OfficePair => ({
        listed: '市卫健委',
        seen: key,
        judgement: 'same',
        author: '',
        rev: 1,
        at: 1,
      }),
    );
    expect(pairs).toHaveLength(1);
    expect(drawn(health, report, {}, pairs)).toEqual([['市卫健委', '✓']]);
    expect(listOffices(health, groupByOffice(report), pairs).matching.proposals).toEqual([]);
  });
});

test('whatever is listed and seen, 应报 is 已见 and 未见, and every ○ is one of the 未见', () => {
  const names = ['河口县教育局', '河口县财政局', '教育局', '__proto__局'];
  const year = fc.integer({ min: 2021, max: 2023 });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...names)),
      fc.uniqueArray(year, { minLength: 1 }),
      fc.array(fc.tuple(fc.constantFrom(...names), year)),
      (listed, years, reports) => {
        const list = listOf(
          listed.map((name) => line(name)),
          years,
        );
        const {
          rows,
          shares: all,
          absent,
        } = show(
          list,
          reports.map(([name, of]) => seen(name, of)),
        );
        const count = (name: string) => all.find((share) => share.list === name)?.count ?? 0;
        expect(count('expected')).toBe(count('seen') + count('absent'));
        expect(count('expected')).toBe(listed.length * years.length);
        expect(absent).toHaveLength(count('absent'));
        expect(rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'missing'))).toHaveLength(absent.length);
      },
    ),
  );
});
