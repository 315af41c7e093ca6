import { narrativeBreakdown } from '../../lib/rules/narrative-breakdown.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const says = (text: string) => soundReport({ prose: { 1: [text] } });
const at = (quote: string) => ({ section: 1, quote, occurrence: 1 });

testRule(narrativeBreakdown, {
  passes: {
    'a list that says all': says('主动公开政府信息100条，其中政策文件20条、工作动态70条、其他10条。'),
    'a list that says some': says('主动公开政府信息100条，其中政策文件20条、工作动态30条。'),
    'what follows a complete list is no part of it': says(
      '主动公开政府信息100条，其中政策文件30条、工作动态70条，更新机构信息5条。',
    ),
    'what was answered and what was carried over': says(
      '收到政府信息公开申请12件，其中10件已按期答复，其余2件结转下年度继续办理。',
    ),
    'some were answered, some carried over': says(
      '收到政府信息公开申请12件，其中9件已答复，2件结转下年度，申请人撤回1件。',
    ),
    'channels of applications': says('收到政府信息公开申请10件，其中网上5件、信函3件、其他方式2件。'),
  },
  fails: {
    'the parts exceed their total': {
      report: says('主动公开政府信息3437条，其中政策文件1900条、工作动态2014条。'),
      findings: [{ where: at('主动公开政府信息3437条'), message: /1900 \+ 2014 = 3914，与总数 3437 相差 477$/ }],
    },
    'answered and the rest are more than came': {
      report: says('收到政府信息公开申请12件，其中11件已按期答复，其余2件结转下年度继续办理。'),
      findings: [{ where: at('收到政府信息公开申请12件'), message: /11 \+ 2 = 13，与总数 12 相差 1$/ }],
    },
    'a closed list falls short': {
      report: says('收到政府信息公开申请10件，其中网上5件、信函3件、其他方式1件。'),
      findings: [{ where: at('收到政府信息公开申请10件'), message: /5 \+ 3 \+ 1 = 9，与总数 10 相差 1$/ }],
    },
    'a list behind a colon': {
      report: says('全年主动公开政府信息181条：工作动态124条，政策文件43条，其他4条。'),
      findings: [{ where: at('全年主动公开政府信息181条'), message: /124 \+ 43 \+ 4 = 171，与总数 181 相差 10$/ }],
    },
    'all six outcomes add to less than what was answered': {
      report: says(
        '答复政府信息公开申请805件，其中予以公开258件，部分公开3件，不予公开90件，无法提供265件，不予处理60件，其他处理40件。',
      ),
      findings: [{ where: at('答复政府信息公开申请805件'), message: /= 716，与总数 805 相差 89$/ }],
    },
  },
  unchecked: {
    'the total is vague': says('主动公开政府信息100余条，其中政策文件90条、工作动态40条。'),
    'a part is counted in something else': says('主动公开政府信息100条，其中欠税公告4期、处罚公示50条、其他46条。'),
  },
  inapplicable: {
    'no list': says('主动公开政府信息100条。'),
    'a colon behind a number, and a list of something else': says(
      '全年召开会议3次：主动公开政府信息100条，收到政府信息公开申请10件。',
    ),
  },
});
