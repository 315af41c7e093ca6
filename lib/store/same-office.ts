import { areOnePlace, seenKey } from '../audit/offices/match-offices.ts';
import type { OfficePair } from '../audit/offices/name-list.ts';
import { normalise } from '../text/normalise.ts';
import { siteOf } from '../text/site.ts';
import type { ReportRecord } from './records.ts';

/** 河口县…, 烟台市…: a name that says where its office is. 城关镇 there are hundreds of, and 开发区 is everywhere. */
const placed = /\p{Script=Han}{2}(?<!开发|高新|经开|示范|度假|工业|园|景|新|社|片|地|矿|林)[省市县区州旗盟]/u;

/** An office as it is known: `names` are those under which it may be stored, its own first. */
export interface KnownOffice {
  names: readonly string[];
  /** Whether a record is of this office: its name alone does not tell it from a namesake elsewhere. */
  isOwn(record: Pick<ReportRecord, 'office' | 'url'>): boolean;
}

/**
 * An office by its own name and by those that people said are its. A listed name that says no place, 财政局, may be one
 * office on one list and another on the next: by it only names of one place, both said or on one site, are one office.
 */
export function knowOffice(office: string, url: string, pairs: readonly OfficePair[]): KnownOffice {
  const own = normalise(office);
  const key = seenKey(office, url);
  const same = pairs.filter(({ judgement }) => judgement === 'same');
  const listed = new Set(same.filter(({ seen }) => seen === key).map((pair) => pair.listed)).add(own);
  const joined = same.filter((pair) => listed.has(pair.listed));
  const names = new Set([office, ...listed, ...joined.flatMap(({ seen }) => seen.split('@', 1))]);
  const certain = new Set([
    ...joined.filter((pair) => placed.test(pair.listed)).map(({ seen }) => seen),
    ...[...listed].filter((name) => placed.test(name)),
  ]);
  const site = siteOf(url);
  const isOwn: KnownOffice['isOwn'] = (record) => {
    const name = normalise(record.office ?? '');
    // Files of this machine are of no site.
    const areBeside = site !== '' && siteOf(record.url) === site;
    if (name === own) return placed.test(own) || areBeside;
    if (!names.has(name)) return false;
    if (certain.has(name) || certain.has(seenKey(name, record.url))) return true;
    return areOnePlace(own, name) && (areBeside || (placed.test(own) && placed.test(name)));
  };
  return { names: [...names], isOwn };
}
