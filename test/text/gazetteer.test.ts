import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fullName, isBelow, parseGazetteer, relationOf } from '../../lib/text/gazetteer.ts';
import { compactGazetteer } from '../gazetteer/compact.ts';
import { otherNames } from '../gazetteer/other-names.ts';
import { root } from '../sources.ts';

const asset = readFileSync(`${root}public/gazetteer.txt`, 'utf8');
const gazetteer = parseGazetteer(asset);
const namesOf = (office: string) => gazetteer.placesOf(office).map(fullName);

describe('the asset', () => {
  test('is what the data package gives: npx node test/gazetteer/write.ts', () => {
    expect(asset === compactGazetteer()).toBe(true);
  });

  test('is small enough to be packed', () => {
    expect(gzipSync(asset).length).toBeLessThan(500 * 1024);
  });

  test('knows each other name for exactly the place that bears it', () => {
    const changes = Object.entries(otherNames).flatMap(([province, list]) =>
      list.split(' ').map((change) => ({ province, change })),
    );
    const wrong = changes.filter(({ province, change }) => {
      const [other, present] = change.split('>');
      return (
        gazetteer
          .placesOf(`${province}${other}`)
          .map(({ name }) => name)
          .join() !== present
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('a street', () => {
  test('whose name is borne once is found where it lies', () => {
    expect(gazetteer.findTownships('珠街街道').map(fullName)).toEqual(['云南省曲靖市麒麟区珠街街道']);
  });

  test('whose name is borne often is found in every county', () => {
    expect(gazetteer.findTownships('前进街道')).toHaveLength(12);
  });

  test('that nobody knows is found nowhere', () => {
    expect(gazetteer.findTownships('青石山下街道')).toEqual([]);
  });
});

describe('the place of an office', () => {
  test.each([
    ['商丘市梁园区前进街道办事处', ['河南省商丘市梁园区前进街道']],
    ['烟台市蓬莱区蓬莱阁街道办事处', ['山东省烟台市蓬莱区蓬莱阁街道']],
    ['蓬莱市财政局', ['山东省烟台市蓬莱区']],
    ['山东省荣成市信访局', ['山东省威海市荣成市']],
    ['恩施州公安局', ['湖北省恩施土家族苗族自治州']],
    ['海南省人民政府办公厅', ['海南省']],
    ['吉林市教育局', ['吉林省吉林市']],
    ['仙桃市民政局', ['湖北省仙桃市']],
    ['东莞市虎门镇人民政府', ['广东省东莞市虎门镇']],
    ['北京市朝阳区民政局', ['北京市朝阳区']],
    ['云南路街道办事处', ['山东省青岛市市南区云南路街道']],
    ['县财政局', []],
    ['教育和体育局', []],
  ])('%s', (office, places) => {
    expect(namesOf(office)).toEqual(places);
  });

  test('is every county of the name where there are several', () => {
    expect(namesOf('朝阳区财政局')).toEqual(['北京市朝阳区', '吉林省长春市朝阳区']);
  });
});

describe('levels', () => {
  test.each([
    ['荣成市信访局', 'county'],
    ['仙桃市民政局', 'county'],
    ['威海市信访局', 'city'],
    ['东莞市教育局', 'city'],
    ['北京市教育委员会', 'province'],
  ])('%s: %s', (office, level) => {
    expect(gazetteer.placesOf(office).map((place) => place.level)).toEqual([level]);
  });
});

describe('two places', () => {
  const relation = (left: string, right: string) => relationOf(gazetteer.placesOf(left), gazetteer.placesOf(right));

  test('are the same under a former name', () => expect(relation('蓬莱市教育局', '蓬莱区教育局')).toBe('same'));
  test('stand one within the other', () => expect(relation('荣成市教育局', '威海市教育局')).toBe('within'));
  test('stand apart', () => expect(relation('荣成市教育局', '乳山市教育局')).toBe('apart'));
  test('are not compared when one is unknown', () => expect(relation('荣成市教育局', '教育局')).toBeNull());
  test('are not compared when a name can mean both', () =>
    expect(relation('朝阳区教育局', '北京市教育委员会')).toBeNull());
  test('no place lies in itself', () => {
    const [county] = gazetteer.placesOf('荣成市');
    expect(county && isBelow(county, county)).toBe(false);
  });
});

describe('many questions', () => {
  test('are answered like the first, when names are looked up in an index instead of the text', () => {
    const names = ['珠街街道', '前进街道', '城关镇', '青石山下街道', '蓬莱阁街道'];
    const fresh = parseGazetteer(asset);
    const before = names.map((name) => fresh.findTownships(name).map(fullName));
    for (let question = 0; question < 300; question += 1) fresh.findTownships(`无${'山'.repeat(question % 9)}镇`);
    expect(names.map((name) => fresh.findTownships(name).map(fullName))).toEqual(before);
    expect(fresh.findTownships('东华门街道').map(fullName)).toEqual(['北京市东城区东华门街道']);
  });
});
