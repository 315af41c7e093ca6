import { expect, test } from 'vitest';
import { lastUnit, splitOfficeName } from '../../lib/text/office-names.ts';

test.each([
  ['烟台市蓬莱区', '蓬莱区'],
  ['泉州市', '泉州市'],
  ['武威市凉州区', '凉州区'],
  ['聊城市莘县', '莘县'],
  ['县', ''],
  ['', ''],
])('the last unit of “%s” is “%s”', (place, unit) => expect(lastUnit(place)).toBe(unit));

test('a zone that any place could have takes its place into its name', () => {
  expect(splitOfficeName('杭州经济开发区管理委员会', 'zone')).toEqual({
    place: '',
    stem: '杭州经济开发区',
    suffix: '管理委员会',
  });
  expect(splitOfficeName('烟台市经济开发区管理委员会', 'zone')).toMatchObject({ place: '烟台市', stem: '经济开发区' });
});

test('a district whose name ends in 城区 is a place, a town’s centre is none', () => {
  expect(splitOfficeName('薛城区教育局', 'department')).toEqual({ place: '薛城区', stem: '教育', suffix: '局' });
  expect(splitOfficeName('河口县城区管理局', 'department')).toMatchObject({ place: '河口县', stem: '城区管理' });
});
