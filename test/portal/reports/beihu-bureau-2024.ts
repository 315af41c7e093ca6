import type { PortalReport } from '../report-data.ts';

/** Part one, taken over from the bureau of another district; part five says the same once more. */
const overview = [
  '2024年，东岭区教育局认真落实上级关于政务公开的部署，紧扣入学招生、校外培训治理、校园餐饮等家长关心的话题，持续公布标准、流程和结果。',
  '（一）主动公开。在区政府网站发布信息207条，其中招生入学51条、学校收费36条、食堂检查42条、其他78条；召开家长通气会4场，现场解答疑问95个。',
  '（二）依申请公开。全年新收政府信息公开申请8件，其中自然人7件、社会公益组织1件；没有上年结转，也没有结转下年度的申请。办理过程由办公室登记、业务科室拟稿、法律顾问审查。',
  '（三）政府信息管理。对学校报送的名单类材料先去除身份证号、家庭住址再公布；学年结束后对到期公示集中撤下，留存电子底稿备查。',
  '（四）政府信息公开平台建设。在区政府网站教育专题内增设学区地图，点击即可查看对口学校；各校门口电子屏按统一模板公布收费项目和投诉渠道。',
  '（五）监督保障。责任督学每月到校核对公示内容，检查结果纳入学校年度考核；聘请家委会代表担任评议员，收集意见34条；本年度没有发生责任追究情况。',
];

export const beihuBureau: PortalReport = {
  slug: 'beihu-bureau-2024',
  host: 'www.beihu.gov.cn',
  path: '/art/2025/1/16/art_2711_640258.html',
  dialect: 'modern',
  charset: 'utf-8',
  siteName: '北浒区人民政府',
  column: '政府信息公开年报',
  title: '北浒区教育局2024年政府信息公开工作年度报告',
  published: { iso: '2025-01-16', by: 'meta' },
  box: 'zoom',
  intro: [
    '按照《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号所附格式，编制北浒区教育局政府信息公开工作年度报告。',
    '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。如对报告有疑问，可与北浒区教育局办公室联系（北浒区学府路3号）。',
  ],
  parts: {
    1: overview,
    2: [],
    3: [],
    4: [],
    5: overview,
    6: ['本年度没有收取信息处理费。无其他需要报告的事项。'],
  },
  signature: { office: '北浒区教育局', date: '2025年1月16日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { normativeDocuments: [1, 1, 4], licences: [38], penalties: [6], coerciveMeasures: [0], fees: [12.6] },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [7, 0, 0, 1, 0, 0, 8],
        granted: [4, 0, 0, 1, 0, 0, 5],
        'refused.internalAffairs': [1, 0, 0, 0, 0, 0, 1],
        'unavailable.needsCreation': [1, 0, 0, 0, 0, 0, 1],
        'declined.confirmation': [1, 0, 0, 0, 0, 0, 1],
        completed: [7, 0, 0, 1, 0, 0, 8],
      },
    },
    proceedings: { figures: { review: [0, 1, 0, 0, 1] } },
  },
  expected: {
    office: '北浒区教育局',
    officeClass: 'department',
    level: 'county',
    year: 2024,
    edition: '2021',
    findings: [
      { rule: 'foreign-office', where: { section: 1, quote: '东岭区教育局', occurrence: 1 } },
      { rule: 'foreign-office', where: { section: 5, quote: '东岭区教育局', occurrence: 1 } },
      { rule: 'duplicated-section', where: { section: 5 } },
      { rule: 'problems-missing', where: { section: 5 } },
    ],
  },
};
