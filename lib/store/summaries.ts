import { Dexie, type Table, type Transaction } from 'dexie';
import { z } from 'zod/mini';
import { Calculation, Checks, Place, Severity, Verdict } from '../audit/finding.ts';
import { type Summary, summarise } from '../audit/offices/summary.ts';
import { digest } from '../audit/place.ts';
import { Case } from '../audit/review/case.ts';
import { Decision } from '../audit/review/review.ts';
import { decisionsByWaiver, Waiver } from '../audit/review/waiver.ts';
import { Level } from '../report/report.ts';
import type { Store } from './store.ts';
import { packDrawer, SummaryDrawer, unpackDrawer } from './summary-drawer.ts';

/** By the fingerprint of their report. Of 20,000 summaries each drawer holds some 300, so that writing one stays cheap as well. */
const drawers = 64;
const drawerOf = (reportId: string): number => Number.parseInt(digest([reportId]).slice(0, 4), 16) % drawers;

/** A database or a running transaction, which an upgrade has instead. */
type Tables = Pick<Transaction, 'table'>;

/** What a summary is made of, and no more: an upgrade reads it from every report there is. */
const RecordPart = z.object({
  reportId: z.string(),
  url: z.string(),
  office: z.nullable(z.string()),
  year: z.nullable(z.number()),
  contentHash: z.string(),
  previousHash: z.nullable(z.string()),
});
const AuditPart = z.object({
  report: z.object({ identity: z.object({ level: Level }), dates: z.array(z.object({ iso: z.string() })) }),
  audit: z.object({
    findings: z.array(
      z.object({
        rule: z.string(),
        verdict: Verdict,
        severity: Severity,
        place: z.string(),
        value: z.string(),
        message: z.string(),
        where: z.array(Place),
        calculation: z.nullable(Calculation),
      }),
    ),
    checks: Checks,
    unchecked: z.array(z.object({ rule: z.string() })),
  }),
  at: z.number(),
});

/** To be called in every transaction that changes an audit, a decision or a case, after the change. */
export async function updateSummary(tables: Tables, reportId: string): Promise<void> {
  const summary = await summaryOf(tables, await tables.table('reports').get(reportId));
  await putInDrawer(tables.table('summaries'), drawerOf(reportId), [summary]);
}

/** To be called in every transaction that writes or removes a waiver of this office. */
export async function updateOffice(tables: Tables, office: string): Promise<void> {
  for (const reportId of await reportsOf(tables, office)) await updateSummary(tables, reportId);
}

export const reportsOf = async (tables: Tables, office: string): Promise<string[]> =>
  z
    .array(z.string())
    .parse(
      await tables
        .table('reports')
        .where('[office+year]')
        .between([office, Dexie.minKey], [office, Dexie.maxKey])
        .primaryKeys(),
    );

/** Makes the summary of every report: for the upgrade from a release that had none, or wrote its drawers otherwise. */
export async function refillSummaries(tables: Tables): Promise<void> {
  await tables.table('summaries').clear();
  const filled = new Map<number, Summary[]>();
  for (const record of await tables.table('reports').toArray()) {
    const summary = await summaryOf(tables, record).catch(() => null);
    // A record that can't be read stays as it is, and says so where it is opened; the rest must not wait for it.
    if (summary === null) continue;
    const drawer = drawerOf(summary.reportId);
    filled.set(drawer, [...(filled.get(drawer) ?? []), summary]);
  }
  for (const [drawer, summaries] of filled) await putInDrawer(tables.table('summaries'), drawer, summaries);
}

async function summaryOf(tables: Tables, stored: unknown): Promise<Summary> {
  const { contentHash, ...record } = RecordPart.parse(stored);
  const { reportId } = record;
  const of = (name: string): Promise<unknown[]> => tables.table(name).where('reportId').equals(reportId).toArray();
  const { at, ...read } = AuditPart.parse(await tables.table('audits').get([reportId, contentHash]));
  const decisions = z.array(Decision).parse(await of('decisions'));
  const cases = z.array(Case).parse(await of('cases'));
  const waivers = await waiversOf(tables, record.office);
  const byWaiver = decisionsByWaiver(record, read.audit.findings, { decisions, waivers });
  return summarise({ ...record, ...read, auditedAt: at, decisions: [...decisions, ...byWaiver], cases });
}

export const waiversOf = async (tables: Tables, office: string | null): Promise<Waiver[]> =>
  office === null ? [] : z.array(Waiver).parse(await tables.table('waivers').where('office').equals(office).toArray());

async function putInDrawer(table: Table, drawer: number, summaries: readonly Summary[]): Promise<void> {
  const stored = z.optional(SummaryDrawer).parse(await table.get(drawer));
  const present = stored === undefined ? [] : unpackDrawer(stored);
  const replaced = new Set(summaries.map(({ reportId }) => reportId));
  const others = present.filter(({ reportId }) => !replaced.has(reportId));
  await table.put(packDrawer(drawer, [...others, ...summaries]));
}

/**
 * Every report in numbers, whatever the reviewer set for the rules. A drawer is parsed whenever something is put into it,
 * and not here: parsing all of them would take longer than reading them.
 */
export const listSummaries = (store: Store): Promise<Summary[]> =>
  store.read(async (db) => (await db.summaries.toArray()).flatMap(unpackDrawer));

/** The summaries of these reports, in no order. */
export async function summariesOf(tables: Tables, reportIds: readonly string[]): Promise<Summary[]> {
  const wanted = new Set(reportIds);
  const drawers = [...new Set(reportIds.map(drawerOf))];
  const found = z.array(z.optional(SummaryDrawer)).parse(await tables.table('summaries').bulkGet(drawers));
  return found
    .flatMap((drawer) => (drawer === undefined ? [] : unpackDrawer(drawer)))
    .filter(({ reportId }) => wanted.has(reportId));
}
