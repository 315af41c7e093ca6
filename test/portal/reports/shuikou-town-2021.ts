import type { PortalReport } from '../report-data.ts';

/** A town that left out part five, wrote nothing under the heading of part six, and kept a sentence of 2019. */
export const shuikouTown: PortalReport = {
  slug: 'shuikou-town-2021',
  host: 'www.quanxi.gov.cn',
  path: '/info/1187/26403.htm',
  dialect: 'editor',
  charset: 'gbk',
  siteName: '泉溪县人民政府',
  column: '政府信息公开年度报告',
  title: '泉溪县水口镇人民政府2021年政府信息公开工作年度报告',
  published: { iso: '2022-01-19', by: 'shown' },
  box: 'vsb_content',
  intro: [
    '为落实《中华人民共和国政府信息公开条例》关于年度报告的规定，依照国办公开办函〔2021〕30号的格式，水口镇人民政府向社会公布本报告。',
    '本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。联系地址：泉溪县水口镇滨江街2号，镇党政综合办公室。',
  ],
  parts: {
    1: [
      '2021年，水口镇围绕渡口安全、水产养殖和移民后期扶持等事项，把群众最常问的内容整理成清单，由镇、村两级分头公布。',
      '（一）主动公开。在县政府网站水口镇专栏公开信息172条，其中移民资金45条、渔业补助38条、社会救助29条、其他60条；张贴移民资金使用公示64期，由村务监督委员会签字确认。',
      '（二）依申请公开。2019年，我镇共收到政府信息公开申请3件。申请内容为码头改建征地、库区房屋鉴定等，经办人员逐件登记并送达书面答复，申请人没有提出异议。',
      '（三）政府信息管理。公文签发前填写公开属性和理由；镇档案室对近五年文件重新编号，逾期失效的通知一律加盖作废章。',
      '（四）政府信息公开平台建设。在渡口候船室设立电子屏，滚动播报通航时间和安全提示；便民服务中心放置公开目录和申请表，老年人可由工作人员代填。',
      '（五）监督保障。镇纪委将公开情况列入廉政检查，镇政府对各办公室实行年终考核；邀请移民代表评议一次，收到建议7条；全年无责任追究情形。',
    ],
    2: ['按照统一格式，各项数据如下。'],
    3: [],
    4: ['2021年，水口镇没有因政府信息公开引发行政复议和行政诉讼。'],
    6: [],
  },
  signature: { office: '泉溪县水口镇人民政府', date: '2022年1月19日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { normativeDocuments: [0, 0, 0], licences: [54], penalties: [3], coerciveMeasures: [0], fees: [0] },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [2, 1, 0, 0, 0, 0, 3],
        granted: [1, 1, 0, 0, 0, 0, 2],
        'unavailable.stillUnclear': [1, 0, 0, 0, 0, 0, 1],
        completed: [2, 1, 0, 0, 0, 0, 3],
      },
    },
    proceedings: { figures: {} },
  },
  expected: {
    office: '泉溪县水口镇人民政府',
    officeClass: 'town',
    level: 'town',
    year: 2021,
    edition: '2021',
    findings: [
      { rule: 'missing-section', where: { section: 5 } },
      { rule: 'others-empty', where: { section: 6 } },
      { rule: 'wrong-year', where: { section: 1, quote: '2019年，我镇共收到政府信息公开申请3件', occurrence: 1 } },
    ],
  },
};
