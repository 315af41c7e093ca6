import { matchOffices, type SeenOffice, toSeen } from './match-offices.ts';
import { dueYearsOf, fullNameOf, listedKey, type NameList, type OfficePair } from './name-list.ts';

/** What a page says a report is: its link, and the office and year that its title names. */
export interface PageLink {
  url: string;
  office: string | null;
  year: number | null;
}

/**
 * A name list beside the list that a page shows, for the latest year that both have. `absent`: the offices due that the
 * page does not name; `near`: names on the page that may be theirs, which nobody confirmed.
 */
export interface ListOnPage {
  list: NameList;
  year: number;
  due: number;
  absent: readonly string[];
  near: readonly string[];
}

/** A page with fewer offices of a list is another kind of page: one office's own column, say. */
const fewest = 2;

/** The list that most of the page's offices stand on; null where none has two of them. */
export function findListOnPage(
  links: readonly PageLink[],
  lists: readonly NameList[],
  pairs: readonly OfficePair[],
): ListOnPage | null {
  const found = lists.flatMap((list) => compare(links, list, pairs) ?? []);
  const [best] = found.sort((one, other) => other.due - other.absent.length - (one.due - one.absent.length));
  return best !== undefined && best.due - best.absent.length >= fewest ? best : null;
}

function compare(links: readonly PageLink[], list: NameList, pairs: readonly OfficePair[]): ListOnPage | null {
  const due = new Set(list.offices.flatMap((office) => [...dueYearsOf(office, list)]));
  const years = links.flatMap(({ year }) => (year !== null && due.has(year) ? year : []));
  if (years.length === 0) return null;
  const year = years.reduce((latest, one) => Math.max(latest, one));
  // A link that names no year may be that of any.
  const seen = links.flatMap((link): SeenOffice[] =>
    link.office !== null && (link.year === null || link.year === year) ? [toSeen(link.office, link.url)] : [],
  );
  const asked = list.offices.filter((office) => dueYearsOf(office, list).includes(year));
  const isSettled = (_: string, joined: readonly string[]): boolean => joined.length > 0;
  const { joined, proposals } = matchOffices(asked, seen, pairs, isSettled);
  const absent = asked.filter((office) => (joined.get(listedKey(office)) ?? []).length === 0);
  return {
    list,
    year,
    due: asked.length,
    absent: absent.map(fullNameOf),
    near: [...new Set(proposals.map((proposal) => proposal.seen.name))],
  };
}
