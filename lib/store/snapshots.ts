import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod/mini';
import { heldReports } from './make-room.ts';
import { SnapshotRecord } from './records.ts';
import type { Store } from './store.ts';

/** What is known of a snapshot without its content. */
export type SnapshotHead = Omit<SnapshotRecord, 'gzip'>;

/** Snapshots that nothing was said on take so much of the disk together; the oldest go first. */
const mostBytes = 300 * 1024 * 1024;
/** To be weighed they all have to be read, which takes longer the more there are. */
const weighedEvery = 50;

/** Keeps the page as it was read, once for each content of a report. */
export async function saveSnapshot(
  store: Store,
  {
    reportId,
    contentHash,
    url,
    html,
    at,
  }: { reportId: string; contentHash: string; url: string; html: string; at: number },
): Promise<void> {
  const bytes = utf8ToBytes(html);
  const gzip = await through(bytes, new CompressionStream('gzip'));
  const about = { sha256: bytesToHex(sha256(bytes)), size: html.length, pinned: false };
  await store.write(async (db) => {
    await db.snapshots.put({ reportId, contentHash, url, at, ...about, gzip });
  });
  const count = await store.read((db) => db.snapshots.count());
  if (count % weighedEvery === 0) await pruneSnapshots(store, mostBytes);
}

/** Which contents of these reports have a snapshot. */
export const hasSnapshot = (store: Store, reportId: string, contentHash: string): Promise<boolean> =>
  store.read(
    async (db) => (await db.snapshots.where('[reportId+contentHash]').equals([reportId, contentHash]).count()) > 0,
  );

/** The snapshot of one content of a report; null where none is kept. */
export const findSnapshot = (store: Store, reportId: string, contentHash: string): Promise<SnapshotHead | null> =>
  store.read(async (db) => {
    const stored = z.optional(SnapshotRecord).parse(await db.snapshots.get([reportId, contentHash]));
    if (stored === undefined) return null;
    const { gzip: _, ...head } = stored;
    return head;
  });

/** The snapshots of a report, the newest first. */
export const listSnapshots = (store: Store, reportId: string): Promise<SnapshotHead[]> =>
  store.read(async (db) => {
    const found = z
      .array(SnapshotRecord)
      .parse(
        await db.snapshots.where('[reportId+contentHash]').between([reportId, ''], [reportId, '\uffff']).toArray(),
      );
    return found.map(({ gzip: _, ...head }) => head).sort((one, other) => other.at - one.at);
  });

/** A snapshot with its text, and whether the text is still what was captured; null where it is not kept. */
export async function openSnapshot(
  store: Store,
  reportId: string,
  contentHash: string,
): Promise<(SnapshotHead & { html: string; isUntouched: boolean }) | null> {
  const stored = await store.read((db) => db.snapshots.get([reportId, contentHash]));
  if (stored === undefined) return null;
  const { gzip, ...head } = SnapshotRecord.parse(stored);
  const bytes = await through(gzip, new DecompressionStream('gzip'));
  return { ...head, html: new TextDecoder().decode(bytes), isUntouched: bytesToHex(sha256(bytes)) === head.sha256 };
}

/** How many there are and how much of the disk they take, and how many of them nothing holds. */
export const measureSnapshots = (store: Store): Promise<{ count: number; bytes: number; free: number }> =>
  store.read(async (db) => {
    let [count, bytes, free] = [0, 0, 0];
    const held = await heldReports(db);
    await db.snapshots.each(({ gzip, pinned, reportId }) => {
      count += 1;
      bytes += gzip.length;
      if (!pinned && !held.has(reportId)) free += 1;
    });
    return { count, bytes, free };
  });

/** Removes the oldest that nothing holds, until the rest take no more than this. Answers with how many. */
export const pruneSnapshots = (store: Store, most: number): Promise<number> =>
  store.write(async (db) => {
    const sizes: { key: [string, string]; bytes: number; isFree: boolean }[] = [];
    const held = await heldReports(db);
    await db.snapshots.orderBy('at').each(({ reportId, contentHash, gzip, pinned }) => {
      sizes.push({ key: [reportId, contentHash], bytes: gzip.length, isFree: !pinned && !held.has(reportId) });
    });
    let total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const gone: [string, string][] = [];
    for (const { key, bytes, isFree } of sizes) {
      if (total <= most) break;
      if (!isFree) continue;
      gone.push(key);
      total -= bytes;
    }
    await db.snapshots.bulkDelete(gone);
    return gone.length;
  });

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(source).arrayBuffer());
}
