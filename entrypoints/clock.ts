import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * The clock of a page that works behind others, run as a worker: the browser lets the timers of a page that nobody sees
 * ring once a minute, and a worker's when they are due.
 */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data: { id, ms } }: MessageEvent<{ id: number; ms: number }>) => {
    setTimeout(() => postMessage(id), ms);
  });
});
