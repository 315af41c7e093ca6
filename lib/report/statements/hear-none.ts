import { bindEach } from './bind-number.ts';
import type { ProseNumber } from './numbers.ts';
import { type Heard, isStranger, makeStatement, type Progress } from './progress.ts';
import { type Binding, type Said, unknownText } from './said.ts';
import type { ProseToken, ProseWord } from './tokens.ts';

/** Deeds that nobody did: 未收到政府信息公开申请, 未发生行政复议和行政诉讼. Each thing named is stated as 0. */
export function hearNone(progress: Progress, token: ProseWord, at: number): void {
  if (token.meaning.kind !== 'none') return;
  if (/[如若凡有对是]/.test(progress.text.charAt(token.start - 1))) return;
  const heard = clauseAfter(progress.tokens, at);
  if (heard === null) return;
  const said: Said = {
    ...progress,
    own: [],
    far: [],
    ownStart: token.end,
  };
  for (const [binding, word] of nothings(said, heard, token)) {
    const end = word.end;
    progress.found.push(
      makeStatement(progress, token.start, end, {
        ...binding,
        value: 0,
        decimals: 0,
        unit: '',
        kind: 'none',
        vague: false,
        part: null,
      }),
    );
  }
}

/** What stands between 未 and the end of its clause; a list goes on behind 、. Null where a number follows: 未办结3件. */
function clauseAfter(tokens: readonly ProseToken[], at: number): Heard[] | null {
  const heard: Heard[] = [];
  for (const token of tokens.slice(at + 1, at + 16)) {
    if (token.kind === 'number') return null;
    if (token.kind === 'year' || (token.kind === 'mark' && token.mark !== '、')) break;
    heard.push(token);
  }
  return heard;
}

const nothing: ProseNumber = {
  kind: 'number',
  start: 0,
  end: 0,
  value: 0,
  decimals: 0,
  unit: '',
  vague: false,
  isChinese: false,
};

/** What makes a received application something else: one not answered in time, one that cost a fee. */
const qualified =
  /逾期|超期|超时|期限|不满|答复|收费|错|漏|引发|导致|被|投诉|咨询|需要|通过|邮|泄|失|拒|应|违|纠纷|争议|办结|行政|许可/;

function nothings(said: Said, heard: readonly Heard[], none: ProseWord): [Binding, ProseWord][] {
  const words = heard.filter((token): token is ProseWord => token.kind === 'word');
  if (words.some((word) => isStranger(word) && !isListed(said.text, words, word))) return [];
  const zero = { ...nothing, start: none.end, end: none.end };
  const found: [Binding, ProseWord][] = [];
  for (const [index, word] of words.entries()) {
    if (
      word.meaning.kind === 'applications' &&
      found.length === 0 &&
      isCounted(said.text, none, word, words.slice(index + 1))
    ) {
      found.push([{ variable: 'received', family: 'deed', also: [], loose: false, strict: false }, word]);
      continue;
    }
    const next = words[index + 1];
    // 行政复议被纠错: the ruling says it all.
    if (
      word.meaning.kind !== 'label' ||
      (word.meaning.family === 'dispute' && next?.meaning.kind === 'label' && next.meaning.family === 'ruling')
    )
      continue;
    if (word.meaning.family === 'document') {
      const document = isMade(said, heard, none, word);
      if (document) found.push([document, word]);
      continue;
    }
    if (!/^(?:dispute|ruling|flow)$/.test(word.meaning.family)) continue;
    const [binding] = bindEach(
      said,
      words
        .slice(0, index + 1)
        .filter((other) => other === word || other.meaning.kind !== 'label' || other.meaning.family === 'dispute'),
      zero,
    ).slice(-1);
    if (binding) found.push([binding, word]);
  }
  return found;
}

/** 未发生信息公开方面的投诉、举报和行政复议: what stands in a list with disputes is denied beside them. */
function isListed(text: string, words: readonly ProseWord[], stranger: ProseWord): boolean {
  const at = words.indexOf(stranger);
  const next = words[at + 1];
  const [one, other] = next ? [stranger, next] : [words[at - 1], stranger];
  const isItem = (word: ProseWord) => isStranger(word) || isDispute(word);
  return (
    words.some(isDispute) && !!one && isItem(one) && isItem(other) && joints.test(text.slice(one.end, other.start))
  );
}

const joints = /^(?:案件|事件|申诉|件)?(?:、|和|及|与|或|以及|或者)(?:被?提起|被|申请)?$/;

/** 未制发规范性文件: none was issued, where nothing else is said of documents. */
function isMade(said: Said, heard: readonly Heard[], none: ProseWord, word: ProseWord): Binding | undefined {
  const denial = said.text.slice(none.start, none.end);
  const act = denial.endsWith('废止') ? 'repealed' : /制发|制定|出台|印发/.test(denial) ? 'issued' : undefined;
  const isAll = /^(?:$|[、,;。)和及与或])/.test(said.text.slice(word.end));
  if (act === undefined || word.meaning.kind !== 'label' || !isAll) return undefined;
  if (unknownText(none.end, word.start, heard) > 1) return undefined;
  return { variable: `${word.meaning.variable}.${act}`, family: 'document', also: [], loose: false, strict: false };
}

const isDispute = ({ meaning }: ProseWord): boolean => meaning.kind === 'label' && meaning.family === 'dispute';

/** 未收到公民、法人提出的政府信息公开申请 — not 没有逾期答复的政府信息公开申请, nor 未收到政府信息公开申请的投诉. */
function isCounted(text: string, none: ProseWord, word: ProseWord, later: readonly ProseWord[]): boolean {
  const [next] = later;
  const between = text.slice(none.end, word.start);
  // 没有因政府信息公开申请行政复议, 未发生依申请公开方面的行政复议: the cause of what did not happen.
  const dispute = later.find(isDispute);
  const isCause = dispute && !/[、和及与或]/.test(text.slice(word.end, dispute.start));
  if (text.charAt(none.end - 1) === '因' || isCause) return false;
  if (between.length > 24 || qualified.test(between)) return false;
  if (none.meaning.kind === 'none' && !none.meaning.receives && between.length > 6) return false;
  const behind = text.slice(word.end, next?.start ?? word.end + 4);
  return !/^(?:的?(?:投诉|费|争议|答复)|工作|制度|渠道|引|而|被|类|过程)/.test(behind);
}
