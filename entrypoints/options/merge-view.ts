import { judgementKeys, reasonKeys } from '../../components/finding/judged.tsx';
import type {
  MergeConflict,
  MergeKind,
  MergeOutcome,
  MergeSide,
  MergeView,
} from '../../components/options/merge-preview.tsx';
import { capitalised, type Say } from '../../components/say.ts';
import type { BackupHead } from '../../lib/export/backup.ts';
import type { BackupContent } from '../../lib/store/backup.ts';
import type { MergePreview } from '../../lib/store/merge.ts';
import { conflictsOf, type Said, type Standing, type Step } from '../../lib/store/merge-plan.ts';

/** A plan as the preview shows it: numbers, and what both sides say in words. */
export function toMergeView(
  fileName: string,
  { head, content }: { head: BackupHead; content: BackupContent },
  { plan, hasOtherSettings, nameLists, officePairs }: MergePreview,
  say: Say,
): MergeView {
  const names = new Map(
    content.reports.map(({ reportId, office, year }) => [
      reportId,
      [office, year].filter((part) => part !== null).join(' ') || reportId,
    ]),
  );
  const nameOf = (reportId: string): string => names.get(reportId) ?? reportId;
  return {
    fileName,
    writtenAt: Date.parse(head.exportedAt),
    release: head.madeBy.extension,
    added: plan.added.length,
    met: plan.met.length,
    strangers: plan.strangers.map(nameOf),
    counts: countSteps(plan.steps),
    conflicts: conflictsOf(plan).map((step) => toConflict(step, nameOf(step.reportId), say)),
    hasOtherSettings,
    nameLists,
    officePairs,
  };
}

const outcomeOf: Record<Standing, MergeOutcome> = {
  'only-here': 'kept',
  'newer-here': 'kept',
  'only-there': 'only-there',
  'newer-there': 'newer-there',
  both: 'both',
  same: 'same',
};

function countSteps(steps: readonly Step[]): MergeView['counts'] {
  const none = (): Record<MergeOutcome, number> => ({
    'only-there': 0,
    'newer-there': 0,
    both: 0,
    kept: 0,
    same: 0,
  });
  const counts: Record<MergeKind, Record<MergeOutcome, number>> = {
    decision: none(),
    note: none(),
    case: none(),
    correction: none(),
  };
  for (const { here, standing } of steps) counts[here.kind][outcomeOf[standing]] += 1;
  return counts;
}

function toConflict({ id, here, there }: Step, report: string, say: Say): MergeConflict {
  const finding = findingSaidBy(here) ?? findingSaidBy(there);
  return {
    id,
    kind: here.kind,
    about: finding === undefined ? report : `${report} · ${finding}`,
    here: toSide(here, say),
    there: toSide(there, say),
  };
}

/** What the finding said that was judged or sent. */
function findingSaidBy({ kind, record }: Said): string | undefined {
  if (kind === 'decision') return record?.message;
  return kind === 'case' ? record?.finding.message : undefined;
}

function toSide(said: Said, say: Say): MergeSide {
  const { record } = said;
  const isSigned = record !== null && 'author' in record;
  return {
    text: textOf(said, say),
    author: isSigned ? record.author : '',
    at: isSigned ? record.at : null,
  };
}

function textOf({ kind, record }: Said, say: Say): string | null {
  if (record === null) return kind === 'correction' ? say('panelCorrectReset') : null;
  if (kind === 'note') return record.text;
  if (kind === 'decision') {
    const reason = record.reason === null ? '' : say(reasonKeys[record.reason]);
    return [say(judgementKeys[record.judgement]), reason, record.remark].filter((part) => part !== '').join(' · ');
  }
  if (kind === 'correction') return [record.office, record.year].filter((part) => part !== null).join(' ');
  const { responsibleOffice, deadline, measures } = record.ledger;
  return [say(`case${capitalised(record.status)}`), record.batch, responsibleOffice, deadline, measures]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
