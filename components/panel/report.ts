import type { Audit, Finding, Place, Severity } from '../../lib/audit/finding.ts';
import type { Keymap } from '../../lib/audit/keymap.ts';
import { describePlace } from '../../lib/audit/place.ts';
import type { Grouping } from '../../lib/audit/preferences.ts';
import type { Anchor } from '../../lib/audit/review/anchor.ts';
import type { Case, CaseStatus } from '../../lib/audit/review/case.ts';
import type { Detection } from '../../lib/audit/review/detection.ts';
import {
  type Correction,
  type Decision,
  type Due,
  type FindingState,
  findingStates,
  type Judgement,
  type Note,
  type Reason,
  stateOf,
} from '../../lib/audit/review/review.ts';
import type { Changes } from '../../lib/audit/years/changes-between.ts';
import type { AlikeLine, YearLine } from '../../lib/audit/years/years.ts';
import type { ExportFormat } from '../../lib/export/formats.ts';
import { sectionHeading, tableSections, tableTitles } from '../../lib/report/labels.ts';
import type { Report } from '../../lib/report/report.ts';
import { inert } from '../../lib/text/inert.ts';

/** A report as the panel shows it; `report` is as corrected. */
export interface PanelReport {
  reportId: string;
  url: string;
  correction: Correction | null;
  report: Report;
  audit: Audit;
  decisions: readonly Decision[];
  notes: readonly Note[];
  auditedAt: number;
  followUp: Detection & { cases: readonly Case[]; changes: Changes | null };
  /** How much is left out of the audit, because its rule is off. */
  hidden: number;
  /** The years of the office that are stored, this one's first of all; empty where it is not known whose or when. */
  years: readonly number[];
  /** Searches for reports of other years that began here, the last of each year; `looked`: how many pages they looked at. */
  searches: readonly { year: number; state: 'running' | 'found' | 'missing'; looked: number }[];
}

/** How a person likes the panel. */
export interface PanelHabits {
  grouping: Grouping;
  /** Whether single letters and digits do something. */
  keys: Keymap;
}

/** One line of a finding's history, in words; null: nothing was there. */
export interface HistoryLine {
  at: number;
  author: string;
  from: string | null;
  to: string | null;
  isUndone: boolean;
}

/** What a person can do in the panel. What may fail answers whether it was done; the reason is shown by the caller. */
export interface PanelActions {
  reveal(target: { place: string } | { where: Place }): void;
  judge(finding: Finding, judgement: Judgement, reason: Reason | null, remark: string): void;
  judgeMany(findings: readonly Finding[], judgement: Judgement, reason: Reason | null): void;
  setDue(finding: Finding, decision: Decision, due: Due | null): void;
  widen(finding: Finding, decision: Decision, scope: 'place' | 'rule'): void;
  /** `deadline`: YYYY-MM-DD. */
  send(findings: readonly Finding[], batch: string, deadline: string | null): void;
  /** `sent`: null where it was never sent out. */
  setCase(place: string, sent: Case | null, status: CaseStatus): void;
  loadHistory(place: string): Promise<HistoryLine[]>;
  loadYears(): Promise<{ years: YearLine[]; alike: AlikeLine[] }>;
  /** Looks for the office's report of another year on its portal. */
  seek(year: number): void;
  openBatches(): void;
  undo(): void;
  copy(text: string): void;
  /** Copies what a finding was read from, without whose report it is. */
  copySample(finding: Finding): void;
  saveNote(note: Note | null, anchor: Anchor, text: string): Promise<boolean>;
  /** Fixes a note to what is selected on the page. */
  moveNote(note: Note): void;
  removeNote(note: Note): void;
  /** Notes that were removed in the last thirty days, the last removed first. */
  loadRemoved(): Promise<readonly { note: Note; removedAt: number }[]>;
  restoreNote(note: Note): Promise<boolean>;
  loadDraft(note: Note | null, anchor: Anchor): Promise<string>;
  keepDraft(note: Note | null, anchor: Anchor, text: string): Promise<boolean>;
  correct(correction: Correction): Promise<boolean>;
  exportAs(format: ExportFormat): void;
  toggleMarks(): void;
  /** Lays what was read of the tables over them on the page, or takes it away. */
  toggleRead(): void;
  /** Prints the page as it is marked; printed by the browser's own way it has no marks. */
  printMarked(): void;
  /** Opens the catalogue's page of a rule; null: its list. */
  openRule(rule: string | null): void;
  /** Opens the sheet of a finding, with a picture where the browser allows one. */
  openEvidence(finding: Finding): void;
  /** Opens the page as it was read, with its fingerprint. */
  openSnapshot(): void;
  openDashboard(): void;
  /** Opens an attachment or a frame of the page in a tab of its own; nothing where it is no address of the web. */
  openPart(address: string): void;
  groupBy(grouping: Grouping): void;
  openLedger(): void;
  openBackup(): void;
  /** Opens the place where captured pages are removed to make room. */
  openSnapshots(): void;
}

/** A finding with those that the same mistake explains; said once, the others fold under it. */
export interface Cause {
  lead: Finding;
  others: Finding[];
}

export interface Group {
  title: string;
  causes: Cause[];
}

/** What groups are called that the report itself has no heading for. */
interface GroupNames {
  rule(id: string): string;
  severity(severity: Severity): string;
}

/**
 * Findings by where the reader of the report meets them (the page's own data, then part by part), by rule in the order of
 * the audit, or by severity, the gravest first.
 */
export function groupFindings(findings: readonly Finding[], by: Grouping, names: GroupNames): Group[] {
  const leads = [...Map.groupBy(findings, ({ cause }) => cause).values()].flatMap(([lead, ...others]): Cause[] =>
    lead ? [{ lead, others }] : [],
  );
  if (by === 'rule')
    return [...Map.groupBy(leads, ({ lead }) => lead.rule)].map(([rule, causes]) => ({
      title: names.rule(rule),
      causes,
    }));
  if (by === 'severity')
    return [...Map.groupBy(leads, ({ lead }) => lead.severity)]
      .sort(([one], [other]) => severities.indexOf(one) - severities.indexOf(other))
      .map(([severity, causes]) => ({ title: names.severity(severity), causes }));
  return [...Map.groupBy(leads, ({ lead }) => sectionOf(lead.where[0]))]
    .sort(([one], [other]) => one - other)
    .map(([section, causes]) => ({ title: titleOf(section, causes[0]?.lead.where[0]), causes }));
}

/** The groups up to so many causes. */
export function firstCauses(groups: readonly Group[], most: number): Group[] {
  let left = most;
  return groups.flatMap(({ title, causes }) => {
    const first = causes.slice(0, left);
    left -= first.length;
    return first.length === 0 ? [] : [{ title, causes: first }];
  });
}

const pageData = -1;

function sectionOf(place: Place | undefined): number {
  if (place === undefined || 'page' in place) return pageData;
  return 'table' in place ? tableSections[place.table] : place.section;
}

function titleOf(section: number, place: Place | undefined): string {
  if (section === pageData || place === undefined) return '标题、日期与落款';
  if ('table' in place) return tableTitles[place.table];
  return section === 0 ? '引言' : sectionHeading(section);
}

export interface Filter {
  states: ReadonlySet<FindingState>;
  severities: ReadonlySet<Severity>;
  /** Only those with a note; only those that were not there before the page changed. */
  isNoted: boolean;
  isNew: boolean;
}
export const noFilter: Filter = { states: new Set(), severities: new Set(), isNoted: false, isNew: false };

type Judged = Pick<PanelReport, 'decisions' | 'notes' | 'followUp'>;

/** An empty set filters nothing. */
export const passes = (filter: Filter, finding: Finding, report: Judged): boolean =>
  (filter.states.size === 0 || filter.states.has(stateOf(finding, report.decisions))) &&
  (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
  (!filter.isNoted || isNoted(finding, report)) &&
  (!filter.isNew || isNew(finding, report));

const isNoted = ({ place }: Finding, { notes }: Judged): boolean =>
  notes.some(({ anchor }) => anchor.kind === 'finding' && anchor.place === place);

const isNew = ({ place }: Finding, { followUp }: Judged): boolean => followUp.presence.get(place) === 'new';

export const severities: readonly Severity[] = ['statutory', 'substantive', 'format', 'hint'];

/** How many findings each chip stands for. */
export function countChips(report: PanelReport): {
  states: [FindingState, number][];
  severities: [Severity, number][];
  noted: number;
  fresh: number;
} {
  const { decisions } = report;
  const { findings } = report.audit;
  return {
    noted: findings.filter((finding) => isNoted(finding, report)).length,
    fresh: findings.filter((finding) => isNew(finding, report)).length,
    states: findingStates.map((state) => [
      state,
      findings.filter((finding) => stateOf(finding, decisions) === state).length,
    ]),
    severities: severities.map((severity) => [
      severity,
      findings.filter((finding) => finding.severity === severity).length,
    ]),
  };
}

/** One line for a message or a mail: office, year, place, sentence, address. */
export const toLine = ({ report, url }: PanelReport, { where, message }: Finding): string =>
  [
    report.identity.name,
    report.year === null ? null : `${report.year}年度`,
    where[0] ? describePlace(where[0]) : null,
    message,
    url,
  ]
    .filter((part) => part !== null)
    .map(inert)
    .join('｜');
