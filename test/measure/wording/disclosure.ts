import type { Facts } from '../facts.ts';
import type { Edition } from '../figures.ts';
import type { Office } from '../offices.ts';
import type { Random } from '../random.ts';
import type { Speak, Telling } from '../telling.ts';

const documents = [
  '全年制发行政规范性文件{documents.first}件，废止{documents.second}件，现行有效{documents.inForce}件。',
  '本年制定行政规范性文件{documents.first}件、废止{documents.second}件，现行有效{documents.inForce}件，均已在网站集中公开。',
  '{year}年出台行政规范性文件{documents.first}件，失效废止{documents.second}件，继续有效{documents.inForce}件。',
  '本年度行政规范性文件制发{documents.first}件，废止{documents.second}件，现行有效{documents.inForce}件。',
  '截至{year}年12月底，现行有效行政规范性文件{documents.inForce}件，当年制发{documents.first}件、废止{documents.second}件。',
  '行政规范性文件制发件数{documents.first}件、废止件数{documents.second}件、现行有效件数{documents.inForce}件。',
  '规范文件管理，现行有效行政规范性文件{documents.inForce}件，本年新制发{documents.first}件。',
];
const noDocuments = [
  '本年度未制发行政规范性文件。',
  '{year}年没有制定规范性文件。',
  '本年度制发行政规范性文件0件，废止{documents.second}件，现行有效{documents.inForce}件。',
];
const documents2019 = [
  '{year}年新制作规范性文件{documents.first}件，均主动公开。',
  '本年新制作规范性文件{documents.first}件，新公开{documents.second}件，对外公开总数量{documents.inForce}件。',
];

/** 规范性文件 as table 2 counts them. */
export function tellDocuments(random: Random, speak: Speak, facts: Facts, edition: Edition): Telling[] {
  if (random.chance(0.35)) return [];
  if (edition === '2019') return facts['documents.first'] === 0 ? [] : [speak(random.pick(documents2019))];
  return [speak(random.pick(facts['documents.first'] === 0 ? noDocuments : documents))];
}

const decisions: readonly [string, readonly string[]][] = [
  ['licences', ['作出行政许可决定{licences}件', '办理行政许可{licences}件', '办结行政许可{licences}件']],
  ['penalties', ['作出行政处罚决定{penalties}件', '行政处罚{penalties}件']],
  ['coerciveMeasures', ['实施行政强制{coerciveMeasures}件', '行政强制{coerciveMeasures}次']],
];

/** 许可, 处罚, 强制, 收费 as table 2 counts them. */
export function tellDecisions(random: Random, speak: Speak, facts: Facts, edition: Edition): Telling[] {
  if (random.chance(0.55)) return [];
  const parts = decisions.filter(([name]) => facts[name] !== 0).map(([, words]) => random.pick(words));
  const fee =
    edition === '2021' && Number(facts.fees) > 0 && random.chance(0.6) ? ['收取行政事业性收费{fees}万元'] : [];
  const said = [...parts, ...fee];
  if (said.length === 0) return edition === '2021' && facts.fees === 0 ? [speak('本年度无行政事业性收费。')] : [];
  return [speak(`${random.pick(['全年', '{year}年', '本年度'])}${said.join(random.pick(['，', '、', '；']))}。`)];
}

const subjects =
  '机构职能 政策文件 规划计划 财政预决算 重大项目 民生保障 安全生产 公共服务 行政执法 招标采购 环境保护 社会救助 乡村振兴 人事信息 工作动态'.split(
    ' ',
  );

/** 主动公开: a total that no table holds, and its kinds, which add up to it or end with 其他. */
export function tellPublished(random: Random, speak: Speak, { place, scale }: Office): Telling[] {
  const kinds = random.sample(subjects, random.int(2, 5));
  const counts = kinds.map(() => random.int(3, 40 * 4 ** scale));
  const rest = random.int(1, 60);
  const isClosed = random.chance(0.5);
  const total = counts.reduce((sum, n) => sum + n, 0) + (isClosed ? rest : random.int(0, 400));
  const list = kinds.map((kind, index) => `${kind}类${counts[index]}条`).join('、');
  const site = random.pick([`${place.county}人民政府门户网站`, '政府信息公开平台', '门户网站', '政务信息网']);
  const opening = random.pick([
    `通过${site}主动公开政府信息${total}条`,
    `全年主动公开政府信息${total}条`,
    `{year}年，{u}在${site}公开各类信息${total}条`,
    `依托${site}及新媒体发布政府信息${total}条`,
  ]);
  const end = isClosed ? `、其他${rest}条` : '';
  return [
    speak(
      random.pick([
        `${opening}。`,
        `${opening}，其中${isClosed ? '' : '重点公开了'}${list}${end}。`,
        `${opening}，较上年增加${random.int(2, 90)}条。`,
        `${opening}，其中${kinds[0]}类${counts[0]}条，占${(((counts[0] ?? 0) / total) * 100).toFixed(2)}%。`,
      ]),
    ),
  ];
}
