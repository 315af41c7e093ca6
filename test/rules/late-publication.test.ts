import type { OfficeClass, PageDate, Report } from '../../lib/report/report.ts';
import { latePublication } from '../../lib/rules/late-publication.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const of = (officeClass: OfficeClass, source: Report['identity']['source'] = 'title'): Report['identity'] => ({
  name: '河口县某单位',
  source,
  officeClass,
  level: 'county',
});
const on = (iso: string, source: PageDate['source'] = 'meta'): PageDate => ({ source, iso, text: iso });
const published = (officeClass: OfficeClass, ...dates: PageDate[]) => soundReport({ identity: of(officeClass), dates });
const zone = (name: string, iso: string) =>
  soundReport({ identity: { name, source: 'title', officeClass: 'zone', level: 'zone' }, dates: [on(iso)] });
const where = { page: 'date' } as const;

testRule(latePublication, {
  passes: {
    'a bureau on the last day': published('department', on('2024-01-31')),
    'a county in March': published('government', on('2024-03-31')),
    'a town in January': soundReport(),
    'a street on the last day': published('street', on('2024-01-31')),
    'meta says in time, the page shows a later day': published(
      'department',
      on('2024-01-20'),
      on('2024-03-02', 'shown'),
    ),
    'an imprint names the office that put the county’s report up': soundReport({
      identity: of('government-office', 'meta'),
      dates: [on('2024-03-20')],
    }),
    'a new area in March, as a government': zone('汉江新区管理委员会', '2024-03-20'),
    'a zone that reports under the name of its area': zone('河口市国际物流区', '2024-03-20'),
    'the software’s zero is no date': published('department', on('1970-01-01'), on('2024-01-30', 'shown')),
    'the old decree gave all until March': soundReport({
      identity: of('department'),
      year: 2015,
      dates: [on('2016-03-31')],
    }),
  },
  fails: {
    'a bureau five days late': {
      report: published('department', on('2024-02-05'), on('2024-01-20', 'signature')),
      findings: [{ where, message: /^发布日期 2024-02-05，晚于法定期限 2024-01-31（条例第四十九条第一款），迟 5 日$/ }],
    },
    'a county in April': {
      report: published('government', on('2024-04-02', 'shown')),
      findings: [{ where, message: /晚于法定期限 2024-03-31（条例第四十九条第二款），迟 2 日/ }],
    },
    'a government office in March': {
      report: published('government-office', on('2024-03-01')),
      findings: [{ where, message: /迟 30 日/ }],
    },
    'a town in February': {
      report: published('town', on('2024-02-01')),
      findings: [
        { where, message: /晚于期限 2024-01-31（参照部门的期限，条例未直接规定），迟 1 日/, verdict: 'suspect' },
      ],
    },
    'a zone’s committee in February': {
      report: zone('河口经济开发区管理委员会', '2024-02-20'),
      findings: [{ where, message: /晚于期限 2024-01-31（参照部门/, verdict: 'suspect' }],
    },
    'a new area in April': {
      report: zone('汉江新区管理委员会', '2024-04-02'),
      findings: [{ where, message: /晚于期限 2024-03-31（参照地方政府的期限，条例未直接规定）/, verdict: 'suspect' }],
    },
    'a bureau late by the date in its address alone': {
      report: published('department', on('2024-02-05', 'url')),
      findings: [{ where, message: /^发布日期 2024-02-05（仅见于网址），.+迟 5 日$/, verdict: 'suspect' }],
    },
    'a bureau whose year is known from its sentences alone': {
      report: { ...published('department', on('2024-02-05')), yearSource: 'text' },
      findings: [{ where, message: /迟 5 日$/, verdict: 'suspect' }],
    },
    'a bureau whose page shows a day in time': {
      report: published('department', on('2024-02-05'), on('2024-01-29', 'shown')),
      findings: [{ where, message: /迟 5 日；但页面显示 2024-01-29，在期限之内/, verdict: 'suspect' }],
    },
    'known from the signature alone': {
      report: published('department', on('2024-02-05', 'signature')),
      findings: [{ where, message: /发布日期 2024-02-05（仅见于落款）/, verdict: 'suspect' }],
    },
    'so late that the site may have moved': {
      report: published('department', on('2024-12-20'), on('2024-01-20', 'signature')),
      findings: [{ where, message: /迟 324 日；但落款 2024-01-20，在期限之内/, verdict: 'suspect' }],
    },
    'a year that is a guess': {
      report: soundReport({ identity: of('department'), yearSource: 'published', dates: [on('2024-02-05')] }),
      findings: [{ where, message: /迟 5 日/, verdict: 'suspect' }],
    },
    'under the old decree': {
      report: soundReport({ identity: of('department'), year: 2015, dates: [on('2016-04-01')] }),
      findings: [{ where, message: /晚于期限 2016-03-31（原条例/, verdict: 'suspect' }],
    },
  },
  unchecked: {
    'no date is given': soundReport({ dates: [] }),
    'it is not known who reports': soundReport({ identity: of('unknown'), dates: [on('2024-05-01')] }),
    'a school is not held to the decree': soundReport({ identity: of('outside'), dates: [on('2024-05-01')] }),
    'it is not known for which year': soundReport({ year: null, yearSource: null }),
  },
});
