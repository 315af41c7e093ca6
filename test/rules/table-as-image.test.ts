import { tableAsImage } from '../../lib/rules/table-as-image.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const image = (section: number) => ({ kind: 'image', section, text: '', address: `${section}.png` }) as const;

testRule(tableAsImage, {
  passes: {
    'tables are tables': soundReport(),
    'a picture beside a table, and one in part one': soundReport({ figures: [image(3), image(1)] }),
    'a table that is missing altogether': soundReport({ tablesChange: { proceedings: null } }),
    'pictures in the cells of a table whose text is there': soundReport({
      tablesChange: { applications: null },
      figures: [image(3)],
      prose: { 3: ['一、本年新收政府信息公开申请数量', '1.属于国家秘密', '2.重复申请'] },
    }),
    'a file in its place': soundReport({
      tablesChange: { proceedings: null },
      figures: [{ ...image(4), kind: 'attachment' }],
    }),
  },
  fails: {
    'an image in place of table 3': {
      report: soundReport({ tablesChange: { applications: null }, figures: [image(3)] }),
      findings: [{ where: { section: 3 }, message: /“三、.*”部分的表格（表三.*）是图片/ }],
    },
    'the whole file is a scan': {
      report: { ...soundReport(), isEntered: true },
      findings: [{ where: { page: 'title' }, message: /扫描图片/ }],
    },
  },
  unchecked: {
    'the report is older than the form': soundReport({
      year: 2017,
      tablesChange: { applications: null },
      figures: [image(3)],
    }),
  },
});
