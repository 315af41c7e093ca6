import type { PageState } from '../../../lib/audit/review/review.ts';
import type { Sender } from '../../../lib/rpc.ts';
import { loadSettings } from '../../../lib/store/settings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { frameOf, isOwnPage } from '../access.ts';
import { loadState } from '../reviews.ts';
import { spread } from '../tabs.ts';

/** Who makes a change, and what follows from it. */
export interface PersonalChange {
  /** 检查人, as set in the options. */
  author(): Promise<string>;
  /** After a change: the other frames, the toolbar button, and the answer to whoever made it. */
  changed(reportId: string, sender: Sender): Promise<PageState>;
}

export const personalChange = (store: Store): PersonalChange => ({
  author: async () => (await loadSettings(store)).author,
  changed: async (reportId, sender) => {
    const state = await loadState(store, reportId);
    await spread(store, state, isOwnPage(sender) ? null : frameOf(sender));
    return state;
  },
});
