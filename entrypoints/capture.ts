import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureDocument } from '../lib/page/capture.ts';
import { ask, isCutOff } from '../lib/rpc.ts';

/** Injected into a frame whose reports were just audited: keeps the page as it was read, when the browser has time. */
export default defineUnlistedScript(() => {
  requestIdleCallback(
    () => {
      if (isCutOff()) return;
      const html = captureDocument(document);
      if (html !== null) ask('snapshot/save', { html }).catch(() => undefined);
    },
    { timeout: 5_000 },
  );
});
