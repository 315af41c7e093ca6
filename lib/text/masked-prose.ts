import { normalise } from './normalise.ts';
import { foldPassage, type Stretch } from './quotes.ts';
import { statutory } from './stock-phrases.ts';

interface Passage {
  text: string;
  section: number;
  kind: string;
}
/** What is read of a report to compare it with another. */
export interface Compared {
  blocks: readonly Passage[];
  identity: { name: string | null };
}

/**
 * The prose of parts one to six without what two reports share for no fault of theirs: numbers are all 0, the office's own
 * name is 某, punctuation and stock phrases are gone, and a line break stands where a paragraph ends or a phrase was.
 */
export interface MaskedProse {
  text: string;
  /** How many characters there are to be compared: all but the line breaks. */
  counted: number;
  /** The part that a character stands in. */
  sectionAt(at: number): number;
  /** The printed stretch of masked characters `start` to `end`, which lie in one paragraph. */
  printed(start: number, end: number): Stretch;
}

/** What is read of a page; a report is a tenth of it. */
const longestRead = 200_000;

/** 2023, 1,024.5, 62.3%; 十二 before what is counted or dated. */
const numbers =
  /\d(?:[\d.、,]{0,20}[\d%])?|[零〇一二两三四五六七八九十百千万亿]{1,10}(?=[年月日余多件条次个项份场期篇类家名人])/g;
const silent = /[^\p{L}\p{N}]/u;

// Last year's report is compared by several rules, and the masks are not cheap.
const known = new WeakMap<Compared['blocks'], { name: string | null; masked: MaskedProse }>();

export function maskProse(report: Compared): MaskedProse {
  const { blocks, identity } = report;
  const found = known.get(blocks);
  if (found?.name === identity.name) return found.masked;
  const masked = mask(report);
  known.set(blocks, { name: identity.name, masked });
  return masked;
}

function mask({ blocks, identity }: Compared): MaskedProse {
  const parts: string[] = [];
  const blockAt: number[] = [];
  const placeAt: number[] = [];
  const names = namesOf(identity.name);
  let read = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.section === 0 || read > longestRead) continue;
    const { text } = foldPassage(block);
    read += text.length;
    const signs = maskText(text.slice(0, longestRead), names);
    for (const [place, sign] of signs.entries()) {
      if (sign === '' || (sign === '\n' && parts.at(-1) === '\n')) continue;
      parts.push(sign);
      blockAt.push(index);
      placeAt.push(place);
    }
    if (parts.at(-1) !== '\n') {
      parts.push('\n');
      blockAt.push(index);
      placeAt.push(Math.max(0, signs.length - 1));
    }
  }
  return {
    text: parts.join(''),
    counted: parts.reduce((sum, sign) => sum + (sign === '\n' ? 0 : 1), 0),
    sectionAt: (at) => blocks[blockAt[at] ?? 0]?.section ?? 0,
    printed: (start, end) => {
      const block = blockAt[start] ?? 0;
      const passage = blocks[block];
      const { from } = passage ? foldPassage(passage) : { from: [] };
      return { block, start: from[placeAt[start] ?? 0] ?? 0, end: (from[placeAt[end - 1] ?? 0] ?? 0) + 1 };
    },
  };
}

/** One sign for each character: itself, '' for none, and a mask for the first of what is masked. */
function maskText(text: string, names: readonly string[]): string[] {
  const signs = [...Array(text.length).keys()].map((at) => {
    const sign = text.charAt(at);
    return silent.test(sign) ? '' : sign;
  });
  const put = (at: number, length: number, sign: string): void => {
    for (let place = at; place < at + length; place += 1) signs[place] = place === at ? sign : '';
  };
  for (const { 0: number, index } of text.matchAll(numbers)) put(index, number.length, '0');
  for (const name of names)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) put(at, name.length, '某');
  for (const { 0: phrase, index } of text.matchAll(statutory)) put(index, phrase.length, '\n');
  return signs;
}

/** The whole name, then its end without the place: 河口县财政局, 财政局. */
function namesOf(name: string | null): string[] {
  const whole = normalise(name ?? '');
  if (whole.length < 2) return [];
  const [, short = ''] = /(?:省|市|县|区|州|盟|旗)([^省市县区州盟旗]{2,12})$/.exec(whole) ?? [];
  const village = short.replace(/(?:人民政府|办事处)$/, '');
  return [...new Set([whole, short, village])]
    .filter((part) => part.length > 1)
    .sort((one, other) => one.length - other.length);
}
