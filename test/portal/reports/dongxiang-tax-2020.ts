import type { PortalReport } from '../report-data.ts';

/** A sound report of a tax office on the form of 2019: signed changes, procurement in decimals, 其他处理 in one row. */
export const dongxiangTax: PortalReport = {
  slug: 'dongxiang-tax-2020',
  host: 'www.dongxiangxian.gov.cn',
  path: '/info/1034/5821.htm',
  dialect: 'no-spans',
  charset: 'gbk',
  siteName: '东湘县人民政府',
  column: '信息公开年报',
  title: '国家税务总局东湘县税务局2020年政府信息公开工作年度报告',
  published: { iso: '2021-01-18', by: 'shown' },
  box: 'vsb_content',
  intro: [
    '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式（试行）〉的通知》（国办公开办函〔2019〕60号），国家税务总局东湘县税务局编制2020年政府信息公开工作年度报告。',
    '统计期限自2020年1月1日起至2020年12月31日止。',
  ],
  parts: {
    1: [
      '2020年，县税务局围绕减税降费和服务复工复产公开信息，让纳税人缴费人看得到、看得懂、用得上。',
      '（一）主动公开。按照税务系统统一的基本目录公开机构职能、办税指南、欠税公告、行政处罚等信息326条，其中支持复工复产的优惠政策及问答94条。办税服务厅电子屏每日滚动播放最新政策。',
      '（二）依申请公开。本年新收政府信息公开申请8件，其中自然人4件、商业企业3件、其他组织1件，均在规定时限内答复，没有结转下年度的申请。',
      '（三）政府信息管理。设专人核对公文的公开属性，涉及纳税人商业秘密和个人信息的内容一律先行审查；对网站旧稿开展一轮清理，撤下失效的办税指引15篇。',
      '（四）平台建设。以上级税务网站东湘页面为主，办税服务厅公告栏、微信公众号和纳税人学堂为辅，全年举办线上课堂19期。',
      '（五）监督保障。成立由局长任组长的领导小组，将公开事项纳入绩效考核；邀请特约监督员座谈1次，参加县里的社会评议，未发生责任追究情形。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '存在的问题主要有两个：一是政策解读时效不够快，文件下发到本地问答上网一般要隔四五天；二是农村地区年长的缴费人不习惯上网，获知政策主要靠口口相传。',
      '改进情况：建立解读快速响应小组，把间隔压缩到两个工作日之内；在12个乡镇便民中心张贴明白纸，并通过村广播宣讲社保缴费政策；对年长群众提供电话预约和上门讲解。',
    ],
    6: ['本局2020年未收取信息处理费，无其他需要报告的事项。'],
  },
  headings: { 4: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况' },
  signature: { office: '国家税务总局东湘县税务局', date: '2021年1月18日' },
  tables: {
    disclosure: {
      edition: '2019',
      figures: {
        licences: [7, 0, 1264],
        otherServices: [12, '-1', 830],
        penalties: [3, 0, 46],
        coerciveMeasures: [2, '+1', 5],
        procurement: [5, 62.3815],
      },
    },
    applications: {
      edition: '2019',
      figures: {
        received: [4, 3, 0, 0, 0, 1, 8],
        granted: [2, 1, 0, 0, 0, 0, 3],
        partlyGranted: [0, 1, 0, 0, 0, 0, 1],
        'unavailable.notHeld': [1, 0, 0, 0, 0, 1, 2],
        'declined.petition': [1, 0, 0, 0, 0, 0, 1],
        other: [0, 1, 0, 0, 0, 0, 1],
        completed: [4, 3, 0, 0, 0, 1, 8],
      },
    },
    proceedings: { figures: {} },
  },
  expected: {
    office: '国家税务总局东湘县税务局',
    officeClass: 'vertical',
    level: 'county',
    year: 2020,
    edition: '2019',
    findings: [],
  },
};
