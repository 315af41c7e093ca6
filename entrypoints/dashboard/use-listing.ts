import { useMemo, useState } from 'preact/hooks';
import { type Listing, listOffices } from '../../lib/audit/offices/listed-offices.ts';
import { type Absent, groupByOffice } from '../../lib/audit/offices/matrix.ts';
import {
  addressOf,
  type ListedOffice,
  listedKey,
  type NameList,
  type OfficePair,
} from '../../lib/audit/offices/name-list.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import type { AbsentReport } from '../../lib/export/report-list.ts';
import { loadListedAddresses, reportKey } from '../../lib/store/batches.ts';
import { listNameLists, listOfficePairs } from '../../lib/store/name-lists.ts';
import type { Store } from '../../lib/store/store.ts';

/** `addresses`: where batches saw a report listed, by `reportKey`. */
export interface Names {
  lists: NameList[];
  pairs: OfficePair[];
  addresses: ReadonlyMap<string, string>;
}

/** Nothing but the lists is read where there is none. */
export async function loadNames(store: Store): Promise<Names> {
  const lists = await listNameLists(store);
  if (lists.length === 0) return { lists, pairs: [], addresses: new Map() };
  const [pairs, addresses] = await Promise.all([listOfficePairs(store), loadListedAddresses(store)]);
  return { lists, pairs, addresses };
}

interface UsedListing {
  listing: Listing | null;
  choose(listId: string | null): void;
  whereIs(absent: readonly Absent[]): AbsentReport[];
}

/** What an address says that names no list. */
const none = 'none';

/** The list that the page's address names, the newest where it names none; the address follows the choice, so that a reload keeps it. */
export function useListing({ lists, pairs, addresses }: Names, summaries: readonly Summary[]): UsedListing {
  const [wanted, setWanted] = useState(() => new URLSearchParams(location.search).get('list'));
  const list = wanted === none ? undefined : (lists.find(({ listId }) => listId === wanted) ?? lists[0]);
  const listing = useMemo(
    () => (list === undefined ? null : listOffices(list, groupByOffice(summaries), pairs)),
    [list, summaries, pairs],
  );
  const offices = useMemo(() => new Map(list?.offices.map((office) => [listedKey(office), office])), [list]);
  const choose = (listId: string | null): void => {
    history.replaceState(null, '', `?${new URLSearchParams({ list: listId ?? none })}`);
    setWanted(listId ?? none);
  };
  const urlOf = (office: ListedOffice, { id, office: name, year }: Absent): string | null => {
    const names = [name, office.name, ...(listing?.matching.joined.get(id) ?? []).flatMap((key) => key.split('@', 1))];
    return addressOf(office, year) ?? names.flatMap((one) => addresses.get(reportKey(one, year)) ?? [])[0] ?? null;
  };
  const whereIs = (absent: readonly Absent[]): AbsentReport[] =>
    absent.map((one) => {
      const office = offices.get(one.id);
      return { office: one.office, year: one.year, url: office ? urlOf(office, one) : null };
    });
  return { listing, choose, whereIs };
}
