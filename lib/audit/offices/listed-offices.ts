import { normalise } from '../../text/normalise.ts';
import { type Matching, matchOffices, type SeenOffice, toSeen } from './match-offices.ts';
import { type Office, searchKey } from './matrix.ts';
import { dueYearsOf, fullNameOf, type ListedOffice, listedKey, type NameList, type OfficePair } from './name-list.ts';

/** The offices of a list with the reports that are theirs, and what is still asked about them. */
export interface Listing {
  list: NameList;
  offices: readonly Office[];
  matching: Matching;
}

type Reports = Office['reports'];

/**
 * The offices of a list, in the order of their names, each with the reports of the years for which it is to report. A
 * report that no line of the list is asked for is in none of them.
 */
export function listOffices(list: NameList, seen: readonly Office[], pairs: readonly OfficePair[]): Listing {
  const reportsOf = new Map<string, { office: SeenOffice; reports: Reports[number][] }>();
  // Nobody published these: they answer no line, and are found under the very name of one.
  const files = new Map<string, Reports>();
  for (const { name, reports } of seen) {
    if (name === null) continue;
    const key = normalise(name);
    files.set(key, [...(files.get(key) ?? []), ...reports.filter(({ isLocal }) => isLocal)]);
    for (const report of reports.filter(({ isLocal }) => !isLocal)) {
      const office = toSeen(name, report.summary.url);
      const known = reportsOf.get(office.key);
      if (known === undefined) reportsOf.set(office.key, { office, reports: [report] });
      else known.reports.push(report);
    }
  }
  const dueBy = new Map(list.offices.map((office) => [listedKey(office), dueYearsOf(office, list)]));
  const gather = (keys: readonly string[]): Reports => keys.flatMap((key) => reportsOf.get(key)?.reports ?? []);
  const isSettled = (line: string, joined: readonly string[]): boolean => {
    const years = new Set(gather(joined).map(({ summary }) => summary.year));
    return dueBy.get(line)?.every((year) => years.has(year)) ?? false;
  };
  const found = [...reportsOf.values()].map(({ office }) => office);
  const matching = matchOffices(list.offices, found, pairs, isSettled);
  const toOffice = (office: ListedOffice): Office => {
    const [id, name] = [listedKey(office), fullNameOf(office)];
    const due = dueYearsOf(office, list);
    const reports = [...gather(matching.joined.get(id) ?? []), ...(files.get(id) ?? [])]
      .filter(({ summary: { year } }) => year !== null && due.includes(year))
      .sort((one, other) => (other.summary.year ?? 0) - (one.summary.year ?? 0));
    return { id, name, key: searchKey(name), due, reports };
  };
  const offices = list.offices.map(toOffice).sort((one, other) => (one.key < other.key ? -1 : 1));
  return { list, offices, matching };
}
