import { missingAspect } from '../../lib/rules/missing-aspect.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const surveyed = (...prose: string[]) => soundReport({ prose: { 1: prose } });

testRule(missingAspect, {
  passes: {
    'all five aspects': surveyed(
      '主动公开信息326条。收到公开申请4件，均已答复。修订保密审查办法。办好政府网站专栏。接受社会评议，未发生责任追究。',
    ),
    'all five aspects in other words': surveyed(
      '全年通过政府网站发布信息1024条。收到公开申请3件，均按期答复。',
      '严格执行“三审三校”，对拟公开内容逐条审核把关，定期清理失效内容。办好公众号和村务公开栏。',
      '镇主要领导牵头，安排专人负责，组织业务培训2次。',
    ),
    'management told as who reads what is published before it is': surveyed(
      '通过网站发布信息1024条。收到公开申请3件，均按期答复。执行“三审三校”制度。接受群众监督。',
    ),
    'management that is called regular': surveyed(
      '（一）主动公开。全年发布信息1024条。（二）依申请公开。收到申请3件。（三）政府信息规范管理。（四）平台建设。（五）监督保障。',
    ),
    'four sub-topics, and the fifth aspect told in one of them': surveyed(
      '（一）主动公开。全年发布信息1024条。',
      '（二）依申请公开。收到申请3件，均按期答复。',
      '（三）平台建设。加强政府信息管理，严格审核，办好网站专栏。',
      '（四）监督保障。组织业务培训2次。',
    ),
    'sub-topics of another order': surveyed(
      '（一）加强组织领导。安排专人负责，保密审查从严。',
      '（二）主动公开。全年发布信息1024条。',
      '（三）依申请公开。收到申请3件，均按期答复。',
      '（四）平台建设。办好网站专栏，接受监督。',
    ),
  },
  fails: {
    'nothing about applications': {
      report: surveyed('全年发布信息1024条，审核把关严格。办好公众号。组织业务培训2次。'),
      findings: [{ where: { section: 1 }, message: /未见五个方面中的 1 个：依申请公开/ }],
    },
    'four sub-topics leave the fifth aspect out, though its words stand elsewhere': {
      report: surveyed(
        '（一）主动公开情况。公开规范性文件4件，全年发布信息1024条。',
        '（二）依申请公开情况。收到申请3件，均按期答复。',
        '（三）平台建设情况。办好网站专栏，更新目录。',
        '（四）监督保障情况。组织业务培训2次，逐级审核。',
      ),
      findings: [{ where: { section: 1 }, message: /未见五个方面中的 1 个：政府信息管理/ }],
    },
    'the same counted with 一是, and publication only as an answer to an applicant': {
      report: surveyed(
        '一是依申请公开。收到申请3件，其中1件已主动公开、告知获取方式。',
        '二是政府信息管理。严格审核，更新目录。',
        '三是平台建设。办好网站专栏。',
        '四是监督保障。组织业务培训2次。',
      ),
      findings: [{ where: { section: 1 }, message: /未见五个方面中的 1 个：主动公开/ }],
    },
    'the introduction and nothing else': {
      report: surveyed('根据《条例》要求，现编制本镇2023年度报告如下，欢迎来电。'),
      findings: [{ where: { section: 1 }, message: /未涉及五个方面中的任何一个/ }],
    },
    'the five words and no figure': {
      report: surveyed('认真做好主动公开、依申请公开、政府信息管理、平台建设、监督保障等工作。'),
      findings: [{ where: { section: 1 }, message: /只有 \d+ 字，没有数据/, severity: 'hint' }],
    },
  },
  inapplicable: { 'the form of 2019 did not ask for them': soundReport({ year: 2020, prose: { 1: ['略'] } }) },
  unchecked: {
    'part one was not found': soundReport({ headings: [] }),
    'part one holds no text': surveyed(),
  },
});
