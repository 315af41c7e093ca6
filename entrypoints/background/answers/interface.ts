import { browser } from 'wxt/browser';
import { hostOf } from '../../../lib/audit/preferences.ts';
import type { Answers } from '../../../lib/rpc.ts';
import { loadReview } from '../../../lib/store/audits.ts';
import { saveWeekly } from '../../../lib/store/backup-state.ts';
import { saveSelection } from '../../../lib/store/pages.ts';
import { savePreference } from '../../../lib/store/settings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { frameOf, requireAccess, requireOwnPage } from '../access.ts';
import { openPanel } from '../panel.ts';
import { correct } from '../reviews.ts';
import { spreadAll, spreadThese } from '../tabs.ts';
import { watchForBackups } from '../weekly-backup.ts';
import type { PersonalChange } from './personal-change.ts';

/** Opening the panel and the catalogue, and what a person sets. */
export const answerInterface = (
  store: Store,
  { changed }: PersonalChange,
): Answers<'panel/open' | 'rule/open' | 'rule/prefer' | 'store/merged' | 'backup/weekly' | 'identity/correct'> => ({
  // The panel opens only within the user's gesture: before anything is awaited.
  'panel/open': async ({ reportId, place }, sender) => {
    const { tabId } = frameOf(sender);
    const opened = openPanel(tabId, { orTab: true });
    await requireAccess(store, sender, reportId);
    await saveSelection(store, { tabId, reportId, place, at: Date.now() });
    return opened;
  },
  'rule/open': async ({ reportId, rule }, sender) => {
    await requireAccess(store, sender, reportId);
    const { record } = await loadReview(store, reportId);
    await browser.tabs.create({ url: catalogueAddress(hostOf(record.url), rule) });
    return true;
  },
  'rule/prefer': async (preference, sender) => {
    requireOwnPage(sender);
    await savePreference(store, preference);
    await spreadAll(store);
    return true;
  },
  'store/merged': async (_, sender) => {
    requireOwnPage(sender);
    await spreadAll(store);
    return true;
  },
  'backup/weekly': async ({ weekly }, sender) => {
    requireOwnPage(sender);
    await saveWeekly(store, weekly);
    await watchForBackups(store);
    return true;
  },
  'identity/correct': async ({ reportId, correction }, sender) => {
    requireOwnPage(sender);
    await spreadThese(store, (await correct(store, reportId, correction)).changed);
    return changed(reportId, sender);
  },
});

/** The catalogue at a rule; null: its list. The site lets a rule be turned off there alone. */
function catalogueAddress(host: string, rule: string | null): string {
  const query = new URLSearchParams(host === '' ? {} : { host });
  return browser.runtime.getURL(`/rules.html?${query}#${rule === null ? '' : encodeURIComponent(rule)}`);
}
