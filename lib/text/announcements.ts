import { parseChineseNumeral } from '../report/numerals.ts';
import { findAll, type Hit, type Stretch } from './quotes.ts';

interface Passage {
  text: string;
  section: number;
}
type Passages = { blocks: readonly Passage[] };

/**
 * 全文包括总体情况，…，其他需要报告的事项六个部分: what the introduction says will come; `names` empty where none are named.
 * `isOpen`: 等 stands behind them, so that there may be more.
 */
export interface Announcement extends Stretch {
  text: string;
  count: number;
  names: string[];
  isOpen: boolean;
}

const numeral = '[\\d一二两三四五六七八九十]{1,2}';
/** The number of parts, where the words before or after it say that the report is made of them. */
const counted = new RegExp(`(${numeral})(?:个|大|项)?(?:部分|方面|板块|章节|内容)(组成|构成|内容组成)?`, 'g');
const ofReport = /(?:本|该|年度|此)报告|全文|本年报|报告(?:内容|全文|主要)?(?:由|包括|包含|共|分为)|年报由/;
const madeOf = new RegExp(`由|包括|包含|分为|共分|共计|涵盖|构成|共有?(?=${numeral}[个大项]?部分)`);

/** Each part by the words that any naming of it has; 行政复议、行政诉讼 is one. */
const partNames: readonly RegExp[] = [
  /总体情况|概述|总体概况|基本情况/,
  /主动公开/,
  /申请(?!行政复议)/,
  /复议|诉讼/,
  /问题/,
  /其他/,
];

/** Which of the six parts a name stands for, 0 for none. */
export const partNamed = (name: string): number => partNames.findIndex((words) => words.test(name)) + 1;

/** Fewer named parts are a mention, no list. */
const enoughNames = 3;
/** What is read of a paragraph: an introduction is no longer. */
const longestRead = 2000;

/** The first sentence of the introduction that announces so many parts. */
export function findAnnouncement(report: Passages): Announcement | undefined {
  // Blocks stay the report's own where they can: each is folded once for all rules.
  const introduction = report.blocks.map((block) => {
    if (block.section > 1) return { section: block.section, text: '' };
    return block.text.length <= longestRead ? block : { ...block, text: block.text.slice(0, longestRead) };
  });
  for (const hit of findAll({ blocks: introduction }, counted)) {
    const announcement = parseAnnouncement(hit);
    if (announcement) return announcement;
  }
  return undefined;
}

function parseAnnouncement({ block, start, end, text, match }: Hit): Announcement | undefined {
  const sentence = sentenceAround(match.input, match.index);
  const count = toNumber(match[1] ?? '');
  if (count === null || !madeOf.test(sentence)) return undefined;
  const names = namesIn(sentence);
  const isAboutReport = ofReport.test(sentence) && (match[2] !== undefined || /部分/.test(match[0]));
  if (!isAboutReport && names.length < enoughNames) return undefined;
  const isOpen = match.input.charAt(match.index - 1) === '等';
  return { block, start, end, text, count, names, isOpen };
}

const toNumber = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text));

function sentenceAround(text: string, at: number): string {
  const [before = ''] = text.slice(0, at).split('。').slice(-1);
  const [after = ''] = text.slice(at).split('。', 1);
  return before.slice(-250) + after.slice(0, 250);
}

const listLead = /包括|包含|分为|涵盖|分别是|分别为|报告由|全文由|组成[:、]|部分:|由(?=总体|概述)/;
const listEnd = new RegExp(`(?:等|共|共计|这)?${numeral}(?:个|大|项)?(?:部分|方面|板块|章节|内容)`);

/** The parts that a sentence names. 复议 and 诉讼 stand on both sides of a comma, and so may 问题 and 改进. */
function namesIn(sentence: string): string[] {
  const lead = listLead.exec(sentence);
  const rest = lead ? sentence.slice(lead.index + lead[0].length) : sentence;
  const list = rest.slice(0, listEnd.exec(rest)?.index);
  const items = list
    .split(/[、;:]|(?<=情况|事项)(?:和|以及|及)/)
    .map((item) => item.replace(/^(?:一是|二是|三是|四是|五是|六是|[一二三四五六\d]+\.|和|以及|及)|["”]/g, ''))
    .filter((item) => item.length >= 2 && item.length <= 30);
  const parts = items.map(partNamed);
  if (new Set(parts.filter((part) => part > 0)).size < enoughNames) return [];
  return items.filter((_, index) => parts[index] === 0 || parts.indexOf(parts[index] ?? 0) === index);
}
