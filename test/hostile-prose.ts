import { parseHtml } from '../lib/node/dom.ts';
import { reportPage } from './bench/portal-page.ts';
import { type Random, randomFrom } from './measure/random.ts';
import { sourcesBelow } from './sources.ts';

/*
 * Prose made to be slow to read: as much of one thing as a page can hold, each thing one that some pattern or rule looks
 * for, and all words that the patterns know in no order at all. The same seed gives the same text.
 */

/** The Chinese words in a pattern, and its single characters. */
export const wordsOf = ({ source }: RegExp): string[] => source.match(/\p{Script=Han}+/gu) ?? [];

const knownWords = [...new Set(sourcesBelow('lib').flatMap(({ regexes }) => regexes.flatMap(wordsOf)))];
const marks = [
  '、',
  '，',
  '：',
  '；',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  ',',
  '-',
  '%',
  '12',
  '3件',
  '2023年',
  '1月',
  '其中',
];

type Piece = (random: Random) => string;

const repeated =
  (text: string): Piece =>
  () =>
    text;
const anyOf = (characters: string): Piece => {
  const each = [...characters];
  return ({ pick }) => pick(each);
};

const pieces: Record<string, Piece> = {
  'all words that patterns look for': ({ pick }) => pick(knownWords),
  'their words with numbers and marks': ({ pick }) => pick(knownWords) + pick(marks),
  'Chinese numerals': anyOf('一二三四五六七八九十百千万零〇两'),
  digits: anyOf('0123456789'),
  'numbers by thousands': repeated('1,234'),
  'open brackets': repeated('（'),
  'brackets and quotation marks': anyOf('（）《》“”【】()'),
  'open titles': repeated('《'),
  commas: repeated('、'),
  'one office': repeated('珠街街道办事处'),
  'offices in places': repeated('青川县珠街街道'),
  'a thousand offices': ({ pick }) =>
    pick([...'青白石河口']) + pick([...'山水东西南北']) + pick(['街道办事处', '镇人民政府', '乡', '局']),
  'parts of parts': ({ int }) => `其中收到申请${int(0, 90)}件，其中`,
  'brackets in brackets': repeated('其中（其中'),
  'totals with shares': ({ int }) =>
    `受理政府信息公开申请${int(0, 900)}件，其中自然人${int(0, 90)}件，法人${int(0, 90)}件，占${int(0, 100)}.5%；`,
  outcomes: ({ int }) => `予以公开${int(0, 90)}件，不予公开${int(0, 90)}件，`,
  deeds: repeated('收到申请，'),
  dates: ({ int }) => `2023年${int(1, 12)}月${int(1, 28)}日`,
  'periods without an end': repeated('2023年1月1日至'),
  'years of other reports': repeated('2022年，'),
  headings: repeated('一、总体情况'),
  'counts of parts': repeated('由七部分组成：'),
  'one phrase': repeated('政府信息公开工作'),
  'one citation': repeated('《中华人民共和国政府信息公开条例》第五十条'),
  articles: repeated('第五十条、'),
  placeholders: repeated('XX'),
  'numbers of persons': ({ pick }) => pick(['13812345678', '370202199001011234', '身份证号', '申请人', '：', ' ']),
};

export const hostileKinds = Object.keys(pieces);

/** So many characters of one kind. */
export function hostileProse(kind: string, length: number): string {
  const piece = pieces[kind] ?? repeated(kind);
  return fill(length, randomFrom(7), piece);
}

/** Words without order, with or without marks between them. */
export const wordSalad = (words: readonly string[], length: number): string =>
  fill(length, randomFrom(7), ({ pick, chance }) => pick(words) + (chance(0.3) ? pick(marks) : ''));

function fill(length: number, random: Random, piece: Piece): string {
  const parts: string[] = [];
  for (let written = 0; written < length; ) {
    const part = piece(random);
    parts.push(part);
    written += part.length;
  }
  return parts.join('').slice(0, length);
}

/** How a text stands on the page. */
export const layouts: Record<string, (text: string) => string[]> = {
  'one sentence': (text) => [text],
  sentences: (text) => [inPieces(text, 90).join('。')],
  paragraphs: (text) => inPieces(text, 120),
};

const inPieces = (text: string, length: number): string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );

const page = reportPage();
const opening = page.slice(0, page.indexOf('</p>', page.indexOf('一、总体情况')) + '</p>'.length);
const rest = page.slice(page.indexOf('<p><strong>二、'));

/** A whole report whose part one holds these paragraphs and nothing else, parsed. */
export const hostileReport = (paragraphs: readonly string[]): ReturnType<typeof parseHtml> =>
  parseHtml(`${opening}${paragraphs.map((text) => `<p>${text}</p>`).join('')}${rest}`);
