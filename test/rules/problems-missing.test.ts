import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { problemsMissing } from '../../lib/rules/problems-missing.ts';
import { exchanged, outlined } from '../outline-maker.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const partFive = (...paragraphs: string[]) => soundReport({ prose: { 5: paragraphs } });
const outlinedFive = (...lines: string[]) => outlined(exchanged({ '存在的问题是解读形式单一，下一步将改进。': lines }));
const where = { section: 5 };

testRule(problemsMissing, {
  passes: {
    'problems and measures in two sentences': soundReport(),
    'problems and measures under headings of their own': outlinedFive(
      '## （一）存在的主要问题',
      '1.公开内容有待丰富。2.队伍不够稳定。',
      '## （二）改进措施',
      '1.围绕群众需求扩充栏目。2.每季度培训一次。',
    ),
    'measures as headings alone': outlinedFive(
      '## （一）存在的主要问题',
      '## 1.公开时效不强',
      '## （二）改进措施',
      '## 1.加强学习培训',
    ),
  },
  fails: {
    '无 alone': { report: partFive('无。'), findings: [{ where, message: /没有写出任何问题和改进情况/ }] },
    'there are said to be none': {
      report: partFive('不存在'),
      findings: [{ where, message: /没有写出任何问题和改进情况/ }],
    },
    'headings with 无 below': {
      report: outlinedFive('## （一）存在的主要问题', '无', '## （二）改进情况', '无'),
      findings: [{ where, message: /没有写出任何问题和改进情况/ }],
    },
    'headings with nothing below': {
      report: outlinedFive('## （一）存在的主要问题', '## （二）改进措施'),
      findings: [{ where, message: /没有写出任何问题和改进情况/ }],
    },
    'plans without a problem': {
      report: partFive('2024年，我镇将加大公开力度，丰富公开内容，完善工作制度，提升服务水平。'),
      findings: [{ where, message: /未见存在的问题或者不足/, verdict: 'suspect' }],
    },
    'problems without a measure': {
      report: partFive('存在的问题：一是主动公开意识不强，二是公开内容不够全面，三是业务水平有待提高。'),
      findings: [{ where, message: /未见改进情况/, verdict: 'suspect' }],
    },
    'a heading promises measures that do not follow': {
      report: outlinedFive('## （一）存在的主要问题', '政策解读形式单一，更新不够及时。', '## （二）改进情况'),
      findings: [{ where, message: /未见改进情况/, verdict: 'suspect' }],
    },
    'neither of the two': {
      report: partFive('2023年，我镇政府信息公开工作取得了明显成效，得到群众好评。'),
      findings: [{ where, message: /未见存在的问题，也未见改进情况/, verdict: 'suspect' }],
    },
  },
  unchecked: {
    'part five is not there': outlined(['# 一、总体情况', '认真做好公开工作。', '# 六、其他需要报告的事项', '无']),
    'its text is an image': soundReport({
      prose: { 5: ['见下图。'] },
      figures: [{ kind: 'image', section: 5, text: '', address: 'a.png' }],
    }),
    'nothing stands in it at all, which empty-section says': soundReport({ prose: { 5: [] } }),
    'the report is older than the form': soundReport({ year: 2015 }),
  },
});

const findingsIn = (text: string) =>
  audit(partFive(...text.split('\n')), [problemsMissing], { reportId: 'test' }).findings;

describe('part five as offices write it', () => {
  test.each([
    '虽然我局政府信息公开工作取得了一定成绩，但与群众期待仍有差距。我局将从以下几方面努力：丰富解读形式，提高答复质量。',
    '一是政策解读不够通俗；二是栏目更新不够及时。下一步，我局将加强学习，完善制度。',
    '（一）存在的主要问题\n一是公开意识有待增强。二是人员流动大，业务不熟。\n（二）改进情况\n组织培训2次，编印办事手册。',
    '针对上年度公开不及时的情况，今年对栏目实行周巡查，更新周期由10天缩短为3天。目前解读仍以文字为主，还需增加图表、视频。',
    '2023年，我镇对照上级测评反馈，完成栏目整改6处。今后将继续加大公开力度。',
    '政府信息公开工作还有较大提升空间，特别是村级信息更新慢、内容少。我们要压实责任，明确专人。',
    '主要问题：人员少、任务重。改进：增配专职人员1名。',
    '问题：基层公开标准化程度需进一步提高。改进情况：对照26个试点领域目录逐项梳理，补齐缺项。',
    '本年度改进情况：建立月通报制度，开展培训3期。仍需解决的是：依申请公开答复说理不充分，新媒体运维力量薄弱。',
    '当前公开工作距离《条例》要求和公众需求尚有不小距离，公众参与度不高。明年，我委将拓宽意见征集渠道，健全反馈机制。',
    '个别科室存在重业务轻公开的倾向，导致信息报送滞后。已将公开纳入年度考核，并实行月提醒。',
    '解读材料多是文件摘编，群众看不懂。为此，我局请来一线窗口人员试读，改写了12篇。',
    '公开的深度广度有待拓展，公开形式比较单一。拟通过短视频、直播等方式让政策“活”起来。',
    '对群众关心的问题回应还不及时，解决问题的实效还有欠缺。下步，建立24小时响应机制。',
    '依申请公开办理中，对过程性信息的把握拿不准。我局聘请法律顾问全程把关，编制答复模板。',
    '街道各科室对公开工作的重视程度参差不齐，公开的及时性要进一步提升。街道将定期督查。',
    '我所人员力量有限，网站维护能力较弱。计划2024年委托专业单位运维，并组织业务学习。',
    '上年存在的问题已全部整改到位。本年度新发现的主要不足是政策文件库检索功能不完善，已联系技术公司升级。',
    '1.存在问题。公开目录不够细化，部分事项公开时限模糊。2.改进措施。重新梳理目录，明确责任科室和时限。',
    '一、公开主动性欠缺。个别单位等着催才公开。二、队伍不稳定。信息员一年换了三人。对此，我乡建立AB岗，加强业务指导。',
    '信息公开与业务工作结合不紧，公开质效与先进地区相比存在一定差距。今后我局将统筹推进。',
    '我局虽已按要求公开各类信息，但解读回应的形式偏少，群众知晓率偏低。今年起推行解读“三同步”。',
    '存在问题：一是宣传力度需要加大；二是制度落实需要加强；三是人员培训需要经常化。\n改进措施：一是加大宣传；二是抓好落实；三是定期培训。',
    '部门之间数据不通、口径不一，统计费时。现已统一台账格式，由办公室按季核对。',
    '公开平台建设还比较薄弱，政务新媒体内容单调。积极对接融媒体中心，开设专栏4个。',
    '随着公众法治意识提高，申请量大幅上升，办理难度加大，经办人员身兼数职。我局优化流程，实行专班办理。',
    '目前，海关政府信息公开工作仍存在专业性强、解读不易懂的情况。我关制作双语图解16期，提升可读性。',
    '在落实乡镇政府信息公开标准目录方面尚未做到全覆盖。已列出清单，逐村销号。',
    '部分公开内容质量不高，有的信息标题不规范、有的附件打不开。\n针对上述问题，建立“三审三校”制度，全年退回修改稿件37篇。',
    '下一步改进情况：1.加强队伍建设，解决信息员兼职多、变动快的矛盾，弥补业务短板。2.丰富公开载体，改变过去只靠网站的局面。',
    '税费政策更新快、条文多，纳税人缴费人反映检索不便。全年上线“一键查询”专题，拓展问办功能。',
    '（一）公开内容的时效性有待加强。安排专人每日巡检。（二）解读方式亟待创新。推出漫画解读8期。',
    '存在的主要问题是：对《条例》学得不深、用得不活，对信息公开边界把握不准。改进情况：开展以案释法，印发案例汇编。',
    '工作中还需要不断完善：一是目录需细化，二是反馈需跟进。我们正逐项落实。',
    '不足：公开标准不统一。举措：制定样本。',
  ])('is spared: %s', (text) => {
    expect(findingsIn(text)).toEqual([]);
  });

  test.each([
    '无',
    '暂无。',
    '存在的主要问题：无。改进情况：无。',
    '2023年，我局政府信息公开工作不存在突出问题。',
    '我镇高度重视政府信息公开工作，认真解决群众关心的问题，及时回应社会关切，公开工作取得明显成效。',
    '下一步，我局将继续深入贯彻落实《条例》，进一步提高政治站位，加强组织领导，推动公开工作再上新台阶。',
    '一是加强领导，落实责任。二是加强培训，提升能力。三是加强宣传，营造氛围。',
    '坚持问题导向，把解决实际问题作为立足点，采取多种措施扩大公开范围，确保信息公开及时准确。',
    '全年主动公开信息320条，办结率100%，未收到投诉举报，无行政复议和行政诉讼。',
    '今后我乡将一如既往做好政府信息公开工作，充分发挥网站作用，不断提升服务水平。',
    '成立以镇长为组长的领导小组，制定年度计划，明确专人负责，确保上网信息不涉密、涉密信息不上网。',
    '存在的主要问题及改进情况如下：公开信息数量不多，质量不高，时效性不强。',
    '存在问题：对条例的学习不够，公开的信息不全面。',
    '一是政策解读形式单一；二是信息更新滞后；三是队伍力量薄弱，业务水平亟待提高。',
    '我局在政府信息公开工作中未发现明显问题，下一步将继续保持。',
  ])('is found: %s', (text) => {
    expect(findingsIn(text)).toHaveLength(1);
  });
});
