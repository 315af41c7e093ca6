import { foldPassage } from '../../text/quotes.ts';
import type { Block, Report } from '../report.ts';
import type { Statement } from '../statements.ts';
import { hearNone } from './hear-none.ts';
import { hearNumber } from './hear-number.ts';
import { type Clause, type Heard, openClause, type Progress } from './progress.ts';
import { isLabel, type LabelWord, type Topic } from './said.ts';
import { isElsewhere } from './scope.ts';
import { settle } from './settle.ts';
import { type ProseMark, type ProseToken, type ProseWord, tokenise } from './tokens.ts';
import type { Family } from './words.ts';

/** The statements of a paragraph: its tokens are heard one by one, and what was said before decides what a number means. */
export function readParagraph(report: Report, block: Block, index: number, topic: Topic): Statement[] {
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
    years: [],
    aboutDisclosure: false,
    wasAboutDisclosure: topic !== null || block.section === 3 || block.section === 4,
    namesApplications: false,
    countsDecisions: false,
    announces: false,
    sortsDocuments: false,
    taken: 0,
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
    if (outer) progress.clause = { ...outer, start: token.end, own: [...outer.own, ...reasonsInBracket(progress, at)] };
  } else if (token.mark === '。') endSentence(progress, token.end, at);
  else {
    // 共171条：基层政务公开领域124条、工作动态34条
    if (token.mark === ':' && clause.own.length === 0) takeAsTotal(clause);
    // 无上年结转，5件全部办结: what was said not to be counts nothing that follows.
    clause.far = token.mark === ';' || saysNone(clause.own) ? [] : [...clause.far, ...clause.own].slice(-mostHeard);
    clause.own = [];
    clause.year = null;
    clause.start = token.end;
  }
}

/** 不予公开(属于行政查询事项)1件: what a bracket without a number says of the outcome before it. */
function reasonsInBracket({ tokens }: Progress, at: number): Heard[] {
  // From here backwards, and not far: a hostile text may hold a million brackets.
  const before = tokens.slice(Math.max(0, at - mostHeard), at);
  const open = before.findLastIndex((token) => token.kind === 'mark' && token.mark === '(');
  const outcome = before[open - 1];
  const inside = before.slice(open + 1);
  if (outcome === undefined || !isOutcome(outcome) || inside.some(({ kind }) => kind === 'number')) return [];
  return inside.filter(isOutcome);
}

const isOutcome = (token: ProseToken): token is LabelWord => isLabel(token) && token.meaning.family === 'outcome';

/** Words of earlier clauses that may still say what a number counts. */
const mostHeard = 100;

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
  progress.years = [];
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
  progress.announces = false;
  progress.sortsDocuments = documentsByKind.test(sentence);
}

/** 制发公文20件，其中主动公开12件，依申请公开5件，不予公开3件: how documents are kept, and nobody applied for any. */
const documentsByKind =
  /主动公开(?=[^。]{0,24}依申请公开[^\d。]{0,8}\d)(?:[^。]{0,48}不(?:予以?)?公开[^\d。]{0,8}\d|(?<=(?:公文|文件|属性|认定|制发|印发)[^。]{0,24}主动公开))/;

/** A year beside 比 or 较 is only compared with. */
function hearYear(progress: Progress, year: number, start: number): void {
  progress.years.push(year);
  const isCompared = /[比较与同]$/.test(progress.text.slice(Math.max(0, start - 1), start));
  if (isCompared) progress.clause.year = year;
  else {
    progress.year = year;
    progress.clause.year = null;
  }
}

/** Parts of parts of parts: nobody writes more. */
const mostTotals = 8;

/** What follows may be parts of the last number. */
function takeAsTotal(clause: Clause): void {
  if (clause.last !== null && clause.totals.at(-1) !== clause.last)
    clause.totals = [...clause.totals.slice(-mostTotals), clause.last];
}

function hearWord(progress: Progress, token: ProseWord, at: number): void {
  const { meaning } = token;
  const { clause } = progress;
  if (token.start >= progress.taken) clause.own.push(token);
  if (meaning.kind === 'applications' || meaning.kind === 'subject') progress.topic = 'applications';
  else if (meaning.kind === 'decide') progress.countsDecisions = true;
  else if (meaning.kind === 'announce') progress.announces = true;
  else if (meaning.kind === 'plan' || (meaning.kind === 'otherTime' && !isOwnTime(progress, token)))
    clause.isElsewhere = true;
  else if (meaning.kind === 'area' || meaning.kind === 'otherOffice')
    clause.isElsewhere ||= isElsewhere(progress, token);
  else if (meaning.kind === 'lastYear') clause.year = (progress.report.year ?? 0) - 1;
  else if (meaning.kind === 'parts') takeAsTotal(clause);
  else if (meaning.kind === 'none') hearNone(progress, token, at);
  else if (meaning.kind === 'label') hearLabel(progress, meaning.family, meaning.variable);
}

/** 2023年以来 of a report for 2023, not 自2023年以来累计: nobody knows until when. */
const isOwnTime = ({ text, report }: Progress, { start, end }: ProseWord): boolean => {
  const before = text.slice(Math.max(0, start - 6), start).replace(/年?度?$/, '');
  const isSum = /[自从]\d{4}$/.test(before) || text.startsWith('累计', end);
  return text.slice(start, end) === '以来' && before.endsWith(`${report.year}`) && !isSum;
};

function hearLabel(progress: Progress, family: Family, variable: string): void {
  if (family === 'dispute') {
    progress.dispute = variable.includes(' + ') ? null : variable;
    progress.topic = 'disputes';
  } else if (family === 'document') {
    progress.document = variable;
    progress.topic = 'documents';
  } else if (family === 'published') {
    progress.topic = 'published';
    progress.announces = true;
  }
}
