import { foldPassage } from '../text/quotes.ts';
import type { Block, Report } from './report.ts';
import { readParagraph } from './statements/read-paragraph.ts';
import type { Topic } from './statements/said.ts';
import type { Family } from './statements/words.ts';

/**
 * A number that the prose states. `variable` is a key of the tables (received, review.total …), several joined by ` + `
 * where they are counted together, `share:<key>` for a percentage, null where it counts something else.
 * `also`: other variables that the words allow. `part`: what it is a part of, or, for a share, a share of what.
 */
export interface Statement {
  variable: string | null;
  family: Family | 'deed' | null;
  also: readonly string[];
  value: number;
  decimals: number;
  unit: string;
  /** `none`: said in words (未收到); `share`: a percentage; `change`: one against `against`, negative where it fell. */
  kind: 'count' | 'none' | 'share' | 'change';
  vague: boolean;
  /** It can agree with a table, but not contradict it: another office, a wider area, part of a kind. */
  loose: boolean;
  strict: boolean;
  /** The year it is about where that is not the report's, null for the report's own. */
  year: number | null;
  part: Statement | null;
  /** What a change is reckoned from: last year's number of the same thing. */
  against: Statement | null;
  section: number;
  block: number;
  /** Which sentence of its block: numbers of one sentence belong together. */
  sentence: number;
  /** The printed stretch, from the beginning of its clause to the number's end. */
  start: number;
  end: number;
  quote: string;
}

const known = new WeakMap<readonly Block[], Statement[]>();

/** Every number that the prose of a report states, in reading order, bound to what it counts. */
export function readStatements(report: Report): Statement[] {
  const statements = known.get(report.blocks) ?? read(report);
  known.set(report.blocks, statements);
  return statements;
}

/** Nothing is stated about the tables in a paragraph that names none of their matters, and counts or denies nothing. */
const matters = /申请|复议|诉讼|规范性文件|规章|行政许可|行政处罚|行政强制|收费|处理费|信息/;
const amounts =
  /\d[\d.、万亿余多]{0,12}(?:[件条份起宗例项次个封案元%、。;:)(]|万元|$)|[零一二两三四五六七八九十][余多]?[件起宗份例条次项]|为零|(?:未|没有|无)[^。]{0,24}(?:申请|复议|诉讼|结转|公开|规章|规范性文件)/;

function read(report: Report): Statement[] {
  let topic: Topic = null;
  return report.blocks.flatMap((block, index) => {
    const { text } = foldPassage(block);
    if (block.kind === 'heading') topic = topicOfHeading(text);
    if (block.kind !== 'paragraph' || !amounts.test(text) || (topic === null && !matters.test(text))) return [];
    return readParagraph(report, block, index, topic);
  });
}

function topicOfHeading(text: string): Topic {
  if (/申请/.test(text) && !/复议|诉讼/.test(text)) return 'applications';
  if (/复议|诉讼/.test(text)) return 'disputes';
  return null;
}
