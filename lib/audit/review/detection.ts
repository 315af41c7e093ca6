import type { Report } from '../../report/report.ts';
import { findCell } from '../../report/table.ts';
import type { Audit, Finding, Place } from '../finding.ts';
import { placeKey } from '../place.ts';
import type { Case } from './case.ts';
import type { Decision } from './review.ts';

/** Whether a finding was there when the page said something else: 新出现 · 仍在. null: the page has never changed. */
export type Presence = 'new' | 'still' | null;

/**
 * Something that a person confirmed, put off or sent out, and that is not found any more: 已消失, or 未能核对 where the
 * rule could not look at its place this time (`isChecked` false). `finding` is what it was; `now` the place's present
 * text, null where it has none.
 */
export interface Gone {
  place: string;
  finding: Finding;
  decision: Decision | null;
  sent: Case | null;
  isChecked: boolean;
  now: string | null;
}

export interface Detection {
  /** By the finding's `place`. */
  presence: ReadonlyMap<string, Presence>;
  gone: Gone[];
}

/**
 * Compares an audit with the ones before it, the newest first, and with what people said. `isOff` tells whether a rule
 * is switched off, so that its silence says nothing.
 */
export function detect({
  report,
  audit,
  earlier,
  decisions,
  cases,
  isOff,
}: {
  report: Report;
  audit: Audit;
  earlier: readonly Audit[];
  decisions: readonly Decision[];
  cases: readonly Case[];
  isOff(rule: string): boolean;
}): Detection {
  const before = earlier[0] && new Set(earlier[0].findings.map(({ place }) => place));
  const presence = new Map<string, Presence>(
    audit.findings.map(({ place }) => [place, before === undefined ? null : before.has(place) ? 'still' : 'new']),
  );
  const judged = decisions.filter(({ rev, judgement }) => rev > 0 && judgement !== 'false-alarm');
  const places = new Set([...cases.filter(isOpen), ...judged].map(({ place }) => place));
  const gone = [...places].flatMap((place): Gone[] => {
    const sent = cases.find((one) => one.place === place) ?? null;
    const finding = findingAt(place, earlier) ?? sent?.finding;
    // What was judged so long ago that no kept audit names it can't be looked for.
    if (presence.has(place) || finding === undefined || sent?.status === 'closed') return [];
    const decision = judged.find((one) => one.place === place) ?? null;
    const isChecked = !isOff(finding.rule) && couldLook(finding, report, audit);
    return [{ place, finding, decision, sent, isChecked, now: printedNow(report, finding.where[0]) }];
  });
  return { presence, gone };
}

const isOpen = ({ status }: Case): boolean => status !== 'open' && status !== 'closed';

const findingAt = (place: string, audits: readonly Audit[]): Finding | undefined =>
  audits.flatMap(({ findings }) => findings).find((finding) => finding.place === place);

/** False where a table that the finding is about was not found, or its rule left something there unchecked. */
function couldLook({ rule, where }: Finding, report: Report, { unchecked }: Audit): boolean {
  if (where.some((place) => 'table' in place && report.tables[place.table] === null)) return false;
  const areas = new Set(where.map(areaOf));
  return !unchecked.some(
    (open) => open.rule === rule && (open.where.length === 0 || open.where.some((place) => areas.has(areaOf(place)))),
  );
}

/** The table, part or thing of the page that a place belongs to. */
function areaOf(place: Place): string {
  if ('table' in place) return place.table;
  return 'section' in place ? String(place.section) : placeKey(place);
}

function printedNow(report: Report, place: Place | undefined): string | null {
  if (place === undefined || !('row' in place) || place.col === undefined) return null;
  const table = report.tables[place.table];
  return (table && findCell(table, place.row, place.col)?.text) ?? null;
}
