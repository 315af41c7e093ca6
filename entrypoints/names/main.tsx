import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SayProvider, sayFrom } from '../../components/say.ts';
import { openStore } from '../../lib/open-store.ts';
import { askTab } from '../../lib/rpc.ts';
import { App } from './app.tsx';

const say = sayFrom(browser.i18n);
const root = document.querySelector('#names');
if (root === null) throw new Error('the page has no place for the name lists');
document.title = say('namesTitle');
document.documentElement.lang = say('language');
const store = openStore();
// Where it fails, the first query fails in the same way, and the page says so.
await store.check().catch(reportError);
render(
  <SayProvider value={say}>
    <App store={store} initial={await listOfTab()} />
  </SayProvider>,
  root,
);

/** The list of the tab that this page was opened from, as lines to be looked at before anything is fetched. */
async function listOfTab(): Promise<string> {
  const tab = new URLSearchParams(location.search).get('tab');
  if (tab === null) return '';
  const links = await askTab({ tabId: Number(tab), frameId: 0 }, 'list/links', {}).catch(() => []);
  return links.map(({ url, title }) => `${url}\t${title.replaceAll('\t', ' ')}`).join('\n');
}
