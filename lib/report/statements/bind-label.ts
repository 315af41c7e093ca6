import { countsPieces, isCounter, type ProseNumber } from './numbers.ts';
import {
  type Binding,
  isLabel,
  isWord,
  type Label,
  type LabelWord,
  type Said,
  unknownText,
  wordsBefore,
} from './said.ts';
import type { ProseMark, ProseWord } from './tokens.ts';

/** What a label makes of a number: a variable of the tables, or null where it means none of them. */
export function bindLabel(
  said: Said,
  words: readonly (ProseWord | ProseMark)[],
  word: LabelWord,
  number: ProseNumber,
): Binding | null {
  const { meaning } = word;
  const { family } = meaning;
  if (family === 'fee')
    return number.unit.endsWith('元')
      ? toBinding(meaning.variable === 'fees' ? 'fees.amount' : meaning.variable, meaning)
      : null;
  if (!isCounter(number.unit)) return null;
  const qualified = qualify(said, words, word, number);
  if (qualified === null) return null;
  const [variable, isLoose] = qualified;
  const merged = mergedWith(said, words, word);
  return {
    ...toBinding(variable, meaning),
    loose: meaning.loose === true || isLoose,
    // 已主动公开、告知获取方式: two names of one row.
    variable: [...new Set([...merged, variable])].join(' + '),
  };
}

const toBinding = (variable: string, { family, loose }: Label): Binding => ({
  variable,
  family,
  also: [],
  loose: loose === true,
  strict: false,
});

/** The variable that a label means where it stands, and whether only loosely; null where it means none of a table's. */
function qualify(
  said: Said,
  words: readonly (ProseWord | ProseMark)[],
  word: LabelWord,
  number: ProseNumber,
): [string, boolean] | null {
  const { family, variable } = word.meaning;
  const before = wordsBefore(words, word);
  switch (family) {
    case 'outcome':
    case 'applicant':
    case 'channel':
    case 'flow': {
      const disputed = variable === 'other.rest' && said.topic === 'disputes' && said.dispute !== null;
      if (disputed) return [`${said.dispute}.otherResult`, true];
      if (!said.namesApplications && said.topic !== 'applications') return null;
      const reason = family === 'outcome' && !variable.includes('.') ? reasonIn(said, before, word) : undefined;
      if (reason !== undefined) return reason;
      const isDone = before.some(
        (token) => isWord(token) && token.meaning.kind === 'deed' && token.meaning.deed !== 'receive',
      );
      return [variable, family === 'flow' && variable === 'carriedIn' && isDone];
    }
    case 'dispute':
      if (!said.aboutDisclosure || isOfAnyKind(said, word)) return null;
      return [`${variable}.total`, hasOtherCause(said, word) || before.some(isHandled)];
    case 'ruling': {
      const dispute = before.findLast((token) => isLabel(token) && token.meaning.family === 'dispute');
      const kind = dispute && isLabel(dispute) ? dispute.meaning.variable : said.dispute;
      return kind === null || kind.includes(' + ') || !said.aboutDisclosure ? null : [`${kind}.${variable}`, false];
    }
    case 'documentAct': {
      const noun = words.findLast((token) => isLabel(token) && token.meaning.family === 'document');
      const document = noun && isLabel(noun) ? noun.meaning.variable : said.document;
      return document === null ? null : [`${document}.${variable}`, variable === 'issued' && isRevisedToo(said, word)];
    }
    case 'document': {
      const act = before.findLast((token) => isLabel(token) && token.meaning.family === 'documentAct');
      if (!act || !isLabel(act)) return null;
      const deed = act.meaning.variable;
      return [`${variable}.${deed}`, act.meaning.loose === true || (deed === 'issued' && isRevisedToo(said, word))];
    }
    case 'decision':
      return [`${variable}.decisions`, !isDecided(said, words, word, number)];
    default:
      return [variable, false];
  }
}

/**
 * Whether 行政许可120件 is how many were decided: 作出 says so, and so do 决定 or nothing but the time, unless the sentence tells
 * what was published (公示行政许可决定12件), or pieces and powers are counted (行政许可24项).
 */
function isDecided(
  said: Said,
  words: readonly (ProseWord | ProseMark)[],
  word: LabelWord,
  number: ProseNumber,
): boolean {
  // 主动公开办理行政许可12件: what was handled and published.
  const isAnnounced = words.some((token) => isWord(token) && token.meaning.kind === 'announce');
  const says = (token: ProseWord | ProseMark) =>
    isWord(token) &&
    (token.meaning.kind === 'decide' ||
      (token.meaning.kind === 'deed' && token.meaning.deed !== 'receive' && !isAnnounced));
  if (wordsBefore(words, word).some(says)) return true;
  // 行政处罚立案12起
  const isNamed = unknownText(word.end, number.start, said.own) <= 1;
  if (said.announces || countsPieces(number) || !isNamed) return false;
  const isBare = /^(?:20\d{2}年度?|全年|本年度?|共)*$/.test(said.text.slice(said.ownStart, word.start));
  return said.countsDecisions || isBare || words.some(says);
}

/** 行政复议案件9件，其中涉及政府信息公开的2件: the nine are of every kind. */
function isOfAnyKind({ text }: Said, { start, end }: LabelWord): boolean {
  const [before = ''] = text
    .slice(Math.max(0, start - 60), start)
    .split(/[。;]/)
    .slice(-1);
  const [after = ''] = text.slice(end, end + 60).split(/[。;]/);
  return !/公开/.test(before) && /(?:其中|[件起宗]、涉及?)\D{0,10}信息公开/.test(after);
}

/** 办理行政复议9件: who handles them may be the one who decides them. */
const isHandled = (token: ProseWord | ProseMark): boolean =>
  isWord(token) && token.meaning.kind === 'deed' && token.meaning.deed === 'handle';

/** 因具体行政行为被提起行政诉讼: beside disclosure another cause is named. */
function hasOtherCause({ text, ownStart }: Said, { start }: LabelWord): boolean {
  const cause = /(?:因|不服)([^、。;]{2,24})$/.exec(text.slice(ownStart, start))?.[1];
  return cause !== undefined && !/公开|申请|答复|告知|^[此该其我本上]/.test(cause);
}

/**
 * 属于行政执法案卷不予公开3件: the reason before a group says which of its rows is meant. Of several, or of one with 等
 * behind it, nobody knows how many rows they are.
 */
function reasonIn(
  said: Said,
  before: readonly (ProseWord | ProseMark)[],
  { start, meaning }: LabelWord,
): [string, boolean] | undefined {
  const reasons = before
    .filter(isLabel)
    .filter(({ meaning: { variable } }) => variable.startsWith(`${meaning.variable}.`));
  const [reason, second] = reasons;
  if (reason !== undefined)
    return second === undefined && said.text.charAt(reason.end) !== '等'
      ? [reason.meaning.variable, reason.meaning.loose === true]
      : [meaning.variable, true];
  return /因|属于|涉及/.test(said.text.slice(said.ownStart, start)) ? [meaning.variable, true] : undefined;
}

/** 新制定5件，修改4件: what was revised is issued anew, and the table may count it or not. */
const isRevisedToo = ({ text }: Said, { start, end }: LabelWord): boolean =>
  /修[改订]\D{0,3}\d/.test(text.slice(Math.max(0, start - 16), end + 16));

/** What may stand between two things that are counted together. */
const joined = /^”?(?:、|和|及|与|或|以及|、以及|、或|或者)”?(?:被?提起|被|申请)?$/;

/** 予以公开及部分公开5件: labels of one family with nothing but 、 or 和 between them are counted together. */
function mergedWith(said: Said, words: readonly (ProseWord | ProseMark)[], word: LabelWord): string[] {
  const merged: string[] = [];
  let next: LabelWord = word;
  for (const token of wordsBefore(words, word).toReversed()) {
    if (!isLabel(token)) continue;
    const { family, variable } = token.meaning;
    if (family !== word.meaning.family || family === 'channel') break;
    if (!joined.test(said.text.slice(token.end, next.start))) break;
    merged.unshift(family === 'dispute' ? `${variable}.total` : variable);
    next = token;
  }
  return ['outcome', 'dispute', 'applicant'].includes(word.meaning.family) ? merged : [];
}
