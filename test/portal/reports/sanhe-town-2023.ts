import type { PortalReport } from '../report-data.ts';

/** A town whose 予以公开 row carries a total one short: that row and the column of totals no longer add up. */
export const sanheTown: PortalReport = {
  slug: 'sanhe-town-2023',
  host: 'www.lvping.gov.cn',
  path: '/art/2024/1/18/art_3310_58214.html',
  dialect: 'four-tables',
  charset: 'utf-8',
  siteName: '绿坪县人民政府',
  column: '政府信息公开年度报告',
  title: '绿坪县三河镇人民政府2023年政府信息公开工作年度报告',
  published: { iso: '2024-01-18', by: 'shown' },
  box: 'article-content',
  intro: [
    '按照《中华人民共和国政府信息公开条例》第五十条和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）规定，三河镇人民政府编制本报告。',
    '报告中的数据统计期限自2023年1月1日起至2023年12月31日止。对报告内容有疑问的，可到镇政府党政综合办公室查询（绿坪县三河镇河东街6号）。',
  ],
  parts: {
    1: [
      '2023年，三河镇把群众办事时最先问到的事项排在公开清单前列，镇村两级同步更新，全年工作平稳推进。',
      '（一）主动公开。通过县政府网站三河镇专栏发布信息188条，包括惠农补贴、防汛值守、危房改造、困难群众救助和镇级财政预决算；16个行政村的公示栏与网站内容按月对照一次。',
      '（二）依申请公开。全年新收政府信息公开申请6件，其中自然人5件、商业企业1件，上年没有结转。内容主要涉及河堤加固占地和土地流转合同，年内全部办结，没有结转下年度的申请。',
      '（三）政府信息管理。文件起草人提出公开属性建议，分管领导审定后归入目录；镇档案室整理历年文件，现行有效的行政规范性文件1件，全文可以在线查看。',
      '（四）政府信息公开平台建设。便民服务大厅增设查阅架和自助打印机，村级广播每周播放政策要点；微信公众号停更的栏目已经合并，保留三个常用入口。',
      '（五）监督保障。信息公开列入镇机关和各村年度考核，占5分；邀请人大代表和村民小组长开展社会评议，意见11条均有回复；全年没有发生责任追究的情况。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '存在的主要问题：一是占地补偿类信息往往等到发放时才公布，测算过程公布得少；二是村级公示材料留存不全，年底查找费时；三是新到岗的同志对申请答复的格式不熟。',
      '改进情况：补偿项目从丈量环节起分三次公布，每次注明联系人；为各村统一配发档案盒，公示前后各拍照一张存档；请县政府办业务人员来镇授课两次，并整理了常见答复样式。下一步将在防汛物资、村级工程等方面补齐公开内容。',
    ],
    6: ['2023年本机关未发出信息处理费收费通知，没有收取信息处理费。除此之外，无其他需要报告的事项。'],
  },
  signature: { office: '绿坪县三河镇人民政府', date: '2024年1月18日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { normativeDocuments: [0, 0, 1], licences: [63], penalties: [4], coerciveMeasures: [2], fees: [0] },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [5, 1, 0, 0, 0, 0, 6],
        granted: [3, 1, 0, 0, 0, 0, 3],
        'unavailable.notHeld': [1, 0, 0, 0, 0, 0, 1],
        'other.rest': [1, 0, 0, 0, 0, 0, 1],
        completed: [5, 1, 0, 0, 0, 0, 6],
      },
    },
    proceedings: { figures: {} },
  },
  expected: {
    office: '绿坪县三河镇人民政府',
    officeClass: 'town',
    level: 'town',
    year: 2023,
    edition: '2021',
    findings: [
      { rule: 'applications-row-sum', where: { table: 'applications', row: 'granted', col: 'total' } },
      { rule: 'applications-result-sum', where: { table: 'applications', row: 'completed', col: 'total' } },
    ],
  },
};
