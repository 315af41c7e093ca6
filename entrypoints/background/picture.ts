import { browser } from 'wxt/browser';
import { askTab } from '../../lib/rpc.ts';
import { listHolders } from '../../lib/store/pages.ts';
import { saveScreenshot } from '../../lib/store/screenshots.ts';
import type { Store } from '../../lib/store/store.ts';

/** The page scrolls to the finding and its marks are drawn before the picture is taken. */
const drawnMs = 400;

/**
 * A picture of what the tab shows, with the finding in sight. The browser allows it for the tab that the person opened to
 * us, by the toolbar, a shortcut or the menu; everywhere else there is none, and the sheet shows the snapshot.
 */
export async function takePicture(
  store: Store,
  { reportId, place, tabId }: { reportId: string; place: string; tabId: number },
): Promise<boolean> {
  const holder = (await listHolders(store, reportId)).find((page) => page.tabId === tabId);
  const { active, windowId } = await browser.tabs.get(tabId);
  if (holder === undefined || !active) return false;
  try {
    await askTab(holder, 'finding/reveal', { reportId, place });
    await new Promise((resolve) => setTimeout(resolve, drawnMs));
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    const png = address.replace(/^data:image\/png;base64,/, '');
    await saveScreenshot(store, { reportId, place, png, at: Date.now() });
    return true;
  } catch {
    return false;
  }
}
