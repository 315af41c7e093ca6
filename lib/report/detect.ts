/*
 * The detector of the content script: it runs on every page of every portal, so it looks for a few phrases and nothing
 * else. It lets through whatever might be a report; the reader decides.
 */

/** What the detector looks at. `text` is the page's textContent, scripts and all: the cheapest text a browser gives. */
export interface PageText {
  title: string;
  address: string;
  text: string;
}

/** Words of the form itself: a page that only speaks of reports has one or two of them. */
const phrases = [
  '主动公开政府信息',
  '收到和处理政府信息',
  '申请情况',
  '行政复议',
  '主要问题',
  '其他需要报告',
  '总体情况',
  '本年新收',
  '第二十条第',
  '行政诉讼',
  '公开申请',
  '改进情况',
  '改进措施',
];
const phrasesNeeded = 3;

/** One of these stands in every report, whatever else it lacks; most pages of a portal are done with here. */
const leads = ['复议', '公开申请', '其他需要报告', '本年新收'];

/** Whether the page may hold a report: a cheap first look, wrong in favour of reading. */
export function looksLikeReport({ text }: PageText): boolean {
  if (!leads.some((lead) => text.includes(lead)) && !mayBeTorn(text)) return false;
  return count(text) >= phrasesNeeded || count(text.replace(/\s+/g, '')) >= phrasesNeeded;
}

const count = (text: string): number => phrases.filter((phrase) => text.includes(phrase)).length;

/** Single characters on lines of their own, as where a label stands upright or a page spaces its letters out. */
const mayBeTorn = (text: string): boolean => /复\s+议/.test(text);

/** Whether title or address promise a report that a script may still fill in. */
export function mayBecomeReport({ title, address }: Pick<PageText, 'title' | 'address'>): boolean {
  return (
    /信息公开[^，。]{0,12}(?:年度报告|年报|工作报告)/.test(title) || /xxgkn(?:b|dbg)|annualreport|gkndbg/i.test(address)
  );
}

/** Titles of reports, as a column of them lists them. */
const listedTitle = /信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/g;
const titlesNeeded = 3;

/** Whether the page may list reports: their titles stand on it several times. A cheap first look. */
export function looksLikeList({ text }: Pick<PageText, 'text'>): boolean {
  let found = 0;
  for (const _ of text.matchAll(listedTitle)) if (++found >= titlesNeeded) return true;
  return false;
}
