import { isTitle, parseTitle } from '../report/title.ts';
import type { Wanted } from '../store/batches.ts';
import { normalise } from '../text/normalise.ts';
import { isShortOf } from '../text/office-names.ts';
import { siteOf } from '../text/site.ts';

/**
 * A report that is looked for: that of an office for a year, on the site where `url` is, another report of it. `names`
 * are those that the office has or had, the present one first.
 */
export interface Sought {
  names: readonly string[];
  year: number;
  url: string;
}

/** A link as a page words it; `isTrail`: it stands in the line that says where the page is (当前位置). */
export interface PageLink {
  url: string;
  text: string;
  isTrail: boolean;
}

/** A page that was looked through: the links that name reports, and all of its links, both in the page's order. */
export interface LookedThrough {
  reports: readonly { url: string; title: string; office: string | null; year: number | null }[];
  links: readonly PageLink[];
}

/** A column names its offices in one way: who is not among these is not there. */
const mostReports = 3;
const mostLists = 4;

/**
 * The pages to look at next: links that name the report, the likeliest first, and the lists that may. Only on the site of
 * the report that the search began at: a page may link to anywhere.
 */
export function chooseLinks({ reports, links }: LookedThrough, sought: Sought): Wanted[] {
  const isNear = ({ url }: { url: string }): boolean => siteOf(url) === siteOf(sought.url);
  const named = reports
    .filter((link) => isNear(link) && link.year === sought.year && mayBeOf(link.office, sought.names))
    .sort((one, other) => distance(one.office, sought.names) - distance(other.office, sought.names))
    .slice(0, mostReports)
    .map(({ url, title, office, year }): Wanted => ({ url, title, office, year, kind: 'sought' }));
  const lists = links
    .flatMap((link, index) => {
      const rank = isNear(link) ? rankOf(link, sought) : null;
      return rank === null ? [] : [{ ...link, rank, index }];
    })
    // Of two steps in the trail the later one is nearer to the page.
    .sort((one, other) => one.rank - other.rank || (one.isTrail ? other.index - one.index : one.index - other.index))
    .slice(0, mostLists)
    .map(({ url, text }): Wanted => ({ url, title: text, office: null, year: null, kind: 'list' }));
  return [...named, ...lists];
}

/** A list of one office's reports names none; a list of a county's offices names them shortly. */
const mayBeOf = (named: string | null, names: readonly string[]): boolean =>
  named === null || names.some((name) => isShortOf(named, name) || isShortOf(name, named));

function distance(named: string | null, names: readonly string[]): number {
  if (named === null) return Infinity;
  const plain = normalise(named);
  const distances = names.map(normalise).map((name) => (name === plain ? 0 : 1 + Math.abs(name.length - plain.length)));
  return Math.min(...distances);
}

const longestName = 40;

/** How likely a link leads to a list with the report: its year, its column, more of the list, what the column is in. */
function rankOf({ text, isTrail }: PageLink, { names, year }: Sought): number | null {
  const words = text.replace(/\s+/g, '');
  if (words === '' || words.length > longestName) return null;
  // A column may be called as a report is, but for the year: 政府信息公开年报.
  const title = parseTitle(words);
  if (isTitle(words) && (title.year !== null || !(isTrail || mayBeOf(title.office, names)))) return null;
  const [other] = (words.match(/20\d{2}/g) ?? []).filter((named) => Number(named) !== year);
  if (other !== undefined) return null;
  if (words === `${year}` || words === `${year}年` || words === `${year}年度`) return 0;
  if (/年报|年度(?:工作)?报告/.test(words) && !/解读|图解|网站|法治/.test(words)) return isTrail ? 1 : 2;
  if (/^(?:下一页|下页|后一页|>|›|»)$/.test(words)) return 3;
  return isTrail && !/^(?:首页|网站首页|主页)$/.test(words) ? 4 : null;
}
