import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { LinkState } from '../lib/audit/offices/link-state.ts';
import { ListChips } from '../lib/page/list-chips.ts';
import { removeOldOverlays } from '../lib/page/overlay.ts';
import { findReportLinks, type ReportLink } from '../lib/page/report-links.ts';
import { whenSettled } from '../lib/page/settle.ts';
import { ask, isCutOff, RpcError, serve } from '../lib/rpc.ts';

/** Set once this frame has a lister. */
const running = Symbol.for('gouji.lister');
/** While a batch is at work the chips follow it so often. */
const everyMs = 4_000;
const patience = { quietMs: 600, longestMs: 3_000 };
const fewest = 2;

/** On a page that lists reports: a chip behind each link, from the local history alone. */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, running)) return;
  Reflect.set(globalThis, running, true);
  removeOldOverlays(document);

  let chips: ListChips | null = null;
  let links: readonly ReportLink[] = [];
  let shown = '';

  const refresh = async (): Promise<void> => {
    if (isCutOff()) return stop();
    links = findReportLinks(document);
    if (links.length < fewest) return;
    const states = await ask('list/states', { urls: links.map(({ url }) => url) });
    const now = JSON.stringify([links.map(({ url }) => url), states]);
    if (now === shown && chips?.isAttached) return;
    shown = now;
    chips ??= new ListChips(document, texts, () => ask('list/check', {}));
    chips.show(links, states);
  };

  const again = (): void => void refresh().catch(() => undefined);
  const timer = setInterval(() => document.visibilityState === 'visible' && again(), everyMs);
  const stopSettling = whenSettled(document, patience, again);
  const stopServing = serve({
    'list/links': () => links.map(({ url, title, office, year }) => ({ url, title, office, year })),
  });
  function stop(): void {
    clearInterval(timer);
    stopSettling();
    stopServing();
  }
  again();
});

const say = (key: string, ...parts: string[]): string => {
  const { getMessage }: { getMessage(key: string, parts: string[]): string } = browser.i18n;
  return getMessage(key, parts);
};

const texts = {
  check: (count: number) => say('listCheck', String(count)),
  queued: (count: number) => (count === 0 ? say('listQueuedAlready') : say('listQueued', String(count))),
  failed: (cause: unknown) => {
    const keys: Partial<Record<RpcError['code'], string>> = {
      private: 'errorPrivate',
      newer: 'errorNewerOnPage',
      lost: 'errorLostOnPage',
    };
    return say((cause instanceof RpcError && keys[cause.code]) || 'errorStorage');
  },
  chip: (state: LinkState) => {
    const parts = 'count' in state ? [String(state.count)] : [];
    if (state.kind === 'consistent') parts.push(String(state.agreed), String(state.checks));
    const key = state.kind.slice(0, 1).toUpperCase() + state.kind.slice(1);
    return { text: say(`link${key}`, ...parts), name: say(`link${key}Name`, ...parts) };
  },
};
