import type { PortalReport } from '../report-data.ts';

/** A county that reports on 2022 with the form of 2019, and names the notice that the form came with. */
export const liuheCounty: PortalReport = {
  slug: 'liuhe-county-2022',
  host: 'www.liuhe.gov.cn',
  path: '/c100241/202303/5d0e7b2f9a614c38b1f04e6c72a9d853.shtml',
  dialect: 'tab-text',
  charset: 'utf-8',
  siteName: '柳禾县人民政府',
  column: '政府信息公开年报',
  title: '柳禾县人民政府2022年政府信息公开工作年度报告',
  published: { iso: '2023-03-10', by: 'meta' },
  box: 'UCAP-CONTENT',
  intro: [
    '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号的要求，结合各乡镇人民政府、县政府各部门报送的数据，编制本报告。',
    '本报告中数据的统计期限自2022年1月1日起至2022年12月31日止，可在柳禾县人民政府网站查阅、下载。',
  ],
  parts: {
    1: [
      '2022年，柳禾县把公开贯穿重大决策、项目建设和民生实事办理全程，县级统筹、部门落实、乡镇延伸的格局基本成形。',
      '（一）主动公开。全县通过政府网站发布信息5316条，公布县政府常务会议议题14期、重大决策事项目录6项；发布政策解读材料83篇，回应网民留言407条。',
      '（二）依申请公开。全县新收政府信息公开申请28件，上年结转2件；全年办结29件，结转下年度继续办理1件。对涉及多个部门的申请由县政府办公室牵头会商，答复文书由法律顾问把关。',
      '（三）政府信息管理。完成历年县政府文件清理，对失效文件加注标识；建立公开属性动态调整台账，涉及个人隐私的公示到期后及时撤下。',
      '（四）政府信息公开平台建设。县政府网站增设“一老一小”服务专题，适配手机浏览；县政务服务中心、档案馆、图书馆设立的查阅场所全年接待群众1900余人次。',
      '（五）监督保障。信息公开纳入县直单位和乡镇年度目标考核，分值占4%；委托群众代表开展社会评议，总体评价良好；对更新迟缓的两家单位进行约谈，全年未发生责任追究情况。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '存在的主要问题：一是重大项目信息分散在多个栏目，群众检索不便；二是部分乡镇对申请的受理登记不及时，压缩了办理时间；三是政策解读偏重条文复述，实例较少。',
      '改进情况：建成重大项目专栏，按项目归集审批、招标、进度信息；统一申请登记编号，县政府办公室每周调度一次；要求解读材料至少附一个办理实例，并由窗口人员先行试读。2023年将继续推进基层公开事项目录落地。',
    ],
    6: ['2022年全县各行政机关没有收取政府信息公开信息处理费。无其他需要报告的事项。'],
  },
  signature: { office: '柳禾县人民政府', date: '2023年3月10日' },
  tables: {
    disclosure: {
      edition: '2019',
      figures: {
        normativeDocuments: [4, 4, 37],
        licences: [312, '+5', 18640],
        otherServices: [96, '-2', 7421],
        penalties: [288, '+12', 1563],
        coerciveMeasures: [71, 0, 204],
        fees: [19, '-1'],
        procurement: [126, 8415.37],
      },
    },
    applications: {
      edition: '2019',
      figures: {
        received: [21, 4, 0, 0, 2, 1, 28],
        carriedIn: [2, 0, 0, 0, 0, 0, 2],
        granted: [10, 2, 0, 0, 1, 1, 14],
        partlyGranted: [3, 1, 0, 0, 0, 0, 4],
        'refused.processInformation': [1, 0, 0, 0, 0, 0, 1],
        'refused.enforcementFile': [1, 0, 0, 0, 1, 0, 2],
        'unavailable.notHeld': [4, 1, 0, 0, 0, 0, 5],
        'declined.petition': [2, 0, 0, 0, 0, 0, 2],
        other: [1, 0, 0, 0, 0, 0, 1],
        completed: [22, 4, 0, 0, 2, 1, 29],
        carriedOut: [1, 0, 0, 0, 0, 0, 1],
      },
    },
    proceedings: { figures: { review: [2, 1, 0, 1, 4], directSuit: [1, 0, 0, 0, 1] } },
  },
  expected: {
    office: '柳禾县人民政府',
    officeClass: 'government',
    level: 'county',
    year: 2022,
    edition: '2019',
    findings: [
      { rule: 'obsolete-template', where: { table: 'disclosure', header: '本年新制作数量' } },
      { rule: 'obsolete-citation', where: { section: 0, quote: '国办公开办函〔2019〕60号', occurrence: 1 } },
    ],
  },
};
