import type { PortalReport } from '../report-data.ts';

/** A bureau whose figures agree but are filled in carelessly: two blanks, three strokes, a number with its unit. */
export const pinganBureau: PortalReport = {
  slug: 'pingan-bureau-2023',
  host: 'www.pingan.gov.cn',
  path: '/jtysj/zfxxgknb/202401/t20240125_77302.html',
  dialect: 'word-pasted',
  charset: 'utf-8',
  siteName: '平桉县人民政府',
  column: '政府信息公开年报',
  title: '平桉县交通运输局2023年政府信息公开工作年度报告',
  published: { iso: '2024-01-25', by: 'index' },
  indexOffice: '平桉县交通运输局',
  box: 'TRS_Editor',
  intro: [
    '根据《中华人民共和国政府信息公开条例》第五十条规定，按照国办公开办函〔2021〕30号明确的格式，平桉县交通运输局编制了本报告。',
    '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止，欢迎公众通过县交通运输局办公室（平桉县通衢路10号）反映意见。',
  ],
  parts: {
    1: [
      '2023年，平桉县交通运输局着眼群众出行和货运企业办事，把农村公路、客运班线、执法检查三方面信息作为公开重点。',
      '（一）主动公开。在县政府网站部门栏目发布信息129条，公布农村公路养护计划、客运站时刻调整和治超检查通告；对新修订的货运管理办法制作图文解读4篇。',
      '（二）依申请公开。新收政府信息公开申请5件，均由自然人提出，没有上年结转；内容多为公路占地和出租汽车经营权，全年办结5件，没有结转下年度的申请。',
      '（三）政府信息管理。行政执法文书上网前由法制股隐去当事人信息；每半年核对一次文件有效性，目前现行有效的行政规范性文件2件。',
      '（四）政府信息公开平台建设。部门栏目按“路、车、站、船”重新分类，增加路况和停运通知的短信提醒；汽车客运站设立固定查阅角。',
      '（五）监督保障。局党组两次听取专题汇报，办公室对各股室报送数量和质量打分，结果用于年度考核；组织业务培训3场，未发生责任追究事件。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '存在的主要问题：一是道路施工绕行信息发布偏晚，司机看到时往往已到路口；二是栏目检索不支持按线路名称查找；三是窗口工作人员解答口径与网上文字略有出入。',
      '改进情况：要求施工单位提前五日报送绕行方案，随即在公众号和路口标牌发布；更换检索组件，可按乡镇和线路查询；将网上说明印成问答卡放在窗口。后续还将公布公路病害处置进度。',
    ],
    6: ['2023年，本机关未产生信息处理费。没有其他需要说明的事项。'],
  },
  signature: { office: '平桉县交通运输局', date: '2024年1月25日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: {
        normativeDocuments: [0, 0, 2],
        licences: [467],
        penalties: [52],
        coerciveMeasures: ['3件'],
        fees: [0],
      },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [5, 0, 0, 0, 0, 0, 5],
        granted: [3, 0, 0, 0, 0, 0, 3],
        'refused.enforcementFile': [1, 0, 0, 0, 0, 0, 1],
        'unavailable.notHeld': [1, 0, 0, 0, 0, 0, 1],
        'declined.repeated': [0, '', '', 0, 0, 0, 0],
        completed: [5, 0, 0, 0, 0, 0, 5],
      },
    },
    proceedings: { figures: { review: [1, 0, 0, 0, 1], suitAfterReview: ['/', '/', '/', 0, 0] } },
  },
  expected: {
    office: '平桉县交通运输局',
    officeClass: 'department',
    level: 'county',
    year: 2023,
    edition: '2021',
    findings: [
      { rule: 'unit-in-cell', where: { table: 'disclosure', row: 'coerciveMeasures', col: 'decisions' } },
      { rule: 'blank-cells', where: { table: 'applications', row: 'declined.repeated', col: 'business' } },
      { rule: 'placeholder-cells', where: { table: 'proceedings', row: 'suitAfterReview', col: 'upheld' } },
    ],
  },
};
