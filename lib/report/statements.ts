import { foldPassage } from '../text/quotes.ts';
import { type Binding, bindEach, bindNumber, type Said, type Topic } from './bind-number.ts';
import type { ProseNumber } from './prose-numbers.ts';
import { isCounter } from './prose-numbers.ts';
import { type ProseMark, type ProseToken, type ProseWord, tokenise } from './prose-tokens.ts';
import type { Block, Report } from './report.ts';
import type { Family } from './statement-words.ts';

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

/** Nothing is stated about the tables in a paragraph without one of these. */
const worthReading = /[\d一二两三四五六七八九十零][^。]{0,4}[件条份起宗例次项个元%、。;:)(]|未|没有|无/;

function read(report: Report): Statement[] {
  let topic: Topic = null;
  return report.blocks.flatMap((block, index) => {
    const { text } = foldPassage(block);
    if (block.kind === 'heading') topic = topicOfHeading(text);
    if (block.kind !== 'paragraph' || !worthReading.test(text)) return [];
    return readParagraph(report, block, index, topic);
  });
}

function topicOfHeading(text: string): Topic {
  if (/申请/.test(text) && !/复议|诉讼/.test(text)) return 'applications';
  if (/复议|诉讼/.test(text)) return 'disputes';
  return null;
}

type Heard = ProseWord | ProseMark;

/** What has been said in a paragraph up to a token. */
interface Progress {
  report: Report;
  block: Block;
  index: number;
  text: string;
  from: readonly number[];
  tokens: readonly ProseToken[];
  found: Statement[];
  topic: Topic;
  dispute: string | null;
  document: string | null;
  sentence: number;
  /** Until the sentence ends: the year it speaks of, whether of disclosure, whether of applications. */
  year: number | null;
  aboutDisclosure: boolean;
  wasAboutDisclosure: boolean;
  namesApplications: boolean;
  countsDecisions: boolean;
  clause: Clause;
  brackets: Clause[];
  /** What 分别 still has to share out. */
  queue: Binding[];
}

/** What a clause, or a bracket, has of its own. */
interface Clause {
  start: number;
  own: Heard[];
  far: Heard[];
  /** 较2022年的31件: a year that holds no longer than this. */
  year: number | null;
  /** Totals of which the numbers that follow may be parts, innermost last. */
  totals: Statement[];
  last: Statement | null;
  /** Whether another office, a wider area or a plan is spoken of: until the sentence, or the bracket, ends. */
  isElsewhere: boolean;
}

const openClause = (start: number): Clause => ({
  start,
  own: [],
  far: [],
  year: null,
  totals: [],
  last: null,
  isElsewhere: false,
});

function readParagraph(report: Report, block: Block, index: number, topic: Topic): Statement[] {
  const { text, from } = foldPassage(block);
  const progress: Progress = {
    report,
    block,
    index,
    text,
    from,
    tokens: tokenise(block, report.year),
    found: [],
    topic,
    dispute: null,
    document: null,
    sentence: 0,
    year: null,
    aboutDisclosure: false,
    wasAboutDisclosure: topic !== null || block.section === 3 || block.section === 4,
    namesApplications: false,
    countsDecisions: false,
    clause: openClause(0),
    brackets: [],
    queue: [],
  };
  beginSentence(progress, 0);
  for (const [at, token] of progress.tokens.entries()) {
    if (token.kind === 'mark') hearMark(progress, token, at);
    else if (token.kind === 'year') hearYear(progress, token.year, token.start);
    else if (token.kind === 'word') hearWord(progress, token, at);
    else hearNumber(progress, token, at);
  }
  return settle(progress.found);
}

/** 同意公开5件，告知获取途径3件: two names of one row share it between them, and neither is the whole. */
function settle(found: Statement[]): Statement[] {
  const granted = found.filter(
    ({ variable, year, kind }) => variable === 'granted' && year === null && kind === 'count',
  );
  if (!granted.some(({ loose }) => loose)) return found;
  return found.map((statement) => (granted.includes(statement) ? { ...statement, loose: true } : statement));
}

function hearMark(progress: Progress, token: ProseMark, at: number): void {
  const { clause, brackets } = progress;
  if (token.mark === '、') {
    if (clause.own.length === 0) clause.start = token.end;
    clause.own.push(token);
  } else if (token.mark === '(') {
    const { last } = clause;
    brackets.push({ ...clause });
    // 23件(含上年结转2件): a bracket right behind a number speaks of it.
    const speaksOf = last !== null && progress.found.at(-1) === last && clause.own.length === 0 ? last : null;
    progress.clause = {
      ...openClause(token.end),
      year: clause.year,
      totals: speaksOf ? [speaksOf] : [],
      last: speaksOf,
    };
  } else if (token.mark === ')') {
    const outer = brackets.pop();
    progress.clause = outer ? { ...outer, start: token.end } : progress.clause;
  } else if (token.mark === '。') endSentence(progress, token.end, at);
  else {
    // 无上年结转，5件全部办结: what was said not to be counts nothing that follows.
    clause.far = token.mark === ';' || saysNone(clause.own) ? [] : [...clause.far, ...clause.own];
    clause.own = [];
    clause.year = null;
    clause.start = token.end;
  }
}

const saysNone = (words: readonly Heard[]): boolean =>
  words.some((token) => token.kind === 'word' && token.meaning.kind === 'none');

/** 其中 may open the next sentence: totals and kinds stay known until something else is spoken of. */
function endSentence(progress: Progress, end: number, at: number): void {
  const { last, totals } = progress.clause;
  progress.clause = { ...openClause(end), last: totals[0] ?? last };
  progress.brackets = [];
  progress.queue = [];
  progress.sentence += 1;
  progress.year = null;
  beginSentence(progress, at + 1);
}

/** What the whole sentence names counts for its first clause as well. */
function beginSentence(progress: Progress, at: number): void {
  const { tokens, block, text } = progress;
  const start = tokens[at - 1]?.end ?? 0;
  const end = text.indexOf('。', start);
  const sentence = text.slice(start, end === -1 ? text.length : end);
  const names = /信息公开|依申请|公开申请/.test(sentence);
  progress.aboutDisclosure = names || progress.wasAboutDisclosure || block.section === 3 || block.section === 4;
  progress.wasAboutDisclosure = names;
  progress.namesApplications = /信息公开(?:的|类)?申请|依申请公开|公开申请|申请公开/.test(sentence);
  progress.countsDecisions = false;
}

/** A year beside 比 or 较 is only compared with. */
function hearYear(progress: Progress, year: number, start: number): void {
  const isCompared = /[比较与同]$/.test(progress.text.slice(Math.max(0, start - 1), start));
  if (isCompared) progress.clause.year = year;
  else {
    progress.year = year;
    progress.clause.year = null;
  }
}

function hearWord(progress: Progress, token: ProseWord, at: number): void {
  const { meaning } = token;
  const { clause } = progress;
  clause.own.push(token);
  if (meaning.kind === 'applications' || meaning.kind === 'subject') progress.topic = 'applications';
  else if (meaning.kind === 'decide') progress.countsDecisions = true;
  else if (meaning.kind === 'plan' || meaning.kind === 'otherTime') clause.isElsewhere = true;
  else if (meaning.kind === 'area' || meaning.kind === 'otherOffice')
    clause.isElsewhere ||= isElsewhere(progress, token);
  else if (meaning.kind === 'lastYear') clause.year = (progress.report.year ?? 0) - 1;
  else if (meaning.kind === 'parts' && clause.last !== null && clause.totals.at(-1) !== clause.last)
    clause.totals = [...clause.totals, clause.last];
  else if (meaning.kind === 'none') hearNone(progress, token, at);
  else if (meaning.kind === 'label') hearLabel(progress, meaning.family, meaning.variable);
}

function hearLabel(progress: Progress, family: Family, variable: string): void {
  if (family === 'dispute') {
    progress.dispute = variable;
    progress.topic = 'disputes';
  } else if (family === 'document') {
    progress.document = variable;
    progress.topic = 'documents';
  } else if (family === 'published') progress.topic = 'published';
}

const isOwnKind = (officeClass: string, word: string): boolean =>
  (officeClass === 'branch' && word === '分局') || (officeClass === 'government-office' && word.endsWith('政府办'));

/** A government's report covers its area, and 全镇 or 全局 is the office itself; for others it is a wider scope. */
function isElsewhere(progress: Progress, { meaning, start, end }: ProseWord): boolean {
  const { officeClass } = progress.report.identity;
  const word = progress.text.slice(start, end);
  if (meaning.kind === 'otherOffice') return !isOwnKind(officeClass, word);
  if (/[镇乡街道办局委厅关]$|系统$/.test(word) && word.startsWith('全')) return officeClass === 'government';
  const isWhole = officeClass === 'government' || officeClass === 'unknown';
  return word.endsWith('本级') ? isWhole : !isWhole;
}

function hearNumber(progress: Progress, number: ProseNumber, at: number): void {
  const after = followers(progress.tokens, at);
  if (number.unit === '%') hearShare(progress, number);
  else if (isCounter(number.unit) || number.unit.endsWith('元')) hearCount(progress, number, after);
  const { clause } = progress;
  clause.own = [];
  clause.far = [];
  clause.start = number.end;
}

/** Words up to the next number or mark. */
function followers(tokens: readonly ProseToken[], at: number): ProseToken[] {
  const rest = tokens.slice(at + 1, at + 8);
  const end = rest.findIndex((token) => token.kind === 'number' || token.kind === 'mark' || token.kind === 'year');
  return end === -1 ? rest : rest.slice(0, end);
}

function hearCount(progress: Progress, number: ProseNumber, after: readonly ProseToken[]): void {
  const { clause, text } = progress;
  // A number that neither unit nor mark follows is part of a name: 12345热线.
  if (number.unit === '' && !/^(?:$|[、;。:()!?]|其中)/.test(text.slice(number.end, number.end + 2))) return;
  const said: Said = { ...progress, own: clause.own, far: clause.far, ownStart: clause.start };
  const shared = bindShared(progress, said, number);
  if (shared.length > 0) for (const binding of shared) state(progress, number, binding);
  else {
    const binding = bindNumber(said, number, after) ?? bindSum(progress, said);
    if (binding === null && clause.own.some(isStranger)) progress.topic = 'other';
    state(progress, number, binding);
  }
}

const isStranger = (token: Heard): boolean => token.kind === 'word' && token.meaning.kind === 'stranger';
const says = (words: readonly Heard[], kind: 'all' | 'each'): boolean =>
  words.some((token) => token.kind === 'word' && token.meaning.kind === kind);

/** 行政复议、行政诉讼均为0 gives each its 0; 予以公开、不予公开分别为3件、2件 gives each its own. */
function bindShared(progress: Progress, said: Said, number: ProseNumber): Binding[] {
  const { own, far } = said;
  if (says(own, 'each')) {
    const [first, ...rest] = bindEach(said, [...far, ...own], number);
    if (first && rest.length > 0) {
      progress.queue = rest;
      return [first];
    }
  }
  const next = own.every((token) => token.kind === 'mark') ? progress.queue.shift() : undefined;
  if (next) return [next];
  progress.queue = [];
  if (number.value !== 0 || !says(own, 'all')) return [];
  const each = bindEach(said, [...far, ...own], number);
  return each.length > 1 ? each : [];
}

/** 新收8件，上年结转2件，共计10件. */
function bindSum(progress: Progress, { own, text, ownStart }: Said): Binding | null {
  const [carriedIn, received] = progress.found.slice(-2).toReversed();
  const isSum = carriedIn?.variable === 'carriedIn' && received?.variable === 'received' && received.strict;
  if (!isSum || carriedIn.sentence !== progress.sentence || received.sentence !== progress.sentence) return null;
  if (!own.every((token) => token.kind === 'word' && token.meaning.kind === 'also') || own.length === 0) return null;
  if (!/^(?:共|合|总|两项)/.test(text.slice(ownStart))) return null;
  return { variable: 'received + carriedIn', family: 'deed', also: [], loose: false, strict: true };
}

/** What may be part of a number: its own kinds of parts, and, of a number that counts something else, whatever is not bound either. */
function canHave(total: Statement, family: Statement['family'], variable: string | null): boolean {
  if (variable === null) return total.family === 'published' || total.variable === null;
  const [kind = ''] = total.variable?.split('.') ?? [];
  if (family === 'deed') return variable === 'received' && total.variable === 'received';
  if (total.family === 'deed' || total.family === 'flow')
    return ['flow', 'applicant', 'channel', 'outcome'].includes(family ?? '');
  if (total.family === 'outcome')
    return family === 'outcome' && (variable === total.variable || variable.startsWith(`${kind}.`));
  if (total.family !== 'dispute') return false;
  if (family === 'ruling') return total.variable?.includes(' + ') === true || variable.startsWith(`${kind}.`);
  return (
    family === 'dispute' &&
    (total.variable?.includes(' + ') === true || (kind === 'suits' && /Suit|suitAfter/.test(variable)))
  );
}

const unbound = { variable: null, family: null, also: [], loose: false, strict: false, end: undefined };

function state(progress: Progress, number: ProseNumber, binding: Binding | null): void {
  if (binding === null && (number.unit === '' || number.isChinese)) {
    progress.clause.last = null;
    return;
  }
  const { clause } = progress;
  const total = clause.totals.findLast((total) => canHave(total, binding?.family ?? null, binding?.variable ?? null));
  const { end = number.end, ...bound } = binding ?? unbound;
  const statement = makeStatement(progress, number.start, end, {
    ...bound,
    value: number.value,
    decimals: number.decimals,
    unit: number.unit,
    kind: 'count',
    vague: number.vague,
    part: total ?? null,
  });
  progress.found.push(statement);
  clause.last = statement;
}

/** A percentage is a share of what the number before it counts, or of what its own clause names. */
function hearShare(progress: Progress, number: ProseNumber): void {
  const { clause } = progress;
  const isShare = clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'share');
  if (clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'change')) {
    hearChange(progress, number);
    return;
  }
  const isOther = clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'rate');
  const of = clause.last ?? progress.brackets.at(-1)?.last ?? null;
  if (
    isOther ||
    of === null ||
    of.kind !== 'count' ||
    (!isShare && (clause.own.length > 0 || progress.brackets.length === 0))
  )
    return;
  if (clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'label')) return;
  progress.found.push(
    makeStatement(progress, number.start, number.end, {
      variable: of.variable === null ? null : `share:${of.variable}`,
      family: of.family,
      also: [],
      value: number.value,
      decimals: number.decimals,
      unit: '%',
      kind: 'share',
      vague: number.vague,
      loose: of.loose,
      strict: false,
      part: of,
    }),
  );
}

/** 2023年收到22件，比2022年（31件）下降29%: both numbers are said in the sentence. */
function hearChange(progress: Progress, number: ProseNumber): void {
  const { clause, found, sentence, report, text } = progress;
  const said = found.filter((one) => one.sentence === sentence && one.kind === 'count' && !one.vague);
  const now = said.findLast(({ year, variable }) => year === null && variable !== null);
  const then = said.findLast(({ year }) => year !== null && year === (report.year ?? 0) - 1);
  if (!now || !then || (then.variable !== null && then.variable !== now.variable) || then.unit !== now.unit) return;
  const words = text.slice(clause.start, number.start);
  const isFall = /下降|减少|降低|降幅|减幅/.test(words);
  if (isFall === /增长|增加|上升|增幅|提升/.test(words)) return;
  const change = makeStatement(progress, number.start, number.end, {
    variable: `change:${now.variable}`,
    family: now.family,
    also: [],
    value: isFall ? -number.value : number.value,
    decimals: number.decimals,
    unit: '%',
    kind: 'change',
    vague: number.vague,
    loose: now.loose,
    strict: false,
    part: now,
  });
  found.push({ ...change, year: null, loose: now.loose, against: then });
}

function makeStatement(
  progress: Progress,
  numberStart: number,
  end: number,
  parts: Omit<Statement, 'year' | 'against' | 'section' | 'block' | 'sentence' | 'start' | 'end' | 'quote'>,
): Statement {
  const { from, clause, block, report } = progress;
  const year = clause.year ?? progress.year;
  const start = from[Math.min(clause.start, numberStart)] ?? 0;
  const printedEnd = (from[end - 1] ?? 0) + 1;
  return {
    ...parts,
    // 收到30件，其中政府办受理12件: some of them only.
    loose:
      parts.loose ||
      (parts.family === 'deed' && parts.part !== null && !parts.strict) ||
      clause.isElsewhere ||
      namesOtherOffice(progress, clause.start, numberStart),
    year: year === report.year ? null : year,
    against: null,
    section: block.section,
    block: progress.index,
    sentence: progress.sentence,
    start,
    end: printedEnd,
    quote: block.text.slice(start, printedEnd).trim(),
  };
}

/** 人社局 is 人力资源和社会保障局: its characters, in order. */
function isShortFor(short: string, name: string): boolean {
  let at = -1;
  for (const character of short) {
    at = name.indexOf(character, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** 住建局收到5件: whoever is named as the one who received it, and is not the author. */
const actor =
  /([^、,;:。()”“]{0,12}?)(局|委|办|厅|办公室|镇|乡|街道|中心|大队|支队|部门|公司|院|所|科|股|站)(?:共|共计|累计|全年|年内|已|也|均|新)?$/;

function namesOtherOffice({ text, report, clause }: Progress, start: number, end: number): boolean {
  const verb = clause.own.find((token) => token.kind === 'word' && token.meaning.kind === 'deed');
  const match = actor.exec(text.slice(start, Math.max(start, Math.min(end, verb?.start ?? start))));
  if (!match) return false;
  const [, name = '', kind = ''] = match;
  if (/(?:我|本|全|贵)$/.test(name) || /^(?:我|本|全)/.test(name)) return false;
  const own = `${report.identity.name ?? ''}${report.signature ?? ''}${report.title ?? ''}`;
  return !own.includes(`${name.slice(-2)}${kind}`) && !isShortFor(`${name.slice(-2)}${kind}`, own);
}

/** Deeds that nobody did: 未收到政府信息公开申请, 未发生行政复议和行政诉讼. Each thing named is stated as 0. */
function hearNone(progress: Progress, token: ProseWord, at: number): void {
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
  if (heard.some(isStranger) || none.meaning.kind !== 'none') return [];
  const zero = { ...nothing, start: none.end, end: none.end };
  const words = heard.filter((token): token is ProseWord => token.kind === 'word');
  const found: [Binding, ProseWord][] = [];
  for (const [index, word] of words.entries()) {
    if (
      word.meaning.kind === 'applications' &&
      found.length === 0 &&
      isCounted(said.text, none, word, words[index + 1])
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

const isDispute = ({ meaning }: ProseWord): boolean => meaning.kind === 'label' && meaning.family === 'dispute';

/** 未收到公民、法人提出的政府信息公开申请 — not 没有逾期答复的政府信息公开申请, nor 未收到政府信息公开申请的投诉. */
function isCounted(text: string, none: ProseWord, word: ProseWord, next: ProseWord | undefined): boolean {
  const between = text.slice(none.end, word.start);
  // 没有因政府信息公开申请行政复议: the cause of what did not happen.
  if (text.charAt(none.end - 1) === '因' || (next && isDispute(next) && next.start - word.end <= 2)) return false;
  if (between.length > 24 || qualified.test(between)) return false;
  if (none.meaning.kind === 'none' && !none.meaning.receives && between.length > 6) return false;
  const behind = text.slice(word.end, next?.start ?? word.end + 4);
  return !/^(?:的?(?:投诉|费|争议|答复)|工作|制度|渠道|引|而|被|类|过程)/.test(behind);
}
