import type { Say } from '../say.ts';

const known: ReadonlySet<string> = new Set([
  'network',
  'timeout',
  'too-large',
  'not-html',
  'robots',
  'no-permission',
  'no-tab',
  'server',
  'pdf-scan',
  'pdf-codes',
  'pdf-locked',
  'pdf-broken',
  'pdf-long',
]);

/** Why a page could not be checked, in words: a code of the batch's, a server's answer, or the reader's own words. */
export function describeReason(reason: string | null, say: Say): string {
  if (reason === null || reason === '') return '';
  const status = /^http-(\d{3})$/.exec(reason)?.[1];
  if (status !== undefined) return say('batchHttp', status);
  if (!known.has(reason)) return reason;
  return say(`batch${reason.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`);
}
