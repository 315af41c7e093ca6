import { expect, test } from 'vitest';
import { repetitionOf } from '../../lib/text/repetition.ts';

const report = (paragraphs: readonly string[], name = '河口县青石镇人民政府') => ({
  identity: { name },
  blocks: paragraphs.map((text) => ({ text, section: 1, kind: 'paragraph' })),
});
const shareOf = (left: readonly string[], right: readonly string[]) => repetitionOf(report(left), report(right)).share;

const meetings = '我镇每季度召开一次工作例会，由分管负责人逐项过问栏目更新进度并当场交办。';
const training = '组织各科室信息员到县里跟班学习，回来后轮流讲解保密审查的操作要点。';
const window = '便民大厅新设政策咨询窗口，群众带着身份证就能当面查阅近三年的文件目录。';

test('a text repeats itself whole, and nothing of another', () => {
  expect(shareOf([meetings, training], [meetings, training])).toBe(1);
  expect(shareOf([meetings], [training, window])).toBe(0);
});

test('half of a report that was taken over is half of its characters', () => {
  const { counted, repeated } = repetitionOf(report([meetings, training]), report([window, meetings]));
  // 34 characters of 34 and 31, punctuation left out.
  expect({ counted, repeated }).toEqual({ counted: 65, repeated: 34 });
});

test('a passage in another order, in another paragraph and with other punctuation is the same', () => {
  expect(shareOf([meetings, training], [`${training.replace('，', '；')}${meetings}`])).toBe(1);
});

test('years, numbers and the own name are no difference', () => {
  const told = (year: string, count: string, name: string) =>
    `${year}年${name}通过门户网站主动公开各类信息${count}条并在镇村两级公示栏同步张贴。`;
  const [now, then] = [told('2023', '1,024', '青石镇'), told('2022', '九百八十六', '青石镇')];
  expect(shareOf([now], [then])).toBe(1);
  const elsewhere = report([told('2023', '35', '白水镇')], '河口县白水镇人民政府');
  expect(repetitionOf(report([now]), elsewhere).share).toBe(1);
});

test('what the law and the form have everyone say is not counted', () => {
  const said = [
    '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求，编制本年度报告。',
    '本年度没有需要报告的其他事项。',
    '2023年度未收取信息处理费。',
    '本年度未发生因政府信息公开引起的行政复议、行政诉讼案件。',
  ];
  const { counted, repeated } = repetitionOf(report([...said, meetings]), report([...said, training]));
  expect(repeated).toBe(0);
  // The sentence of its own, and the few words that stand around the set phrases.
  expect(counted).toBeGreaterThanOrEqual(34);
  expect(counted).toBeLessThan(60);
});

test('introduction, headings, tables and signature are left out', () => {
  const blocks = ['heading', 'cell', 'signature'].map((kind) => ({ text: meetings, section: 1, kind }));
  const own = { ...report([]), blocks: [...blocks, { text: meetings, section: 0, kind: 'paragraph' }] };
  expect(repetitionOf(own, report([meetings])).counted).toBe(0);
});

test('a phrase of eleven characters is no repetition', () => {
  const phrase = '进一步加强组织领导工作';
  expect(shareOf([`甲乙丙丁${phrase}戊己庚辛`], [`子丑寅卯${phrase}辰巳午未`])).toBe(0);
  expect(shareOf([`甲乙丙丁${phrase}组戊己庚辛`], [`子丑寅卯${phrase}组辰巳午未`])).toBeCloseTo(12 / 20);
});

test('a character counts once, however often it stands in the other report', () => {
  expect(repetitionOf(report([meetings]), report([meetings, meetings, meetings])).repeated).toBe(34);
});

test('both sides of a passage are given as they are printed', () => {
  const left = report(['全年公开 12 条，我镇每季度召开一次 工作例会，由分管负责人逐项过问。']);
  const right = report(['去年起我镇每季度召开一次工作例会,由分管负责人逐项过问。']);
  const [stretch] = repetitionOf(left, right).stretches;
  const cut = (side: typeof left, place: { block: number; start: number; end: number } | undefined) =>
    place && side.blocks[place.block]?.text.slice(place.start, place.end);
  expect(cut(left, stretch?.left)).toBe('我镇每季度召开一次 工作例会，由分管负责人逐项过问');
  expect(cut(right, stretch?.right)).toBe('我镇每季度召开一次工作例会,由分管负责人逐项过问');
});

/** Guards against a hang, and against nothing else. */
const withinMs = 5_000;

test.each([
  ['one character', 'a'.repeat(200_000)],
  ['two characters', '公开'.repeat(100_000)],
  ['one sentence', meetings.repeat(6_000)],
  ['digits', '1'.repeat(200_000)],
  ['commas', '，'.repeat(200_000)],
  ['an opened title', '《'.repeat(200_000)],
])('a page of %s repeated is answered', (_, text) => {
  const start = performance.now();
  repetitionOf(report([text]), report([`${text}公`]));
  expect(performance.now() - start).toBeLessThan(withinMs);
});
