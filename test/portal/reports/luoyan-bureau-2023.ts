import type { PortalReport } from '../report-data.ts';

/** A bureau whose prose says otherwise than its tables: 受理, 结转, a share, 全部办结, the suits, and late as well. */
export const luoyanBureau: PortalReport = {
  slug: 'luoyan-bureau-2023',
  host: 'www.luoyanxian.gov.cn',
  path: '/zfxxgk/bmzfxxgk/zjj/nb/202402/t20240206_61277.html',
  dialect: 'word-pasted',
  charset: 'gbk',
  siteName: '落雁县人民政府',
  column: '政府信息公开年报',
  title: '落雁县住房和城乡建设局2023年政府信息公开工作年度报告',
  published: { iso: '2024-02-06', by: 'meta' },
  box: 'TRS_Editor',
  intro: [
    '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件的要求，现公布落雁县住房和城乡建设局2023年政府信息公开工作年度报告。',
    '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  ],
  parts: {
    1: [
      '2023年，县住房和城乡建设局围绕老旧小区改造、住房保障、工程质量等群众关心的事项做好公开工作。',
      '（一）主动公开。全年发布信息268条，其中工程招投标96条、住房保障52条、其他120条；在小区公示栏张贴改造方案31份。',
      '（二）依申请公开。全年受理政府信息公开申请43件，上年结转2件，答复38件，结转下年度继续办理4件。答复的申请中，予以公开14件，占36.8%；无法提供12件，占21.6%。申请人最关心房屋征收补偿和物业备案，12345热线转来的咨询217件另行登记，已全部办结。',
      '（三）政府信息管理。本年制发行政规范性文件1件，没有废止，现行有效6件，均在县政府文件库公布。',
      '（四）政府信息公开平台建设。局门户栏目由专人每日巡查，移动端可以直接下载征收补偿方案。',
      '（五）监督保障。公开工作列入科室考核，邀请居民代表评议一次，未发生责任追究。因政府信息公开引发行政复议5件，其中维持3件；没有发生行政诉讼。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '存在的主要问题：一是征收项目的补偿结果公布不够及时；二是答复书说明理由偏少，申请人容易提起复议。',
      '改进情况：一是与征收中心约定结果形成后十日内公布；二是请法律顾问参与起草答复，并把常见申请的答法汇编成册。',
    ],
    6: ['依据《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费。'],
  },
  tables: {
    disclosure: { edition: '2021', figures: { normativeDocuments: [1, 0, 6], licences: [87], penalties: [9] } },
    applications: {
      edition: '2021',
      figures: {
        received: [35, 4, 0, 0, 0, 1, 40],
        carriedIn: [2, 0, 0, 0, 0, 0, 2],
        granted: [12, 2, 0, 0, 0, 0, 14],
        partlyGranted: [3, 0, 0, 0, 0, 0, 3],
        'refused.thirdPartyRights': [4, 0, 0, 0, 0, 0, 4],
        'unavailable.notHeld': [9, 2, 0, 0, 0, 1, 12],
        'declined.petition': [5, 0, 0, 0, 0, 0, 5],
        completed: [33, 4, 0, 0, 0, 1, 38],
        carriedOut: [4, 0, 0, 0, 0, 0, 4],
      },
    },
    proceedings: { figures: { review: [3, 1, 1, 0, 5], directSuit: [1, 0, 0, 1, 2] } },
  },
  expected: {
    office: '落雁县住房和城乡建设局',
    officeClass: 'department',
    level: 'county',
    year: 2023,
    edition: '2021',
    findings: [
      { rule: 'narrative-received', where: { section: 1, quote: '全年受理政府信息公开申请43件', occurrence: 1 } },
      { rule: 'narrative-balance', where: { section: 1, quote: '全年受理政府信息公开申请43件', occurrence: 1 } },
      { rule: 'narrative-percentage', where: { section: 1, quote: '占21.6%', occurrence: 1 } },
      { rule: 'narrative-proceedings', where: { section: 1, quote: '没有发生行政诉讼', occurrence: 1 } },
      { rule: 'late-publication', where: { page: 'date' } },
    ],
  },
};
