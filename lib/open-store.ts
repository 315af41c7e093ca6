import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import { Store } from './store/store.ts';
import { Testimony, type Witness } from './store/witness.ts';

const key = 'testimony';

/** The browser keeps this apart from databases: one that it throws away as damaged takes nothing of it along. */
const witness: Witness = {
  load: async () => z.nullish(Testimony).parse((await browser.storage.local.get(key))[key]) ?? null,
  save: (testimony) =>
    testimony === null ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: testimony }),
};

/** The extension's store, as every page and the background open it. */
export const openStore = (): Store => new Store('gouji', witness);
