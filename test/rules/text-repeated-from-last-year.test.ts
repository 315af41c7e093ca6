import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { textRepeatedFromLastYear } from '../../lib/rules/text-repeated-from-last-year.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

/** What an office may write of a year: six sentences on its work, two on what is to be better. */
const work = [
  '主动公开方面，围绕水库移民后期扶持把资金分配、项目选址和验收结论逐村张贴，请村民代表签字确认。',
  '依申请公开方面，把登记、补正、征求意见、答复四个环节做成一张流转单，超过五日未办的由办公室上门催办。',
  '政府信息管理方面，对近十年的文件重新定密审查，把可以转为主动公开的逐件移到网站目录里。',
  '平台建设方面，网站首页的检索框改为支持简称和错别字，老年人常用的社保、殡葬两栏放大字号。',
  '监督保障方面，每月抽两个科室现场打开网页核对，栏目空着的当场记录，季度末在全镇干部会上念一遍。',
  '在乡镇便民大厅设了查阅点，配一台触摸屏和一名懂方言的引导员，赶集日延长到傍晚六点。',
];
const otherWork = [
  '今年着重公开高标准农田改造的招标过程，中标单位、施工图纸和质量抽检情况都放在村口的公示牌上。',
  '收到的申请大多问宅基地确权，我们请自然资源所派人坐班，一次讲清档案在哪里、怎样调取。',
  '文件起草时同步写明公开属性，拿不准的请县里法制机构会商，全年没有因属性不明退回的文件。',
  '微信公众号停更的两个栏目已经合并，阅读量低的动态改成了办事指南短视频，由年轻干部出镜。',
  '把公开工作写进年度目标责任书，占两分，年底由人大代表和个体户一起打分并当众宣布结果。',
  '请退休教师做了八场政策宣讲，用土话讲医保缴费档次，讲完现场答疑并把问题整理成问答上网。',
];
const problems = ['存在的问题：村级公示更新靠人工抄写，遇到连阴雨常常被打湿；信息员一年换了两个，新人不熟悉流程。'];
const otherProblems = ['主要不足是解读稿照搬上级文字，群众看不懂；下一步打算请媒体人帮助改写，并配漫画和录音。'];

const more = [
  '换届之后重新核对了七个村的公示栏位置，搬迁户较多的两个村另设流动公示车，每旬到安置点停一个下午。',
  '镇志办整理出建国以来的区划变动沿革，做成可以放大的地图挂在网站，学生写作业常来查。',
  '旱情期间每日两次在广播里播报水库水位、放水时间和各村轮灌次序，抄录成表张贴在泵站门口。',
];

const year = (number: number, first: readonly string[], fifth: readonly string[]) =>
  soundReport({ year: number, prose: { 1: [...first], 5: [...fifth] } });
const beside = (report: ReturnType<typeof year>, previous: ReturnType<typeof year>) => ({
  report,
  context: { previous },
});

testRule(textRepeatedFromLastYear, {
  passes: {
    'the year is told in words of its own': beside(year(2023, work, problems), year(2022, otherWork, otherProblems)),
    'two of six passages are last year’s': beside(
      year(2023, [...work.slice(0, 2), ...otherWork.slice(2)], otherProblems),
      year(2022, work, problems),
    ),
  },
  fails: {
    'only the numbers and the year are new': {
      ...beside(
        year(2023, ['2023年公开信息312条。', ...work], problems),
        year(2022, ['2022年公开信息287条。', ...work], problems),
      ),
      findings: [{ where: { section: 1 }, message: /正文可比较的 \d+ 字中有 \d+ 字与 2022 年度报告相同，占 9\d\.\d%/ }],
    },
    'four of six passages are last year’s': {
      ...beside(year(2023, [...work.slice(0, 4), ...otherWork.slice(4)], otherProblems), year(2022, work, problems)),
      findings: [{ where: { section: 1 }, message: /“一、总体情况” 6\d\.\d%/ }],
    },
    'the problems alone are last year’s': {
      ...beside(
        year(2023, [...otherWork, ...otherProblems, ...more], [...problems, ...work.slice(0, 4)]),
        year(2022, work.slice(4), [...problems, ...work.slice(0, 4)]),
      ),
      findings: [{ where: { section: 5 }, message: /“五、存在的主要问题及改进情况”可比较的 \d+ 字中.*占 100\.0%$/ }],
    },
  },
  unchecked: {
    'last year’s report is not stored': year(2023, work, problems),
    'there is next to nothing to compare': beside(soundReport(), soundReport({ year: 2022 })),
  },
});

test('the repeated passages stand side by side, as printed on either page', () => {
  const { report, context } = beside(
    year(2023, [...work.slice(3), ...work.slice(0, 3)], problems),
    year(2022, work, problems),
  );
  const [finding] = audit(report, [textRepeatedFromLastYear], { reportId: 'test', ...context }).findings;
  const { left, right, same = [], share } = finding?.comparison ?? { left: null, right: null, share: 0 };
  expect(share).toBe(1);
  expect(left?.text).toBe([...work.slice(3), ...work.slice(0, 3)].join('\n'));
  expect(right?.text).toBe(work.join('\n'));
  for (const stretch of same) expect(left?.text.slice(...stretch.left)).toBe(right?.text.slice(...stretch.right));
  expect(same).toHaveLength(6);
});
