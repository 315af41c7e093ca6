import type { PortalReport } from '../report-data.ts';

/** A sound report of a county government, added up from its organs, its paragraphs parted by br. */
export const hongshanCounty: PortalReport = {
  slug: 'hongshan-county-2021',
  host: 'www.hongshanxian.gov.cn',
  path: '/zfxxgknb/szfnb/202203/t20220311_90417.shtml',
  dialect: 'line-breaks',
  charset: 'utf-8',
  siteName: '红杉县人民政府',
  column: '政府信息公开年报',
  title: '红杉县人民政府2021年政府信息公开工作年度报告',
  published: { iso: '2022-03-11', by: 'url' },
  box: 'view',
  intro: [
    '根据《中华人民共和国政府信息公开条例》的规定，红杉县人民政府办公室汇总全县14个乡镇、26个县政府部门的数据，编制本报告。',
    '本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止。',
  ],
  parts: {
    1: [
      '2021年是实施新五年规划的开局之年。全县各级行政机关按照上级部署，立足便民，公开的广度和深度都有进步。',
      '（一）主动公开。县政府门户网站发布信息5218条，重点公开了规划编制、粮食安全、义务教育招生、疫情防控等内容；召开新闻发布会11场；县政府常务会议12次邀请公众代表列席。',
      '（二）依申请公开。全县本年新收政府信息公开申请73件，上年结转2件，办结72件，结转下年度继续办理3件。申请主要集中在土地征收、房屋拆迁和村级财务三个方面。',
      '（三）政府信息管理。建立县乡两级信息目录，明确采集、发布和存档责任；全县制发行政规范性文件9件，废止6件，现行有效74件，全部向社会公布。',
      '（四）政府信息公开平台建设。完成网站适老化改造，乡镇页面统一了样式；26个试点领域的标准目录全部上线；在政务服务大厅设公开专区，配自助终端8台。',
      '（五）监督保障。县政府办公室按季度检查并通报；政府信息公开在全县综合考核中占3分；委托高校开展社会评议，综合得分87.6分；因答复超期对1名工作人员进行了批评教育，未发生责任追究事项。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '全县政府信息公开仍有三个薄弱环节：基层公开的标准落得不够实，个别乡镇目录多内容少；解读材料专业词汇多，群众读起来费力；新媒体和网站各发各的，口径偶有出入。',
      '针对这些问题，我县采取了以下改进措施：组织标准化乡镇现场会，推广三个示范点的做法；要求解读材料先请居民试读再发布；建立统一审稿流程，网站和新媒体共用一个稿库。相关工作还要在下一年持续推进。',
    ],
    6: ['全县各级行政机关本年度没有收取信息处理费。其他没有需要报告的事项。'],
  },
  headings: { 1: '一、总体概述', 5: '五、存在的主要问题和改进措施' },
  signature: { office: '红杉县人民政府', date: '2022年3月11日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: {
        normativeDocuments: [9, 6, 74],
        licences: [38462],
        penalties: [2917],
        coerciveMeasures: [208],
        fees: [1640.75],
      },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [61, 8, 0, 1, 3, 0, 73],
        carriedIn: [2, 0, 0, 0, 0, 0, 2],
        granted: [24, 3, 0, 1, 1, 0, 29],
        partlyGranted: [7, 1, 0, 0, 1, 0, 9],
        'refused.thirdPartyRights': [2, 1, 0, 0, 0, 0, 3],
        'refused.processInformation': [2, 0, 0, 0, 0, 0, 2],
        'refused.enforcementFile': [1, 0, 0, 0, 1, 0, 2],
        'refused.administrativeQuery': [3, 1, 0, 0, 0, 0, 4],
        'unavailable.notHeld': [13, 1, 0, 0, 0, 0, 14],
        'unavailable.needsCreation': [2, 0, 0, 0, 0, 0, 2],
        'declined.petition': [4, 0, 0, 0, 0, 0, 4],
        'declined.publication': [1, 0, 0, 0, 0, 0, 1],
        'other.notCorrected': [1, 0, 0, 0, 0, 0, 1],
        'other.rest': [1, 0, 0, 0, 0, 0, 1],
        completed: [61, 7, 0, 1, 3, 0, 72],
        carriedOut: [2, 1, 0, 0, 0, 0, 3],
      },
    },
    proceedings: {
      figures: {
        review: [3, 1, 1, 0, 5],
        directSuit: [2, 0, 0, 0, 2],
        suitAfterReview: [1, 0, 0, 1, 2],
      },
    },
  },
  expected: {
    office: '红杉县人民政府',
    officeClass: 'government',
    level: 'county',
    year: 2021,
    edition: '2021',
    findings: [],
  },
};
