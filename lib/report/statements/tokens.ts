import { type Folded, foldPassage } from '../../text/quotes.ts';
import type { Block } from '../report.ts';
import { findWord, firstCharacters } from './find-word.ts';
import { findNumbers, type ProseNumber, type ProseYear } from './numbers.ts';
import type { Meaning } from './words.ts';

/** A word of the lexicon where it stands in folded text. */
export interface ProseWord {
  kind: 'word';
  start: number;
  end: number;
  meaning: Meaning;
}

/** A mark that parts what is said: 、 joins a list, a comma parts clauses, 。 sentences. */
export interface ProseMark {
  kind: 'mark';
  start: number;
  end: number;
  mark: '、' | ',' | ':' | ';' | '。' | '(' | ')';
}

export type ProseToken = ProseNumber | ProseYear | ProseWord | ProseMark;

const marks = new Map<number, ProseMark['mark']>(
  (
    [
      [':', ':'],
      [';', ';'],
      ['。', '。'],
      ['!', '。'],
      ['?', '。'],
      ['(', '('],
      [')', ')'],
      ['、', ','],
    ] as const
  ).map(([character, mark]) => [character.charCodeAt(0), mark]),
);

/**
 * A paragraph as numbers, years, known words and marks, by their places in its folded text. `year`: the report's, which
 * decides whether 结转至2024年 is carried in or out.
 */
export function tokenise(block: Block, year: number | null): ProseToken[] {
  const folded = foldPassage(block);
  const { text } = folded;
  const tokens: ProseToken[] = [];
  const begins = beginnings();
  const read = (from: number, to: number): void => {
    for (let at = from; at < to; ) {
      if (begins[text.charCodeAt(at)] === 0) {
        at += 1;
        continue;
      }
      const token = readMark(folded, at, block.text) ?? readWord(text, at);
      if (token) tokens.push(token);
      at = token?.end ?? at + 1;
    }
  };
  let at = 0;
  for (const number of findNumbers(folded, block.text)) {
    read(at, number.start);
    tokens.push(number);
    at = number.end;
  }
  read(at, text.length);
  return joinCarried(withoutManner(tokens, text), text, year);
}

let known: Uint8Array | undefined;

/** By character code, 0 where neither a mark nor a word begins: most of a text is passed over with one look each. */
function beginnings(): Uint8Array {
  if (known) return known;
  known = new Uint8Array(0x10000);
  for (const code of [...marks.keys(), ...firstCharacters()]) known[code] = 1;
  return known;
}

function readWord(text: string, at: number): ProseWord | undefined {
  const entry = findWord(text, at);
  return entry && { kind: 'word', start: at, end: at + entry.word.length, meaning: entry.meaning };
}

/** Folding makes one comma of all: only the printed one tells a list from a clause. */
function readMark(folded: Folded, at: number, printed: string): ProseMark | undefined {
  const mark = marks.get(folded.text.charCodeAt(at));
  if (mark === undefined) return undefined;
  // Where a character came from is reckoned on the first question, so it is asked for commas only.
  const isList = mark === ',' && printed.charAt(folded.from[at] ?? 0) === '、';
  return { kind: 'mark', start: at, end: at + 1, mark: isList ? '、' : mark };
}

/** 通过网站、邮寄等途径: how they came, and no count by channel. */
function withoutManner(tokens: readonly ProseToken[], text: string): ProseToken[] {
  const kept: ProseToken[] = [];
  for (const token of tokens) {
    kept.push(token);
    if (!isChannel(token) || !/^等?[多种]*(?:途径|方式|渠道|形式)/.test(text.slice(token.end, token.end + 6))) continue;
    while (isChannel(kept.at(-1)) || (isListMark(kept.at(-1)) && isChannel(kept.at(-2)))) kept.pop();
  }
  return kept;
}

const isChannel = (token: ProseToken | undefined): boolean =>
  token?.kind === 'word' && token.meaning.kind === 'label' && token.meaning.family === 'channel';
const isListMark = (token: ProseToken | undefined): boolean => token?.kind === 'mark' && token.mark === '、';

/** 2022年结转, 结转至2024年, 2022年结转至2023年: the years say which way; what is done with it then says no more. */
function joinCarried(tokens: readonly ProseToken[], text: string, year: number | null): ProseToken[] {
  const joined: ProseToken[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind !== 'word' || token.meaning.kind !== 'carry') {
      if (!isAfterthought(joined.findLast(saysMore), token, text)) joined.push(token);
      continue;
    }
    const [before, after] = [joined.at(-1), tokens[at + 1]];
    const to = after?.kind === 'year' && after.start - token.end <= 2 ? after : undefined;
    const since = before?.kind === 'year' && token.start - before.end <= 3 ? before : undefined;
    const variable = directionOf(since?.year, to?.year, year);
    if (variable === undefined) {
      joined.push(token);
      continue;
    }
    if (since) joined.pop();
    if (to) at += 1;
    joined.push({
      kind: 'word',
      start: since?.start ?? token.start,
      end: to?.end ?? token.end,
      meaning: { kind: 'label', family: 'flow', variable },
    });
  }
  return joined;
}

function directionOf(since: number | undefined, to: number | undefined, year: number | null): string | undefined {
  if (year === null) return undefined;
  if (to !== undefined) return to === year ? 'carriedIn' : to === year + 1 ? 'carriedOut' : undefined;
  return since === year - 1 ? 'carriedIn' : since === year ? 'carriedOut' : undefined;
}

/** 信息公开 by itself stands between what is counted and what is done with it. */
const saysMore = (token: ProseToken): boolean => token.kind !== 'word' || token.meaning.kind !== 'cause';

/** 结转下年度 继续办理, 上年结转 政府信息公开 办理, 予以公开 答复: the deed belongs to what is carried over, or to the outcome. */
const isAfterthought = (before: ProseToken | undefined, token: ProseToken, text: string): boolean =>
  before?.kind === 'word' &&
  before.meaning.kind === 'label' &&
  (before.meaning.family === 'flow' || before.meaning.family === 'outcome') &&
  token.kind === 'word' &&
  token.meaning.kind === 'deed' &&
  !token.meaning.deed.startsWith('receive') &&
  (token.start - before.end <= 3 ||
    (before.meaning.family === 'flow' && /^的?(?:政府)?信息公开$/.test(text.slice(before.end, token.start))));
