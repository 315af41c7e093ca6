import { browser } from 'wxt/browser';

interface Sidebar {
  open(): Promise<void>;
}

const isSidebar = (value: unknown): value is Sidebar =>
  typeof value === 'object' && value !== null && 'open' in value && typeof value.open === 'function';

/**
 * Opens the panel. To be called within the user's gesture, before anything is awaited. Firefox opens its sidebar for
 * the extension's own button and key only; with `orTab` the panel then opens as a tab.
 */
export async function openPanel(tabId: number, { orTab = false } = {}): Promise<boolean> {
  const opening =
    'sidebarAction' in browser && isSidebar(browser.sidebarAction)
      ? browser.sidebarAction.open()
      : browser.sidePanel.open({ tabId });
  try {
    await opening;
    return true;
  } catch (cause) {
    if (!orTab) throw cause;
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`), openerTabId: tabId });
    return true;
  }
}
