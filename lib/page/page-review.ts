import { h, render } from 'preact';
import { Bubble } from '../../components/bubble.tsx';
import type { BubbleActions, BubbleFinding } from '../../components/bubble-view.ts';
import type { Say } from '../../components/say.ts';
import { type Anchor, describeAnchor } from '../audit/anchor.ts';
import type { Finding, Place } from '../audit/finding.ts';
import { describePlace } from '../audit/place.ts';
import { decisionOn, type Judgement, type Note, type PageState, type Reason } from '../audit/review.ts';
import { anchorOfElement, anchorOfSelection, locateAnchor } from './anchors.ts';
import { copyText } from './copy-text.ts';
import { Drawings } from './drawings.ts';
import { type Area, Geometry, holderOf, visibleAround } from './geometry.ts';
import { locate } from './locate.ts';
import { Marks } from './marks.ts';
import { isOurs, Overlay } from './overlay.ts';
import { positionBubble } from './position-bubble.ts';
import { findSpots, groupSpots, isShown, type ReviewedReport, type Spot } from './spots.ts';
import { type Box, boxOf, type Target } from './target.ts';

/** What the page asks of the rest of the extension. Each promise fails where nothing was saved. */
export interface Backstage {
  judge(
    reportId: string,
    finding: Finding,
    judgement: Judgement,
    reason: Reason | null,
    remark: string,
  ): Promise<PageState>;
  undo(reportId: string): Promise<PageState>;
  saveNote(reportId: string, note: Note | null, anchor: Anchor, text: string): Promise<PageState>;
  removeNote(reportId: string, note: Note): Promise<PageState>;
  loadDraft(reportId: string, note: Note | null, anchor: Anchor): Promise<string>;
  keepDraft(reportId: string, note: Note | null, anchor: Anchor, text: string): void;
  openPanel(reportId: string, place: string | null): Promise<boolean>;
  openRule(reportId: string, rule: string): Promise<boolean>;
  openEvidence(reportId: string, place: string): Promise<boolean>;
  /** Why something failed, in words for the reviewer. */
  explain(cause: unknown): string;
}

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

interface NotedPlace {
  reviewed: ReviewedReport;
  note: Note;
  target: Target;
}

/** The reviewed page: marks, flags and the bubble over it, and what happens when a person clicks and types there. */
export class PageReview {
  readonly #backstage: Backstage;
  readonly #say: Say;
  readonly #overlay: Overlay;
  readonly #marks = new Marks();
  readonly #drawings: Drawings;
  readonly #listening = new AbortController();
  #reports: readonly ReviewedReport[] = [];
  #spots: readonly Spot[] = [];
  #noted: readonly NotedPlace[] = [];
  #areShown = true;
  #opened: Opened | null = null;
  #offset: { x: number; y: number; height: number } | null = null;
  #pointed: Element | null = null;

  constructor(backstage: Backstage, say: Say) {
    this.#backstage = backstage;
    this.#say = say;
    this.#overlay = new Overlay(document, () => this.#place());
    const texts = {
      tag: (severity: string) => say(`severity${severity.charAt(0).toUpperCase()}${severity.slice(1)}Tag`),
      flag: (count: number, message: string) => say('flagLabel', String(count), message),
      missing: (heading: string) => say('ghostLabel', heading),
    };
    this.#drawings = new Drawings(this.#overlay.drawings, texts, ({ spots }, opener) => this.#openSpots(spots, opener));
    this.#listen();
  }

  /** False once a newer script has taken over the page. */
  get isAttached(): boolean {
    return this.#overlay.isAttached;
  }

  /** Shows these reports, and keeps open what is open. */
  show(reports: readonly ReviewedReport[]): void {
    this.#reports = reports;
    this.#overlay.watchSizes(
      reports.flatMap(({ reading }) =>
        [...reading.nodes.tables.values()].flat().filter((node) => node instanceof Element),
      ),
    );
    this.#repaint();
  }

  /** Takes over what was decided or noted, here or elsewhere. False where the page has no such report. */
  update(state: PageState): boolean {
    if (!this.#reports.some((reviewed) => reviewed.state.reportId === state.reportId)) return false;
    this.#reports = this.#reports.map((reviewed) =>
      reviewed.state.reportId === state.reportId ? { ...reviewed, state } : reviewed,
    );
    this.#repaint();
    return true;
  }

  /** Shows or hides all marks; says whether they are shown now. */
  toggle(areShown = !this.#areShown): boolean {
    this.#areShown = areShown;
    if (!areShown) this.close();
    this.#repaint();
    return areShown;
  }

  /** Opens the next finding in reading order, or the one before; findings of one cause are visited once. */
  step(direction: 1 | -1): boolean {
    const stops = this.#stops();
    if (stops.length === 0) return false;
    const at = this.#stopIndex(stops);
    const from = at < 0 ? (direction > 0 ? -1 : 0) : at;
    const stop = stops.at((from + direction + stops.length) % stops.length);
    return stop !== undefined && this.#goTo(stop);
  }

  /** Scrolls to a finding and opens it, or only lights up a place. */
  reveal({ reportId, place, where }: { reportId: string; place?: string; where?: Place }): boolean {
    const spot = this.#spots.find(
      ({ reviewed, finding }) => reviewed.state.reportId === reportId && finding.place === place,
    );
    if (spot) return this.#goTo(spot);
    const reviewed = this.#reports.find(({ state }) => state.reportId === reportId);
    return reviewed !== undefined && where !== undefined && this.#point(reviewed, where);
  }

  /** Begins a note on the selected text, or on the cell last pointed at. */
  beginNote(): boolean {
    const chosen = this.#chosen();
    if (chosen) return this.#openNotes(chosen.reviewed, chosen.anchor, true);
    this.notify(this.#say('noteNowhere'));
    return false;
  }

  /** What a note on the selected text, or on the cell last pointed at, would be fixed to; null: nothing of this report. */
  chosenAnchor(reportId: string): Anchor | null {
    const chosen = this.#chosen();
    return chosen?.reviewed.state.reportId === reportId ? chosen.anchor : null;
  }

  #chosen(): { reviewed: ReviewedReport; anchor: Anchor } | null {
    const selection = getSelection();
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const element = this.#pointed ?? document.activeElement;
    for (const reviewed of this.#reports) {
      const anchor =
        (range && anchorOfSelection(reviewed.reading, range)) ??
        (element && anchorOfElement(reviewed.reading, element));
      if (anchor) return { reviewed, anchor };
    }
    return null;
  }

  /** Says something that concerns the whole page; null takes it back. */
  notify(text: string | null, action?: { label: string; run: () => void }): void {
    if (text === null) {
      render(null, this.#overlay.notice);
      return;
    }
    const act = (run: () => void) => (event: MouseEvent) => {
      if (!event.isTrusted) return;
      this.notify(null);
      run();
    };
    render(
      h('div', { class: 'notice', role: 'status' }, [
        h('p', null, text),
        action && h('button', { type: 'button', onClick: act(action.run) }, action.label),
        h('button', { type: 'button', onClick: act(() => undefined) }, this.#say('close')),
      ]),
      this.#overlay.notice,
    );
  }

  /** Closes the bubble and gives the focus back. */
  close(): void {
    const opened = this.#opened;
    if (opened === null) return;
    this.#opened = null;
    this.#marks.hideCalculation();
    this.#drawings.drawSigns([]);
    render(null, this.#overlay.bubble);
    opened.opener?.removeAttribute('aria-expanded');
    const focusBack = opened.opener?.isConnected ? opened.opener : opened.returnTo;
    focusBack?.focus({ preventScroll: true });
  }

  destroy(): void {
    this.#listening.abort();
    this.#marks.clear();
    this.#drawings.clear();
    render(null, this.#overlay.bubble);
    this.#overlay.remove();
  }

  #listen(): void {
    const options = { signal: this.#listening.signal, capture: true };
    window.addEventListener('keydown', (event) => this.#press(event), options);
    window.addEventListener('click', (event) => this.#click(event), options);
    window.addEventListener('copy', () => this.#marks.liftForCopy(), options);
    window.addEventListener(
      'contextmenu',
      ({ isTrusted, target }) => {
        if (isTrusted && target instanceof Element) this.#pointed = target;
      },
      options,
    );
  }

  #press(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || isField(this.#overlay.focused ?? event.target)) return;
    // In the bubble Esc goes step by step; on the page it closes the bubble, and is the page's as well.
    if (event.key === 'Escape' && this.#overlay.focused === null) this.close();
    if (!event.altKey) return;
    const direction = event.code === 'Period' ? 1 : event.code === 'Comma' ? -1 : null;
    if (direction === null || !this.step(direction)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A click on a marked cell or passage opens its findings; the page gets the click all the same. */
  #click(event: MouseEvent): void {
    const { target } = event;
    if (!event.isTrusted || event.button !== 0 || !this.#areShown || !(target instanceof Element) || isOurs(target))
      return;
    this.#pointed = target;
    if (!getSelection()?.isCollapsed) return;
    const around = this.#marks.findingsAround(target);
    const spots = around.length > 0 ? around : this.#marks.findingsAt(event.clientX, event.clientY);
    const noted = this.#noted.find((place) => isUnder(place.target, target, event));
    if (spots.length > 0) this.#openSpots(spots, null);
    else if (noted) this.#openNotes(noted.reviewed, noted.note.anchor, false);
  }

  #repaint(): void {
    this.#spots = this.#reports.flatMap((reviewed) => findSpots(reviewed));
    this.#noted = this.#reports.flatMap((reviewed) =>
      reviewed.state.notes.flatMap((note) => {
        const target = locateAnchor(reviewed.reading, note.anchor);
        return target ? [{ reviewed, note, target }] : [];
      }),
    );
    if (this.#areShown) {
      this.#marks.paint(
        this.#spots,
        this.#noted.map(({ target }) => target),
      );
      this.#drawings.draw(groupSpots(this.#spots));
    } else {
      this.#marks.clear();
      this.#drawings.clear();
    }
    this.#render();
    this.#overlay.schedule();
  }

  /** One finding for each cause, in reading order: what there is to walk through. */
  #stops(): Spot[] {
    const seen = new Set<string>();
    return this.#spots.filter((spot) => {
      const key = causeKey(spot);
      if (!isShown(spot) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }

  #stopIndex(stops: readonly Spot[]): number {
    const current = this.#current();
    return current ? stops.findIndex((stop) => causeKey(stop) === causeKey(current)) : -1;
  }

  #current(): Spot | undefined {
    const opened = this.#opened;
    return opened ? this.#openedSpots(opened)[opened.index] : undefined;
  }

  #openedSpots({ reportId, findings }: Opened): Spot[] {
    return findings.flatMap(
      (place) =>
        this.#spots.find((spot) => spot.reviewed.state.reportId === reportId && spot.finding.place === place) ?? [],
    );
  }

  #goTo(spot: Spot): boolean {
    const target = spot.targets[0];
    const box = boxOf(target);
    const hint = box === null ? this.#say('bubbleNoPlace') : scrollTo(box) ? null : this.#say('bubbleHidden');
    this.#openSpots([spot], null, hint);
    if (box && hint === null) this.#drawings.flash(box);
    return true;
  }

  #openSpots(spots: readonly Spot[], opener: HTMLElement | null, hint: string | null = null): void {
    const [first] = spots;
    if (first === undefined) return;
    const { reportId } = first.reviewed.state;
    const findings = spots
      .filter(({ reviewed }) => reviewed.state.reportId === reportId)
      .map(({ finding }) => finding.place);
    this.#open({ reportId, findings, index: 0, anchor: null, target: first.targets[0], hint, writing: false, opener });
  }

  #openNotes(reviewed: ReviewedReport, anchor: Anchor, writing: boolean): boolean {
    const target = locateAnchor(reviewed.reading, anchor);
    this.#open({
      reportId: reviewed.state.reportId,
      findings: [],
      index: 0,
      anchor,
      target,
      hint: null,
      writing,
      opener: null,
    });
    return true;
  }

  #open(next: Omit<Opened, 'status' | 'returnTo'>): void {
    const active = document.activeElement;
    const returnTo =
      this.#opened?.returnTo ??
      (active instanceof HTMLElement && active !== document.body && !isOurs(active) ? active : null);
    this.#opened?.opener?.removeAttribute('aria-expanded');
    this.#opened = { ...next, status: null, returnTo };
    this.#offset = null;
    next.opener?.setAttribute('aria-expanded', 'true');
    this.#render();
  }

  #render(): void {
    const opened = this.#opened;
    if (opened === null) return;
    const spots = this.#openedSpots(opened);
    const shown = spots[opened.index];
    const reviewed = this.#reports.find(({ state }) => state.reportId === opened.reportId);
    if (reviewed === undefined || (shown === undefined && opened.anchor === null)) {
      this.close();
      return;
    }
    const calculation = shown?.finding.calculation;
    if (!calculation) this.#marks.hideCalculation();
    this.#drawings.drawSigns(calculation ? this.#marks.showCalculation(reviewed.reading, calculation) : []);
    const stops = this.#stops();
    const at = this.#stopIndex(stops);
    const view = {
      place: shown ? placeOf(shown.finding) : anchorText(opened.anchor),
      findings: spots.map((spot) => this.#toView(spot)),
      index: opened.index,
      position: shown && at >= 0 ? { at: at + 1, of: stops.length } : null,
      notes: reviewed.state.notes.filter((note) => this.#isNoteOf(note, opened, shown)),
      hint: opened.hint,
      status: opened.status,
      writing: opened.writing,
    };
    render(
      h(Bubble, {
        // Another subject is another bubble: an editor half open belongs to the one before.
        key: shown?.finding.place ?? anchorText(opened.anchor),
        view,
        actions: this.#actions(reviewed, opened, shown),
        say: this.#say,
        resized: () => this.#overlay.schedule(),
      }),
      this.#overlay.bubble,
    );
    this.#overlay.watchSizes(this.#overlay.bubble.children);
    this.#place();
  }

  #toView({ reviewed, finding, state }: Spot): BubbleFinding {
    const { audit, decisions } = reviewed.state;
    const siblings = audit.findings.filter(({ cause, place }) => cause === finding.cause && place !== finding.place);
    return { finding, state, decision: decisionOn(finding, decisions), siblings };
  }

  #isNoteOf({ anchor }: Note, opened: Opened, shown: Spot | undefined): boolean {
    if (opened.anchor) return sameAnchor(anchor, opened.anchor);
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
      select: (index) => this.#change({ index, hint: null, status: null }),
      step: (direction) => this.step(direction),
      judge: (judgement, reason, remark) => {
        if (shown) void this.#save(() => this.#backstage.judge(reportId, shown.finding, judgement, reason, remark));
      },
      undo: () => void this.#save(() => this.#backstage.undo(reportId)),
      copy: () => {
        if (shown) void this.#copy(reviewed, shown.finding);
      },
      point: (place) => this.#point(reviewed, place),
      goTo: (finding) => {
        const spot = this.#spots.find(
          (candidate) => candidate.reviewed.state.reportId === reportId && candidate.finding.place === finding.place,
        );
        if (spot) this.#goTo(spot);
      },
      openPanel: () => {
        this.#backstage.openPanel(reportId, shown?.finding.place ?? null).then(
          (isOpen) => isOpen || this.#change({ status: this.#say('panelByKey') }),
          (cause: unknown) => this.#change({ status: this.#backstage.explain(cause) }),
        );
      },
      openEvidence: () => {
        if (shown)
          this.#backstage
            .openEvidence(reportId, shown.finding.place)
            .catch((cause: unknown) => this.#change({ status: this.#backstage.explain(cause) }));
      },
      openRule: (rule) => {
        this.#backstage
          .openRule(reportId, rule)
          .catch((cause: unknown) => this.#change({ status: this.#backstage.explain(cause) }));
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
      this.update(state);
      return true;
    } catch (cause) {
      this.#change({ status: this.#backstage.explain(cause) });
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
    const focused = this.#overlay.focused;
    this.#overlay.bubble.append(field);
    const copied = await copyText(line, field);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    this.#change({ status: this.#say(copied ? 'copied' : 'errorFailed') });
  }

  #point({ reading }: ReviewedReport, place: Place): boolean {
    const box = boxOf(locate(reading, place));
    if (box === null) return false;
    const isSeen = scrollTo(box);
    if (isSeen) this.#drawings.flash(box);
    this.#change({ hint: isSeen ? null : this.#say('bubbleHidden') });
    return true;
  }

  #change(change: Partial<Opened>): void {
    if (this.#opened === null) return;
    this.#opened = { ...this.#opened, ...change };
    this.#render();
  }

  #place(): void {
    this.#drawings.place();
    const bubble = this.#overlay.bubble.firstElementChild;
    if (!(bubble instanceof HTMLElement) || this.#opened === null) return;
    const geometry = new Geometry(window);
    const { target } = this.#opened;
    const box = boxOf(target);
    const place = box && geometry.areaOf(box);
    const { left, top } = this.#bubblePosition(bubble, place, geometry);
    bubble.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  /**
   * Chosen once for each opening; then the bubble keeps its distance, so that it does not jump while the page is
   * scrolled. Where it has grown it moves only as far as it takes to be seen whole.
   */
  #bubblePosition(bubble: HTMLElement, place: Area | null, geometry: Geometry): { left: number; top: number } {
    const { view } = geometry;
    const anchor = place ?? view;
    const size = { width: bubble.offsetWidth, height: bubble.offsetHeight };
    if (this.#offset) {
      const kept = { left: anchor.left + this.#offset.x, top: anchor.top + this.#offset.y };
      if (size.height <= this.#offset.height) return kept;
      const top = Math.max(view.top, Math.min(kept.top, view.top + view.height - size.height - 8));
      this.#offset = { x: this.#offset.x, y: top - anchor.top, height: size.height };
      return { left: kept.left, top };
    }
    const shown = this.#current();
    const calculation = shown?.finding.calculation;
    const cells =
      shown && calculation
        ? [...calculation.terms, calculation.result].map(({ table, row, col }) =>
            locate(shown.reviewed.reading, { table, row, col }),
          )
        : [];
    const subject = cells.map(boxOf).flatMap((box) => (box && geometry.areaOf(box)) ?? []);
    const position = positionBubble(size, place, subject, view);
    this.#offset = { x: position.left - anchor.left, y: position.top - anchor.top, height: size.height };
    return position;
  }
}

const placeOf = ({ where: [place] }: Finding): string => (place ? describePlace(place) : '');

const anchorText = (anchor: Anchor | null): string => {
  if (anchor === null) return '';
  return anchor.kind === 'passage' ? `${describeAnchor(anchor)} “${anchor.quote}”` : describeAnchor(anchor);
};

const sameAnchor = (one: Anchor, other: Anchor): boolean => {
  if (one.kind === 'cell' && other.kind === 'cell')
    return one.table === other.table && one.row === other.row && one.col === other.col;
  if (one.kind === 'passage' && other.kind === 'passage')
    return one.section === other.section && one.quote === other.quote && one.prefix === other.prefix;
  return false;
};

const causeKey = ({ reviewed, finding }: Spot): string => `${reviewed.state.reportId} ${finding.cause}`;

/** Scrolls a box to the middle of the view; false where it is folded away, and then to what can be seen around it. */
function scrollTo(box: Box): boolean {
  const seen = visibleAround(box);
  const holder = box instanceof Range ? holderOf(box) : box;
  seen?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (seen === null || seen !== holder) return false;
  const { top, bottom } = box.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  return true;
}

function isUnder(target: Target, element: Element, { clientX, clientY }: MouseEvent): boolean {
  if (target.kind === 'element') return target.element.contains(element);
  if (target.kind !== 'passage') return false;
  return [...target.range.getClientRects()].some(
    ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);
