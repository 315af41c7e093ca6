import type { Say } from '../../components/say.ts';
import type { Store } from '../../lib/store/db.ts';
import { createSearch } from '../../lib/store/searches.ts';

/**
 * Begins the search that this page was opened for by a click in the panel: another year's report of a stored one's
 * office. Its name leaves the address, so that the page loaded anew does not begin once more. Answers whether there was one.
 */
export async function beginSearch(store: Store, say: Say): Promise<boolean> {
  const asked = new URLSearchParams(location.search);
  const [reportId, year] = [asked.get('seek'), Number(asked.get('year') ?? Number.NaN)];
  if (reportId === null || !Number.isInteger(year)) return false;
  history.replaceState(null, '', location.pathname);
  const name = (office: string): string => say('seekName', office, String(year));
  await createSearch(store, { reportId, year, name, at: Date.now() });
  return true;
}
