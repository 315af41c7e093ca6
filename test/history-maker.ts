import type { History } from '../lib/audit/history.ts';

/** A history in which nothing is stored but what is given. */
export const historyWith = (known: Partial<History> = {}): History => ({
  earlier: [],
  versions: [],
  alike: [],
  listedYears: null,
  due: null,
  ...known,
});
