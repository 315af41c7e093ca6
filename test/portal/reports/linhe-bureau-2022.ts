import type { PortalReport } from '../report-data.ts';

/** A sound report of a county bureau on an old site: thirteen applications, one of them carried over. */
export const linheBureau: PortalReport = {
  slug: 'linhe-bureau-2022',
  host: 'www.linhexian.gov.cn',
  path: '/art/2023/1/16/art_1712_30658.html',
  dialect: 'layout-tables',
  charset: 'gbk',
  siteName: '霖河县人民政府门户网站',
  column: '政府信息公开年度报告',
  title: '霖河县自然资源局2022年政府信息公开工作年度报告',
  published: { iso: '2023-01-16', by: 'index' },
  indexOffice: '霖河县自然资源局',
  box: '',
  intro: [
    '按照《中华人民共和国政府信息公开条例》第五十条的规定，现公布霖河县自然资源局2022年政府信息公开工作年度报告。全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
    '数据统计期限自2022年1月1日起至2022年12月31日止。',
  ],
  parts: {
    1: [
      '一年来，县自然资源局以土地、矿产、规划三类信息为重点，完善制度，充实内容，较好地满足了企业和群众查询的需要。',
      '（一）主动公开情况。通过县政府网站发布土地出让公告42条、征地前期信息57条、规划批前公示63条、地质灾害防治信息18条。征地批复下达后，在村、组两级同步张贴。',
      '（二）依申请公开情况。本年新收政府信息公开申请12件，上年结转1件，共13件。已办结12件，结转下年度继续办理1件。办结的申请中，予以公开4件，部分公开1件，不予公开5件，无法提供1件，不予处理1件。',
      '（三）政府信息管理情况。修订了公文公开属性认定办法，文件印发前逐件审定；本年制发行政规范性文件1件，现行有效6件，均附起草说明和解读。',
      '（四）政府信息公开平台建设情况。对栏目作了归并，取消内容重复的子栏目3个，新设不动产登记服务专区；在登记大厅设立资料查阅窗口。',
      '（五）监督保障情况。由办公室统一负责，局机关和7个中心所各定一名联络员；年内开展业务培训2次，把公开工作计入科室考核；邀请企业代表开展评议1次，未出现责任追究情况。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '目前还存在以下问题：申请中属于不动产登记资料查询的比例偏高，群众对查询渠道不够了解；规划成果图件较大，网页打开缓慢；个别中心所对征地信息的归档不够完整。',
      '改进措施：一是在大厅和网站显著位置公布登记资料的查询办法，并为前来申请的群众当面指引；二是把图件分幅压缩，提供在线浏览；三是会同档案室补齐近年征地卷宗，实行归档与公开同时验收。',
    ],
    6: ['本年度未向申请人收取信息处理费，没有其他需要报告的事项。'],
  },
  headings: { 4: '四、政府信息公开行政复议和行政诉讼情况' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { normativeDocuments: [1, 0, 6], licences: [143], penalties: [27], fees: [318.46] },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [9, 2, 0, 0, 1, 0, 12],
        carriedIn: [1, 0, 0, 0, 0, 0, 1],
        granted: [3, 1, 0, 0, 0, 0, 4],
        partlyGranted: [1, 0, 0, 0, 0, 0, 1],
        'refused.thirdPartyRights': [1, 0, 0, 0, 0, 0, 1],
        'refused.enforcementFile': [0, 0, 0, 0, 1, 0, 1],
        'refused.administrativeQuery': [2, 1, 0, 0, 0, 0, 3],
        'unavailable.notHeld': [1, 0, 0, 0, 0, 0, 1],
        'declined.petition': [1, 0, 0, 0, 0, 0, 1],
        completed: [9, 2, 0, 0, 1, 0, 12],
        carriedOut: [1, 0, 0, 0, 0, 0, 1],
      },
    },
    proceedings: { figures: { review: [1, 0, 0, 0, 1] } },
  },
  expected: {
    office: '霖河县自然资源局',
    officeClass: 'department',
    level: 'county',
    year: 2022,
    edition: '2021',
    findings: [],
  },
};
