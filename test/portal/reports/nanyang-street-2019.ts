import type { PortalReport } from '../report-data.ts';

/** A sound report of a street on the form of 2019; its labels stand upright, and one row is typed in full-width digits. */
export const nanyangStreet: PortalReport = {
  slug: 'nanyang-street-2019',
  host: 'www.qingwan.gov.cn',
  path: '/art/2020/1/20/art_8820_41276.html',
  dialect: 'vertical-labels',
  charset: 'utf-8',
  siteName: '清湾区人民政府',
  column: '政府信息公开年度报告',
  title: '清湾区南阳街道办事处2019年政府信息公开工作年度报告',
  published: { iso: '2020-01-20', by: 'url' },
  box: 'zoom',
  intro: [
    '按照新修订的《中华人民共和国政府信息公开条例》要求，南阳街道办事处编制2019年度政府信息公开工作年度报告，供社会监督。',
    '本报告所列数据的统计期限自2019年1月1日起至2019年12月31日止。',
  ],
  parts: {
    1: [
      '2019年，南阳街道以新条例施行为契机，规范流程、补齐栏目，让居民少跑路、早知道。',
      '（一）主动公开。全年在区政府网站公开信息167条，涉及老旧小区改造、社会救助、环境整治和安全生产；9个社区按月更换公示栏，街道居务公开册随时可查。',
      '（二）依申请公开。收到政府信息公开申请2件，申请人均为自然人，一件予以公开，一件因本机关不掌握而无法提供，都已按期答复，没有结转。',
      '（三）政府信息管理。制定信息发布审核流程图，实行科室初核、分管领导复核、办公室发布三级把关，严防泄露居民个人信息。',
      '（四）平台建设。便民服务中心辟出公开查阅区，放置政策汇编和目录；利用微信群、网格员入户等方式送达通知，全年印发居民手册6000份。',
      '（五）监督保障。街道办公室确定两名工作人员负责日常事务，组织科室和社区学习新条例3次；信息公开完成情况与科室年终考核挂钩，居民代表评议会上无不满意意见，未发生责任追究。',
    ],
    2: [],
    3: [],
    4: [],
    5: [
      '问题和不足：一是对新条例的理解还停留在文字上，遇到复杂申请拿不准；二是改造工程类信息只公布开工和完工，中间进度公开得少；三是社区公示栏位置偏，老年居民不易看到。',
      '改进情况：请区司法局来街道讲课，形成常见申请答复要点；改造项目每半月公布一次进度照片和联系电话；调整公示栏位置5处，字号放大，并由网格员上门告知。',
    ],
    6: ['无'],
  },
  headings: { 2: '二、行政机关主动公开政府信息情况', 3: '三、行政机关收到和处理政府信息公开申请情况' },
  signature: { office: '南阳街道办事处', date: '2020年1月20日' },
  tables: {
    disclosure: {
      edition: '2019',
      figures: {
        licences: [2, 0, 58],
        otherServices: [24, '+3', 1907],
        penalties: [0, 0, 0],
        procurement: [3, 41.26],
      },
    },
    applications: {
      edition: '2019',
      figures: {
        received: ['２', '０', '０', '０', '０', '０', '２'],
        granted: [1, 0, 0, 0, 0, 0, 1],
        'unavailable.notHeld': [1, 0, 0, 0, 0, 0, 1],
        completed: [2, 0, 0, 0, 0, 0, 2],
      },
    },
    proceedings: { figures: {} },
  },
  expected: {
    office: '清湾区南阳街道办事处',
    officeClass: 'street',
    level: 'street',
    year: 2019,
    edition: '2019',
    findings: [],
  },
};
