import { classOf } from '../../report/office-class.ts';
import type { OfficeClass } from '../../report/report.ts';
import { likeness } from '../../text/approximate.ts';
import { mayBeFormer, reformedNames } from '../../text/former-names.ts';
import { normalise } from '../../text/normalise.ts';
import { isShortOf, type OfficeName, splitOfficeName } from '../../text/office-names.ts';
import { areDifferent } from '../../text/same-office.ts';
import { siteOf } from '../../text/site.ts';
import { type ListedOffice, listedKey, type OfficePair } from './name-list.ts';

/** An office whose reports were seen, or that a page lists, under one name on one site; `key` names it (`seenKey`). */
export interface SeenOffice {
  key: string;
  name: string;
  site: string;
}

/**
 * Why two names may be one office's: the same words on several sites or lines, with and without their place, a short
 * form, a name from before a reform, or few other characters.
 */
export type Likeness = { kind: 'same-name' | 'place' | 'short' | 'former' } | { kind: 'letters'; others: number };

/** Two names that a person is asked about. Nothing is joined by it. */
export interface Proposal {
  listed: ListedOffice;
  seen: SeenOffice;
  why: Likeness;
}

/**
 * `joined`: by the key of each listed office the keys of those seen that are this office, often several names of one.
 * Every seen office is joined to one listed office at most.
 */
export interface Matching {
  joined: ReadonlyMap<string, readonly string[]>;
  proposals: readonly Proposal[];
  /** Seen offices that no line of the list is. */
  others: readonly SeenOffice[];
}

/** 烟台市…, 云南省…: a place of which there is one. 鼓楼区 there are four, 城关镇 there are hundreds. */
const oneOfItsName = /^\p{Script=Han}{2,7}?(?:省|市|自治区|自治州|县|旗|盟)/u;

/** Where a name does not say of which place its office is, the site tells it from others of that name. */
export const seenKey = (name: string, url: string): string => {
  const words = normalise(name);
  return oneOfItsName.test(words) ? words : `${words}@${siteOf(url)}`;
};

export const toSeen = (name: string, url: string): SeenOffice => ({
  key: seenKey(name, url),
  name,
  site: siteOf(url),
});

/** So many are shown for one line. */
const mostForOne = 3;

/**
 * Joins what a person said is one office, then what bears the same full name, where only one line and one office do.
 * What is merely near is proposed, but for lines in `settled`, whose every report is there already.
 */
export function matchOffices(
  listed: readonly ListedOffice[],
  seen: readonly SeenOffice[],
  pairs: readonly OfficePair[],
  isSettled: (listed: string, joined: readonly string[]) => boolean = () => false,
): Matching {
  const said = new Map(pairs.map((pair) => [pairKey(pair.listed, pair.seen), pair.judgement]));
  const byKey = new Map(seen.map((office) => [office.key, office]));
  const joined = new Map<string, string[]>(listed.map((office) => [listedKey(office), []]));
  const taken = new Set<string>();
  const join = (line: string, key: string): void => {
    if (taken.has(key)) return;
    taken.add(key);
    joined.get(line)?.push(key);
  };
  for (const pair of pairs)
    if (pair.judgement === 'same' && joined.has(pair.listed) && byKey.has(pair.seen)) join(pair.listed, pair.seen);
  const free = Map.groupBy(
    [...byKey.values()].filter(({ key }) => !taken.has(key)),
    ({ name }) => normalise(name),
  );
  for (const line of joined.keys()) {
    const [only, second] = free.get(line) ?? [];
    if (only && !second && said.get(pairKey(line, only.key)) !== 'different') join(line, only.key);
  }
  const others = [...byKey.values()].filter(({ key }) => !taken.has(key));
  const asked = listed.filter((office) => !isSettled(listedKey(office), joined.get(listedKey(office)) ?? []));
  return { joined, proposals: propose(asked, others, said), others };
}

/** Whether one line is one seen office, by its full name or a person's word; what others there are is not asked. */
export function isJoined(listed: ListedOffice, seen: SeenOffice, pairs: readonly OfficePair[]): boolean {
  const line = listedKey(listed);
  const said = pairs.find((pair) => pair.listed === line && pair.seen === seen.key)?.judgement ?? 'open';
  return said === 'same' || (said === 'open' && line === normalise(seen.name));
}

const pairKey = (listed: string, seen: string): string => JSON.stringify([listed, seen]);

function propose(
  listed: readonly ListedOffice[],
  others: readonly SeenOffice[],
  said: ReadonlyMap<string, OfficePair['judgement']>,
): Proposal[] {
  const named = new Map(others.map(({ key, name }) => [key, toNamed(normalise(name))]));
  const find = candidateFinder(others);
  return listed.flatMap((office) => {
    const line = listedKey(office);
    const own = toNamed(line);
    const forms = [line, ...reformedNames(own.stem + own.suffix).map((beginning) => own.place + beginning)];
    return [...new Set(forms.flatMap(find))]
      .filter(({ key }) => said.get(pairKey(line, key)) !== 'different')
      .flatMap((other): (Proposal & { nearness: number })[] => {
        const words = named.get(other.key);
        const near = words && compare(own, words);
        return near ? [{ listed: office, seen: other, ...near }] : [];
      })
      .sort((one, other) => other.nearness - one.nearness)
      .slice(0, mostForOne)
      .map(({ nearness: _, ...proposal }) => proposal);
  });
}

/** Below this two names of one length differ in more than a slip. */
const leastAlike = 0.75;

/** A name taken apart once, however often it is compared. */
interface Named extends OfficeName {
  words: string;
  officeClass: OfficeClass;
}

function toNamed(words: string): Named {
  const officeClass = classOf(words);
  return { words, officeClass, ...splitOfficeName(words, officeClass) };
}

function compare(listed: Named, seen: Named): { why: Likeness; nearness: number } | null {
  if (listed.words === seen.words) return { why: { kind: 'same-name' }, nearness: 4 };
  const near = nearnessOf(listed, seen);
  if (near === null || !mayBeOnePlace(listed.place, seen.place)) return null;
  const [own, other] = [listed, seen].map(({ words: name, officeClass }) => ({ name, officeClass }));
  return own && other && areDifferent(own, other, null) ? null : near;
}

function nearnessOf(listed: Named, seen: Named): { why: Likeness; nearness: number } | null {
  const [line, words] = [listed.words, seen.words];
  const isSameBeside = listed.stem + listed.suffix === seen.stem + seen.suffix;
  if (isSameBeside) return { why: { kind: 'place' }, nearness: 3 + likeness(line, words) };
  if (mayBeFormer(listed.stem + listed.suffix, seen.stem + seen.suffix))
    return { why: { kind: 'former' }, nearness: 1 + likeness(line, words) };
  if (!endAlike(line, words)) return null;
  const [short, whole] = line.length <= words.length ? [line, words] : [words, line];
  if (short.length >= 3 && isShortOf(short, whole))
    return { why: { kind: 'short' }, nearness: 1 + likeness(line, words) };
  if (short.length < whole.length * leastAlike) return null;
  const alike = likeness(line, words);
  const others = Math.round((1 - alike) * whole.length);
  return alike >= leastAlike ? { why: { kind: 'letters', others }, nearness: alike } : null;
}

/** One of them is not said, lies in the other, or was called 蓬莱市 before it was 蓬莱区. */
const mayBeOnePlace = (one: string, other: string): boolean =>
  one === '' ||
  other === '' ||
  liesAtEnd(one, other) ||
  liesAtEnd(other, one) ||
  one.includes(other) ||
  other.includes(one);

/** Whether two names may be of one place, as far as they say it. */
export const areOnePlace = (one: string, other: string): boolean =>
  mayBeOnePlace(toNamed(normalise(one)).place, toNamed(normalise(other)).place);

const liesAtEnd = (whole: string, part: string): boolean => whole.slice(0, -1).endsWith(part.slice(0, -1));

/** 委 and 委员会, 办 and 办公室, 街道 and 街道办事处, but no 局 and 委员会. */
const endings: readonly RegExp[] = [
  /局$/,
  /厅$/,
  /(?:委|委员会)$/,
  /(?:办|办公室|办公厅)$/,
  /(?:中心)$/,
  /(?:街道|办事处|街道办)$/,
  /(?:[镇乡]|苏木|人民政府|政府|[省市县区旗])$/,
  /(?:管委会|管理委员会|[开发园新]区)$/,
  /(?:社|联合社)$/,
  /(?:会|联)$/,
];
const endAlike = (one: string, other: string): boolean =>
  endings.some((ending) => ending.test(one) && ending.test(other)) || one.at(-1) === other.at(-1);

/**
 * Characters that few names hold tell most: so many of a name are looked up, so many names of each, and of these so many
 * compared that share most of them.
 */
const telling = 4;
const mostHolding = 100;
const mostCompared = 24;

/** Names that share the rarest characters of a name; comparing ten thousand with all others would take minutes. */
function candidateFinder(offices: readonly SeenOffice[]): (name: string) => SeenOffice[] {
  const holders = new Map<string, SeenOffice[]>();
  for (const office of offices)
    for (const sign of new Set(normalise(office.name))) {
      const present = holders.get(sign);
      if (present === undefined) holders.set(sign, [office]);
      else present.push(office);
    }
  return (name) => {
    const rarest = [...new Set(name)]
      .map((sign) => holders.get(sign) ?? [])
      .filter((held) => held.length > 0)
      .sort((one, other) => one.length - other.length)
      .slice(0, telling);
    const shared = new Map<SeenOffice, number>();
    for (const held of rarest)
      for (const office of held.slice(0, mostHolding)) shared.set(office, (shared.get(office) ?? 0) + 1);
    const most: SeenOffice[] = [];
    for (let count = rarest.length; count > 0 && most.length < mostCompared; count -= 1)
      for (const [office, own] of shared) if (own === count && most.length < mostCompared) most.push(office);
    return most;
  };
}
