import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod/mini';
import { ScreenshotRecord } from './records.ts';
import type { Store } from './store.ts';

/** Keeps a picture of the page with a finding marked on it; a later one takes its place. `png` is base64. */
export const saveScreenshot = (
  store: Store,
  { reportId, place, png, at }: { reportId: string; place: string; png: string; at: number },
): Promise<void> => {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const record: ScreenshotRecord = { reportId, place, png, at, sha256: bytesToHex(sha256(bytes)) };
  return store.write(async (db) => {
    await db.screenshots.put(record);
  });
};

export const loadScreenshot = (store: Store, reportId: string, place: string): Promise<ScreenshotRecord | null> =>
  store.read(async (db) => z.optional(ScreenshotRecord).parse(await db.screenshots.get([reportId, place])) ?? null);
