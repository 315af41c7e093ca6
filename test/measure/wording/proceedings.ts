import type { Facts } from '../facts.ts';
import type { Random } from '../random.ts';
import type { Speak, Telling } from '../telling.ts';

const none = [
  '全年未发生因政府信息公开引发的行政复议、行政诉讼。',
  '{year}年，{u}没有因政府信息公开申请被提起行政复议和行政诉讼的情况。',
  '本年度未引发行政复议和行政诉讼案件。',
  '{u}无因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
  '{year}年因政府信息公开产生的行政复议0件、行政诉讼0件。',
  '行政复议、行政诉讼均为0。',
  '{year}年，没有因政府信息公开申请行政复议、提起行政诉讼的情况。',
  '全年未引发政府信息公开行政复议、行政诉讼案件。',
  '本年度未收到因政府信息公开引起的行政复议申请，未被提起行政诉讼。',
];

const outcomesOf = (group: string, facts: Facts, words: Record<string, string>): string =>
  Object.entries(words)
    .filter(([name]) => facts[`${group}.${name}`] !== 0)
    .map(([name, word]) => `${word}{${group}.${name}}件`)
    .join('，');

const outcomeWords = [
  { upheld: '结果维持', corrected: '结果纠正', otherResult: '其他结果', pending: '尚未审结' },
  { upheld: '维持', corrected: '纠正', otherResult: '其他结果', pending: '尚未审结' },
  { upheld: '维持', corrected: '被纠错', otherResult: '终止或撤回等其他结果', pending: '未审结' },
];

/** 行政复议 and 行政诉讼 because of disclosure. */
export function tellProceedings(random: Random, speak: Speak, facts: Facts): Telling[] {
  const reviews = Number(facts['review.total']);
  const suits = Number(facts['suits.total']);
  const direct = Number(facts['directSuit.total']);
  const after = Number(facts['suitAfterReview.total']);
  if (reviews + suits === 0) return random.chance(0.75) ? [speak(random.pick(none))] : [];
  // Disputes without an application stem from earlier years, and the report says so.
  const cause = facts.received === 0 ? '因{lastYear}年度政府信息公开申请' : '因政府信息公开';
  const words = random.pick(outcomeWords);
  const [open, close] = random.pick([
    ['，其中', ''],
    ['（', '）'],
    ['，其中：', ''],
  ]);
  const review = [
    `{year}年，${cause}被申请行政复议{review.total}件。`,
    ...(facts['review.upheld'] === reviews
      ? ['因不服政府信息公开答复引发行政复议{review.total}起，复议机关均予以维持。']
      : []),
    `${cause}引发行政复议{review.total}件${open}${outcomesOf('review', facts, words)}${close}。`,
    `全年收到${cause}的行政复议案件{review.total}件${open}${outcomesOf('review', facts, words)}${close}。`,
  ];
  const suit = [
    `${cause}被提起行政诉讼{suits.total}件。`,
    '因不服政府信息公开答复提起的行政诉讼{suits.total}起。',
    `发生政府信息公开行政诉讼{suits.total}件${open}${outcomesOf('suits', facts, words)}${close}。`,
    ...(direct > 0 && after > 0
      ? [
          '政府信息公开行政诉讼{suits.total}件，其中未经复议直接起诉{directSuit.total}件，复议后起诉{suitAfterReview.total}件。',
        ]
      : []),
    ...(facts['suits.upheld'] === suits ? ['政府信息公开行政诉讼{suits.total}件，均获维持。'] : []),
  ];
  const isUpheld = facts['review.upheld'] === reviews && facts['suits.upheld'] === suits;
  if (reviews > 0 && suits > 0 && isUpheld && random.chance(0.5))
    return [speak('信息公开类行政复议{review.total}件，诉讼{suits.total}件，均获维持。')];
  if (reviews === 1 && suits === 0 && facts['review.pending'] === 1)
    return [speak(`${cause}引发行政复议{review.total}件，该案件至本报告发布之时尚未审结。`)];
  const isFree = facts['review.corrected'] === 0 && facts['suits.corrected'] === 0;
  if (isFree && random.chance(0.15)) return [speak('全年无行政复议纠错和行政诉讼败诉情况。')];
  if (suits === 0) return [speak(random.pick([...review, `${cause}引发行政复议{review.total}件，未发生行政诉讼。`]))];
  if (reviews === 0) return [speak(random.pick([...suit, `${cause}被提起行政诉讼{suits.total}件，未发生行政复议。`]))];
  const concluded = '政府信息公开行政复议审结{review.concluded}件，行政诉讼审结{suits.concluded}件。';
  if (random.chance(0.15) && (facts['review.pending'] !== 0 || facts['suits.pending'] !== 0)) return [speak(concluded)];
  const both = `${cause}引发行政复议{review.total}件、行政诉讼{suits.total}件。`;
  return random.chance(0.4) ? [speak(both)] : [speak(random.pick(review)), speak(random.pick(suit))];
}
