import { judgementKeys, reasonKeys } from '../../components/finding/judged.tsx';
import type { HistoryLine } from '../../components/panel/report.ts';
import { capitalised, type Say } from '../../components/say.ts';
import type { Change } from '../../lib/store/records.ts';

/** What was changed about one finding, in words, newest first. Notes count as well as judgements and its follow-up. */
export function toHistory(changes: readonly Change[], place: string, say: Say): HistoryLine[] {
  return changes.flatMap(({ change, author, at, undone }): HistoryLine[] => {
    const about = { at, author, isUndone: undone !== null };
    if (change.kind === 'decision' && change.place === place)
      return [{ ...about, from: judged(change.from, say), to: judged(change.to, say) }];
    if (change.kind === 'case' && change.place === place)
      return [{ ...about, from: followed(change.from, say), to: followed(change.to, say) }];
    if (change.kind !== 'note') return [];
    const { anchor } = change.to ?? change.from ?? { anchor: null };
    if (anchor?.kind !== 'finding' || anchor.place !== place) return [];
    return [{ ...about, from: change.from?.text ?? null, to: change.to?.text ?? null }];
  });
}

type Sides<K extends Change['change']['kind']> = Extract<Change['change'], { kind: K }>['to'];

function judged(decision: Sides<'decision'>, say: Say): string | null {
  if (decision === null) return null;
  const { judgement, reason, remark, due } = decision;
  return [
    say(judgementKeys[judgement]),
    reason ? say(reasonKeys[reason]) : '',
    remark,
    due?.whom ?? '',
    due?.until ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function followed(sent: Sides<'case'>, say: Say): string | null {
  if (sent === null) return null;
  const { status, batch, ledger } = sent;
  return [
    say(`case${capitalised(status)}`),
    batch ?? '',
    ledger.responsibleOffice,
    ledger.measures,
    ledger.doneOn ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
