import { z } from 'zod/mini';
import { normalise } from '../../text/normalise.ts';

/** No office of the country needs more. */
export const longestName = 60;
/** More offices than any province has. */
export const mostOffices = 20_000;
/** The years for which the 条例 asks for a report, with room for many more. */
export const firstDueYear = 2008;
export const lastDueYear = 2099;

const Year = z.int().check(z.gte(firstDueYear), z.lte(lastDueYear));
const WebAddress = z.string().check(z.maxLength(4_000), z.regex(/^https?:\/\//i));

/**
 * An office that is to report. `place` is what a column of its own says of where it is, null without one; `years` are
 * those for which it is to report, null: those of the list. An address without a year may hold any year's report.
 */
export const ListedOffice = z.object({
  name: z.string().check(z.minLength(2), z.maxLength(longestName)),
  place: z.nullable(z.string().check(z.maxLength(longestName))),
  years: z.nullable(z.array(Year)),
  addresses: z.array(z.object({ year: z.nullable(Year), url: WebAddress })),
});
export type ListedOffice = z.infer<typeof ListedOffice>;

/** A 名单: who is to report for which years. A removed one is kept, so that it can be taken back and merged. */
export const NameList = z.object({
  listId: z.string(),
  name: z.string().check(z.maxLength(100)),
  years: z.array(Year),
  offices: z.array(ListedOffice).check(z.maxLength(mostOffices)),
  isRemoved: z.boolean(),
  author: z.string(),
  rev: z.number(),
  at: z.number(),
});
export type NameList = z.infer<typeof NameList>;

/**
 * What a person said of two names that are near each other: one office, two, or, taken back, nothing. `listed` and
 * `seen` are the keys of the two (`listedKey`, `seenKey`), so that it holds for the next list as well.
 */
export const OfficePair = z.object({
  listed: z.string(),
  seen: z.string(),
  judgement: z.enum(['same', 'different', 'open']),
  author: z.string(),
  rev: z.number(),
  at: z.number(),
});
export type OfficePair = z.infer<typeof OfficePair>;

/** The office's whole name, its place before it; what both say is said once: 烟台市蓬莱区 + 蓬莱区教育局. */
export function fullNameOf({ name, place }: Pick<ListedOffice, 'name' | 'place'>): string {
  if (place === null || name.includes(place)) return name;
  const longest = Math.min(place.length, name.length);
  for (let shared = longest; shared >= 2; shared -= 1)
    if (name.startsWith(place.slice(-shared))) return place + name.slice(shared);
  return place + name;
}

/** By which an office is known in lists and in what was said of it. */
export const listedKey = (office: Pick<ListedOffice, 'name' | 'place'>): string => normalise(fullNameOf(office));

/** The years for which an office of a list is to report, the earliest first. */
export const dueYearsOf = (office: Pick<ListedOffice, 'years'>, list: Pick<NameList, 'years'>): readonly number[] =>
  office.years ?? list.years;

/** Where an office's report of a year may be found, by the list; null: it does not say. */
export const addressOf = ({ addresses }: Pick<ListedOffice, 'addresses'>, wanted: number): string | null =>
  (addresses.find(({ year }) => year === wanted) ?? addresses.find(({ year }) => year === null))?.url ?? null;

/** Years in words: 2023, 2023年度, 2021-2023, 2020、2022. null: something else, or a year that asks for no report. */
export function parseYears(text: string): number[] | null {
  const words = text.normalize('NFKC').replace(/[年度\s]/g, '');
  if (words === '' || words.length > 200) return null;
  const years = words.split(/[,、;]/).flatMap((part) => {
    const [, from = '', to = from] = /^(\d{4})(?:[-—–~至到](\d{4}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (first < firstDueYear || last > lastDueYear || last < first) return [Number.NaN];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return years.some(Number.isNaN) ? null : [...new Set(years)].sort();
}
