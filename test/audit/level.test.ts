import { expect, test } from 'vitest';
import { withLevel } from '../../lib/audit/level.ts';
import { audit } from '../../lib/audit/run.ts';
import { loadGazetteer } from '../../lib/node/gazetteer.ts';
import { identityOf } from '../../lib/report/office-class.ts';
import { rulemakingPower } from '../../lib/rules/rulemaking-power.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';

const gazetteer = loadGazetteer();
const by = (name: string) =>
  soundReport({
    identity: identityOf(name, 'title'),
    tablesChange: { disclosure: disclosureTable('2021', { regulations: [1, 0, 1] }) },
  });

test.each([
  ['荣成市信访局', 'county'],
  ['威海市信访局', 'city'],
  ['蓬莱市人民政府', 'county'],
  ['仙桃市人民政府', 'county'],
  ['烟台市蓬莱区财政局', 'county'],
  ['荣成市崖头街道办事处', 'street'],
  ['青石山市财政局', 'city'],
])('%s is of level %s', (name, level) => {
  expect(withLevel(by(name), gazetteer).identity.level).toBe(level);
});

test('without the gazetteer a city is a city', () => {
  expect(withLevel(by('荣成市信访局'), null).identity.level).toBe('city');
});

test('a county-level city makes no regulations, a city with districts does', () => {
  const findingsOf = (name: string) =>
    audit(by(name), [rulemakingPower], { reportId: 'test', gazetteer }).findings.map(({ verdict }) => verdict);
  expect(findingsOf('荣成市人民政府')).toEqual(['inconsistent']);
  expect(findingsOf('威海市人民政府')).toEqual([]);
});
