import type { PortalReport } from '../report-data.ts';

/** A sound report of a city government's office: dozens of applications, cases decided and pending, grouped thousands. */
export const baitaCityOffice: PortalReport = {
  slug: 'baita-city-office-2024',
  host: 'www.baitashi.gov.cn',
  path: '/zwgk/zfxxgknb/content/post_2874116.html',
  dialect: 'modern',
  charset: 'utf-8',
  siteName: '白塔市人民政府',
  column: '政府信息公开工作年度报告',
  title: '白塔市人民政府办公室2024年政府信息公开工作年度报告',
  published: { iso: '2025-01-23', by: 'shown' },
  box: 'article-content',
  intro: [
    '本报告依照《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制，反映白塔市人民政府办公室本机关的情况。',
    '所列数据的统计期限自2024年1月1日起至2024年12月31日止。报告电子版可在市政府门户网站下载。',
  ],
  parts: {
    1: [
      '2024年，市政府办公室坚持把公开贯穿决策、执行和服务各环节，着力提高信息的可读性和可用性，各项任务按计划完成。',
      '（一）主动公开。围绕产业发展、民生保障、财政资金等领域发布信息1,386条，其中政府文件112条、会议公开48条、政策解读156条、建议提案办理结果270条、其他800条。重大决策均附背景材料和意见采纳情况。',
      '（二）依申请公开。本年新收政府信息公开申请58件，上年结转4件，合计62件；全年办结57件，结转下年度继续办理5件。办结件中，予以公开19件，部分公开6件，不予公开9件，无法提供15件，不予处理5件，其他处理3件。',
      '（三）政府信息管理。全年制发行政规范性文件7件，废止3件，现行有效41件，网站文件库按生效、修改、废止三种状态标注。开展历史文件数字化，补录早年公报86期。',
      '（四）政府信息公开平台建设。升级门户网站检索功能，支持按主题、文种和年份组合查询；政务新媒体统一登记备案，关停长期不更新的账号2个；市档案馆、市图书馆查阅点接待群众3,204人次。',
      '（五）监督保障。每半年对县区和部门开展一次第三方评估，结果在全市通报并计入年度考核；组织社会评议1次，收回问卷1,052份；办理举报3件，约谈单位1家，无追究责任情形。',
    ],
    2: ['本机关主动公开政府信息的数据见下表。'],
    3: [],
    4: [],
    5: [
      '对照群众期待，工作中仍有不足：一是政策解读多为文字转述，图表、问答等形式用得少；二是答复说理不够充分，有的申请人因看不懂依据而申请复议；三是县区之间公开质量差距较大。',
      '改进情况：一是与起草单位约定，解读方案和文件一并报审，全年制作图文解读64期；二是梳理近年被纠正的案件，编发答复文书范本12种，并请法律顾问逐件把关；三是对排名靠后的县区上门辅导。明年将继续推进文件库的数据开放。',
    ],
    6: ['依照《政府信息公开信息处理费管理办法》，本年度发出收费通知0件，收取信息处理费0元。'],
  },
  tables: {
    disclosure: {
      edition: '2021',
      figures: {
        regulations: [1, 0, 5],
        normativeDocuments: [7, 3, 41],
        licences: ['1,234'],
        penalties: [0],
        coerciveMeasures: [0],
        fees: [0],
      },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [46, 7, 1, 1, 2, 1, 58],
        carriedIn: [3, 1, 0, 0, 0, 0, 4],
        granted: [14, 3, 1, 0, 0, 1, 19],
        partlyGranted: [4, 1, 0, 0, 1, 0, 6],
        'refused.prohibitedByLaw': [1, 0, 0, 0, 0, 0, 1],
        'refused.thirdPartyRights': [1, 1, 0, 0, 0, 0, 2],
        'refused.internalAffairs': [2, 0, 0, 0, 0, 0, 2],
        'refused.processInformation': [3, 0, 0, 0, 0, 0, 3],
        'refused.administrativeQuery': [1, 0, 0, 0, 0, 0, 1],
        'unavailable.notHeld': [10, 2, 0, 0, 1, 0, 13],
        'unavailable.needsCreation': [1, 0, 0, 0, 0, 0, 1],
        'unavailable.stillUnclear': [1, 0, 0, 0, 0, 0, 1],
        'declined.petition': [3, 0, 0, 0, 0, 0, 3],
        'declined.repeated': [2, 0, 0, 0, 0, 0, 2],
        'other.notCorrected': [1, 0, 0, 0, 0, 0, 1],
        'other.rest': [1, 0, 0, 1, 0, 0, 2],
        completed: [45, 7, 1, 1, 2, 1, 57],
        carriedOut: [4, 1, 0, 0, 0, 0, 5],
      },
    },
    proceedings: {
      figures: {
        review: [5, 1, 2, 1, 9],
        directSuit: [1, 0, 0, 0, 1],
        suitAfterReview: [2, 0, 1, 1, 4],
      },
    },
  },
  expected: {
    office: '白塔市人民政府办公室',
    officeClass: 'government-office',
    level: 'city',
    year: 2024,
    edition: '2021',
    findings: [],
  },
};
