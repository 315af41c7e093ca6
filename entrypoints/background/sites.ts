import { browser } from 'wxt/browser';
import { besidePortals, portalPattern } from '../../lib/text/site.ts';

const id = 'sites';
/** The menu on a page, for a note on what was clicked. */
export const noteMenu = 'add-note';

/*
 * Sites outside gov.cn that a person opened to us for good: the detector runs there as on a portal. What the browser
 * allows is the only list of them; a person may change it in the browser's own settings as well.
 */

let turn = Promise.resolve();

/** Runs the detector on just the sites that are allowed now. Called again while at work it works once more. */
export function followSites(): Promise<void> {
  turn = turn.then(follow, follow);
  return turn;
}

async function follow(): Promise<void> {
  const matches = await allowedSites();
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const scripts = [
    {
      id,
      matches,
      // Portals have the detector from the manifest, also where all sites are allowed.
      excludeMatches: [portalPattern],
      js: ['content-scripts/report.js'],
      allFrames: true,
      runAt: 'document_idle' as const,
    },
  ];
  if (matches.length > 0 && present) await browser.scripting.updateContentScripts(scripts);
  else if (matches.length > 0) await browser.scripting.registerContentScripts(scripts);
  else if (present) await browser.scripting.unregisterContentScripts({ ids: [id] });
  const documentUrlPatterns = [portalPattern, ...matches];
  await browser.contextMenus.update(noteMenu, { documentUrlPatterns }).catch(() => 'not there before the installation');
}

/** The match patterns of the sites that were allowed beside the portals. */
export async function allowedSites(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return besidePortals(origins);
}
