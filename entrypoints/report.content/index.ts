import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { whenMoved, whenSettled } from '../../lib/page/settle.ts';
import { looksLikeList, looksLikeReport, mayBecomeReport } from '../../lib/report/detect.ts';

const patience = { quietMs: 800, longestMs: 2_000 };
const watchMs = 10_000;
const mostPasses = 5;

/*
 * On every page of every portal: only the detector, and a watch over pages that promise a report and hold none yet.
 * The rest is asked for when there is a report. The message is sent by hand: lib/rpc brings its schemas along.
 */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    let stopWatching = (): void => undefined;
    let isListed = false;

    const load = (name: 'reader/load' | 'list/load'): void => {
      // After an update of the extension this script is cut off, and stays silent.
      if (browser.runtime?.id !== undefined)
        browser.runtime.sendMessage({ gouji: 1, name, payload: {} }).catch(() => undefined);
    };

    const look = (): boolean => {
      const root = document.documentElement;
      if (root === null) return false;
      const text = root.textContent;
      if (!looksLikeReport({ title: document.title, address: location.href, text })) {
        if (!isListed && window === window.top && looksLikeList({ text })) {
          isListed = true;
          load('list/load');
        }
        return false;
      }
      stop();
      load('reader/load');
      return true;
    };

    const watch = (): void => {
      stopWatching();
      if (look() || !mayBecomeReport({ title: document.title, address: location.href })) return;
      let passes = 0;
      const stopSettling = whenSettled(document, patience, () => {
        passes += 1;
        if (!look() && passes >= mostPasses) stopWatching();
      });
      const timer = setTimeout(() => stopWatching(), watchMs);
      stopWatching = () => {
        stopSettling();
        clearTimeout(timer);
      };
    };

    const stopMoves = whenMoved(window, watch);
    const stop = (): void => {
      stopWatching();
      stopMoves();
    };
    watch();
  },
});
