import { applicationsBalance } from '../../lib/rules/applications-balance.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const flows = (
  received: number | string,
  carriedIn: number | string,
  completed: number | string,
  carriedOut: number | string,
) => {
  const row = (figure: number | string) => [figure, 0, 0, 0, 0, 0, 0];
  return soundReport({
    tablesChange: {
      applications: applicationsTable('2021', {
        received: row(received),
        carriedIn: row(carriedIn),
        completed: row(completed),
        carriedOut: row(carriedOut),
      }),
    },
  });
};

testRule(applicationsBalance, {
  passes: {
    'what came in went out or stayed': flows(5, 1, 4, 2),
    'a blank flow is none': flows(5, '', 5, ''),
  },
  fails: {
    'one application is lost': {
      report: flows(5, 1, 4, 1),
      findings: [
        {
          where: { table: 'applications', row: 'carriedOut', col: 'naturalPerson', text: '1' },
          message: /四、结转下年度继续办理 自然人：新收 \+ 上年结转 − 办理结果总计 = 2，填报 1，相差 1（填报少 1）/,
        },
      ],
    },
  },
  unchecked: { 'there is no table': soundReport({ tablesChange: { applications: null } }) },
});
