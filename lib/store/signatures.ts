import type { Table, Transaction } from 'dexie';
import { z } from 'zod/mini';
import { Block } from '../report/report.ts';
import { estimateShare, type Signature, signatureOf } from '../text/signature.ts';

/**
 * The signature of a report's present content. Numbered, because every key of the index carries the number of its
 * report, and an address is ten times as long.
 */
export const SignatureRecord = z.object({
  id: z.optional(z.number()),
  reportId: z.string(),
  keys: z.array(z.number()),
});
export type SignatureRecord = z.infer<typeof SignatureRecord>;

/** A database or a running transaction, which an upgrade has instead. */
type Tables = Pick<Transaction, 'table'>;

/** What a signature is made of, and no more. */
const Compared = z.object({ blocks: z.array(Block), identity: z.object({ name: z.nullable(z.string()) }) });

const tableOf = (tables: Tables): Table<SignatureRecord, number> => tables.table('signatures');

const RecordPart = z.object({ reportId: z.string(), contentHash: z.string() });
const AuditPart = z.object({ report: Compared });

/** To be called in every transaction that changes what a report says, after the change. */
export async function updateSignature(tables: Tables, reportId: string): Promise<void> {
  const { contentHash } = RecordPart.parse(await tables.table('reports').get(reportId));
  const { report } = AuditPart.parse(await tables.table('audits').get([reportId, contentHash]));
  const keys = [...signatureOf(report)];
  const known = await tableOf(tables).where('reportId').equals(reportId).first();
  if (known !== undefined && known.keys.join() === keys.join()) return;
  await tableOf(tables).put({ ...(known?.id === undefined ? {} : { id: known.id }), reportId, keys });
}

/** Makes the signature of every report: for the upgrade from a release that had none. */
export async function fillSignatures(tables: Tables): Promise<void> {
  // A record that can't be read stays as it is, and says so where it is opened; the rest must not wait for it.
  for (const reportId of await tables.table('reports').toCollection().primaryKeys())
    await updateSignature(tables, z.string().parse(reportId)).catch((cause) => String(cause));
}

/** A report that may share text, and how much of the one asked about, as far as the signatures tell. */
export interface Candidate {
  reportId: string;
  estimate: number;
}

/** A key that so many reports have is a phrase of the trade, and tells nothing. */
const mostHolders = 500;
/** How many of those with most keys in common are looked at. */
const mostLooked = 24;

/**
 * Reports that share text with one of this signature, the most alike first; `least` is the share from which they count.
 * A look into the index for each key, and one for the signatures of the most promising.
 */
export async function findCandidates(
  tables: Tables,
  { keys, own, least }: { keys: Signature; own: string; least: number },
): Promise<Candidate[]> {
  const holders = await Promise.all(
    keys.map((key) => tableOf(tables).where('keys').equals(key).limit(mostHolders).primaryKeys()),
  );
  const met = new Map<number, number>();
  for (const ids of holders) {
    if (ids.length === mostHolders) continue;
    for (const id of ids) met.set(id, (met.get(id) ?? 0) + 1);
  }
  const promising = [...met]
    .filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostLooked);
  const found = await tableOf(tables).bulkGet(promising.map(([id]) => id));
  return found
    .flatMap((record): Candidate[] =>
      record === undefined || record.reportId === own
        ? []
        : [{ reportId: record.reportId, estimate: estimateShare(keys, record.keys) }],
    )
    .filter(({ estimate }) => estimate >= least)
    .sort((one, other) => other.estimate - one.estimate);
}

/** The signature that is stored for a report; empty where there is none. */
export const loadSignature = async (tables: Tables, reportId: string): Promise<Signature> =>
  (await tableOf(tables).where('reportId').equals(reportId).first())?.keys ?? [];
