import type { Finding } from '../audit/finding.ts';
import { type FindingState, type PageState, stateOf } from '../audit/review/review.ts';
import { locate } from './locate.ts';
import type { Reading } from './reading.ts';
import { elementOf, isBefore, type Target } from './target.ts';

/** A report of this page, with what is known of it. */
export interface ReviewedReport {
  reading: Reading;
  state: PageState;
}

/** A finding and where it stands on the page. `targets` holds what could be located, the place to look at first in front. */
export interface Spot {
  reviewed: ReviewedReport;
  finding: Finding;
  state: FindingState;
  targets: readonly Target[];
}

const verdicts = ['inconsistent', 'suspect', 'note'];
const severities = ['statutory', 'substantive', 'format', 'hint'];

/** The findings of a report in the page's reading order; those without a place come last. */
export function findSpots(reviewed: ReviewedReport): Spot[] {
  const { reading, state } = reviewed;
  const spots = state.audit.findings.map((finding): Spot => {
    const targets = finding.where.map((place) => locate(reading, place)).filter((target) => target !== undefined);
    return { reviewed, finding, state: stateOf(finding, state.decisions), targets };
  });
  return spots.sort(inReadingOrder);
}

function inReadingOrder({ targets: [left] }: Spot, { targets: [right] }: Spot): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return isBefore(left, right) ? -1 : Number(isBefore(right, left));
}

/** What a reader must see first where several findings share a place. */
export function strongest(spots: readonly Spot[]): Spot | undefined {
  const rank = ({ state, finding }: Spot): number =>
    Number(state === 'false-alarm') * 100 +
    severities.indexOf(finding.severity) * 10 +
    verdicts.indexOf(finding.verdict);
  return [...spots].sort((left, right) => rank(left) - rank(right))[0];
}

/** The style of a mark, as class names and as words of the marks' attribute: line style, then colour. */
export function styleOf(spots: readonly Spot[]): string[] {
  const spot = strongest(spots);
  if (spot === undefined) return [];
  if (spot.state === 'false-alarm') return ['false-alarm'];
  const judged = spots.filter(({ state }) => state !== 'false-alarm');
  const line = judged.every(({ state }) => state === 'confirmed') ? 'confirmed' : spot.finding.verdict;
  return [line, spot.finding.severity];
}

/** A row of a table, a passage or a gap in which findings stand together, and so share one flag. */
export interface SpotGroup {
  target: Target;
  spots: Spot[];
}

/** Findings that a person called false alarms have no mark, unless they are asked for. */
export const isShown = ({ state }: Spot): boolean => state !== 'false-alarm';

/** One finding for each cause, in reading order: what there is to walk through. */
export function stopsOf(spots: readonly Spot[]): Spot[] {
  const seen = new Set<string>();
  return spots.filter((spot) => {
    const key = causeKey(spot);
    if (!isShown(spot) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Where on that walk a finding is; -1: off it. */
export const stopIndexOf = (stops: readonly Spot[], current: Spot | undefined): number =>
  current ? stops.findIndex((stop) => causeKey(stop) === causeKey(current)) : -1;

const causeKey = ({ reviewed, finding }: Spot): string => `${reviewed.state.reportId} ${finding.cause}`;

/** Groups spots by the row, passage or gap of their first target. */
export function groupSpots(spots: readonly Spot[]): SpotGroup[] {
  const groups = new Map<unknown, SpotGroup>();
  for (const spot of spots) {
    const target = spot.targets[0];
    if (target === undefined) continue;
    const key = groupKey(spot, target);
    const group = groups.get(key);
    if (group) group.spots.push(spot);
    else groups.set(key, { target, spots: [spot] });
  }
  return [...groups.values()];
}

function groupKey({ reviewed, finding }: Spot, target: Target): unknown {
  const { reportId } = reviewed.state;
  if (target.kind === 'gap') return `${reportId} gap ${target.missing}`;
  if (target.kind === 'passage' && target.block >= 0) return `${reportId} block ${target.block}`;
  const place = finding.where[0];
  if (target.kind === 'passage' && place && 'row' in place) return `${reportId} ${place.table}/${place.row}`;
  const element = elementOf(target);
  return element?.closest('tr') ?? element;
}
