import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SayProvider, sayFrom } from '../../components/say.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { PageReview } from '../../lib/page/page-review.ts';
import { readHtml } from '../../lib/read/html.ts';
import { sampleReview } from './sample.ts';

const portals = { origins: ['*://*.gov.cn/*'] };
const mega = 1024 * 1024;
const say = sayFrom(browser.i18n);

const root = document.querySelector('#welcome');
const sample = document.querySelector<HTMLElement>('#sample');
if (root === null || sample === null) throw new Error('the page has its two places');
document.title = say('welcomeTitle');
document.documentElement.lang = say('language');

const { usage, quota } = await navigator.storage.estimate();
render(
  <SayProvider value={say}>
    <Welcome
      isPersisted={await navigator.storage.persisted()}
      usedMb={usage === undefined ? null : usage / mega}
      quotaMb={quota === undefined ? null : quota / mega}
      isAllowed={await browser.permissions.contains(portals)}
      allow={() => browser.permissions.request(portals)}
    />
  </SayProvider>,
  root,
);

// Read, audited and marked by the very code that does it on a portal's page; only what is said stays in this tab.
const title = sample.querySelector('h1')?.textContent ?? '';
const { readings } = readHtml<Node>(sample, { address: location.href, title, force: true });
const [reading] = readings;
if (reading) {
  const review = sampleReview(reading.report, say);
  const page = new PageReview(review.backstage, say);
  page.show([{ reading, state: review.state() }]);
  page.toggle(true);
  page.step(1);
  // The first mark is near, and the words above it are to be read before.
  requestAnimationFrame(() => scrollTo(0, 0));
}
