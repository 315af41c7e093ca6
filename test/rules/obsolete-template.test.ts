import type { Report } from '../../lib/report/report.ts';
import { obsoleteTemplate } from '../../lib/rules/obsolete-template.ts';
import { applicationsTable, disclosureTable, proceedingsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const form = (year: number | null, disclosure: '2019' | '2021' | null, applications: '2019' | '2021' | null): Report =>
  soundReport({
    year,
    tablesChange: {
      disclosure: disclosure && disclosureTable(disclosure),
      applications: applications && applicationsTable(applications),
      proceedings: proceedingsTable(),
    },
  });

testRule(obsoleteTemplate, {
  passes: {
    'the form of 2021 in 2023': soundReport(),
    'the form of 2021 in its first year': form(2021, '2021', '2021'),
    'the form of 2019 in 2020': form(2020, '2019', '2019'),
    'the form of 2019 in its first year': form(2019, '2019', '2019'),
  },
  fails: {
    'the form of 2019 in 2022': {
      report: form(2022, '2019', '2019'),
      findings: [
        {
          where: { table: 'disclosure', header: '本年新制作数量' },
          message:
            /2022年度应使用国办公开办函〔2021〕30号格式，表格使用的是2019年试行格式：“本年新制作数量”、“本年新公开数量”.*等 9 处/,
        },
      ],
    },
    'the new table 2 with a single row for 其他处理': {
      report: form(2022, '2021', '2019'),
      findings: [
        { where: { table: 'applications', row: 'other' }, message: /混用了2019年试行格式的内容：“（六）其他处理”$/ },
      ],
    },
    'the old table 2 with the new rows of table 3': {
      report: form(2023, '2019', '2021'),
      findings: [{ where: { table: 'disclosure', header: '本年新制作数量' }, message: /混用了/ }],
    },
    'one mark alone is a sign': {
      report: form(2023, null, '2019'),
      findings: [
        {
          where: { table: 'applications', row: 'other' },
          message: /使用的是2019年试行格式：“（六）其他处理”/,
          verdict: 'suspect',
        },
      ],
    },
    'the new form ahead of its time is worth a note': {
      report: form(2020, '2021', '2021'),
      findings: [
        {
          where: { table: 'disclosure', header: '本年制发件数' },
          message: /2020年度应使用国办公开办函〔2019〕60号/,
          verdict: 'note',
          severity: 'hint',
        },
      ],
    },
  },
  unchecked: {
    'no table tells the form': form(2023, null, null),
    'the year is unknown': form(null, '2019', '2019'),
    'there was no form before 2019': form(2017, '2019', '2019'),
  },
});
