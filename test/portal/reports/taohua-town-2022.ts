import type { PortalReport } from '../report-data.ts';

/** A township with table 2 of the form in force, table 3 of the former one, and a picture for table 4. */
export const taohuaTown: PortalReport = {
  slug: 'taohua-town-2022',
  host: 'www.baixi.gov.cn',
  path: '/public/10482/51936027.html',
  dialect: 'layout-tables',
  charset: 'gbk',
  siteName: '柏溪县人民政府',
  column: '政府信息公开年报',
  title: '柏溪县桃花乡人民政府2022年政府信息公开工作年度报告',
  published: { iso: '2023-01-12', by: 'index' },
  indexOffice: '柏溪县桃花乡人民政府',
  box: 'j-fontContent',
  intro: [
    '桃花乡人民政府根据《中华人民共和国政府信息公开条例》编制本报告，格式依照国办公开办函〔2021〕30号的规定，数据来自乡属各办公室和站所。',
    '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。查询地点：柏溪县桃花乡桃源街1号，乡党政办公室。',
  ],
  parts: {
    1: [
      '2022年，桃花乡以果园灌溉、山塘除险和古村保护等工程为线索，把立项、施工、验收各环节信息交给村民监督。',
      '（一）主动公开。通过县政府网站桃花乡栏目发布信息144条，其中惠民资金43条、乡村振兴58条、应急管理17条、其他26条；乡干部下村宣讲政策时发放明白卡2300张。',
      '（二）依申请公开。全年新收政府信息公开申请5件，其中自然人4件、商业企业1件；无上年结转，5件全部办结，无结转下年度办理的申请，内容集中在林地流转和工程款支付。',
      '（三）政府信息管理。建立制作、审核、归档一条线的工作单，谁起草谁提出公开意见；古村保护相关图纸在公布前征求了文物部门意见。',
      '（四）政府信息公开平台建设。网站栏目由九个减为六个，空白栏目全部取消；12个村更换防雨公示栏，并在栏顶标注投诉电话。',
      '（五）监督保障。乡人大主席团听取一次专项汇报，代表评议结果为满意；将公示及时率列入驻村工作考核；培训村级报账员和信息员24人，没有责任追究情形。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '存在的主要问题：一是工程变更信息没有跟着原公示更新，村民看到的金额前后不同；二是年轻人外出多，留守老人对网上查询陌生；三是村信息员流动快，上传格式五花八门。',
      '改进情况：凡工程金额变动，须在原公示旁加贴变更说明；由村广播员每周朗读公示要点，并上门为行动不便的老人讲解；固定使用一套上传模板，由乡里先审后发。下一年拟把古村修缮的用工信息也列入公开。',
    ],
    6: ['本机关2022年未收取信息处理费，无其他需要报告的事项。'],
  },
  signature: { office: '柏溪县桃花乡人民政府', date: '2023年1月12日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { normativeDocuments: [0, 0, 1], licences: [47], penalties: [2], coerciveMeasures: [1], fees: [0] },
    },
    applications: {
      edition: '2019',
      figures: {
        received: [4, 1, 0, 0, 0, 0, 5],
        granted: [2, 1, 0, 0, 0, 0, 3],
        partlyGranted: [1, 0, 0, 0, 0, 0, 1],
        other: [1, 0, 0, 0, 0, 0, 1],
        completed: [4, 1, 0, 0, 0, 0, 5],
      },
    },
    proceedings: 'image',
  },
  expected: {
    office: '柏溪县桃花乡人民政府',
    officeClass: 'town',
    level: 'town',
    year: 2022,
    edition: 'mixed',
    findings: [
      { rule: 'obsolete-template', where: { table: 'applications', row: 'other' } },
      { rule: 'table-as-image', where: { section: 4 } },
    ],
  },
};
