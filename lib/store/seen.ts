import { requireRecord } from './audits.ts';
import { type Followed, getFollowed } from './follow-up.ts';
import { getYears } from './history.ts';
import { getSearches, type SearchState } from './searches.ts';
import type { Store } from './store.ts';

/** A report as the panel shows it: with what became of its findings, the years of its office, and searches for others. */
export interface Seen extends Followed {
  years: number[];
  searches: SearchState[];
}

/** All of one moment, and out of one transaction: a panel is opened many times a day. Throws where the report is not known. */
export const loadSeen = (store: Store, reportId: string): Promise<Seen> =>
  store.read((db) => {
    const { reports, audits, decisions, notes, cases, waivers, settings, batches, tasks, officePairs } = db;
    return db.transaction(
      'r',
      [reports, audits, decisions, notes, cases, waivers, settings, batches, tasks, officePairs],
      async () => {
        const record = await requireRecord(db, reportId);
        const [followed, years, searches] = await Promise.all([
          getFollowed(db, record),
          getYears(db, record),
          getSearches(db, reportId),
        ]);
        return { ...followed, years, searches };
      },
    );
  });
