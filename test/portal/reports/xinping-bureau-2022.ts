import type { PortalReport } from '../report-data.ts';

/** A bureau that forgot to carry an application into the next year: 结转下年度 is wrong in 自然人 and in 总计, though its row adds up. */
export const xinpingBureau: PortalReport = {
  slug: 'xinping-bureau-2022',
  host: 'www.xinping.gov.cn',
  path: '/xxgk/bmxxgk/nyncj/zfxxgknb/202301/t20230117_90416.html',
  dialect: 'page-break',
  charset: 'utf-8',
  siteName: '新坪县人民政府',
  column: '政府信息公开年报',
  title: '新坪县农业农村局2022年政府信息公开工作年度报告',
  published: { iso: '2023-01-17', by: 'meta' },
  box: 'TRS_Editor',
  intro: [
    '本报告依照《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号印发的年度报告格式编制，由六个部分组成，并附相关统计表格。',
    '报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。电子版可在新坪县人民政府网站下载，联系地址：新坪县农科路27号。',
  ],
  parts: {
    1: [
      '2022年，新坪县农业农村局以种粮补贴、农机购置、动植物检疫等与农户直接相关的业务为重点，逐项公布办理条件、标准和结果。',
      '（一）主动公开。在县政府网站发布各类信息236条，重点公布补贴发放名单、农产品抽检结果和高标准农田建设进度；制作政策问答与短视频25个，被乡镇农技站转用。',
      '（二）依申请公开。全年新收申请11件，其中自然人8件、商业企业2件、法律服务机构1件；上年结转1件。申请多与农田项目招标、养殖场环评配套和宅基地管理有关，均由法规股统一登记、会商后出具书面答复。',
      '（三）政府信息管理。对机关文件按主动公开、依申请公开和不予公开三类标注，实行年底复核；本局现行有效的行政规范性文件3件，都在县政府文件库中集中展示。',
      '（四）政府信息公开平台建设。整合部门栏目，增加“惠农补贴查询”入口；在办事大厅农业窗口设置资料架，配备工作人员指导查阅。',
      '（五）监督保障。办公室每月抽查一次栏目更新，发现错链7处、错字13处，均已修正；结合作风评议征求服务对象意见，把公开质量作为股室考核的内容；没有出现需要追究责任的事件。',
    ],
    2: ['本局2022年主动公开政府信息的情况见下表：'],
    3: [],
    4: [],
    5: [
      '存在的主要问题：一是检测结果类信息专业词汇多，农户看不懂；二是项目信息分散在几个股室，汇总时口径不一；三是解读材料以文字为主，田间地头传播效果有限。',
      '改进情况：对抽检结果加注通俗说明；由计财股牵头建立项目信息总账，每季度核对一次；将政策要点录成方言音频，通过村广播播放40期。今后还要在补贴申报前多做提示，减少农户往返。',
    ],
    6: ['2022年度未收取政府信息公开信息处理费。没有其他需要报告的事项。'],
  },
  signature: { office: '新坪县农业农村局', date: '2023年1月17日' },
  tables: {
    disclosure: {
      edition: '2021',
      figures: { normativeDocuments: [1, 0, 3], licences: [318], penalties: [27], coerciveMeasures: [4], fees: [0] },
    },
    applications: {
      edition: '2021',
      figures: {
        received: [8, 2, 0, 0, 1, 0, 11],
        carriedIn: [1, 0, 0, 0, 0, 0, 1],
        granted: [4, 1, 0, 0, 1, 0, 6],
        partlyGranted: [1, 0, 0, 0, 0, 0, 1],
        'refused.thirdPartyRights': [0, 1, 0, 0, 0, 0, 1],
        'unavailable.notHeld': [2, 0, 0, 0, 0, 0, 2],
        'declined.petition': [1, 0, 0, 0, 0, 0, 1],
        completed: [8, 2, 0, 0, 1, 0, 11],
        carriedOut: [0, 0, 0, 0, 0, 0, 0],
      },
    },
    proceedings: { figures: { review: [1, 0, 0, 0, 1] } },
  },
  expected: {
    office: '新坪县农业农村局',
    officeClass: 'department',
    level: 'county',
    year: 2022,
    edition: '2021',
    findings: [
      { rule: 'applications-balance', where: { table: 'applications', row: 'carriedOut', col: 'naturalPerson' } },
      { rule: 'applications-balance', where: { table: 'applications', row: 'carriedOut', col: 'total' } },
    ],
  },
};
