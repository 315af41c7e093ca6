import type { JSX } from 'preact';
import type { Audit, Finding } from '../../lib/audit/finding.ts';
import type { Report } from '../../lib/report/report.ts';
import { inert } from '../../lib/text/inert.ts';
import { ExportMenu } from '../export-menu.tsx';
import { capitalised, useSay } from '../say.ts';
import { FindingLine } from './finding-line.tsx';
import { groupFindings } from './report.ts';

/** A report of a private window: what was found in it, known to its page alone. */
export interface Unsaved {
  reportId: string;
  report: Report;
  audit: Audit;
}

/** The files that need nothing but the page. */
export const unsavedFormats = ['xlsx', 'csv', 'json'] as const;
export type UnsavedFormat = (typeof unsavedFormats)[number];

interface Props {
  reviews: readonly Unsaved[];
  reveal(reportId: string, finding: Finding): void;
  exportAs(format: UnsavedFormat): void;
}

/** What was found in a private window, for as long as its page is open: to be looked at and exported, not judged. */
export function UnsavedFindings({ reviews, reveal, exportAs }: Props): JSX.Element {
  return (
    <div class="unsaved">
      <div class="groups">
        {reviews.map(({ reportId, report, audit }) => (
          <Found key={reportId} report={report} audit={audit} reveal={(finding) => reveal(reportId, finding)} />
        ))}
      </div>
      <footer class="row">
        <ExportMenu formats={unsavedFormats} choose={exportAs} />
      </footer>
    </div>
  );
}

function Found({
  report,
  audit,
  reveal,
}: Pick<Unsaved, 'report' | 'audit'> & { reveal(finding: Finding): void }): JSX.Element {
  const say = useSay();
  const { consistent, inconsistent, suspect, unchecked } = audit.checks;
  const counts: [string, number][] = [
    ['verdictInconsistent', inconsistent],
    ['verdictSuspect', suspect],
    ['panelUnchecked', unchecked],
    ['panelConsistent', consistent],
  ];
  const groups = groupFindings(audit.findings, 'severity', {
    rule: (id) => id,
    severity: (severity) => say(`severity${capitalised(severity)}`),
  });
  return (
    <>
      <h2>
        {report.identity.name === null ? say('panelNoOffice') : inert(report.identity.name)}{' '}
        {report.year === null ? say('panelNoYear') : say('panelYear', String(report.year))}
      </h2>
      <p>{counts.map(([key, count]) => `${say(key)} ${count}`).join(' · ')}</p>
      {groups.map(({ title, causes }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul class="findings">
            {causes
              .flatMap(({ lead, others }) => [lead, ...others])
              .map((finding) => (
                <li key={finding.place} class={`${finding.severity} ${finding.verdict}`}>
                  <FindingLine
                    finding={finding}
                    state="undecided"
                    presence={null}
                    status={null}
                    notes={0}
                    sibling={false}
                    isTabStop
                    isOpen={false}
                    isSelected={null}
                    press={() => reveal(finding)}
                    focused={nothing}
                    select={nothing}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const nothing = (): void => undefined;
