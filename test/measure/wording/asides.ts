import type { Facts } from '../facts.ts';
import type { Office } from '../offices.ts';
import type { Random } from '../random.ts';
import type { Speak, Telling } from '../telling.ts';

/*
 * What reports say beside the matter, and what nobody should be alarmed by: figures that no table holds, other years,
 * other places and offices named for a good reason, vague words for things that are no statutory numbers.
 */
const anyOffice: readonly ((random: Random, office: Office) => string)[] = [
  (random) =>
    `12345政务服务便民热线共受理群众诉求${random.int(20, 4000)}件，办结率${random.int(950, 999) / 10}%，满意率${random.int(900, 999) / 10}%。`,
  (random) => `全年办理人大代表建议${random.int(1, 40)}件、政协委员提案${random.int(1, 60)}件，办复率100%。`,
  (random) => `组织政务公开业务培训${random.int(1, 6)}次，参训${random.int(20, 400)}人次。`,
  (random) => `发布政策解读${random.int(2, 40)}篇，其中图解${random.int(1, 2)}篇。`,
  (random) => `微信公众号推送信息${random.int(2, 30)}00余条，阅读量近${random.int(2, 90)}万人次。`,
  (random) => `网站留言板块收到群众来信${random.int(3, 90)}件，均按时答复。`,
  () => '召开政务公开专题会议2次，研究解决具体问题。',
  (random) => `举办政府开放日活动${random.int(1, 4)}场，邀请群众代表约${random.int(2, 9)}0人参加。`,
  (random) => `网站全年访问量超过${random.int(2, 40)}.6万次。`,
  () => '设置查阅点近10处，方便群众就近查询。',
  (random) => `信访接待群众${random.int(3, 90)}批次，化解矛盾纠纷${random.int(2, 60)}件。`,
  (random) => `更新公示栏内容${random.int(4, 60)}期，发放宣传册${random.int(2, 50)}00多份。`,
  () => '按照省政府办公厅、市政府办公室的部署，参加全省政务公开培训。',
  (_, { place }) => `严格执行${place.province}人民政府办公厅印发的相关文件，落实${place.city}人民政府办公室工作要求。`,
  (_, { place }) => `及时转载国务院、${place.province}人民政府和${place.city}人民政府的重要政策。`,
  (_, { place }) => `在${place.county}人民政府网站和“${place.county.slice(0, -1)}发布”公众号同步发布。`,
  () => '贯彻落实《国务院办公厅关于印发2020年政务公开工作要点的通知》等文件精神，巩固已有成果。',
  () => '自2019年新修订的《条例》施行以来，公开工作逐步规范。',
  () => '编制{nextYear}年部门预算并按规定公开。',
  () => '公开{lastYear}年度部门决算和“三公”经费信息。',
  () => '{lastYear}年12月启动的专栏改版工作已于{year}年3月完成。',
  () => '谋划{nextYear}年工作，提前部署{nextYear}年公开任务。',
  () => '公开“十四五”规划（2021—2025年）实施情况。',
  () => '建立2人工作专班，明确1名联络员。',
  // Years that are not the report's own.
  () => '对2018年以来公开的信息开展全面自查。',
  () => '自2008年5月1日《条例》施行以来，累计公开信息数量稳步增长。',
  () => '在{lastYear}年度政务公开考核中获评优秀等次。',
  () => '截至{nextYear}年1月，年度报告编制工作已全部完成。',
  () => '{lastYear}年和{year}年连续两年未发生舆情事件。',
  () => '落实《法治政府建设实施纲要（2021—2025年）》有关要求。',
  () => '截至{year}年12月底，栏目更新率达到100%。',
  // Applications, cases and documents of another kind.
  (random) => `受理困难群众救助申请${random.int(3, 90)}件，全部按时办结。`,
  (random) => `受理投诉举报${random.int(2, 60)}件，办结${random.int(2, 60)}件。`,
  () => '全年未收到群众对政府信息公开工作的投诉举报。',
  (random) => `受理群众咨询${random.int(20, 300)}件次，答复率100%。`,
  (random) => `制发公文${random.int(40, 300)}件，其中主动公开${random.int(3, 39)}件。`,
  (random) => `合法性审查规范性文件${random.int(2, 30)}件，报送备案${random.int(1, 2)}件。`,
  (random) => `公开行政处罚决定书${random.int(2, 80)}份。`,
  (random) => `依法行政方面，办理行政应诉案件${random.int(1, 9)}件，负责人出庭应诉率100%。`,
  (random) => `公布行政许可事项清单${random.int(3, 60)}项、行政处罚事项清单${random.int(20, 200)}项。`,
  (random) => `罚没收入${random.int(2, 90)}.${random.int(1, 9)}万元，全部上缴国库。`,
  (random) => `公开财政专项资金${random.int(100, 9000)}万元的使用情况。`,
  () => '政策解读率、栏目更新率均达100%。',
  (random) => `梳理公共服务事项${random.int(20, 200)}项，编制办事指南${random.int(20, 200)}份。`,
  (random) => `开展行政执法检查${random.int(10, 300)}次，结果全部公示。`,
  (_, { area }) => `${area.slice(-1)}公安局、${area.slice(-1)}教育局等单位报送的信息及时上网。`,
  () => '对涉及个人隐私的信息，公开前隐去身份证号、手机号和家庭住址。',
  () => '转发省、市政府公报目录，方便群众查询。',
  () => '参加全省政府信息公开工作视频会议，学习全市先进经验。',
  () => '在全县年度综合考核中位列前茅，得到上级肯定。',
  // Other offices and places, named for a reason.
  () => '赴宁波市鄞州区学习基层政务公开标准化经验。',
  () => '组织人员到外地政务公开先进单位考察学习。',
  (_, { place }) => `配合${place.city}生态环境局做好环境信息公开。`,
  (_, { place }) => `委托${place.city}大学开展第三方评估。`,
  () => '参照国务院办公厅政府信息与政务公开办公室有关文件完善制度。',
  () => '依据《条例》第三十二条规定，征求第三方意见后依法作出答复。',
  () => '严格执行《条例》第三十三条、第三十六条关于答复时限和答复方式的规定。',
  (_, { area }) => `服务我${area.slice(-1)}经济社会发展大局，公开惠民政策。`,
  (_, { area }) => `及时向${area.slice(-1)}档案馆、${area.slice(-1)}图书馆移送主动公开文件。`,
  (_, { area }) =>
    `认真落实${area.slice(-1)}委、${area.slice(-1)}政府部署，与${area.slice(-1)}融媒体中心联合开展宣传。`,
  () => '赴邻近县市考察学习公开专区建设经验。',
  (_, { place }) => `参加${place.city}政务公开业务培训班，与兄弟单位交流做法。`,
  (random) => `网站浏览量${random.int(2, 60)}.${random.int(1, 9)}8万次。`,
  (random) => `通过信用平台公示行政许可信息${random.int(3, 900)}条、行政处罚信息${random.int(3, 300)}条。`,
  (random) => `在网站集中公开历年规范性文件${random.int(30, 200)}件。`,
  (random) => `开展规范性文件清理，共梳理文件${random.int(20, 120)}件。`,
  (random) => `减免行政事业性收费${random.int(12, 900)}万元，惠及企业${random.int(3, 90)}家。`,
  (random) => `一季度发布信息${random.int(10, 90)}条，二季度发布信息${random.int(10, 90)}条。`,
  (random) => `通过村（社区）公开栏公开信息${random.int(100, 900)}条次，发放明白纸近${random.int(1, 9)}000张。`,
  () => '学习宣传2024年1月1日起施行的新修订的《中华人民共和国行政复议法》。',
  () => '对照2021年3月印发的公开目录，完成内容更新。',
  (random) => `编发简报${random.int(2, 12)}期，被上级采用${random.int(1, 2)}期。`,
  (random) => `召开新闻发布会${random.int(1, 6)}场，在线访谈${random.int(1, 4)}期。`,
  (random) => `对${random.int(8, 40)}个栏目进行自查，发现并整改问题${random.int(2, 30)}个。`,
];

const byClass: Partial<Record<Office['officeClass'], readonly string[]>> = {
  street: [
    '指导辖区12个社区公开居务信息，规范社区公开栏。',
    '在区政府门户网站街道专栏发布信息，及时更新机构职能。',
    '发放低保金时同步公示名单，接受居民监督。',
  ],
  town: [
    '指导18个村公开村务、财务，规范村级公开栏。',
    '公开惠农补贴发放情况，涉及农户3200余户。',
    '在县政府门户网站乡镇专栏公开财政预决算。',
  ],
  department: [
    '指导下属事业单位做好信息公开。',
    '配合市政务服务数据管理局完成栏目调整。',
    '与县融媒体中心合作制作解读视频3期。',
  ],
  government: [
    '指导各乡镇（街道）和县直部门规范公开，抽查单位26家。',
    '全市行政复议机构共办理行政复议案件312件，综合纠错率11.2%。',
    '县财政局、县教育局、县卫健委等部门公开重点领域信息成效明显。',
  ],
  'government-office': [
    '牵头组织全县政务公开工作，督促县直各部门按时发布年度报告。',
    '对县教育局、县民政局等单位开展业务指导。',
  ],
  vertical: ['落实上级机关统一部署，做好系统内信息报送。'],
  zone: ['服务入驻企业260余家，公开惠企政策。'],
};

export function aside(random: Random, speak: Speak, office: Office, facts: Facts): Telling[] {
  if (random.chance(0.3)) return [];
  const own = byClass[office.officeClass] ?? [];
  if (own.length > 0 && random.chance(0.35)) return [speak(localised(random.pick(own), office))];
  return random.sample(anyOffice, random.int(1, 2)).map((make) => speak(localised(make(random, office), office)));

  /** 县, 市 and 区 in these sentences are the office's own. */
  function localised(text: string, { area }: Office): string {
    const ahead =
      Number(facts.year) < 2021 ? text.replace('“十四五”规划（2021—2025年）', '“十三五”规划（2016—2020年）') : text;
    return ahead.replace(
      /(全?)[县市区](?=直|财政局|教育局|卫健委|民政局|融媒体|政府门户|政务公开工作|行政复议机构)/g,
      (_, whole: string) => whole + area.slice(-1),
    );
  }
}
