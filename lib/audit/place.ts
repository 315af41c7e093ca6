import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { columnLabel, rowLabel, sectionHeading, type TableName, tableTitles } from '../report/labels.ts';
import type { Report } from '../report/report.ts';
import { findCell } from '../report/table.ts';
import { normalise } from '../text/normalise.ts';
import type { Calculation, Place } from './finding.ts';
import type { OtherReport } from './history.ts';

/** The place of a cell with its printed text, as a finding points to it. */
export function cellPlace(report: Report, table: TableName, row: string, col: string): Place {
  const printed = report.tables[table];
  const text = printed ? findCell(printed, row, col)?.text : undefined;
  return text === undefined ? { table, row, col } : { table, row, col, text };
}

/** A place in words, for lists and exports: 表三 收到和处理… / （七）总计 / 自然人. */
export function describePlace(place: Place): string {
  if ('page' in place) return { title: '标题', date: '发布日期', signature: '落款', column: '栏目' }[place.page];
  if ('section' in place) return place.section === 0 ? '引言' : sectionHeading(place.section);
  if ('header' in place) return `${tableTitles[place.table]} / 表头“${place.header}”`;
  const row = `${tableTitles[place.table]} / ${rowLabel(place.table, place.row)}`;
  return place.col === undefined ? row : `${row} / ${columnLabel(place.table, place.col)}`;
}

/** The same place gives the same key whatever is printed there; the parts are quoted so that none can run into the next. */
export function placeKey(place: Place): string {
  if ('page' in place) return JSON.stringify(['page', place.page]);
  if ('section' in place)
    return JSON.stringify(['section', place.section, normalise(place.quote ?? ''), place.occurrence ?? 1]);
  if ('header' in place) return JSON.stringify(['header', place.table, normalise(place.header)]);
  return JSON.stringify(['cell', place.table, place.row, place.col ?? '']);
}

/**
 * The two fingerprints of a finding: `place` from rule family, report and every participating place, `value` from the
 * printed texts there and in the report it was held against. The rule's version is in neither, so that an upgrade loses no decision.
 */
export function fingerprints(
  report: Report,
  reportId: string,
  family: string,
  { where, calculation, other }: Participants,
): { place: string; value: string } {
  const participants = [...where, ...participantsOf(calculation)];
  const texts = new Map(participants.map((place) => [placeKey(place), printedAt(report, place)]));
  const keys = [...texts.keys()].sort();
  return {
    place: digest([family, reportId, ...keys, ...(other ? [otherKey(report, other)] : [])]),
    value: digest([...keys.map((key) => texts.get(key) ?? ''), ...(other?.printed ?? [])]),
  };
}

/** All that a finding is made of; `printed` is what it was held against in another report. */
interface Participants {
  where: readonly Place[];
  calculation: Calculation | null;
  other?: (OtherReport & { printed: readonly string[] }) | undefined;
}

/** Last year's report is the same wherever it is published; another version of this year's is told by its address. */
function otherKey({ identity, year }: Report, other: OtherReport): string {
  const isVersion = other.office === identity.name && other.year === year;
  return JSON.stringify(['report', normalise(other.office ?? ''), other.year, isVersion ? other.address : '']);
}

/** The places of a calculation's numbers. */
export function participantsOf(calculation: Calculation | null): Place[] {
  if (calculation === null) return [];
  return [...calculation.terms, calculation.result].map(({ table, row, col }) => ({ table, row, col }));
}

function printedAt(report: Report, place: Place): string {
  if ('page' in place)
    return (
      { title: report.title, date: report.dates[0]?.iso, signature: report.signature, column: report.column }[
        place.page
      ] ?? ''
    );
  if ('section' in place) return place.quote ?? '';
  if ('header' in place) return place.header;
  const table = report.tables[place.table];
  if (table === null || place.col === undefined) return '';
  return findCell(table, place.row, place.col)?.text ?? '';
}

/** 32 hexadecimal digits: enough that two findings of one archive do not meet. */
export const digest = (parts: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32);
