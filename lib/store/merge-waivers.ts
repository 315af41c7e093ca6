import type { Waiver } from '../audit/review/waiver.ts';
import type { Change } from './records.ts';

/** What two stores know of waivers: those that are there, and the history, which tells of those that were. */
interface Known {
  waivers: readonly Waiver[];
  changes: readonly Change[];
}

/** What is to be written and removed here, so that the side that touched a waiver last has its way. */
export function planWaivers(here: Known, there: Known): { put: Waiver[]; remove: string[] } {
  const [ours, theirs] = [historyOf(here), historyOf(there)];
  const put: Waiver[] = [];
  const remove: string[] = [];
  for (const [id, { waiver, at }] of theirs) {
    const own = ours.get(id);
    if (own !== undefined && own.at >= at) continue;
    if (waiver !== null) put.push(waiver);
    else if (own?.waiver) remove.push(id);
  }
  return { put, remove };
}

/** Each waiver that a side has ever had: as it is, null where it is removed, and when it was touched last. */
function historyOf({ waivers, changes }: Known): Map<string, { waiver: Waiver | null; at: number }> {
  const history = new Map<string, { waiver: Waiver | null; at: number }>();
  for (const waiver of waivers) history.set(waiver.id, { waiver, at: waiver.at });
  for (const { change, at, undone } of changes) {
    if (change.kind !== 'waiver') continue;
    const known = history.get(change.waiverId) ?? { waiver: null, at: 0 };
    history.set(change.waiverId, { ...known, at: Math.max(known.at, undone ?? at) });
  }
  return history;
}
