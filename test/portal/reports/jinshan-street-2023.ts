import type { PortalReport } from '../report-data.ts';

/** A street whose 行政复议 total exceeds its outcomes, and whose figures are said to end with November. */
export const jinshanStreet: PortalReport = {
  slug: 'jinshan-street-2023',
  host: 'www.yunhe.gov.cn',
  path: '/doc/2024/1/23/1086420.shtml',
  dialect: 'line-breaks',
  charset: 'utf-8',
  siteName: '芸禾区人民政府',
  column: '政府信息公开年度报告',
  title: '芸禾区锦杉街道办事处2023年政府信息公开工作年度报告',
  published: { iso: '2024-01-23', by: 'url' },
  box: 'content',
  intro: [
    '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求，锦杉街道办事处对一年来的政府信息公开工作进行梳理，形成本报告。',
    '本报告所列数据的统计期限自2023年1月1日起至2023年11月30日止，由街道党政办公室负责汇总（芸禾区锦杉路60号）。',
  ],
  parts: {
    1: [
      '2023年，锦杉街道聚焦征收安置、夜间经济和养老助餐，完善公开目录，力求让居民查得到、看得懂、能参与。',
      '（一）主动公开。在区政府网站街道栏目发布信息161条，其中征收安置39条、社会救助47条、养老助餐22条、其他53条；组织居民参观助餐点和安置房工地各2次。',
      '（二）依申请公开。新收政府信息公开申请7件，自然人6件、法律服务机构1件，上年结转0件。申请多涉及房屋征收协议和评估报告，均按程序征求第三方意见后答复，年内办结7件，没有结转下年度的申请。',
      '（三）政府信息管理。征收档案与公开目录一一对应，明确每份材料的公开范围；每月检查历史信息的链接，补传缺失附件8个。',
      '（四）政府信息公开平台建设。街道和11个社区共用一套公开目录，服务大厅配触摸查询机；开设“锦杉夜话”直播，由科室负责人轮流讲解政策。',
      '（五）监督保障。街道办公室与法制审核岗共同把关，重要信息由主要负责人签发；居民评议按季度开展，评议得分计入社区考核；全年没有责任追究。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '存在的主要问题：一是评估报告公开前征求意见用时较长，申请人等待心切；二是助餐补贴的核定办法公布不够具体；三是直播内容没有整理成文，错过直播的居民无从查阅。',
      '改进情况：在签订评估合同时即约定公开范围，缩短征询环节；逐项公布助餐补贴对象、标准和结算周期；把直播要点整理为文字稿，三日内上传网站。接下来还将编印征收政策问答，发放到楼栋。',
    ],
    6: ['2023年未收取信息处理费。无其他需要报告的事项。'],
  },
  signature: { office: '锦杉街道办事处', date: '2024年1月23日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { normativeDocuments: [0, 0, 0], licences: [29], penalties: [33], coerciveMeasures: [5], fees: [0] },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [6, 0, 0, 0, 1, 0, 7],
        granted: [2, 0, 0, 0, 1, 0, 3],
        partlyGranted: [2, 0, 0, 0, 0, 0, 2],
        'refused.thirdPartyRights': [1, 0, 0, 0, 0, 0, 1],
        'other.notCorrected': [1, 0, 0, 0, 0, 0, 1],
        completed: [6, 0, 0, 0, 1, 0, 7],
      },
    },
    proceedings: { figures: { review: [1, 1, 0, 0, 3], suitAfterReview: [1, 0, 0, 0, 1] } },
  },
  expected: {
    office: '芸禾区锦杉街道办事处',
    officeClass: 'street',
    level: 'street',
    year: 2023,
    edition: '2021',
    findings: [
      { rule: 'wrong-period', where: { section: 0, quote: '2023年1月1日起至2023年11月30日', occurrence: 1 } },
      { rule: 'proceedings-sum', where: { table: 'proceedings', row: 'review' } },
    ],
  },
};
