import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Matching, matchOffices, type SeenOffice, toSeen } from '../../../lib/audit/offices/match-offices.ts';
import { type ListedOffice, listedKey, type OfficePair } from '../../../lib/audit/offices/name-list.ts';

const line = (name: string, place: string | null = null): ListedOffice => ({ name, place, years: null, addresses: [] });
const at = (name: string, host = 'www.hekou.gov.cn'): SeenOffice => toSeen(name, `http://${host}/1.html`);
const pair = (listed: ListedOffice, seen: SeenOffice, judgement: OfficePair['judgement'] = 'same'): OfficePair => ({
  listed: listedKey(listed),
  seen: seen.key,
  judgement,
  author: '',
  rev: 1,
  at: 1,
});

const joins = ({ joined }: Matching) => Object.fromEntries([...joined].filter(([, keys]) => keys.length > 0));
const asked = ({ proposals }: Matching) => proposals.map(({ listed, seen, why }) => [listed.name, seen.name, why.kind]);

describe('an office of the list', () => {
  test('is the one that bears its name, whatever the width and the blanks', () => {
    const matching = matchOffices([line('河口县 教育局（体育局）')], [at('河口县教育局(体育局)')], []);
    expect(Object.values(joins(matching))).toEqual([['河口县教育局(体育局)']]);
    expect(matching.proposals).toEqual([]);
    expect(matching.others).toEqual([]);
  });

  test('takes its place from the column beside it', () => {
    expect(joins(matchOffices([line('教育局', '河口县')], [at('河口县教育局')], []))).toEqual({
      河口县教育局: ['河口县教育局'],
    });
  });

  test('is never joined to a short form, but asked about', () => {
    const matching = matchOffices([line('市卫健委')], [at('市卫生健康委员会'), at('市财政局')], []);
    expect(joins(matching)).toEqual({});
    expect(asked(matching)).toEqual([['市卫健委', '市卫生健康委员会', 'short']]);
  });

  test('is asked about where one of the names leaves out the place, the kind, or has a slip', () => {
    const near: [string, string, string][] = [
      ['河口县教育局', '教育局', 'place'],
      ['珠街街道', '珠街街道办事处', 'short'],
      ['人社局', '河口县人力资源和社会保障局', 'short'],
      ['河口县退役军人事务局', '河口县退役军人事物局', 'letters'],
    ];
    for (const [listed, seen, kind] of near)
      expect(asked(matchOffices([line(listed)], [at(seen)], []))).toEqual([[listed, seen, kind]]);
  });

  test('is asked about where it may have been renamed in a reform, the one name looked for among many others', () => {
    const others = ['财政', '教育', '民政', '司法', '审计', '统计', '水利', '信访', '交通运输'];
    const seen = others.flatMap((topic) => ['河口县', '青石县'].map((place) => at(`${place}${topic}管理局`)));
    const renamed: [string, string][] = [
      ['河口县卫生健康局', '河口县卫生和计划生育局'],
      ['河口县卫生计生委', '河口县卫生健康委员会'],
      ['河口县生态环境局', '河口县环境保护局'],
      ['河口县应急管理局', '河口县安全生产监督管理局'],
      ['河口县工商行政管理局', '河口县市场监督管理局'],
      ['河口县乡村振兴局', '河口县扶贫开发办公室'],
    ];
    for (const [listed, former] of renamed) {
      const matching = matchOffices([line(listed)], [...seen, at(former)], []);
      expect(asked(matching).filter(([, , kind]) => kind === 'former')).toEqual([[listed, former, 'former']]);
      expect(joins(matching)).toEqual({});
    }
    expect(asked(matchOffices([line('河口县生态环境局')], [at('青石县环境保护局')], []))).toEqual([]);
  });

  test('is not asked about where the names are certainly of two offices', () => {
    const apart: [string, string][] = [
      ['河口县教育局', '青石县教育局'],
      ['烟台市卫生健康委员会', '青岛市卫生健康委员会'],
      ['东山街道办事处', '西山街道办事处'],
      ['市民政局', '市人民政府行政审批局'],
      ['河口县财政局', '河口县教育局'],
    ];
    for (const [listed, seen] of apart) expect(asked(matchOffices([line(listed)], [at(seen)], []))).toEqual([]);
  });

  test('stays itself among offices of its name at other places', () => {
    const lines = [line('城关镇人民政府', '河口县'), line('城关镇人民政府', '青石县')];
    const seen = [at('城关镇人民政府', 'www.hekou.gov.cn'), at('城关镇人民政府', 'www.qingshi.gov.cn')];
    const matching = matchOffices(lines, seen, []);
    expect(joins(matching)).toEqual({});
    expect(matching.proposals).toHaveLength(4);
    const settled = matchOffices(lines, seen, [pair(lines[0] ?? line(''), seen[0] ?? at(''))]);
    expect(joins(settled)).toEqual({ 河口县城关镇人民政府: ['城关镇人民政府@hekou.gov.cn'] });
    expect(settled.proposals.map(({ seen: { site } }) => site)).toEqual(['qingshi.gov.cn', 'qingshi.gov.cn']);
  });

  test('is not joined to one of two that bear its name and do not say where they are', () => {
    const matching = matchOffices([line('鼓楼区教育局')], [at('鼓楼区教育局'), at('鼓楼区教育局', 'a.gov.cn')], []);
    expect(joins(matching)).toEqual({});
    expect(asked(matching).map(([, , kind]) => kind)).toEqual(['same-name', 'same-name']);
  });

  test('is several names where a person said so, and none that a person refused', () => {
    const office = line('河口县卫健局');
    const [first, second, third] = [at('河口县卫生健康局'), at('河口县卫生健康和体育局'), at('河口县卫健局')];
    const pairs = [pair(office, first), pair(office, second), pair(office, third, 'different')];
    const matching = matchOffices([office], [first, second, third], pairs);
    expect(joins(matching)).toEqual({ 河口县卫健局: [first.key, second.key] });
    expect(matching.proposals).toEqual([]);
    expect(matching.others).toEqual([third]);
  });

  test('is asked about again when the answer is taken back', () => {
    const [office, seen] = [line('市卫健委'), at('市卫生健康委员会')];
    expect(asked(matchOffices([office], [seen], [pair(office, seen, 'open')]))).toHaveLength(1);
  });

  test('is asked about no more when all of its reports are there', () => {
    expect(asked(matchOffices([line('市卫健委')], [at('市卫生健康委员会')], [], () => true))).toEqual([]);
  });
});

const names = [
  '教育局',
  '河口县教育局',
  '河口县教体局',
  '城关镇',
  '城关镇人民政府',
  '__proto__局',
  '市卫健委',
  '市卫生健康委员会',
  'constructor',
];
const listedOffices = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...names), place: fc.constantFrom(null, '河口县', '青石县') }),
  { selector: listedKey },
);
const seenOffices = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom('a.gov.cn', 'b.gov.cn')));

test('whatever is listed, seen and said, no seen office is joined twice and none without its full name or a person’s word', () => {
  fc.assert(
    fc.property(
      listedOffices,
      seenOffices,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('same', 'different', 'open'))),
      (lines, sites, answers) => {
        const listed = lines.map(({ name, place }) => line(name, place));
        const seen = sites.map(([name, host]) => at(name, host));
        const pairs = answers.flatMap(([one, other, judgement]) => {
          const [office, found] = [listed[one % listed.length], seen[other % seen.length]];
          return office && found ? [pair(office, found, judgement)] : [];
        });
        const said = new Map(pairs.map((one) => [`${one.listed} ${one.seen}`, one.judgement]));
        const { joined, proposals, others } = matchOffices(
          listed,
          seen,
          [...said].map(([key, judgement]) => {
            const [of = '', to = ''] = key.split(' ');
            return { listed: of, seen: to, judgement, author: '', rev: 1, at: 1 };
          }),
        );
        const keys = [...joined.values()].flat();
        expect(new Set(keys).size).toBe(keys.length);
        for (const [office, own] of joined)
          for (const key of own) {
            const judgement = said.get(`${office} ${key}`);
            expect(judgement).not.toBe('different');
            if (judgement !== 'same') expect(key.split('@')[0]).toBe(office);
          }
        for (const proposal of proposals) expect(keys).not.toContain(proposal.seen.key);
        expect([...keys, ...others.map(({ key }) => key)].sort()).toEqual(
          [...new Set(seen.map(({ key }) => key))].sort(),
        );
      },
    ),
  );
});
