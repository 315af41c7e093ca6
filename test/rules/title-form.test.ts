import { titleForm } from '../../lib/rules/title-form.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const titled = (title: string | null, year = 2023) => soundReport({ title, year });
const where = { page: 'title' } as const;

testRule(titleForm, {
  passes: {
    'unit, year, official name': soundReport(),
    'the year first': titled('2023年杭州市滨江区住房和城市建设局政府信息公开工作年度报告'),
    'a year in Chinese digits': titled('河口县青石镇二〇二三年政府信息公开工作年度报告'),
    'a document number before, a note behind': titled(
      '漳审综〔2026〕2号 漳州市审计局2025年政府信息公开工作年度报告（图片版）',
      2025,
    ),
    'one 年度 that belongs to the year': titled('青石镇2023年度政府信息公开年报'),
    'the year of a report about 2019': titled('宿州市人民政府2019年政府信息公开工作年度报告', 2019),
  },
  fails: {
    'without unit': {
      report: titled('2023年政府信息公开工作年度报告'),
      findings: [{ where, message: /没有单位名称；规范写法/ }],
    },
    'without year': { report: titled('青石镇政府信息公开工作年度报告'), findings: [{ where, message: /没有年份/ }] },
    'without either': {
      report: titled('政府信息公开工作年报'),
      findings: [{ where, message: /没有年份、没有单位名称/ }],
    },
    工作报告: {
      report: titled('红桥区人民政府办公室2023年政府信息公开工作报告'),
      findings: [{ where, message: /写作“工作报告”/ }],
    },
    '年度 twice': {
      report: titled('蓬江区发展和改革局2024年度政府信息公开工作年度报告', 2024),
      findings: [{ where, message: /“年度”重复/ }],
    },
  },
  unchecked: {
    'no title was found': titled(null),
    'there was no form before 2019': titled('政府信息公开年度报告', 2015),
  },
});
