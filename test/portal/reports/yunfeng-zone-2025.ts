import type { PortalReport } from '../report-data.ts';

/** A sound report of a development zone, its text in a frame: one decision set right, one suit still open. */
export const yunfengZone: PortalReport = {
  slug: 'yunfeng-zone-2025',
  host: 'www.yunfengkfq.gov.cn',
  path: '/openness/OpennessAnnualReport/show/1573.html',
  dialect: 'iframe',
  charset: 'utf-8',
  siteName: '云峰经济技术开发区',
  column: '政府信息公开年报',
  title: '云峰经济技术开发区管理委员会2025年政府信息公开工作年度报告',
  published: { iso: '2026-01-21', by: 'meta' },
  box: 'wzcon',
  intro: [
    '现将云峰经济技术开发区管理委员会2025年政府信息公开工作年度报告予以公布，报告依照《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件规定的格式编写。',
    '报告中数据的统计期限自2025年1月1日起至2025年12月31日止。',
  ],
  parts: {
    1: [
      '2025年，云峰经开区以服务企业为主线推进公开，把招商政策、项目审批和要素保障信息集中到一处，方便投资者查找。',
      '（一）主动公开。全年公开信息742条，其中惠企政策及申报通知118条、工程招标投标245条、环境影响评价96条、资金使用54条、其他229条。对企业关注的用地和用能政策，逐条列出申报条件和经办人电话。',
      '（二）依申请公开。本年新收政府信息公开申请12件，上年结转1件；办结12件，结转下年度继续办理1件。申请人中商业企业占多数，内容多与标准地出让和拆迁补偿有关。',
      '（三）政府信息管理。年初公布文件清理结果，本年制发行政规范性文件3件、废止1件，现行有效11件；对政策库按行业重新分类，过期的申报通知自动归档。',
      '（四）政府信息公开平台建设。网站新设企业服务专栏，接入统一身份认证；微信公众号开通政策匹配功能，累计推送3860次。',
      '（五）监督保障。党政办公室每月核查栏目更新情况，把公开任务写入各局年度考核书；第三方评估提出的14条意见全部整改，没有追究责任的情况。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '对标先进园区，仍存在一些问题：答复意见的法律审核不够严，1件复议案件被纠正；招投标信息的公开链条在合同变更环节有缺口；部分惠企政策兑现结果公布得晚。',
      '改进措施是：修改答复审核规程，法律顾问未签字的不得发出；与公共资源交易系统对接，合同变更3日内同步公示；政策兑现实行一批一公示。下一步还将请企业代表参与栏目设计。',
    ],
    6: ['按照信息处理费管理的有关规定，本年度共发出收费通知0件，收取信息处理费0元。'],
  },
  headings: { 5: '五、存在问题及改进情况', 6: '六、其他事项' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: {
        normativeDocuments: [3, 1, 11],
        licences: [916],
        penalties: [38],
        coerciveMeasures: [2],
        fees: [87.5],
      },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [5, 6, 1, 0, 0, 0, 12],
        carriedIn: [0, 1, 0, 0, 0, 0, 1],
        granted: [1, 3, 1, 0, 0, 0, 5],
        partlyGranted: [0, 1, 0, 0, 0, 0, 1],
        'refused.thirdPartyRights': [0, 1, 0, 0, 0, 0, 1],
        'refused.processInformation': [1, 0, 0, 0, 0, 0, 1],
        'unavailable.notHeld': [2, 1, 0, 0, 0, 0, 3],
        'declined.repeated': [1, 0, 0, 0, 0, 0, 1],
        completed: [5, 6, 1, 0, 0, 0, 12],
        carriedOut: [0, 1, 0, 0, 0, 0, 1],
      },
    },
    proceedings: { figures: { review: [0, 1, 0, 0, 1], directSuit: [0, 0, 0, 1, 1] } },
  },
  expected: {
    office: '云峰经济技术开发区管理委员会',
    officeClass: 'zone',
    level: 'zone',
    year: 2025,
    edition: '2021',
    findings: [],
  },
};
