import { h, render } from 'preact';
import { Bubble } from '../../components/bubble/bubble.tsx';
import type { BubbleActions, BubbleFinding } from '../../components/bubble/view.ts';
import type { Say } from '../../components/say.ts';
import type { Finding, Place } from '../audit/finding.ts';
import { type Keymap, usualKeys } from '../audit/keymap.ts';
import { describePlace } from '../audit/place.ts';
import { type Anchor, describeAnchor, isSameAnchor } from '../audit/review/anchor.ts';
import { decisionOn, type Note, type PageState } from '../audit/review/review.ts';
import { locateAnchor } from './anchors.ts';
import type { Backstage } from './backstage.ts';
import { BubblePosition } from './bubble-position.ts';
import { Connector } from './connector.ts';
import { copyText } from './copy-text.ts';
import type { Drawings } from './drawings.ts';
import { Geometry } from './geometry.ts';
import { locate } from './locate.ts';
import type { Marks } from './marks.ts';
import { isOurs, type Overlay } from './overlay.ts';
import { type ReviewedReport, type Spot, stopIndexOf, stopsOf } from './spots.ts';
import { boxOf, type Target } from './target.ts';

/** What the bubble stands for. Findings are remembered by fingerprint: a new audit brings new objects. */
interface Opened {
  reportId: string;
  findings: readonly string[];
  index: number;
  /** What a note on the place itself would be fixed to; null where a note goes to the finding. */
  anchor: Anchor | null;
  target: Target | undefined;
  hint: string | null;
  status: string | null;
  writing: boolean;
  opener: HTMLElement | null;
  returnTo: HTMLElement | null;
}

/** The page under the bubble, as far as the bubble asks for it. */
export interface Stage {
  readonly overlay: Overlay;
  readonly marks: Marks;
  readonly drawings: Drawings;
  reports(): readonly ReviewedReport[];
  spots(): readonly Spot[];
  step(direction: 1 | -1): boolean;
  goTo(spot: Spot): boolean;
  point(reviewed: ReviewedReport, place: Place): boolean;
  update(state: PageState): boolean;
}

/** The bubble over the page: what it stands for, what it shows of that, where it lies, and what its buttons do. */
export class BubbleHost {
  readonly #stage: Stage;
  readonly #backstage: Backstage;
  readonly #say: Say;
  readonly #position = new BubblePosition();
  readonly #connector: Connector;
  #opened: Opened | null = null;
  /** Obeyed from the next rendering on. */
  keys: Keymap = usualKeys;

  constructor(stage: Stage, backstage: Backstage, say: Say) {
    this.#stage = stage;
    this.#backstage = backstage;
    this.#say = say;
    this.#connector = new Connector(stage.overlay.drawings);
  }

  /** The finding that is shown. */
  get current(): Spot | undefined {
    const opened = this.#opened;
    return opened ? this.#openedSpots(opened)[opened.index] : undefined;
  }

  #openedSpots({ reportId, findings }: Opened): Spot[] {
    return findings.flatMap(
      (place) =>
        this.#stage.spots().find((spot) => spot.reviewed.state.reportId === reportId && spot.finding.place === place) ??
        [],
    );
  }

  /** Opens the findings of one place; `hint` says what is odd about where they are. */
  openSpots(spots: readonly Spot[], opener: HTMLElement | null, hint: string | null = null): void {
    const [first] = spots;
    if (first === undefined) return;
    const { reportId } = first.reviewed.state;
    const findings = spots
      .filter(({ reviewed }) => reviewed.state.reportId === reportId)
      .map(({ finding }) => finding.place);
    this.#open({ reportId, findings, index: 0, anchor: null, target: first.targets[0], hint, writing: false, opener });
  }

  /** Opens the notes on a place, or a new one. */
  openNotes(reviewed: ReviewedReport, anchor: Anchor, writing: boolean): boolean {
    const { reportId } = reviewed.state;
    const target = locateAnchor(reviewed.reading, anchor);
    this.#open({ reportId, findings: [], index: 0, anchor, target, hint: null, writing, opener: null });
    return true;
  }

  #open(next: Omit<Opened, 'status' | 'returnTo'>): void {
    const active = document.activeElement;
    const returnTo =
      this.#opened?.returnTo ??
      (active instanceof HTMLElement && active !== document.body && !isOurs(active) ? active : null);
    this.#opened?.opener?.removeAttribute('aria-expanded');
    this.#opened = { ...next, status: null, returnTo };
    this.#position.forget();
    next.opener?.setAttribute('aria-expanded', 'true');
    this.render();
  }

  /** Closes the bubble and gives the focus back. */
  close(): void {
    const opened = this.#opened;
    if (opened === null) return;
    this.#opened = null;
    this.#stage.marks.hideCalculation();
    this.#stage.drawings.drawSigns([]);
    this.#connector.join(null);
    render(null, this.#stage.overlay.bubble);
    opened.opener?.removeAttribute('aria-expanded');
    const focusBack = opened.opener?.isConnected ? opened.opener : opened.returnTo;
    focusBack?.focus({ preventScroll: true });
  }

  /** Says something else of what is open; nothing where nothing is. */
  change(change: Partial<Opened>): void {
    if (this.#opened === null) return;
    this.#opened = { ...this.#opened, ...change };
    this.render();
  }

  /** Shows anew what is open, after a change of it or of what is known. */
  render(): void {
    const opened = this.#opened;
    if (opened === null) return;
    const spots = this.#openedSpots(opened);
    const shown = spots[opened.index];
    const reviewed = this.#stage.reports().find(({ state }) => state.reportId === opened.reportId);
    if (reviewed === undefined || (shown === undefined && opened.anchor === null)) {
      this.close();
      return;
    }
    const calculation = shown?.finding.calculation;
    if (!calculation) this.#stage.marks.hideCalculation();
    this.#stage.drawings.drawSigns(calculation ? this.#stage.marks.showCalculation(reviewed.reading, calculation) : []);
    const stops = stopsOf(this.#stage.spots());
    const at = stopIndexOf(stops, this.current);
    const view = {
      place: shown ? placeOf(shown.finding) : anchorText(opened.anchor),
      findings: spots.map((spot) => this.#toView(spot)),
      index: opened.index,
      position: shown && at >= 0 ? { at: at + 1, of: stops.length } : null,
      notes: reviewed.state.notes.filter((note) => this.#isNoteOf(note, opened, shown)),
      hint: opened.hint,
      status: opened.status,
      writing: opened.writing,
      keys: this.keys,
    };
    render(
      h(Bubble, {
        // Another subject is another bubble: an editor half open belongs to the one before.
        key: shown?.finding.place ?? anchorText(opened.anchor),
        view,
        actions: this.#actions(reviewed, opened, shown),
        say: this.#say,
        resized: () => this.#stage.overlay.schedule(),
      }),
      this.#stage.overlay.bubble,
    );
    this.#stage.overlay.watchSizes(this.#stage.overlay.bubble.children);
    this.place();
  }

  #toView({ reviewed, finding, state }: Spot): BubbleFinding {
    const { audit, decisions } = reviewed.state;
    const siblings = audit.findings.filter(({ cause, place }) => cause === finding.cause && place !== finding.place);
    return { finding, state, decision: decisionOn(finding, decisions), siblings };
  }

  #isNoteOf({ anchor }: Note, opened: Opened, shown: Spot | undefined): boolean {
    if (opened.anchor) return isSameAnchor(anchor, opened.anchor);
    if (anchor.kind === 'finding') return anchor.place === shown?.finding.place;
    const place = shown?.finding.where[0];
    return (
      anchor.kind === 'cell' &&
      place !== undefined &&
      'row' in place &&
      anchor.table === place.table &&
      anchor.row === place.row &&
      anchor.col === place.col
    );
  }

  #actions(reviewed: ReviewedReport, opened: Opened, shown: Spot | undefined): BubbleActions {
    const { reportId } = opened;
    const noteAnchor: Anchor = opened.anchor ?? { kind: 'finding', place: shown?.finding.place ?? '' };
    return {
      close: () => this.close(),
      select: (index) => this.change({ index, hint: null, status: null }),
      step: (direction) => this.#stage.step(direction),
      judge: (judgement, reason, remark) => {
        if (shown) void this.#save(() => this.#backstage.judge(reportId, shown.finding, judgement, reason, remark));
      },
      undo: () => void this.#save(() => this.#backstage.undo(reportId)),
      copy: () => {
        if (shown) void this.#copy(reviewed, shown.finding);
      },
      point: (place) => this.#stage.point(reviewed, place),
      connect: (from, place) => {
        const to = boxOf(locate(reviewed.reading, place));
        this.#connector.join(from && to && { from, to });
        this.#stage.overlay.schedule();
      },
      goTo: (finding) => {
        const spot = this.#stage
          .spots()
          .find(
            (candidate) => candidate.reviewed.state.reportId === reportId && candidate.finding.place === finding.place,
          );
        if (spot) this.#stage.goTo(spot);
      },
      openPanel: () => {
        this.#backstage.openPanel(reportId, shown?.finding.place ?? null).then(
          (isOpen) => isOpen || this.change({ status: this.#say('panelByKey') }),
          (cause: unknown) => this.change({ status: this.#backstage.explain(cause) }),
        );
      },
      openEvidence: () => {
        if (shown)
          this.#backstage
            .openEvidence(reportId, shown.finding.place)
            .catch((cause: unknown) => this.change({ status: this.#backstage.explain(cause) }));
      },
      openRule: (rule) => {
        this.#backstage
          .openRule(reportId, rule)
          .catch((cause: unknown) => this.change({ status: this.#backstage.explain(cause) }));
      },
      saveNote: (note, text) =>
        this.#save(() => this.#backstage.saveNote(reportId, note, note?.anchor ?? noteAnchor, text)),
      removeNote: (note) => void this.#save(() => this.#backstage.removeNote(reportId, note)),
      loadDraft: (note) => this.#backstage.loadDraft(reportId, note, note?.anchor ?? noteAnchor),
      keepDraft: (note, text) => this.#backstage.keepDraft(reportId, note, note?.anchor ?? noteAnchor, text),
    };
  }

  /** 已保存 is said when the transaction is complete, and never before. */
  async #save(write: () => Promise<PageState>): Promise<boolean> {
    try {
      const state = await write();
      if (this.#opened) this.#opened = { ...this.#opened, status: this.#say('noteSaved'), writing: false };
      this.#stage.update(state);
      return true;
    } catch (cause) {
      this.change({ status: this.#backstage.explain(cause) });
      return false;
    }
  }

  async #copy({ reading: { report } }: ReviewedReport, finding: Finding): Promise<void> {
    const office = report.identity.name ?? report.title ?? '';
    const year = report.year === null ? '' : `${report.year}年度`;
    const line = [office, year, placeOf(finding), finding.message, location.href]
      .filter((part) => part !== '')
      .join(' ');
    const field = document.createElement('textarea');
    const focused = this.#stage.overlay.focused;
    this.#stage.overlay.bubble.append(field);
    const copied = await copyText(line, field);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    this.change({ status: this.#say(copied ? 'copied' : 'errorFailed') });
  }

  /** Lays the bubble where its place is now. */
  place(): void {
    const bubble = this.#stage.overlay.bubble.firstElementChild;
    if (!(bubble instanceof HTMLElement) || this.#opened === null) return;
    const geometry = new Geometry(window);
    const box = boxOf(this.#opened.target);
    const { left, top } = this.#position.at(
      { width: bubble.offsetWidth, height: bubble.offsetHeight },
      box && geometry.areaOf(box),
      () => this.#cells().flatMap((cell) => (cell && geometry.areaOf(cell)) ?? []),
      geometry.view,
    );
    bubble.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    // Once the bubble lies where it does.
    this.#connector.place(geometry);
  }

  /** The cells that the calculation speaks about. */
  #cells() {
    const shown = this.current;
    const calculation = shown?.finding.calculation;
    if (!shown || !calculation) return [];
    return [...calculation.terms, calculation.result].map(({ table, row, col }) =>
      boxOf(locate(shown.reviewed.reading, { table, row, col })),
    );
  }
}

const placeOf = ({ where: [place] }: Finding): string => (place ? describePlace(place) : '');

const anchorText = (anchor: Anchor | null): string => {
  if (anchor === null) return '';
  return anchor.kind === 'passage' ? `${describeAnchor(anchor)} “${anchor.quote}”` : describeAnchor(anchor);
};
