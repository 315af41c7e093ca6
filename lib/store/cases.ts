import { z } from 'zod/mini';
import type { Finding } from '../audit/finding.ts';
import { Case, type CaseStatus, emptyLedger, issueNumber, type Ledger } from '../audit/review/case.ts';
import { localDay } from '../text/local-day.ts';
import { requireRecord } from './audits.ts';
import { recordChange } from './changes.ts';
import type { Database } from './db.ts';
import { checkRev, type Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { updateSummary } from './summaries.ts';

interface By {
  author: string;
  at: number;
}

/** A finding that is sent out, with the report it stands in. */
export interface Sent {
  reportId: string;
  finding: Finding;
}

/**
 * Sends findings out with a batch, on this day and with this deadline (YYYY-MM-DD). One that was sent before goes out
 * again: what others filled in stays.
 */
export function sendCases(
  store: Store,
  sent: readonly Sent[],
  { batch, sentOn, deadline, author, at }: By & { batch: string; sentOn: string; deadline: string | null },
): Promise<Case[]> {
  const group = crypto.randomUUID();
  return store.write(async (db) => {
    const made: Case[] = [];
    for (const { reportId, finding } of sent) {
      await requireRecord(db, reportId);
      const from = await findCase(db, reportId, finding.place);
      const ledger = { ...(from?.ledger ?? emptyLedger), sentOn, deadline, closed: false };
      const to: Case = {
        ...newCase(reportId, finding),
        status: 'sent',
        batch,
        ledger,
        author,
        rev: (from?.rev ?? 0) + 1,
        at,
      };
      await writeCase(db, from, to, group);
      made.push(to);
    }
    for (const reportId of new Set(sent.map((one) => one.reportId))) await updateSummary(db, reportId);
    return made;
  });
}

/** What came back in a ledger for one 问题编号; what is not named stays as it is. */
export interface LedgerEntry {
  number: string;
  ledger: Partial<Ledger>;
}

/** One field of a case that a ledger would change. */
export interface LedgerChange {
  number: string;
  reportId: string;
  place: string;
  field: keyof Ledger;
  from: Ledger[keyof Ledger];
  to: Ledger[keyof Ledger];
}

/** What a ledger would change, and the numbers that no case has. Nothing is written. */
export const previewLedger = (
  store: Store,
  entries: readonly LedgerEntry[],
): Promise<{ changes: LedgerChange[]; unknown: string[] }> =>
  store.read(async (db) => {
    const changes: LedgerChange[] = [];
    const unknown: string[] = [];
    for (const entry of entries) {
      const cases = await casesByNumber(db, entry.number);
      if (cases.length === 0) unknown.push(entry.number);
      changes.push(...cases.flatMap((one) => changesOf(one, entry)));
    }
    return { changes, unknown };
  });

/**
 * Takes over what others filled in. A result makes a case 已反馈; 是否销号 is taken down as it stands, and closes nothing:
 * that a person does here. Answers with the number of cases changed.
 */
export function importLedger(store: Store, entries: readonly LedgerEntry[], { author, at }: By): Promise<number> {
  const group = crypto.randomUUID();
  return store.write(async (db) => {
    const touched = new Set<string>();
    let count = 0;
    for (const entry of entries)
      for (const from of await casesByNumber(db, entry.number)) {
        if (changesOf(from, entry).length === 0) continue;
        const ledger = { ...from.ledger, ...entry.ledger };
        const isAnswer = from.status === 'sent' && ledger.result !== null;
        const to: Case = {
          ...from,
          ledger,
          status: isAnswer ? 'answered' : from.status,
          author,
          rev: from.rev + 1,
          at,
        };
        await writeCase(db, from, to, group);
        touched.add(from.reportId);
        count += 1;
      }
    for (const reportId of touched) await updateSummary(db, reportId);
    return count;
  });
}

/**
 * A person says how a case stands: 已反馈, 复核通过·销号, 复核未过. `seen` is the version that the person saw, 0 for none; a
 * `finding` that was never sent out gets its case now.
 */
export function setCaseStatus(
  store: Store,
  { reportId, place, status, seen, finding, author, at }: By & CaseStep,
): Promise<Case> {
  return store.write(async (db) => {
    const from = await findCase(db, reportId, place);
    checkRev(from, seen);
    const base = from ?? (finding && newCase(reportId, finding));
    if (base === undefined) throw new StoreError('conflict', '这个问题还没有下发');
    const closed = status === 'closed';
    const reviewed = closed || status === 'failed' ? { reviewer: author, reviewedOn: localDay(new Date(at)) } : {};
    const ledger = { ...base.ledger, ...reviewed, closed };
    const to: Case = { ...base, status, ledger, author, rev: base.rev + 1, at };
    await writeCase(db, from, to);
    await updateSummary(db, reportId);
    return to;
  });
}

interface CaseStep {
  reportId: string;
  place: string;
  status: CaseStatus;
  seen: number;
  finding?: Finding | undefined;
}

const newCase = (reportId: string, finding: Finding): Omit<Case, 'author' | 'at'> => ({
  reportId,
  place: finding.place,
  number: issueNumber(finding),
  status: 'open',
  batch: null,
  ledger: emptyLedger,
  finding,
  rev: 0,
});

/** The cases of a report. */
export const listCases = (store: Store, reportId: string): Promise<Case[]> =>
  store.read(async (db) => z.array(Case).parse(await db.cases.where('reportId').equals(reportId).toArray()));

const findCase = async (db: Database, reportId: string, place: string): Promise<Case | undefined> =>
  z.optional(Case).parse(await db.cases.get([reportId, place]));

const casesByNumber = async (db: Database, number: string): Promise<Case[]> =>
  z.array(Case).parse(await db.cases.where('number').equals(number).toArray());

async function writeCase(db: Database, from: Case | undefined, to: Case, group?: string): Promise<void> {
  const { reportId, place, author, at } = to;
  await db.cases.put(to);
  const change = { kind: 'case', place, from: from ?? null, to } as const;
  await recordChange(db, { reportId, change, author, at, ...(group === undefined ? {} : { group }) });
}

const fields = [
  'responsibleOffice',
  'responsiblePerson',
  'sentOn',
  'deadline',
  'measures',
  'result',
  'doneOn',
  'reviewer',
  'reviewedOn',
  'reviewResult',
  'closed',
] as const satisfies readonly (keyof Ledger)[];

const changesOf = ({ reportId, place, number, ledger }: Case, entry: LedgerEntry): LedgerChange[] =>
  fields.flatMap((field) => {
    const to = entry.ledger[field];
    return to === undefined || to === ledger[field] ? [] : { number, reportId, place, field, from: ledger[field], to };
  });
