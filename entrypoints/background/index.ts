import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openStore } from '../../lib/open-store.ts';
import { askTab, RpcError, serve } from '../../lib/rpc.ts';
import { forgetPages } from '../../lib/store/pages.ts';
import type { Store } from '../../lib/store/store.ts';
import { portalPattern } from '../../lib/text/site.ts';
import { answers } from './answers.ts';
import { openPanel } from './panel.ts';
import { followSites, noteMenu } from './sites.ts';
import { checkTab, forgetGone, holdsReports } from './tabs.ts';
import { obeyAlarm, watchForBackups } from './weekly-backup.ts';

/** The worker may end at any moment: all that matters is in the store, and every listener is set at once. */
export default defineBackground(() => {
  const store = openStore();
  serve(answers(store));

  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    openPanel(tab.id).catch(report);
    checkUnlessRead(store, tab.id).catch(report);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) obey(command, tab.id).catch(report);
  });
  browser.contextMenus.onClicked.addListener(({ frameId }, tab) => {
    if (tab?.id !== undefined) askTab({ tabId: tab.id, frameId: frameId ?? 0 }, 'note/begin', {}).catch(report);
  });

  browser.alarms.onAlarm.addListener((alarm) => {
    obeyAlarm(store, alarm).catch(report);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(report);
    createMenu().then(followSites).catch(report);
    forgetPages(store).catch(report);
    watchForBackups(store).catch(report);
  });
  // An update of the extension forgets its scripts as well.
  followSites().catch(report);
  browser.permissions.onAdded.addListener(() => void followSites().catch(report));
  browser.permissions.onRemoved.addListener(() => void followSites().catch(report));

  // Tab numbers are given anew in every session.
  browser.runtime.onStartup.addListener(() => {
    forgetPages(store).catch(report);
    watchForBackups(store).catch(report);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetPages(store, { tabId }).catch(report);
  });
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'complete' || url !== undefined) forgetGone(store, tabId).catch(report);
  });
});

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: noteMenu,
    title: browser.i18n.getMessage('menuAddNote'),
    contexts: ['page', 'frame', 'selection', 'link'],
    documentUrlPatterns: [portalPattern],
  });
}

async function checkUnlessRead(store: Store, tabId: number): Promise<void> {
  if (!(await holdsReports(store, tabId))) await checkTab(tabId, { force: false });
}

/** A command goes to all frames of the tab; the panel opens before anything is awaited. */
async function obey(command: string, tabId: number): Promise<void> {
  if (command === 'open-panel') await openPanel(tabId);
  if (command === 'toggle-marks') await askTab({ tabId }, 'marks/toggle', {});
  if (command === 'next-finding') await askTab({ tabId }, 'finding/next', { back: false });
  if (command === 'add-note') await askTab({ tabId }, 'note/begin', {});
}

/** Nobody is there to be told: a page without our script, a tab just closed, a site that we may not read. */
function report(cause: unknown): void {
  if (cause instanceof RpcError && cause.code === 'unanswered') return;
  reportError(cause);
}
