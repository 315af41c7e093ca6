import type { Facts } from '../facts.ts';
import type { Edition } from '../figures.ts';
import type { Office } from '../offices.ts';
import type { Random } from '../random.ts';
import type { Paragraph, Speak } from '../telling.ts';
import { tellApplicants, tellApplications, tellOutcomes, tellTheWay } from './applications.ts';
import { aside } from './asides.ts';
import { tellDecisions, tellDocuments, tellPublished } from './disclosure.ts';
import { tellProceedings } from './proceedings.ts';

/** One of the five aspects of part one, under the name that reports give it. */
export interface Aspect {
  aspect: 'publishing' | 'applications' | 'management' | 'platforms' | 'supervision';
  names: readonly string[];
  sentences: Paragraph;
}

const openings = [
  '{year}年，{u}深入贯彻党的二十大精神，坚持以公开为常态、不公开为例外，围绕中心工作推进政务公开。',
  '{year}年，{u}认真贯彻落实《中华人民共和国政府信息公开条例》，对照上级工作要点，扎实做好各项公开工作。',
  '一年来，{u}聚焦群众关切，持续加大公开力度，公开质量稳步提升。',
  '{year}年，在{above}和{area}有关部门的指导下，{u}政府信息公开工作有序开展。',
  '{year}年度，{u}按照《{year}年政务公开工作要点》要求，细化分工，逐项落实。',
  '今年，{u}坚持以人民为中心，把公开透明的要求贯穿工作全过程。',
];

const publishing = [
  '围绕群众关心的事项，及时公开政策文件、办事指南和工作进展。',
  '按时公开{lastYear}年度决算和{year}年度预算，做到内容完整、口径一致。',
  '对重点领域的信息逐项梳理，凡应公开的全部公开。',
  '做好政策文件的多元化解读，解读方式包括文字、图解和视频。',
  '及时回应社会关切，对群众留言认真答复。',
];
const management = [
  '严格执行信息发布“三审三校”制度，未发生失泄密事件。',
  '对历年公开的信息进行清理，更新失效链接，规范文件格式。',
  '落实公文公开属性源头认定，不予公开的说明理由。',
  '修订政府信息公开指南和目录，明确责任科室和更新时限。',
  '对拟公开的信息先审查后公开，注意保护个人隐私。',
];
const platforms = [
  '优化政府门户网站政府信息公开专栏，完善检索和下载功能。',
  '用好政务新媒体，微信公众号与网站同步更新。',
  '在便民服务大厅设置公开专区，配备查询设备，方便群众查阅。',
  '政府信息公开平台栏目设置规范，更新及时，运行平稳。',
  '完成网站无障碍改造，统一页面样式。',
];
const supervision = [
  '明确分管领导和专职人员，定期开展自查。',
  '主动接受群众监督，设立监督电话和意见箱。',
  '邀请代表委员座谈，听取对公开工作的意见。',
  '组织业务培训，提升工作人员能力。',
];
/** 条例第五十条 asks governments for these. */
const assessments = [
  '把政府信息公开纳入年度考核，开展社会评议，全年未发生责任追究情况。',
  '将政务公开工作列入绩效考核内容，社会评议结果良好，没有需要追究责任的情形。',
  '工作考核方面，占综合考评分值的4%；社会评议满意度较高；未发生责任追究。',
  '将政务公开纳入年度绩效考评体系，邀请群众代表评议，本年度未有被追责情形。',
  '政务公开考核得分位居前列，群众评议满意，无问责情况。',
  '对照考核指标逐项自评，通过问卷开展社会评议，本年度没有因政府信息公开受到责任追究的人员。',
];

/** Part one: an opening, and the five aspects with all they say of the tables. */
export function aspectsOf(random: Random, speak: Speak, facts: Facts, office: Office, edition: Edition): Aspect[] {
  const speakAny = (list: readonly string[]) => random.sample(list, random.int(1, 2)).map(speak);
  const applications = [
    tellApplications(random, speak, facts, office.officeClass === 'government'),
    ...(Number(facts.received) > 0 ? tellApplicants(random, speak, facts) : []),
    ...(Number(facts.completed) > 0 ? tellOutcomes(random, speak, facts) : []),
    ...(Number(facts.received) > 0 ? tellTheWay(random, speak) : []),
    ...(random.chance(0.6) ? tellProceedings(random, speak, facts) : []),
  ];
  return [
    {
      aspect: 'publishing',
      names: ['主动公开情况', '主动公开', '主动公开政府信息方面'],
      sentences: [
        ...tellPublished(random, speak, office),
        ...tellDecisions(random, speak, facts, edition),
        ...speakAny(publishing),
        ...aside(random, speak, office, facts),
      ],
    },
    {
      aspect: 'applications',
      names: ['依申请公开情况', '依申请公开', '依申请公开工作方面', '政府信息依申请公开办理情况'],
      sentences: applications,
    },
    {
      aspect: 'management',
      names: ['政府信息管理', '政府信息管理情况', '加强政府信息管理'],
      sentences: [...tellDocuments(random, speak, facts, edition), ...speakAny(management)],
    },
    {
      aspect: 'platforms',
      names: ['政府信息公开平台建设', '平台建设情况', '平台建设', '政府信息公开平台建设情况'],
      sentences: [...speakAny(platforms), ...aside(random, speak, office, facts)],
    },
    {
      aspect: 'supervision',
      names: ['监督保障', '监督保障情况', '强化监督保障'],
      sentences: [
        ...speakAny(supervision),
        speak(random.pick(assessments)),
        ...(random.chance(0.5) ? aside(random, speak, office, facts) : []),
      ],
    },
  ];
}

export type AspectStyle = 'run-in' | 'headed' | 'counted' | 'flat';

/** The paragraphs of part one from its aspects, in one of the styles that reports have. */
export function composeOverview(
  random: Random,
  speak: Speak,
  aspects: readonly Aspect[],
  style: AspectStyle,
): Paragraph[] {
  const opening = random.chance(0.85) ? [[speak(random.pick(openings))]] : [];
  const body = aspects.flatMap(({ names, sentences }, index): Paragraph[] => {
    const name = random.pick(names);
    const ordinal = '一二三四五'[index] ?? '';
    if (style === 'headed') return [[speak(`（${ordinal}）${name}`)], sentences];
    if (style === 'run-in') return [[speak(`（${ordinal}）${name}。`), ...sentences]];
    if (style === 'counted') return [[speak(`${ordinal}是${name}。`), ...sentences]];
    return [[speak(`${name.replace(/情况$|方面$/, '')}方面，`), ...sentences]];
  });
  // Local matters that some add to the five aspects.
  const added = random.pick([
    '建议提案办理情况。承办人大代表建议、政协提案均已按期办复。',
    '政府信息公开收费及减免情况。本年度未收取政府信息公开相关费用。',
    '政府网站和政务新媒体情况。全年运行平稳，未发生安全事故。',
    '重点领域信息公开情况。财政、社会救助、安全生产等信息公开及时。',
  ]);
  const sixth: Paragraph[] =
    style === 'run-in' && random.chance(0.2) ? [[speak(`（${'一二三四五六'[aspects.length]}）${added}`)]] : [];
  return [...opening, ...body, ...sixth];
}
