import { bindLabel } from './bind-label.ts';
import { countsPieces, isCounter, type ProseNumber } from './numbers.ts';
import { type Binding, isLabel, isWord, type LabelWord, type Said, unknownText, wordsBefore } from './said.ts';
import type { ProseMark, ProseToken, ProseWord } from './tokens.ts';
import type { Deed, Meaning } from './words.ts';

const received: Binding = { variable: 'received', family: 'deed', also: [], loose: false, strict: false };

/** Words that say what is counted; the others only lead to it. */
const telling = new Set<Meaning['kind']>(['deed', 'label', 'stranger', 'about', 'change', 'rate', 'share']);

const isTelling = (token: ProseWord | ProseMark): boolean => token.kind === 'word' && telling.has(token.meaning.kind);

const lastTelling = (words: readonly (ProseWord | ProseMark)[]): ProseWord | undefined =>
  words.filter(isWord).findLast(isTelling);

/**
 * What the words around a number make of it: its own clause first, then what follows it (3件予以公开), then the clause
 * before (收到的申请，共3件). Null where they name something else, or nothing.
 */
export function bindNumber(said: Said, number: ProseNumber, after: readonly ProseToken[]): Binding | null {
  const own = lastTelling(said.own);
  const made = own && documentsMade(own, number, after);
  if (made !== undefined) return made;
  const next = labelAfter(said, number, after);
  if (own)
    return next?.family === 'applicant' && own.meaning.kind === 'deed' && touches(number, after)
      ? next
      : bindWord(said, said.own, own, number, after);
  if (next) return next;
  // 依申请公开信息4条: pieces of information, perhaps.
  if (namesApplications(said, number)) return { ...received, also: ['completed'], loose: countsPieces(number) };
  const far = lastTelling(said.far);
  if (
    !far ||
    (isLabel(far) && far.meaning.family === 'channel') ||
    said.own.some(isParts) ||
    unknownText(said.ownStart, number.start, said.own) > 2
  )
    return null;
  return bindWord(said, said.far, far, number, after);
}

/** 制定出台了7件行政规范性文件: the deed before the number, the documents behind it; null where other things stand there. */
function documentsMade(act: ProseWord, number: ProseNumber, [next]: readonly ProseToken[]): Binding | null | undefined {
  if (!isLabel(act) || act.meaning.family !== 'documentAct' || !isCounter(number.unit)) return undefined;
  if (next?.kind !== 'word' || next.start > number.end) return undefined;
  if (!isLabel(next) || next.meaning.family !== 'document') return null;
  const { loose, variable } = act.meaning;
  const made = { variable: `${next.meaning.variable}.${variable}`, family: 'documentAct' as const, also: [] };
  return { ...made, loose: loose === true, strict: false, end: next.end };
}

/** 依申请公开69件: nothing is said to have been done with them. */
function namesApplications({ own }: Said, { start }: ProseNumber): boolean {
  const named = own.findLast((token) => isWord(token) && token.meaning.kind === 'applications');
  return named !== undefined && unknownText(named.end, start, own) === 0;
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
  // 通过信函收到5件: those that came so.
  const channel = wordsBefore(words, word).findLast((token) => isLabel(token) && token.meaning.family === 'channel');
  if (channel) return { ...received, variable: 'channel', family: 'channel', loose: true };
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

/** 3件予以公开, 72件申请按规定顺延到下年度: a label behind the number, before anything else is said. */
function labelAfter(said: Said, number: ProseNumber, after: readonly ProseToken[]): Binding | null {
  // 其余6件因未到答复期限结转下年度: why it was carried over may stand between.
  const flow = after.find((token) => isLabel(token) && token.meaning.family === 'flow');
  if (flow && isLabel(flow) && flow.start - number.end <= 16) return bindBehind(said, [], flow, number);
  let from = number.end;
  const passed: ProseWord[] = [];
  for (const token of after) {
    if (token.kind !== 'word') return null;
    if (token.start - from > 6 && !manner.test(said.text.slice(from, token.start))) return null;
    if (isLabel(token)) {
      if (token.meaning.family === 'document' || token.meaning.family === 'published') return null;
      return bindBehind(said, passed, token, number);
    }
    if (isTelling(token))
      return isDone(token) ? { ...received, variable: 'completed', loose: true, end: token.end } : null;
    passed.push(token);
    from = token.end;
  }
  return null;
}

/** 10件已经按时按规定完成答复 */
const manner =
  /^(?:已经?|均|都|全部|按时|按期|按要求|按规定?|依法|依规|及时|在?规定时[间限]内?|在?法定[期时]限内?|完成|予以|作出|进行|书面|的)*$/;

/** 1646件已在法定期限内答复: perhaps only some of those that were answered. */
const isDone = ({ meaning }: ProseWord): boolean => meaning.kind === 'deed' && meaning.deed === 'complete';

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
