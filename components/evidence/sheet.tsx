import type { ComponentChildren, JSX } from 'preact';
import type { Finding } from '../../lib/audit/finding.ts';
import { describePlace } from '../../lib/audit/place.ts';
import { issueNumber } from '../../lib/audit/review/case.ts';
import { type Decision, decisionOn, type Note } from '../../lib/audit/review/review.ts';
import type { Report } from '../../lib/report/report.ts';
import { inert } from '../../lib/text/inert.ts';
import { BubbleCalculation } from '../finding/calculation.tsx';
import { judgementKeys, reasonKeys } from '../finding/judged.tsx';
import { capitalised, useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';

interface Props {
  finding: Finding;
  ruleTitle: string;
  url: string;
  auditedAt: number;
  report: Report;
  decisions: readonly Decision[];
  notes: readonly Note[];
  author: string;
  /** Where the page was kept; null: it was not. */
  snapshot: { sha256: string; at: number; href: string } | null;
  /** A picture of the marked page, where the browser allowed one. */
  screenshot: { src: string; at: number; sha256: string } | null;
  print(): void;
  /** The snapshot itself, where there is no picture. */
  children?: ComponentChildren;
}

/** One finding with its ground on one sheet of paper. */
export function EvidenceSheet({ finding, ruleTitle, report, snapshot, screenshot, ...about }: Props): JSX.Element {
  const say = useSay();
  const { identity, year, title } = report;
  const decision = decisionOn(finding, about.decisions);
  const notes = about.notes.filter(({ anchor }) => anchor.kind === 'finding' && anchor.place === finding.place);
  const lines: [string, string][] = [
    [say('evidenceOffice'), identity.name ?? say('panelNoOffice')],
    [say('evidenceReport'), [year === null ? '' : say('panelYear', String(year)), title ?? ''].join(' ').trim()],
    [say('evidenceAddress'), about.url],
    [say('evidenceNumber'), issueNumber(finding)],
    [say('panelPlaces'), finding.where.map(describePlace).join('；')],
    ...finding.where.flatMap((place): [string, string][] =>
      'quote' in place && place.quote ? [[say('evidenceQuote'), place.quote]] : [],
    ),
    [say('rule'), `${ruleTitle} ${finding.rule}`],
    [
      say('evidenceSeverity'),
      `${say(`severity${capitalised(finding.severity)}`)} · ${say(`verdict${capitalised(finding.verdict)}`)}`,
    ],
    [say('basis'), finding.basis.join('；')],
    ...finding.explanations.map((text): [string, string] => [say('explanation'), text]),
    [
      say('evidenceJudged'),
      decision === undefined
        ? say('stateUndecided')
        : [
            say(judgementKeys[decision.judgement]),
            decision.reason ? say(reasonKeys[decision.reason]) : '',
            decision.remark,
            decision.author,
            timeOf(decision.at),
          ]
            .filter((part) => part !== '')
            .join(' · '),
    ],
    ...notes.map(({ text, author }): [string, string] => [say('note'), `${text} ${author}`.trim()]),
    [say('evidenceChecked'), [timeOf(about.auditedAt), about.author].filter((part) => part !== '').join(' · ')],
  ];
  return (
    <main class="sheet">
      <div class="row controls">
        <button type="button" class="primary" onClick={about.print}>
          {say('dashboardPrint')}
        </button>
      </div>
      <h1>{say('evidenceTitle')}</h1>
      <p class="sentence">{inert(finding.message)}</p>
      {finding.calculation && <BubbleCalculation calculation={finding.calculation} point={() => undefined} say={say} />}
      <dl>
        {lines.map(([name, text], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{inert(text)}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h2>{say('evidencePage')}</h2>
        {screenshot && (
          <figure>
            <img src={screenshot.src} alt={say('evidencePicture')} />
            <figcaption>
              {say('evidencePicture')} · {timeOf(screenshot.at)} · SHA-256 <code>{screenshot.sha256}</code>
            </figcaption>
          </figure>
        )}
        {snapshot === null ? (
          <p>{say('evidenceNoSnapshot')}</p>
        ) : (
          <p>
            <a href={snapshot.href}>{say('evidenceSnapshot')}</a> · {timeOf(snapshot.at)} · SHA-256{' '}
            <code>{snapshot.sha256}</code>
          </p>
        )}
        {about.children}
        <p class="soft">{say('evidenceHonest')}</p>
      </section>
    </main>
  );
}
