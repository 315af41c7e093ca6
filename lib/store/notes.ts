import { z } from 'zod/mini';
import type { Anchor } from '../audit/review/anchor.ts';
import { Note } from '../audit/review/review.ts';
import { requireRecord } from './audits.ts';
import { recordChange } from './changes.ts';
import type { Database } from './db.ts';
import { Change, Draft } from './records.ts';
import { checkRev, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** What a writer hands in; `id` is null for a new note, `seen` the version that was edited. */
export interface NoteInput {
  reportId: string;
  id: string | null;
  anchor: Anchor;
  text: string;
  author: string;
  at: number;
  seen?: number;
}

/** Saves a note, and forgets its draft in the same transaction. An edited note keeps the place that it was fixed to. */
export function saveNote(store: Store, { reportId, id, anchor, text, author, at, seen }: NoteInput): Promise<Note> {
  return store.write(async (db) => {
    await requireRecord(db, reportId);
    const from = id === null ? null : await requireNote(db, reportId, id);
    checkRev(from ?? undefined, seen);
    const to: Note = from
      ? { ...from, text, author, rev: from.rev + 1, at }
      : { id: crypto.randomUUID(), reportId, anchor, text, author, rev: 1, at };
    await db.notes.put(to);
    await db.drafts.delete([reportId, draftKey(id, anchor)]);
    await recordChange(db, { reportId, change: { kind: 'note', noteId: to.id, from, to }, author, at });
    return to;
  });
}

/** Fixes a note to another place, its words unchanged: a person found where it belongs now. */
export function moveNote(
  store: Store,
  { reportId, id, anchor, author, at, seen }: Omit<NoteInput, 'id' | 'text'> & { id: string },
): Promise<Note> {
  return store.write(async (db) => {
    const from = await requireNote(db, reportId, id);
    checkRev(from, seen);
    const to: Note = { ...from, anchor, author, rev: from.rev + 1, at };
    await db.notes.put(to);
    await recordChange(db, { reportId, change: { kind: 'note', noteId: id, from, to }, author, at });
    return to;
  });
}

/** Removes a note. It stays in the history, and comes back by undoing, or by `restoreNote` for thirty days. */
export function removeNote(
  store: Store,
  { reportId, id, author, at }: { reportId: string; id: string; author: string; at: number },
): Promise<void> {
  return store.write(async (db) => {
    const from = await requireNote(db, reportId, id);
    await db.notes.delete(id);
    await recordChange(db, { reportId, change: { kind: 'note', noteId: id, from, to: null }, author, at });
  });
}

const restorableMs = 30 * 24 * 60 * 60 * 1000;

/** A note that was removed, as it was, and when. */
export interface RemovedNote {
  note: Note;
  removedAt: number;
}

/** Notes of a report that were removed in the last thirty days and are not there again, the last removed first. */
export const listRemovedNotes = (store: Store, reportId: string, now: number): Promise<RemovedNote[]> =>
  store.read((db) => getRemoved(db, reportId, now));

async function getRemoved(db: Database, reportId: string, now: number): Promise<RemovedNote[]> {
  const changes = z.array(Change).parse(await db.changes.where('reportId').equals(reportId).reverse().toArray());
  const removed = new Map<string, RemovedNote>();
  for (const { change, at } of changes) {
    if (change.kind !== 'note' || change.from === null || change.to !== null || at < now - restorableMs) continue;
    if (!removed.has(change.noteId)) removed.set(change.noteId, { note: change.from, removedAt: at });
  }
  const present = new Set(await db.notes.where('reportId').equals(reportId).primaryKeys());
  return [...removed.values()].filter(({ note }) => !present.has(note.id));
}

/** Brings a removed note back as it was. Throws where it is there again, or was removed too long ago. */
export function restoreNote(
  store: Store,
  { reportId, id, author, at }: { reportId: string; id: string; author: string; at: number },
): Promise<void> {
  return store.write(async (db) => {
    const removed = (await getRemoved(db, reportId, at)).find(({ note }) => note.id === id);
    if (removed === undefined) throw new StoreError('conflict', '这条备注已不在“已删除”中');
    const to = { ...removed.note, rev: removed.note.rev + 1, at };
    await db.notes.put(to);
    await recordChange(db, { reportId, change: { kind: 'note', noteId: id, from: null, to }, author, at });
  });
}

async function requireNote(db: Database, reportId: string, id: string): Promise<Note> {
  const note = z.optional(Note).parse(await db.notes.get(id));
  if (note?.reportId !== reportId) throw new StoreError('conflict', '这条备注已在别处删除');
  return note;
}

/** The name of a note's draft: the note's id, or the place of one that is not saved yet. */
export const draftKey = (id: string | null, anchor: Anchor): string => id ?? JSON.stringify(anchor);

/** Keeps what is half typed; an empty text forgets it. */
export const saveDraft = (
  store: Store,
  { reportId, id, anchor, text, at }: Omit<NoteInput, 'author' | 'seen'>,
): Promise<void> => {
  const key = draftKey(id, anchor);
  return store.write(async (db) => {
    if (text === '') await db.drafts.delete([reportId, key]);
    else await db.drafts.put({ reportId, key, anchor, text, at });
  });
};

/** What is half typed for this note, empty where nothing is. */
export const loadDraft = (
  store: Store,
  { reportId, id, anchor }: Pick<NoteInput, 'reportId' | 'id' | 'anchor'>,
): Promise<string> =>
  store.read(async (db) => z.optional(Draft).parse(await db.drafts.get([reportId, draftKey(id, anchor)]))?.text ?? '');
