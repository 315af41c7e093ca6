import type { PortalReport } from '../report-data.ts';

/** A sound report of a branch of a city's police, filled in late by a script: refusals, petitions, reviews. */
export const chengdongBranch: PortalReport = {
  slug: 'chengdong-branch-2023',
  host: 'www.xizhoushi.gov.cn',
  path: '/gongkai/show/7f3c19a2d5e84b06917ac2d4e8f1b350.html',
  dialect: 'late-script',
  charset: 'utf-8',
  siteName: '溪州市人民政府',
  column: '政府信息公开工作年度报告',
  title: '溪州市公安局城东分局2023年政府信息公开工作年度报告',
  published: { iso: '2024-01-24', by: 'shown' },
  box: '',
  intro: [
    '为保障公民、法人和其他组织依法获取政府信息，根据《中华人民共和国政府信息公开条例》，溪州市公安局城东分局编制本年度报告。',
    '报告数据统计期限自2023年1月1日起至2023年12月31日止。查询政府信息，可到分局户政大厅综合窗口。',
  ],
  parts: {
    1: [
      '2023年，分局按照市局统一部署，兼顾公开与保密，依法稳妥推进各项公开工作。',
      '（一）主动公开。公开户籍、出入境、交通安全等服务指南和警情提示385条，其中反诈提醒142条、户政办事指南36条、招录和保安员考试公告12条、其他195条。行政处罚决定按规定脱敏后公示。',
      '（二）依申请公开。本年新收政府信息公开申请9件，上年结转1件，共10件，已办结9件，结转下年度继续办理1件。其中予以公开2件，不予公开3件，无法提供2件，不予处理2件。',
      '（三）政府信息管理。严格执行先审查后公开，涉案、涉密和涉及未成年人的内容由法制大队复核；全年审查拟公开稿件402篇，退回修改17篇。',
      '（四）政府信息公开平台建设。在市局网站的分局栏目基础上，用好短视频账号和社区警务室公告栏，新建社区宣传点28个。',
      '（五）监督保障。分局办公室牵头，各所队设专职信息员，全年培训4次；督察部门不定期抽查，抽查结果列入所队绩效考核。开展群众评议2次，无责任追究情况。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '主要问题有：部分申请人把案件查询、信访诉求当作信息公开申请提出，引导工作做得不够；执法公示的更新偶有延迟；个别答复书引用条款不够准确。',
      '改进情况：在接待窗口摆放申请须知，分别说明案卷查阅、信访和信息公开的途径；设置处罚公示到期提醒，由专人逐日核对；答复书统一由法制大队审核，全年抽评文书20份。下一步将建立典型案例库，供各所队学习。',
    ],
    6: ['本年度分局收取信息处理费0元，除此以外没有其他需要报告的事项。'],
  },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { licences: [21674], penalties: [1853], coerciveMeasures: [76], fees: [129.04] },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [7, 0, 0, 0, 2, 0, 9],
        carriedIn: [1, 0, 0, 0, 0, 0, 1],
        granted: [2, 0, 0, 0, 0, 0, 2],
        'refused.stateSecret': [0, 0, 0, 0, 1, 0, 1],
        'refused.enforcementFile': [1, 0, 0, 0, 1, 0, 2],
        'unavailable.notHeld': [2, 0, 0, 0, 0, 0, 2],
        'declined.petition': [2, 0, 0, 0, 0, 0, 2],
        completed: [7, 0, 0, 0, 2, 0, 9],
        carriedOut: [1, 0, 0, 0, 0, 0, 1],
      },
    },
    proceedings: { figures: { review: [2, 0, 1, 0, 3], suitAfterReview: [1, 0, 0, 0, 1] } },
  },
  expected: {
    office: '溪州市公安局城东分局',
    officeClass: 'branch',
    level: 'city',
    year: 2023,
    edition: '2021',
    findings: [],
  },
};
