import { z } from 'zod/mini';
import { type LinkState, linkStateOf } from '../audit/offices/link-state.ts';
import { preferSummary } from '../audit/offices/summary.ts';
import { ReportRecord } from './records.ts';
import { plainAddress } from './report-id.ts';
import { getSettings } from './settings.ts';
import type { Store } from './store.ts';
import { summariesOf } from './summaries.ts';

/** What is known of the reports at these addresses, in their order; nothing is fetched. */
export const listStates = (store: Store, urls: readonly string[]): Promise<LinkState[]> =>
  store.read(async (db) => {
    const addresses = urls.map((url) => plainAddress(url) ?? '');
    const records = z.array(ReportRecord).parse(await db.reports.where('address').anyOf(addresses).toArray());
    const { rules } = await getSettings(db);
    const summaries = await summariesOf(
      db,
      records.map(({ reportId }) => reportId),
    );
    return addresses.map((address) => {
      const ids = records.filter((record) => record.address === address).map(({ reportId }) => reportId);
      return linkStateOf(
        summaries.filter(({ reportId }) => ids.includes(reportId)).map((summary) => preferSummary(summary, rules)),
      );
    });
  });
