import type { PortalReport } from '../report-data.ts';

/** A street with one mistyped outcome, 自然人 of 本机关不掌握: its row and its column both fail, the totals are right. */
export const gaolingStreet: PortalReport = {
  slug: 'gaoling-street-2024',
  host: 'www.nanhe.gov.cn',
  path: '/gkmlpt/content/12/1203/post_12034817.html',
  dialect: 'torn-headers',
  charset: 'utf-8',
  siteName: '南荷区人民政府',
  column: '政府信息公开年报',
  title: '南荷区高岭街道办事处2024年政府信息公开工作年度报告',
  published: { iso: '2025-01-21', by: 'shown' },
  box: 'article-content',
  intro: [
    '依据《中华人民共和国政府信息公开条例》（国务院令第711号）有关规定，按照国办公开办函〔2021〕30号规定的格式，现公布高岭街道办事处2024年政府信息公开工作年度报告。',
    '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。公众如需了解详情，可向街道党政办公室咨询（南荷区荷塘路88号）。',
  ],
  parts: {
    1: [
      '2024年，高岭街道从旧楼加装电梯、垃圾投放点调整和幼儿托位等居民议论较多的事情入手，把过程和结果一并公开。',
      '（一）主动公开。在区政府网站街道栏目发布信息153条，其中城市更新52条、民生保障44条、安全生产26条、其他31条；居民议事会的纪要在楼栋公告栏同步张贴。',
      '（二）依申请公开。新收政府信息公开申请9件，其中自然人7件、商业企业2件，上年无结转。办理中先与申请人电话核实需求，再出具书面答复；年内办结9件，没有结转下年度的申请。',
      '（三）政府信息管理。对拟公开的材料逐份检查是否含有身份证号和住址，发现后遮蔽处理；下架内容过时的办事说明12篇，重新上传修订后的文本。',
      '（四）政府信息公开平台建设。街道公众号与区政府网站共用一套审核流程；13个社区服务站设查阅点，配备放大镜和语音播报设备。',
      '（五）监督保障。街道纪工委参与抽查两次，科室自查四次；把居民评议意见列入社区工作考核，对两项逾期未更新的内容当场督促改正，全年没有责任追究情形。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '存在的主要问题：一是加装电梯的资金使用情况公布周期偏长，居民反复来问；二是公告栏版面有限，多份通知叠贴，字迹被遮挡；三是社区工作者对不予公开的边界把握不准。',
      '改进情况：将资金使用由半年一公布改为每月一公布，并附票据编号；为老旧小区加装折页式公告栏38个；汇编十个答复案例，开展情景演练。下一步拟增加居民代表旁听审核的安排，让公开内容更贴近需要。',
    ],
    6: ['本年度没有向申请人收取信息处理费，也没有其他需要报告的事项。'],
  },
  signature: { office: '高岭街道办事处', date: '2025年1月21日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { normativeDocuments: [0, 0, 0], licences: [41], penalties: [19], coerciveMeasures: [0], fees: [0] },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [7, 2, 0, 0, 0, 0, 9],
        granted: [3, 1, 0, 0, 0, 0, 4],
        partlyGranted: [1, 0, 0, 0, 0, 0, 1],
        'refused.internalAffairs': [0, 1, 0, 0, 0, 0, 1],
        'unavailable.notHeld': [3, 0, 0, 0, 0, 0, 2],
        'unavailable.needsCreation': [1, 0, 0, 0, 0, 0, 1],
        completed: [7, 2, 0, 0, 0, 0, 9],
      },
    },
    proceedings: { figures: {} },
  },
  expected: {
    office: '南荷区高岭街道办事处',
    officeClass: 'street',
    level: 'street',
    year: 2024,
    edition: '2021',
    findings: [
      { rule: 'applications-row-sum', where: { table: 'applications', row: 'unavailable.notHeld', col: 'total' } },
      { rule: 'applications-result-sum', where: { table: 'applications', row: 'completed', col: 'naturalPerson' } },
    ],
  },
};
