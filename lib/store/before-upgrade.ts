import { Dexie, type Table } from 'dexie';
import { z } from 'zod/mini';

/** How many copies are kept. */
const kept = 3;

/**
 * A database as it was before a newer release changed its shape: every record of every table as it lay there. `version`
 * is the browser's count.
 */
const Copy = z.object({
  id: z.optional(z.number()),
  version: z.number(),
  at: z.number(),
  records: z.record(z.string(), z.array(z.unknown())),
});
export type Copy = z.infer<typeof Copy>;

class Copies extends Dexie {
  declare readonly copies: Table<Copy, number>;
  constructor(name: string) {
    super(`${name}-before-upgrade`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ copies: '++id' });
  }
}

/**
 * Copies a database whole where it is older than `latest` (the browser's count of versions). Rejects where the copy can't
 * be made: then nothing may be upgraded. Of several openers at once one copies, the others wait for it.
 */
export const copyBeforeUpgrade = (name: string, latest: number, now: () => number): Promise<void> =>
  copyWhere(
    name,
    // An upgrade that was interrupted begins anew with the copy that it made.
    (version, last) => version < latest && !(last?.version === version && now() - last.at < hourMs),
    now,
  );

/** Copies a database whole, whatever its version, before it gives way to a new one. Nothing is done where there is none. */
export const copyAside = (name: string, now: () => number): Promise<void> => copyWhere(name, () => true, now);

const copyWhere = (
  name: string,
  isWanted: (version: number, last: Copy | undefined) => boolean,
  now: () => number,
): Promise<void> =>
  navigator.locks.request(`${name}-before-upgrade`, async () => {
    const version = await versionOf(name);
    if (version === 0) return;
    const copies = new Copies(name);
    try {
      const [last] = await copies.copies.orderBy('id').reverse().limit(1).toArray();
      if (!isWanted(version, last)) return;
      const records = await readAll(name);
      await copies.transaction('rw', copies.copies, async () => {
        await copies.copies.add({ version, at: now(), records });
        const ids = await copies.copies.toCollection().primaryKeys();
        await copies.copies.bulkDelete(ids.slice(0, -kept));
      });
    } finally {
      copies.close();
    }
  });

const hourMs = 3_600_000;

/** The copies of a database, the newest first. */
export async function listCopies(name: string): Promise<Copy[]> {
  if ((await versionOf(`${name}-before-upgrade`)) === 0) return [];
  const copies = new Copies(name);
  try {
    return z.array(Copy).parse(await copies.copies.orderBy('id').reverse().toArray());
  } finally {
    copies.close();
  }
}

/** 0: there is none. */
const versionOf = async (name: string): Promise<number> =>
  (await indexedDB.databases()).find((database) => database.name === name)?.version ?? 0;

/** Through the browser itself: Dexie would upgrade what it opens. */
const readAll = (name: string): Promise<Copy['records']> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const records: Copy['records'] = {};
      if (names.length === 0) return finish(null);
      const transaction = database.transaction(names);
      for (const table of names) {
        const request = transaction.objectStore(table).getAll();
        request.onsuccess = () => {
          records[table] = request.result;
        };
      }
      transaction.oncomplete = () => finish(null);
      transaction.onabort = () => finish(transaction.error);
      function finish(failure: DOMException | null): void {
        database.close();
        if (failure) reject(failure);
        else resolve(records);
      }
    };
  });
