import { z } from 'zod/mini';
import { hostOf, type Preference, settingOf } from '../audit/preferences.ts';
import { normalise } from '../text/normalise.ts';
import type { Store } from './store.ts';

/** So many audits are read in one go; between two goes a search can be given up, and the page answers. */
const slice = 40;

const RecordPart = z.object({ reportId: z.string(), url: z.string(), contentHash: z.string() });
const AuditPart = z.object({
  audit: z.object({ findings: z.array(z.object({ rule: z.string(), message: z.string() })) }),
});

/**
 * Reads the findings of these reports slice by slice and names the reports in which one holds every word. Whoever asks
 * for no further slice has given the search up.
 */
export async function* searchFindings(
  store: Store,
  words: string,
  reportIds: readonly string[],
  preferences: readonly Preference[],
): AsyncGenerator<{ searched: number; found: string[] }> {
  const wanted = words.toLowerCase().split(/\s+/).map(normalise);
  for (let start = 0; start < reportIds.length; start += slice) {
    const some = reportIds.slice(start, start + slice);
    const found = await searchSlice(store, wanted, some, preferences);
    yield { searched: start + some.length, found };
  }
}

const searchSlice = (
  store: Store,
  words: readonly string[],
  reportIds: string[],
  preferences: readonly Preference[],
): Promise<string[]> =>
  store.read(async (db) => {
    const records = z.array(RecordPart).parse(await db.reports.bulkGet(reportIds));
    const keys = records.map(({ reportId, contentHash }): [string, string] => [reportId, contentHash]);
    const audits = z.array(AuditPart).parse(await db.audits.bulkGet(keys));
    const holds = ({ url }: { url: string }, index: number): boolean =>
      audits[index]?.audit.findings.some(
        ({ rule, message }) =>
          settingOf(preferences, rule, hostOf(url)) !== 'off' && holdsAll(normalise(message).toLowerCase(), words),
      ) ?? false;
    return records.filter(holds).map(({ reportId }) => reportId);
  });

const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));
