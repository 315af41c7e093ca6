import type { Facts } from '../facts.ts';
import type { Random } from '../random.ts';
import type { Speak, Telling } from '../telling.ts';

/*
 * What reports say of 依申请公开: received, carried in, completed, carried out; applicants, channels, last year; outcomes.
 * Each list holds sentences that are true in one situation.
 */
const none = [
  '{year}年，{u}未收到{o}。',
  '{year}年{u}没有收到{o}。',
  '本年度{u}未接收到{o}，也没有上年结转的申请。',
  '全年未接到{o}，无依申请公开事项。',
  '全年共收到{o}0{c}，共办结0{c}。',
  '{u}{year}年无依申请公开件。',
  '本年新收{o}0件，上年结转0件，办理结果0件，结转下年度继续办理0件。',
  '{u}公布了申请渠道和联系电话，{year}年零申请。',
  '{year}年度，没有公民、法人或者其他组织向{u}提出{o}。',
  '{year}年未收到公民、法人和其他组织的{o}，未发生收费情况。',
  '本年度{u}依申请公开政府信息数为0{c}。',
  '截至{year}年12月31日，未产生{o}。',
  '{u}{year}年度未受理{o}，上年度亦无结转。',
];

/** Nothing carried in, nothing carried out. */
const simple = [
  '{year}年，{u}共收到{o}{received}{c}（其中：网上申请{online}{c}、信函申请{letter}{c}、当面申请{visit}{c}），办结{completed}{c}。',
  '{year}年度，收到依申请公开{received}{c}，当面申请{visit}{c}，网络申请{online}{c}，信函申请{letter}{c}，传真申请0{c}，均已答复。',
  '{u}{year}年度{o}共{received}{c}：予以公开{granted}{c}，部分公开{partlyGranted}{c}，不予公开{refused}{c}，无法提供{unavailable}{c}，不予处理{declined}{c}，其他处理{other}{c}。',
  '{u}收到并办结{o}{received}{c}，依申请公开办结率、按期答复率均达100%。',
  '{year}年，{u}收到{received}{c}信息公开申请，其中网络申请{online}{c}、信函申请{letter}{c}、当面申请{visit}{c}，均按时答复。',
  '{year}年共收到{o}{received}{c}，其中自然人{naturalPerson}{c}、法人或其他组织{organisations}{c}，全部办结。',
  '{year}年新收{o}{received}{c}，已全部答复，无上年结转，无结转{nextYear}年继续办理件。',
  '{year}年，{u}共收到{o}{received}{c}，均按时办结。',
  '{year}年度{u}累计收到{o}{received}{c}，已全部答复，办结率100%。',
  '{u}新收{o}{received}{c}，上年无结转，办结{completed}{c}，无下年度结转。',
  '全年受理{o}{received}{c}，按期答复{completed}{c}，按时答复率100%。',
  '全年接收{o}{received}{c}，均在法定期限内予以答复。',
  '{year}年办理{o}{received}{c}，均在规定时限内答复申请人。',
  '本年新收政府信息公开申请数量{received}件，上年结转政府信息公开申请数量0件。',
  '今年以来，{u}共接到{o}{received}{c}，办结{completed}{c}，无结转下年度继续办理的申请。',
  '{u}共受理{o}{received}{c}，已办结{completed}{c}。',
  '收到公民、法人及其他组织{o}共计{received}{c}，全部依法作出答复。',
  '{year}年，{u}承接{o}{received}{c}，答复{completed}{c}，未发生逾期答复。',
];

/** Any flow. */
const flowing = [
  '全年新增依申请公开{received}{c}，上年结转{carriedIn}{c}，已办结{completed}{c}，剩余{carriedOut}{c}结转至下一年度。',
  '{year}年，{u}新收{o}{received}{c}，上年结转{carriedIn}{c}，共计{due}{c}；办结{completed}{c}，结转下年度继续办理{carriedOut}{c}。',
  '{lastYear}年结转至{year}年{carriedIn}{c}，{year}年共受理{o}{received}{c}，已办结{completed}{c}，结转下年度办理{carriedOut}{c}。',
  '{u}新收到{o}{received}{c}，上一年度结转{carriedIn}{c}，本年度办结{completed}{c}，结转至下一年度办理{carriedOut}{c}。',
  '本年新收政府信息公开申请数量{received}件，上年结转政府信息公开申请数量{carriedIn}件，本年度办理结果总计{completed}件，结转下年度继续办理{carriedOut}件。',
  '全年新收{o}{received}{c}，加上上年度结转的{carriedIn}{c}，应办理{due}{c}，年内办结{completed}{c}，其余{carriedOut}{c}结转{nextYear}年继续办理。',
  '{year}年新收{o}{received}{c}，结转上年度办理{carriedIn}{c}。全年答复{completed}{c}，转下年度继续办理{carriedOut}{c}。',
];
/** A government adds up its organs and says what came to itself. */
const wholeArea = [
  '{area}各级行政机关共新收{o}{received}{c}，上年结转{carriedIn}{c}，办结{completed}{c}，结转下年度继续办理{carriedOut}{c}，其中以{area}人民政府名义受理{part}{c}。',
  '全域共新收{o}{received}{c}，其中{area}政府办公室{organA}{c}、部门{organB}{c}、乡镇（街道）{organC}{c}；办结{completed}{c}。',
  '{year}年，全域各级行政机关收到政府信息公开申请{received}{c}（其中{area}本级政府收到{part}{c}），年内办结{completed}{c}。',
];
const flowingIn = [
  '{year}年，{u}共收到公开申请{due}{c}（上年度结转{carriedIn}{c}，结转下年度{carriedOut}{c}），均按时办理。',
  '{year}年共受理{o}{due}{c}，其中新收{received}{c}、上年结转{carriedIn}{c}；自然人申请{naturalPersonDue}{c}，法人或其他组织申请{organisationsDue}{c}。年内办结{completed}{c}，结转下年度{carriedOut}{c}。',
  '共答复{o}{completed}{c}（含上年度转结申请{carriedIn}{c}，另有{carriedOut}{c}申请结转下年度答复）。',
  '{year}年共处理{o}{due}{c}（含上年度结转申请{carriedIn}{c}），答复{completed}{c}，结转下年度继续办理{carriedOut}{c}。',
  '{year}年，{u}收到{o}{received}{c}，答复{completed}{c}（含上年度结转{carriedIn}{c}，另有{carriedOut}{c}顺延到下年度答复）。',
  '全年办理{o}{due}{c}，其中上年结转{carriedIn}{c}、本年新收{received}{c}；办结{completed}{c}，结转下年度{carriedOut}{c}。',
  '{year}年累计办理{o}{due}{c}（上年度结转{carriedIn}{c}，结转下年度{carriedOut}{c}），按时办结率100%。',
];
/** Nothing carried in, some carried out. */
const leaving = [
  '全年新增{o}{received}{c}，已办结{completed}{c}，其余{carriedOut}{c}正在办理中，结转下年度。',
  '{year}年，{u}共收到{o}{received}{c}，办结{completed}{c}，其余{carriedOut}{c}因未到答复期限结转下年度继续办理，按时办结率100%。',
  '全年收到{o}{received}{c}，已答复{completed}{c}，结转下年度继续办理{carriedOut}{c}，上年无结转。',
];
/** Some carried in, nothing left. */
const clearing = [
  '{year}年，{u}收到{o}{received}{c}，上年结转{carriedIn}{c}，已全部办结，无结转下年度办理件。',
  '{year}年度共受理{o}{received}{c}，上年度结转{carriedIn}{c}，按期办结{completed}{c}。',
];

export function tellApplications(random: Random, speak: Speak, facts: Facts, isGovernment: boolean): Telling {
  const isPeaceful = facts['review.total'] === 0 && facts['suits.total'] === 0;
  if (facts.due === 0)
    return speak(
      isPeaceful && random.chance(0.1) ? '{year}年，政府信息公开申请、行政复议、行政诉讼均为0。' : random.pick(none),
    );
  if (isGovernment && Number(facts.received) > 9 && random.chance(0.35)) {
    const part = random.int(1, Math.ceil(Number(facts.received) / 3));
    return speak(random.pick(wholeArea).replace('{part}', String(part)));
  }
  if (facts.carriedIn === 0 && facts.carriedOut === 0) return speak(random.pick([...simple, ...simple, ...flowing]));
  if (facts.carriedIn === 0) return speak(random.pick([...leaving, ...flowing]));
  if (facts.carriedOut === 0) return speak(random.pick([...clearing, ...flowing, ...flowingIn]));
  return speak(random.pick([...flowing, ...flowingIn]));
}

/** What happens on the way to an answer: counts of its own that no table holds. */
const onTheWay: readonly ((random: Random) => string)[] = [
  (random) => `办理过程中发出补正告知书${random.int(1, 9)}份，征求第三方意见${random.int(1, 6)}次。`,
  (random) => `依法延长答复期限的${random.int(1, 5)}件，均已书面告知申请人。`,
  (random) => `接受申请咨询${random.int(3, 90)}人次，电话沟通${random.int(3, 40)}次。`,
  (random) => `平均办理时长${random.int(6, 15)}个工作日，较法定期限缩短${random.int(3, 9)}个工作日。`,
  () => '严格执行20个工作日的答复期限，未发生超期答复。',
  (random) => `各申请共涉及${random.int(60, 400)}个申请事项。`,
  () => '办理申请未收取任何费用。',
  (random) => `自2019年以来累计收到申请${random.int(3000, 9000)}件。`,
  (random) => `单月收到申请最多的是${random.int(3, 11)}月。`,
  () => '申请人以自然人为主，占比超过一半。',
  (random) => `平均每件申请答复用时${random.int(5, 14)}.${random.int(1, 9)}天。`,
  (random) => `会同法律顾问研究疑难申请${random.int(1, 5)}次。`,
];

export const tellTheWay = (random: Random, speak: Speak): Telling[] =>
  random.chance(0.3) ? random.sample(onTheWay, random.int(1, 2)).map((make) => speak(make(random))) : [];

/** Who asked, how, and how it compares with last year; `received` is above 0. */
export function tellApplicants(random: Random, speak: Speak, facts: Facts): Telling[] {
  const people =
    facts.organisations === 0
      ? ['申请人均为自然人。', '从申请主体看，均为自然人提交。']
      : facts.naturalPerson === 0
        ? ['申请人均为法人或其他组织。']
        : [
            '申请人为自然人的{naturalPerson}{c}，法人或者其他组织的{organisations}{c}。',
            '从申请主体看，自然人申请{naturalPerson}{c}，法人或其他组织申请{organisations}{c}。',
            '新收申请中，自然人提出{naturalPerson}{c}，法人和其他组织提出{organisations}{c}。',
          ];
  const channels = [
    '从申请渠道看，网络申请{online}{c}，信函申请{letter}{c}，当面申请{visit}{c}。',
    '新收申请中，通过网上提交{online}{c}，邮寄{letter}{c}，现场递交{visit}{c}。',
    '申请方式上，线上{online}{c}、书面信函{letter}{c}、当面{visit}{c}。',
    '通过网站依申请公开系统收到{online}{c}，通过信函收到{letter}{c}，当面接收{visit}{c}。',
  ];
  const lastYear =
    facts.difference === 0
      ? ['新收申请数量与上年持平。']
      : [
          '新收申请与上年相比{direction}{difference}{c}。',
          '新收申请数量较{lastYear}年（{previous}{c}）{trend}{growth}。',
          '新收申请量同比{trend}{growth}。',
          '{lastYear}年新收申请{previous}{c}，今年{direction}{difference}{c}。',
          '{lastYear}年、{year}年分别收到申请{previous}{c}、{received}{c}。',
          '{lastYear}年新收申请{previous}{c}，{year}年新收{received}{c}，同比{trend}{growth}。',
        ];
  const said: string[] = [];
  if (random.chance(0.4)) said.push(random.pick(people));
  if (random.chance(0.35)) said.push(random.pick(channels));
  if (random.chance(0.35)) said.push(random.pick(lastYear));
  if (random.chance(0.2))
    said.push(
      random.pick([
        '申请内容涉及土地征收{land}{c}、财政资金{money}{c}、其他{otherTopics}{c}。',
        '申请内容主要涉及征地补偿、房屋拆迁等方面。',
        '申请内容集中在规划许可、财政资金等领域。',
      ]),
    );
  return said.map(speak);
}

const groupWords: Record<string, readonly string[]> = {
  granted: ['予以公开', '予以公开', '同意公开'],
  partlyGranted: ['部分公开', '予以部分公开'],
  refused: ['不予公开'],
  unavailable: ['无法提供', '无法提供'],
  declined: ['不予处理'],
  other: ['其他处理', '作其他处理'],
};

/** How the completed ones ended: all groups, in counts or with their shares, or a few single results. */
export function tellOutcomes(random: Random, speak: Speak, facts: Facts): Telling[] {
  const style = random.int(0, 5);
  if (style === 0) return [];
  if (style === 5) return tellParts(random, speak, facts);
  const names = Object.keys(groupWords);
  const present = names.filter((name) => facts[name] !== 0);
  const listed = random.chance(0.4) && present.length > 1 ? names : present;
  if (style === 4) return tellReasons(random, speak, facts);
  const word = (name: string) => random.pick(groupWords[name] ?? [name]);
  const mark = random.pick(['，', '、', '；']);
  const opening = random.pick([
    '从办理结果看，',
    '办结的申请中，',
    '在办结的{completed}{c}申请中，',
    '其中，',
    '答复类型为：',
    '按答复类型分，',
  ]);
  // 其中 needs its total beside it.
  const start = opening === '其中，' ? '已办结的{completed}{c}中，' : opening;
  if (style === 1) return [speak(`${start}${listed.map((name) => `${word(name)}{${name}}{c}`).join(mark)}。`)];
  const share = random.pick(['share', 'roughShare']);
  const [left, right] = random.pick([
    ['，占', ''],
    ['（占比', '）'],
    ['，占比', ''],
    ['（', '）'],
  ]);
  const item = (name: string, spoken: string) => `${spoken}{${name}}{c}${left}{${share}.${name}}${right}`;
  if (style === 2) return [speak(`${start}${present.map((name) => item(name, word(name))).join('；')}。`)];
  const rest = present.filter((name) => name !== 'granted' && name !== 'partlyGranted');
  return [
    speak(
      `${start}${[item('answered', '予以公开及部分公开'), ...rest.map((name) => item(name, word(name)))].join('；')}。`,
    ),
  ];
}

/** Numbers that are a part of a row, or make one up together. */
function tellParts(random: Random, speak: Speak, facts: Facts): Telling[] {
  const notHeld = Number(facts['unavailable.notHeld']);
  const rest = Number(facts['other.rest'] ?? 0);
  const granted = Number(facts.granted);
  const first = random.int(1, Math.max(1, notHeld - 1));
  const parts = [
    ...(notHeld > 2 ? [`无法提供的申请中，信息不存在${first}{c}，不属于本机关负责公开${notHeld - first}{c}。`] : []),
    ...(rest > 2 ? [`其他处理中，申请人主动撤回${random.int(1, rest - 1)}{c}。`] : []),
    ...(granted > 2
      ? [`予以公开{granted}{c}（其中属于已主动公开、告知获取方式的${random.int(1, granted - 1)}{c}）。`]
      : []),
  ];
  return parts.length === 0 ? [] : [speak(random.pick(parts))];
}

const reasons: readonly [string, readonly string[]][] = [
  ['unavailable.notHeld', ['因本机关不掌握相关信息无法提供{n}{c}', '本机关不掌握相关政府信息{n}{c}']],
  ['refused.enforcementFile', ['属于行政执法案卷不予公开{n}{c}']],
  ['refused.processInformation', ['属于四类过程性信息不予公开{n}{c}']],
  ['refused.administrativeQuery', ['属于行政查询事项{n}{c}']],
  ['declined.petition', ['信访举报投诉类申请不予处理{n}{c}']],
  ['declined.repeated', ['重复申请不予处理{n}{c}']],
  ['other.notCorrected', ['申请人逾期不补正、不再处理{n}{c}']],
];

function tellReasons(random: Random, speak: Speak, facts: Facts): Telling[] {
  const present = reasons.filter(([row]) => Number(facts[row] ?? 0) > 0);
  if (present.length === 0) return [];
  const named = present.map(([row, words]) => random.pick(words).replace('{n}', `{${row}}`));
  return [speak(`全年答复的申请中，${named.join('，')}。`)];
}
