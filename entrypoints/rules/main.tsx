import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SayProvider, sayFrom } from '../../components/say.ts';
import { openStore } from '../../lib/open-store.ts';
import { App } from './app.tsx';

const say = sayFrom(browser.i18n);
const root = document.querySelector('#rules');
if (root === null) throw new Error('the page has no place for the rules');
const store = openStore();
// Where it fails, the first query fails in the same way, and the page says so.
await store.check().catch(reportError);
render(
  <SayProvider value={say}>
    <App store={store} host={new URLSearchParams(location.search).get('host') ?? ''} />
  </SayProvider>,
  root,
);
