import { Dexie } from 'dexie';
import { z } from 'zod/mini';
import type { Audit } from '../audit/finding.ts';
import type { EarlierContent, History } from '../audit/history.ts';
import { isJoined, toSeen } from '../audit/offices/match-offices.ts';
import { dueYearsOf } from '../audit/offices/name-list.ts';
import { applyCorrection } from '../audit/review/review.ts';
import type { Stored } from '../audit/years/years.ts';
import { type TableName, tableNames } from '../report/labels.ts';
import type { Report } from '../report/report.ts';
import { localDay } from '../text/local-day.ts';
import { normalise } from '../text/normalise.ts';
import { signatureOf } from '../text/signature.ts';
import { isLocal } from '../text/site.ts';
import type { Database } from './db.ts';
import { getNameLists, getOfficePairs } from './name-lists.ts';
import { AuditRecord, ReportRecord, TaskRecord } from './records.ts';
import { addressOf } from './report-id.ts';
import { type KnownOffice, knowOffice } from './same-office.ts';
import { findCandidates } from './signatures.ts';
import type { Store } from './store.ts';

/** A report that is about to be audited, as corrected; `url`: where it was read, `contentHash`: of what was read there. */
export interface Asked {
  reportId: string;
  url: string;
  contentHash: string;
  report: Report;
}

/** The form has been there for fewer; a store that was filled on purpose must not be read whole. */
const mostYears = 30;
/** So many reports of one name are audited anew: an office has fewer, and 财政局 may be on any site. */
const mostNamed = 60;
/** Enough of each kind: a finding names one, and a page with more is told by the first. */
const mostOthers = 4;
/** What seems to be shared is less than what is: the borders of passages are lost. Below that two reports are not compared. */
const leastAlike = 0.25;

/** What the panel shows of a report among others: the years of its office, and reports of others that share text with it. */
export interface Surroundings {
  years: Stored[];
  alike: Stored[];
}

/** Every stored year of the office of a report, and the reports of other offices that the index gives. */
export function loadSurroundings(store: Store, asked: Asked): Promise<Surroundings> {
  return store.read(async (db) => {
    const { reportId, url, report } = asked;
    const [others, alike] = await Promise.all([
      yearsOf(db, { reportId, url, office: report.identity.name, year: report.year }),
      alikeRecords(db, asked),
    ]);
    const load = async (record: ReportRecord): Promise<Stored> => ({
      reportId: record.reportId,
      url: record.url,
      report: await loadReport(db, record),
    });
    return {
      years: [{ reportId, url, report }, ...(await Promise.all(others.map(load)))],
      alike: await Promise.all(alike.map(load)),
    };
  });
}

/** The years of the office that are stored, this one with them, the latest first; empty where it is not known whose or when. */
export async function getYears(db: Database, record: ReportRecord): Promise<number[]> {
  const { office, year } = record;
  if (office === null || year === null) return [];
  const others = (await yearsOf(db, record)).flatMap((one) => one.year ?? []);
  return [...new Set([year, ...others])].sort((one, other) => other - one);
}

/** Records of the same office for other years; seen last first. `office` and `year` are as corrected. */
async function yearsOf(
  db: Database,
  { reportId, url, office, year }: Pick<ReportRecord, 'reportId' | 'url' | 'office' | 'year'>,
): Promise<ReportRecord[]> {
  if (office === null) return [];
  const { names, isOwn } = await lookUp(db, office, url);
  const found = await Promise.all(
    names.map((name) =>
      db.reports.where('[office+year]').between([name, Dexie.minKey], [name, Dexie.maxKey]).toArray(),
    ),
  );
  return z
    .array(ReportRecord)
    .parse(found.flat())
    .filter((record) => record.reportId !== reportId && record.year !== year && isOwn(record))
    .filter((record) => isHeldAgainst(url, record.url))
    .sort((one, other) => other.lastSeen - one.lastSeen)
    .slice(0, mostYears);
}

/** All that is stored around a report. */
export function loadHistory(store: Store, asked: Asked): Promise<History> {
  return store.read(async (db) => {
    const [earlier, versions, alike, listedYears, due] = await Promise.all([
      earlierContents(db, asked),
      recordsOf(db, asked, 0).then((records) => loadReports(db, records)),
      alikeRecords(db, asked).then((records) => loadReports(db, records)),
      listedYearsOf(db, asked),
      dueOf(db, asked),
    ]);
    return { earlier, versions, alike, listedYears, due };
  });
}

/** Last year's report of the same office, with its correction; null where it was never seen. */
export function loadPrevious(store: Store, asked: Asked): Promise<Report | null> {
  return store.read(async (db) => {
    const [latest] = await recordsOf(db, asked, -1);
    return latest === undefined ? null : loadReport(db, latest);
  });
}

/**
 * Reports whose audit this one's arrival changes: next year's of the same office, other versions of it, and those of
 * other offices that share text with it.
 */
export function listDependents(store: Store, asked: Asked): Promise<string[]> {
  return store.read(async (db) => {
    const [next, versions, alike] = await Promise.all([
      recordsOf(db, asked, 1),
      recordsOf(db, asked, 0),
      alikeRecords(db, asked),
    ]);
    return [...new Set([...next, ...versions, ...alike].map(({ reportId }) => reportId))];
  });
}

/** The reports that stand under a listed name, or under one that was ever held against it: what was said of it bears on them. */
export function listNamed(store: Store, listed: string): Promise<string[]> {
  return store.read(async (db) => {
    const pairs = (await getOfficePairs(db)).filter((pair) => pair.listed === listed);
    const names = new Set([listed, ...pairs.flatMap(({ seen }) => seen.split('@', 1))]);
    const found = await Promise.all(
      [...names].map((name) =>
        db.reports
          .where('[office+year]')
          .between([name, Dexie.minKey], [name, Dexie.maxKey])
          .limit(mostNamed)
          .primaryKeys(),
      ),
    );
    return found.flat();
  });
}

/** What was published is held against nothing but what was published; a file of this machine against both. */
const isHeldAgainst = (url: string, other: string): boolean => isLocal(url) || !isLocal(other);

const lookUp = async (db: Database, office: string, url: string): Promise<KnownOffice> =>
  knowOffice(office, url, await getOfficePairs(db));

/** Other records of the same office, so many years later; seen last first. */
async function recordsOf(db: Database, { reportId, url, report }: Asked, later: number): Promise<ReportRecord[]> {
  const { identity, year } = report;
  // A draft or a saved copy is no second publication.
  if (identity.name === null || year === null || (later === 0 && isLocal(url))) return [];
  const { names, isOwn } = await lookUp(db, identity.name, url);
  const found = await db.reports
    .where('[office+year]')
    .anyOf(names.map((name) => [name, year + later]))
    .toArray();
  return z
    .array(ReportRecord)
    .parse(found)
    .filter((record) => record.reportId !== reportId && isOwn(record))
    .filter((record) => (later > 0 ? isHeldAgainst(record.url, url) : isHeldAgainst(url, record.url)))
    .sort((one, other) => other.lastSeen - one.lastSeen)
    .slice(0, mostOthers);
}

/** Records of other offices whose reports seem to share text with this one. */
async function alikeRecords(db: Database, { reportId, url, report }: Asked): Promise<ReportRecord[]> {
  const candidates = await findCandidates(db, { keys: signatureOf(report), own: reportId, least: leastAlike });
  const records = await db.reports.bulkGet(candidates.map((candidate) => candidate.reportId));
  const { name } = report.identity;
  const own = name === null ? null : await lookUp(db, name, url);
  // A namesake on another site may be this office as well.
  const isOther = (record: ReportRecord): boolean =>
    record.office !== null && normalise(record.office) !== normalise(name ?? '') && own?.isOwn(record) !== true;
  return z
    .array(ReportRecord)
    .parse(records.filter((record) => record !== undefined))
    .filter((record) => isOther(record) && isHeldAgainst(url, record.url))
    .slice(0, mostOthers);
}

const loadReports = (db: Database, records: readonly ReportRecord[]): Promise<Report[]> =>
  Promise.all(records.map((record) => loadReport(db, record)));

async function loadReport(db: Database, { reportId, contentHash, correction, url }: ReportRecord): Promise<Report> {
  const { report } = AuditRecord.parse(await db.audits.get([reportId, contentHash]));
  return { ...applyCorrection(report, correction), source: url };
}

/** Other contents under the same id, newest first. */
async function earlierContents(db: Database, { reportId, contentHash }: Asked): Promise<EarlierContent[]> {
  const kept = await db.audits
    .where('[reportId+at]')
    .between([reportId, 0], [reportId, Infinity])
    .reverse()
    .limit(mostOthers)
    .toArray();
  return z
    .array(AuditRecord)
    .parse(kept)
    .filter((one) => one.contentHash !== contentHash)
    .map(({ report, audit, at }) => ({ report, at: localDay(new Date(at)), faulty: faultyTables(audit) }));
}

/** Tables in which the audit of then found something inconsistent: a change there is likely a correction. */
function faultyTables({ findings }: Audit): TableName[] {
  const places = findings.filter(({ verdict }) => verdict === 'inconsistent').flatMap(({ where }) => where);
  return tableNames.filter((name) => places.some((place) => 'table' in place && place.table === name));
}

/**
 * The years of this office that the list names on which this page was found, and those stored under its other names; null
 * where no list named it.
 */
async function listedYearsOf(db: Database, { url, report }: Asked): Promise<number[] | null> {
  const [task] = z
    .array(TaskRecord)
    .parse(await db.tasks.where('address').equals(addressOf(report, url)).toArray())
    // A search names what it came upon, not what a list holds.
    .filter(({ kind }) => kind === undefined)
    .sort((one, other) => other.at - one.at);
  if (task === undefined || task.office === null) return null;
  const { batchId } = task;
  const { name: own } = report.identity;
  const known = own === null ? null : await lookUp(db, own, url);
  const names = (known?.names ?? []).filter((name) => name !== own);
  const listed = await db.tasks
    .where('[batchId+office]')
    .anyOf([...new Set([task.office, ...names])].map((name) => [batchId, name]))
    .toArray();
  const stored = await Promise.all(
    names.map((name) =>
      db.reports.where('[office+year]').between([name, Dexie.minKey], [name, Dexie.maxKey]).limit(mostYears).toArray(),
    ),
  );
  const years = [
    ...z.array(TaskRecord).parse(listed),
    ...z
      .array(ReportRecord)
      .parse(stored.flat())
      .filter((record) => known?.isOwn(record) === true && isHeldAgainst(url, record.url)),
  ].flatMap(({ year }) => year ?? []);
  return [...new Set(years)].sort();
}

/** The newest name list that has an office by its name or by a person's word; null where none has. */
async function dueOf(db: Database, { url, report }: Asked): Promise<History['due']> {
  const { name } = report.identity;
  const lists = name === null ? [] : await getNameLists(db);
  if (name === null || lists.length === 0) return null;
  const pairs = await getOfficePairs(db);
  const own = toSeen(name, url);
  for (const list of lists) {
    const line = list.offices.find((office) => isJoined(office, own, pairs));
    if (line !== undefined) return { list: list.name, years: dueYearsOf(line, list) };
  }
  return null;
}
