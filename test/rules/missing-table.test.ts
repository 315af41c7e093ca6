import { missingTable } from '../../lib/rules/missing-table.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const noTables = { disclosure: null, applications: null, proceedings: null };

testRule(missingTable, {
  passes: { 'all three tables are there': soundReport() },
  fails: {
    'table 4 was left out, a sentence stands there': {
      report: soundReport({ tablesChange: { proceedings: null }, prose: { 4: ['2023年未发生行政复议、行政诉讼。'] } }),
      findings: [{ where: { section: 4 }, message: /“四、.*”部分没有表格（表四/ }],
    },
    'no table at all': {
      report: soundReport({ tablesChange: noTables }),
      findings: [2, 3, 4].map((section) => ({ where: { section }, message: /没有表格/ })),
    },
  },
  unchecked: {
    'neither tables nor the headings over them': soundReport({ tablesChange: noTables, headings: [] }),
    'images and files stand there': soundReport({
      tablesChange: noTables,
      figures: [2, 3, 4].map((section) => ({
        kind: section === 4 ? 'attachment' : 'image',
        section,
        text: '',
        address: 'a',
      })),
    }),
    'the labels stand there, but in no cells': soundReport({
      tablesChange: noTables,
      prose: {
        2: ['信息内容', '本年制发件数', '本年废止件数'],
        3: ['自然人', '商业企业', '科研机构'],
        4: ['结果维持', '结果纠正', '尚未审结'],
      },
    }),
    'the report is older than the form': soundReport({ tablesChange: noTables, year: 2017 }),
  },
});
