import type { JSX } from 'preact';
import type { Listing } from '../../lib/audit/offices/listed-offices.ts';
import type { Absent } from '../../lib/audit/offices/matrix.ts';
import { useSay } from '../say.ts';

interface Props {
  listing: Listing;
  absent: readonly Absent[];
  /** How many of them have a known address. */
  known: number;
  check(absent: readonly Absent[]): void;
}

/** What stands beside the rows of a list: who is left out, which names wait for a person, and the way to what was not seen. */
export function AbsentRow({ listing: { matching }, absent, known, check }: Props): JSX.Element | null {
  const say = useSay();
  const { proposals, others } = matching;
  if (absent.length + proposals.length + others.length === 0) return null;
  return (
    <div class="row absent">
      {known > 0 && (
        <button type="button" onClick={() => check(absent)}>
          {say('dashboardCheckAbsent', String(known))}
        </button>
      )}
      {absent.length > known && <span class="soft">{say('dashboardNoAddress', String(absent.length - known))}</span>}
      {proposals.length > 0 && <a href="/names.html">{say('dashboardProposals', String(proposals.length))}</a>}
      {others.length > 0 && <span class="soft">{say('dashboardOthers', String(others.length))}</span>}
    </div>
  );
}
