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
