import { isCounter, type ProseNumber } from './prose-numbers.ts';
import type { ProseMark, ProseToken, ProseWord } from './prose-tokens.ts';
import type { Deed, Family, Meaning } from './statement-words.ts';

/** What a number means. `also`: other variables that the same words allow; `loose`: it can agree, not contradict. */
export interface Binding {
  variable: string;
  family: Family | 'deed';
  also: string[];
  loose: boolean;
  /** 新收 and its like: no carried-in applications among them. */
  strict: boolean;
  /** Where the label ends that stands behind the number: 3件予以公开. */
  end?: number;
}

/** What the sentence has said before the number. `own`: the words of its clause, `far`: of the clauses before, back to the last number. */
export interface Said {
  text: string;
  own: readonly (ProseWord | ProseMark)[];
  far: readonly (ProseWord | ProseMark)[];
  ownStart: number;
  topic: Topic;
  /** The kind of dispute and of document spoken of. */
  dispute: string | null;
  document: string | null;
  /** Whether the sentence names applications at all, before the number or behind it. */
  namesApplications: boolean;
  /** Whether the sentence, or the one before, speaks of disclosure; disputes about anything else are not this report's. */
  aboutDisclosure: boolean;
  /** Whether decisions (作出行政许可 …) are what the sentence counts. */
  countsDecisions: boolean;
}

export type Topic = 'applications' | 'disputes' | 'documents' | 'published' | 'other' | null;

type Label = Extract<Meaning, { kind: 'label' }>;
type LabelWord = ProseWord & { meaning: Label };

const isLabel = (token: ProseWord | ProseMark | ProseToken): token is LabelWord =>
  token.kind === 'word' && token.meaning.kind === 'label';
const isWord = (token: ProseToken | undefined): token is ProseWord => token?.kind === 'word';

/** Words that say what is counted; the others only lead to it. */
const telling = new Set<Meaning['kind']>(['deed', 'label', 'stranger', 'change', 'rate', 'share']);
const isTelling = (token: ProseWord | ProseMark): boolean => token.kind === 'word' && telling.has(token.meaning.kind);
const lastTelling = (words: readonly (ProseWord | ProseMark)[]): ProseWord | undefined =>
  words.filter(isWord).findLast(isTelling);

/**
 * What the words around a number make of it: its own clause first, then what follows it (3件予以公开), then the clause
 * before (收到的申请，共3件). Null where they name something else, or nothing.
 */
export function bindNumber(said: Said, number: ProseNumber, after: readonly ProseToken[]): Binding | null {
  const own = lastTelling(said.own);
  const next = labelAfter(said, number, after);
  if (own)
    return next?.family === 'applicant' && own.meaning.kind === 'deed' && touches(number, after)
      ? next
      : bindWord(said, said.own, own, number, after);
  if (next) return next;
  const far = lastTelling(said.far);
  if (!far || said.own.some(isParts) || unknownText(said.ownStart, number.start, said.own) > 2) return null;
  return bindWord(said, said.far, far, number, after);
}

const isParts = (token: ProseWord | ProseMark): boolean => token.kind === 'word' && token.meaning.kind === 'parts';

/** 3件自然人申请: who applied stands right behind. */
const touches = (number: ProseNumber, after: readonly ProseToken[]): boolean => after[0]?.start === number.end;

function bindWord(
  said: Said,
  words: readonly (ProseWord | ProseMark)[],
  word: ProseWord,
  number: ProseNumber,
  after: readonly ProseToken[],
): Binding | null {
  const { meaning } = word;
  if (meaning.kind === 'label') return bindLabel(said, words, { ...word, meaning }, number);
  if (meaning.kind === 'deed') return bindDeed(said, words, word, meaning.deed, number, after);
  return null;
}

const variablesOfDeed: Record<Deed, string> = {
  receiveNew: 'received',
  receive: 'received',
  handle: 'completed',
  complete: 'completed',
};

function bindDeed(
  said: Said,
  words: readonly (ProseWord | ProseMark)[],
  word: ProseWord,
  deed: Deed,
  number: ProseNumber,
  after: readonly ProseToken[],
): Binding | null {
  if (!isCounter(number.unit) || !isAboutApplications(said, words, word, number, after)) return null;
  const deeds = words.flatMap((token) => (isWord(token) && token.meaning.kind === 'deed' ? [token.meaning.deed] : []));
  const variable = variablesOfDeed[deed];
  const others = deeds.map((other) => variablesOfDeed[other]).filter((other) => other !== variable);
  // 办结上年结转3件: part of both.
  const loose = words.some((token) => isLabel(token) && token.meaning.family === 'flow');
  // 收到并答复: either may be what was counted.
  if (deed === 'handle') others.push('received');
  return { variable, family: 'deed', also: [...new Set(others)], loose, strict: deed === 'receiveNew' };
}

/** Whether a verb's object is the applications: named beside it, or what the paragraph is about and nothing else is named. */
function isAboutApplications(
  said: Said,
  words: readonly (ProseWord | ProseMark)[],
  deed: ProseWord,
  number: ProseNumber,
  after: readonly ProseToken[],
): boolean {
  if (words.some((token) => token.kind === 'word' && token.meaning.kind === 'applications')) return true;
  const [next] = after;
  const kind = isWord(next) ? next.meaning.kind : undefined;
  const gap = next ? next.start - number.end : 0;
  if (kind === 'applications' && gap <= 6) return true;
  const isWeakly =
    said.namesApplications && words.some((token) => isWord(token) && token.meaning.kind === 'application');
  if ((said.topic !== 'applications' && !isWeakly) || kind === 'stranger') return false;
  if (kind === undefined && gap > 2 && !/^(?:均|都|已|并|按|全部|的?申请)/.test(said.text.slice(number.end)))
    return false;
  return unknownText(deed.end, number.start, words) <= 2;
}

function bindLabel(
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
  const qualified = qualify(said, words, word);
  if (qualified === null) return null;
  const [variable, isLoose] = qualified;
  const merged = mergedWith(said, words, word);
  return {
    ...toBinding(variable, meaning),
    loose: meaning.loose === true || isLoose,
    variable: merged === null ? variable : [...merged, variable].join(' + '),
  };
}

const wordsBefore = (words: readonly (ProseWord | ProseMark)[], { start }: ProseWord): (ProseWord | ProseMark)[] =>
  words.filter((word) => word.start < start);

const toBinding = (variable: string, { family, loose }: Label): Binding => ({
  variable,
  family,
  also: [],
  loose: loose === true,
  strict: false,
});

/** The variable that a label means where it stands, and whether only loosely; null where it means none of a table's. */
function qualify(said: Said, words: readonly (ProseWord | ProseMark)[], word: LabelWord): [string, boolean] | null {
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
      return said.aboutDisclosure ? [`${variable}.total`, false] : null;
    case 'ruling': {
      const dispute = before.findLast((token) => isLabel(token) && token.meaning.family === 'dispute');
      const kind = dispute && isLabel(dispute) ? dispute.meaning.variable : said.dispute;
      return kind === null || !said.aboutDisclosure ? null : [`${kind}.${variable}`, false];
    }
    case 'documentAct': {
      const noun = words.findLast((token) => isLabel(token) && token.meaning.family === 'document');
      const document = noun && isLabel(noun) ? noun.meaning.variable : said.document;
      return document === null ? null : [`${document}.${variable}`, false];
    }
    case 'document': {
      const act = before.findLast((token) => isLabel(token) && token.meaning.family === 'documentAct');
      return act && isLabel(act) ? [`${variable}.${act.meaning.variable}`, act.meaning.loose === true] : null;
    }
    case 'decision': {
      const isDecided = words.some(
        (token) =>
          isWord(token) &&
          (token.meaning.kind === 'decide' || (token.meaning.kind === 'deed' && token.meaning.deed !== 'receive')),
      );
      const isAnnounced = [...said.far, ...words].some((token) => isWord(token) && token.meaning.kind === 'announce');
      const isBare =
        !isAnnounced && /^(?:20\d{2}年度?|全年|本年度?|共)*$/.test(said.text.slice(said.ownStart, word.start));
      return [`${variable}.decisions`, !isDecided && !said.countsDecisions && !isBare];
    }
    default:
      return [variable, false];
  }
}

/** 属于行政执法案卷不予公开3件: the reason before a group says which of its rows is meant. */
function reasonIn(
  said: Said,
  before: readonly (ProseWord | ProseMark)[],
  { start, meaning }: LabelWord,
): [string, boolean] | undefined {
  const reason = before.findLast((token) => isLabel(token) && token.meaning.family === 'outcome');
  if (reason && isLabel(reason) && reason.meaning.variable.startsWith(`${meaning.variable}.`))
    return [reason.meaning.variable, reason.meaning.loose === true];
  return /因|属于|涉及/.test(said.text.slice(said.ownStart, start)) ? [meaning.variable, true] : undefined;
}

/** What may stand between two things that are counted together. */
const joined = /^”?(?:、|和|及|与|或|以及|、以及|、或|或者)”?(?:被?提起|被|申请)?$/;

/** 予以公开及部分公开5件: labels of one family with nothing but 、 or 和 between them are counted together. */
function mergedWith(said: Said, words: readonly (ProseWord | ProseMark)[], word: LabelWord): string[] | null {
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
  return merged.length > 0 && ['outcome', 'dispute', 'applicant'].includes(word.meaning.family) ? merged : null;
}

/** 3件予以公开, 72件申请按规定顺延到下年度: a label behind the number, before anything else is said. */
function labelAfter(said: Said, number: ProseNumber, after: readonly ProseToken[]): Binding | null {
  // 其余6件因未到答复期限结转下年度: why it was carried over may stand between.
  const flow = after.find((token) => isLabel(token) && token.meaning.family === 'flow');
  if (flow && isLabel(flow) && flow.start - number.end <= 16) return bindBehind(said, [], flow, number);
  let from = number.end;
  const passed: ProseWord[] = [];
  for (const token of after) {
    if (token.kind !== 'word' || token.start - from > 6) return null;
    if (isLabel(token)) {
      if (token.meaning.family === 'document' || token.meaning.family === 'published') return null;
      return bindBehind(said, passed, token, number);
    }
    if (isTelling(token)) return null;
    passed.push(token);
    from = token.end;
  }
  return null;
}

function bindBehind(said: Said, passed: readonly ProseWord[], label: LabelWord, number: ProseNumber): Binding | null {
  const binding = bindLabel(said, [...said.own.filter(isWord), ...passed, label], label, number);
  return binding && { ...binding, end: label.end };
}

/** The labels of a list that 分别 or 均 shares out: each as a variable of its own. */
export function bindEach(said: Said, words: readonly (ProseWord | ProseMark)[], number: ProseNumber): Binding[] {
  return words.flatMap((token) => {
    if (token.kind === 'word' && token.meaning.kind === 'applications' && isLast(words, token))
      return [{ variable: 'received', family: 'deed' as const, also: [], loose: false, strict: false }];
    if (!isLabel(token)) return [];
    const binding = bindLabel(
      said,
      [
        ...wordsBefore(words, token).filter((word) => !isLabel(word) || word.meaning.family !== token.meaning.family),
        token,
      ],
      token,
      number,
    );
    return binding ? [binding] : [];
  });
}

/** 政府信息公开申请 counts in a list only where it is an item: 、 or a conjunction follows. */
function isLast(words: readonly (ProseWord | ProseMark)[], word: ProseWord): boolean {
  const next = words.find(({ start }) => start > word.start);
  return next === undefined || next.kind === 'mark' || next.meaning.kind === 'all' || next.meaning.kind === 'each';
}

/** How many characters of a stretch no known word explains. */
function unknownText(from: number, to: number, words: readonly (ProseWord | ProseMark)[]): number {
  const known = words
    .filter(({ start, end }) => start >= from && end <= to)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return to - from - known;
}
