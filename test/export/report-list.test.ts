import { expect, test } from 'vitest';
import type { Tally } from '../../lib/audit/offices/summary.ts';
import { toCsvWith } from '../../lib/export/csv.ts';
import { reportColumns, toAbsentList, toReportList } from '../../lib/export/report-list.ts';
import { soundSummary, tallyOf } from '../summary-maker.ts';

const tally = (standing: Tally['standing'], count: number): Tally => tallyOf({ standing, count });
const summary = soundSummary({
  reportId: 'www.example.gov.cn/2023.html',
  url: 'http://www.example.gov.cn/2023.html',
  office: '=甲镇',
  level: 'town',
  published: '2024-01-20',
  checks: { consistent: 40, inconsistent: 6, suspect: 0, unchecked: 2 },
  tallies: [tally('undecided', 2), tally('look-again', 1), tally('pending', 3)],
  unchecked: ['a', 'b'],
  due: '2024-07-01',
  changed: true,
  auditedAt: new Date(2024, 1, 3, 9, 5, 0).getTime(),
});

test('a list of reports has one line a report, with the shape that the matrix shows and every number', () => {
  expect(toReportList([summary])).toEqual([
    {
      序号: 1,
      单位名称: '=甲镇',
      '地区/层级': '乡镇',
      报告年度: 2023,
      状态: '▲ 未处理',
      网址: 'http://www.example.gov.cn/2023.html',
      发布日期: '2024-01-20',
      检查时间: new Date(2024, 1, 3, 9, 5, 0),
      相符: 40,
      不一致: 6,
      疑似: 0,
      未能核对: 2,
      未处理: 2,
      需复看: 1,
      待核实: 3,
      已确认: 0,
      误报: 0,
      已销号: 0,
      再看日期: '2024-07-01',
      有变化: '是',
    },
  ]);
});

test('an office named like a formula stays a text in the CSV', () => {
  expect(toCsvWith(reportColumns, toReportList([summary]))).toContain("\r\n1,'=甲镇,乡镇,2023,▲ 未处理,");
});

test('what a name list asks for and was not seen follows as lines of the same list, numbered on', () => {
  const absent = [
    { office: '=乙镇', year: 2022, url: null },
    { office: '丙镇', year: 2023, url: 'http://www.example.gov.cn/3.html' },
  ];
  const lines = toCsvWith(reportColumns, [...toReportList([summary]), ...toAbsentList(absent, 1)]).split('\r\n');
  expect(lines[2]).toBe(`2,'=乙镇,,2022,○ 应报未见${','.repeat(15)}`);
  expect(lines[3]).toBe(`3,丙镇,,2023,○ 应报未见,http://www.example.gov.cn/3.html${','.repeat(14)}`);
});
