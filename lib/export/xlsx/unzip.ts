import { Inflate } from 'fflate';
import { maxWorkbookBytes, WorkbookError } from './workbook-error.ts';

/** All parts together, unpacked: some fifty thousand lines of a list. */
const maxUnpackedBytes = 192 * 1024 * 1024;
const maxParts = 2_000;
/** Tables pack well; what packs much better still is made to be unpacked without end. */
const maxRatio = 300;
const ratioFrom = 8 * 1024 * 1024;
/** So much is unpacked before the limits are looked at again. */
const sliceBytes = 16 * 1024;

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const localSign = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const maxComment = 0xffff;
const stored = 0;
const deflated = 8;

/** The parts of a ZIP file by path, each unpacked when it is asked for. */
export interface Parts {
  has(path: string): boolean;
  /** Throws a WorkbookError where there is no such part, or it is not what it says. */
  read(path: string): Uint8Array;
}

interface Entry {
  method: number;
  packedBytes: number;
  start: number;
}

/**
 * Opens a ZIP file by its directory at the end: what stands before the parts may be left over from a part removed. What
 * the directory says of sizes is not believed. Throws a WorkbookError, and nothing else.
 */
export function openZip(bytes: Uint8Array): Parts {
  if (bytes.length > maxWorkbookBytes) throw new WorkbookError('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length > 8 && view.getUint32(0) === 0xd0cf11e0) throw new WorkbookError('old-format');
  if (bytes.length < endBytes || view.getUint32(0, true) !== localSign) throw new WorkbookError('not-workbook');
  const entries = readDirectory(bytes, view);
  let unpacked = 0;
  return {
    has: (path) => entries.has(path),
    read: (path) => {
      const entry = entries.get(path);
      if (entry === undefined) throw new WorkbookError('damaged', path);
      const part = unpack(bytes, view, entry, path, maxUnpackedBytes - unpacked);
      unpacked += part.length;
      return part;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxParts) throw new WorkbookError('hostile', String(count));
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySign) throw new WorkbookError('damaged');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + entryBytes + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > end) throw new WorkbookError('damaged');
    const path = new TextDecoder().decode(bytes.subarray(at + entryBytes, at + entryBytes + (name ?? 0)));
    entries.set(path.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The end of the directory, behind which there may be a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - maxComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) if (view.getUint32(at, true) === endSign) return at;
  throw new WorkbookError('damaged');
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, path: string, most: number): Uint8Array {
  const { start, packedBytes, method } = entry;
  if (start + localBytes > bytes.length || view.getUint32(start, true) !== localSign)
    throw new WorkbookError('damaged', path);
  const from = start + localBytes + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedBytes > bytes.length) throw new WorkbookError('damaged', path);
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === stored && packed.length <= most) return packed;
  if (method !== deflated) throw new WorkbookError(method === stored ? 'too-large' : 'damaged', path);
  return inflate(packed, path, most);
}

function inflate(packed: Uint8Array, path: string, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const inflater = new Inflate((chunk, isLast) => {
    chunks.push(chunk);
    size += chunk.length;
    isWhole ||= isLast;
  });
  for (let at = 0; at < packed.length || at === 0; at += sliceBytes) {
    const end = Math.min(at + sliceBytes, packed.length);
    try {
      inflater.push(packed.subarray(at, end), end === packed.length);
    } catch (cause) {
      throw new WorkbookError('damaged', path, { cause });
    }
    if (size > ratioFrom && size > maxRatio * end) throw new WorkbookError('hostile', path);
    if (size > most) throw new WorkbookError('too-large', path);
  }
  if (!isWhole) throw new WorkbookError('damaged', path);
  return join(chunks, size);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
