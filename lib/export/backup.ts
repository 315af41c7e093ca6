import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod/mini';

/** Larger files are neither written nor read: a browser holds no longer text than twice this. */
export const maxBackupBytes = 256 * 1024 * 1024;

/** A Report is some ten levels deep; what is much deeper is no file of ours. */
const maxDepth = 40;

/** Names that could reach into the prototypes of objects. */
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The complete backup, which is the merge format too. `version` grows when a reader of the old one would misread the
 * new. `sha256` is that of the content as JSON without blanks, so that indenting the file does it no harm.
 */
const BackupFile = z.object({
  format: z.literal('gouji-backup'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  /** The release that wrote it, and the rules it had. */
  madeBy: z.object({ extension: z.string(), rules: z.array(z.string()) }),
  sha256: z.string(),
  content: z.unknown(),
});

const FileHead = z.object({ format: z.literal('gouji-backup'), version: z.number() });

/** Who wrote a backup and when. */
export type BackupHead = Pick<z.infer<typeof BackupFile>, 'exportedAt' | 'madeBy'>;

/** Why a file was not taken; `place` says where in it, empty where it is the file as a whole. */
export class BackupError extends Error {
  readonly code: 'too-large' | 'truncated' | 'no-json' | 'hostile' | 'no-backup' | 'newer' | 'damaged' | 'invalid';
  readonly place: string;
  constructor(code: BackupError['code'], place = '', options?: ErrorOptions) {
    super(`${code} ${place}`, options);
    this.name = 'BackupError';
    this.code = code;
    this.place = place;
  }
}

export function toBackup(content: object, { exportedAt, madeBy }: { exportedAt: Date; madeBy: BackupHead['madeBy'] }) {
  const text = JSON.stringify(content);
  const head = { format: 'gouji-backup', version: 1, exportedAt: exportedAt.toISOString(), madeBy };
  const file = `${JSON.stringify({ ...head, sha256: fingerprintOf(text) }).slice(0, -1)},"content":${text}}\n`;
  if (file.length > maxBackupBytes) throw new BackupError('too-large');
  return file;
}

/** Checks a backup whole and gives its parsed content. Throws a BackupError, and nothing else. */
export function readBackup<Content>(
  text: string,
  schema: z.ZodMiniType<Content>,
): { head: BackupHead; content: Content } {
  if (text.length > maxBackupBytes) throw new BackupError('too-large');
  const raw = parseJson(text);
  refuseHostile(raw);
  const head = FileHead.safeParse(raw);
  if (!head.success) throw new BackupError('no-backup');
  if (head.data.version > 1) throw new BackupError('newer', String(head.data.version));
  const { content: stored, sha256: expected, ...about } = check(BackupFile, raw);
  if (fingerprintOf(JSON.stringify(stored) ?? '') !== expected) throw new BackupError('damaged');
  return { head: about, content: check(schema, stored, ['content']) };
}

const fingerprintOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function check<T>(schema: z.ZodMiniType<T>, value: unknown, within: PropertyKey[] = []): T {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new BackupError('invalid', [...within, ...(issue?.path ?? [])].map(String).join('.'), { cause: checked.error });
}

function parseJson(text: string): unknown {
  try {
    // A byte order mark is put there by editors.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : '';
    const [place, end] = [placeSaidIn(said, text), placeAt(text, text.length)];
    const isCut = place === end || /end of (?:JSON|data)|unterminated/i.test(said);
    if (isCut && text.trimStart().startsWith('{')) throw new BackupError('truncated', end, { cause });
    throw new BackupError('no-json', place, { cause });
  }
}

/** Line and character, from 1. */
const placeAt = (text: string, position: number): string => {
  const lines = text.slice(0, position).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
};

/** Chromium tells the position, Firefox line and column. */
function placeSaidIn(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return placeAt(text, Number(position));
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined ? '' : `${line}:${column}`;
}

/** Before anything else looks at it: no nesting that exhausts a stack, no names that reach into prototypes. */
function refuseHostile(raw: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: raw, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > maxDepth) throw new BackupError('hostile', `> ${maxDepth}`);
    for (const [name, inner] of Object.entries(value)) {
      if (forbiddenNames.has(name)) throw new BackupError('hostile', name);
      open.push({ value: inner, depth: depth + 1 });
    }
  }
}
