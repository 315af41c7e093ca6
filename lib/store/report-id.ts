import { digest } from '../audit/place.ts';
import type { Report } from '../report/report.ts';
import { normalise } from '../text/normalise.ts';
import type { ReportRecord } from './records.ts';

/** Parameters that say where a reader came from or when, never which page is meant. */
const noise =
  /^(?:utm_\w+|spm|from|isappinstalled|nsukey|scene|clicktime|enterid|sharer?\w*|_|_t|rnd|random|timestamp)$/i;
const clock = /^(?:t|time|v)$/i;

/** An address as it names a page: no scheme (portals move to https), no query noise, no fragment but a router's. */
export function plainAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^(?:https?|file):$/.test(url.protocol)) return null;
  const query = [...url.searchParams]
    .filter(([name, value]) => !noise.test(name) && !(clock.test(name) && /^\d{10,13}$/.test(value)))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const route = /^#[!/]/.test(url.hash) ? url.hash : '';
  return `${url.host}${url.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}${route}`;
}

/** Fingerprint of what a report says; the address it was opened under is no part of it. */
export const contentHashOf = (report: Report): string => digest([JSON.stringify({ ...report, source: '' })]);

/** What a report is known by where its page has no address: office and year, and failing these its content. */
export const addressOf = (report: Report, url: string): string =>
  plainAddress(url) ?? `${normalise(report.identity.name ?? '')}/${report.year ?? contentHashOf(report)}`;

/**
 * The id of each report of a page: the known one of the same office and year, the only known one where the page holds
 * one report and has always held one, else a new id. A page may list its years in another order tomorrow.
 */
export function assignIds(
  reports: readonly { report: Report; address: string }[],
  known: readonly ReportRecord[],
): string[] {
  const taken = new Set<string>();
  const take = (id: string): string => {
    taken.add(id);
    return id;
  };
  const same = reports.map(({ report, address }) => {
    const match = known.find(
      (record) =>
        record.address === address &&
        !taken.has(record.reportId) &&
        record.read.office === report.identity.name &&
        record.read.year === report.year,
    );
    return match && take(match.reportId);
  });
  const only = reports.length === 1 && known.length === 1 ? known[0]?.reportId : undefined;
  const used = known.map(({ reportId }) => reportId);
  return same.map(
    (id, index) => id ?? take(only ?? newId(reports[index]?.address ?? '', new Set([...used, ...taken]))),
  );
}

function newId(address: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? address : `${address}#${number}`;
    if (!used.has(id)) return id;
  }
}
