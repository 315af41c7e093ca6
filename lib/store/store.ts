import { copyAside, copyBeforeUpgrade } from './before-upgrade.ts';
import { Database, latestVersion } from './db.ts';
import { makeRoom } from './make-room.ts';
import { LostDatabaseError, NewerDatabaseError, PrivateWindowError, StoreError } from './store-error.ts';
import { testifier, type Witness } from './witness.ts';

/**
 * The database behind a gate: a read that fails is an error, never "no data", and nothing is written until a read has
 * succeeded again. Otherwise a broken store would look empty, and would be filled anew over what it holds.
 */
export class Store {
  readonly db: Database;
  readonly #witness: Witness | null;
  readonly #testify: (db: Database) => Promise<void>;
  #readable = false;
  #checked = false;

  /** Without a `witness` a database that the browser threw away looks like one that never was. */
  constructor(name = 'gouji', witness: Witness | null = null) {
    this.db = new Database(name);
    this.#witness = witness;
    this.#testify = testifier(witness, Date.now);
  }

  /**
   * Copies what an earlier release wrote before it is upgraded. Throws where a later release wrote the database: Dexie
   * would open it, and change it by the rules of this one; and where a database is gone that held something. Every read
   * asks by itself; a live query has to be begun after this, or Dexie loses sight of what it reads.
   */
  async check(): Promise<void> {
    if (this.#checked) return;
    const databases = await indexedDB.databases().catch((cause: unknown) => {
      throw isCalled(cause, ['InvalidStateError']) ? new PrivateWindowError({ cause }) : cause;
    });
    const version = databases.find(({ name }) => name === this.db.name)?.version ?? 0;
    if (version > latestVersion) throw new NewerDatabaseError();
    const held = version === 0 ? await this.#witness?.load() : null;
    if (held) throw new LostDatabaseError(held);
    if (version > 0 && version < latestVersion) await copyBeforeUpgrade(this.db.name, latestVersion, Date.now);
    this.#checked = true;
  }

  async read<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      if (!this.#checked) await this.check();
      const value = await work(this.db);
      this.#readable = true;
      return value;
    } catch (cause) {
      this.#readable = false;
      throw this.#toStoreError(cause);
    }
  }

  /**
   * All or nothing; resolves when the transaction is complete. Nothing is written where there is hardly any room: Chromium
   * throws away a database to which it could write but a part of a change. Where room is scarce captured pages go first.
   */
  async write<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const room = await roomLeft();
    if (room < leastRoom) throw new StoreError('full', '磁盘空间不足');
    if (!this.#readable) await this.read((db) => Promise.all(db.tables.map((table) => table.limit(1).toArray())));
    // Dexie keeps a transaction open across awaits only where the function it is given is async itself.
    const attempt = (): Promise<T> => this.db.transaction('rw', this.db.tables, async () => work(this.db));
    if (room < scarceRoom) await this.#makeRoom();
    for (;;)
      try {
        const value = await attempt();
        void this.#testify(this.db);
        return value;
      } catch (cause) {
        if (!isDiskFull(cause) || !(await this.#makeRoom())) throw this.#toStoreError(cause);
      }
  }

  /**
   * Begins with an empty database because a person said so. What lies there is copied aside first where the browser can
   * still read it, and listed with the copies made before upgrades. Throws, and leaves it where it is, where there is no
   * room for the copy: a full disk may be all that is wrong, and nothing could be restored to it either.
   */
  async beginAnew(): Promise<void> {
    if ((await roomLeft()) < leastRoom) throw new StoreError('full', '磁盘空间不足');
    await copyAside(this.db.name, Date.now).catch((cause: unknown) => {
      if (isDiskFull(cause)) throw new StoreError('full', '磁盘空间不足', { cause });
    });
    await this.db.delete({ disableAutoOpen: false });
    await this.#witness?.save(null);
    this.#readable = false;
    this.#checked = false;
  }

  /**
   * A database that the browser let go of is opened anew with the next question: what failed it may be over, and it may
   * have been thrown away.
   */
  #toStoreError(cause: unknown): StoreError {
    if (cause instanceof StoreError) return cause;
    if (isLost(cause)) {
      this.#checked = false;
      this.db.close({ disableAutoOpen: false });
    }
    if (isDiskFull(cause)) return new StoreError('full', '磁盘空间不足', { cause });
    return new StoreError('storage', `本地数据读写失败：${String(cause)}`, { cause });
  }

  /** On a disk that is full, or soon will be, captured pages go before a person's words do. */
  async #makeRoom(): Promise<boolean> {
    try {
      return await makeRoom(this.db);
    } catch {
      return false;
    }
  }
}

/** Dexie wraps the browser's error, now and then twice. */
const isCalled = (cause: unknown, names: readonly string[]): boolean =>
  cause instanceof Error &&
  (names.includes(cause.name) || ('inner' in cause && cause.inner !== cause && isCalled(cause.inner, names)));

const isDiskFull = (cause: unknown): boolean => isCalled(cause, ['QuotaExceededError']);

/** What Chromium says when it had to let go of a database, as on a disk without a free byte. */
const isLost = (cause: unknown): boolean => isCalled(cause, ['AbortError', 'DatabaseClosedError', 'UnknownError']);

/** Less room than this is none: other programs write as well, and one change of ours must never be cut off. */
const leastRoom = 4 * 1024 * 1024;

/** With less than this captured pages go, so that it does not come to that. */
const scarceRoom = 50 * 1024 * 1024;

/** Bytes that the browser says are left; where it says nothing, there is room. */
async function roomLeft(): Promise<number> {
  const estimate = navigator.storage?.estimate();
  const { quota, usage } = (await estimate?.catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? Number.POSITIVE_INFINITY : quota - usage;
}

/** Throws where the stored record is not the version that the writer saw. Without `seen` the last writer wins. */
export function checkRev(stored: { rev: number } | undefined, seen: number | undefined): void {
  if (seen === undefined || (stored?.rev ?? 0) === seen) return;
  throw new StoreError('conflict', '这条记录刚在别处改过');
}
