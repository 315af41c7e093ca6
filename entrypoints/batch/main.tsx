import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SayProvider, sayFrom } from '../../components/say.ts';
import { batchPageLock } from '../../lib/batch/page-lock.ts';
import { openStore } from '../../lib/open-store.ts';
import { App } from './app.tsx';

const say = sayFrom(browser.i18n);
const root = document.querySelector('#batch');
if (root === null) throw new Error('the page has no place for the batches');
document.title = say('batchTitle');
document.documentElement.lang = say('language');
const store = openStore();
// Where it fails, the first query fails in the same way, and the page says so.
await store.check().catch(reportError);
render(
  <SayProvider value={say}>
    <App store={store} />
  </SayProvider>,
  root,
);

// Whoever queues something asks by this whether there is a page that works it off.
void navigator.locks.request(batchPageLock, { mode: 'shared' }, () => new Promise(() => undefined));
// A page behind others is put away to save memory, unless it says that it is at work.
const tab = await browser.tabs.getCurrent();
if (tab?.id !== undefined) await browser.tabs.update(tab.id, { autoDiscardable: false }).catch(() => 'not known here');
