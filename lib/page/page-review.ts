import { render } from 'preact';
import type { Say } from '../../components/say.ts';
import type { Place } from '../audit/finding.ts';
import { isPressed, type Keymap, usualKeys } from '../audit/keymap.ts';
import type { Anchor } from '../audit/review/anchor.ts';
import type { Note, PageState } from '../audit/review/review.ts';
import { anchorOfElement, anchorOfSelection, locateAnchor } from './anchors.ts';
import type { Backstage } from './backstage.ts';
import { BubbleHost } from './bubble-host.ts';
import { Drawings } from './drawings.ts';
import { locate } from './locate.ts';
import { Marks } from './marks.ts';
import { type NoticeAction, showNotice } from './notice.ts';
import { isOurs, Overlay } from './overlay.ts';
import { Preview } from './preview.ts';
import { readSpotsOf } from './read-spots.ts';
import { scrollTo } from './scroll-to.ts';
import { findSpots, groupSpots, type ReviewedReport, type Spot, stopIndexOf, stopsOf } from './spots.ts';
import { boxOf, isUnder, type Target } from './target.ts';

interface NotedPlace {
  reviewed: ReviewedReport;
  note: Note;
  target: Target;
}

/** The reviewed page: its marks and flags, and what happens when a person clicks and types there. */
export class PageReview {
  readonly #say: Say;
  readonly #overlay: Overlay;
  readonly #marks = new Marks();
  readonly #drawings: Drawings;
  readonly #bubble: BubbleHost;
  readonly #preview: Preview;
  readonly #listening = new AbortController();
  #reports: readonly ReviewedReport[] = [];
  #spots: readonly Spot[] = [];
  #noted: readonly NotedPlace[] = [];
  #areShown = true;
  #keys = usualKeys;
  /** The report over whose tables it lies what was read of them. */
  #readShown: string | null = null;
  #pointed: Element | null = null;

  constructor(backstage: Backstage, say: Say) {
    this.#say = say;
    this.#overlay = new Overlay(document, () => {
      this.#drawings.place();
      this.#bubble.place();
    });
    const texts = {
      tag: (severity: string) => say(`severity${severity.charAt(0).toUpperCase()}${severity.slice(1)}Tag`),
      flag: (count: number, message: string) => say('flagLabel', String(count), message),
      missing: (heading: string) => say('ghostLabel', heading),
      unread: (as: keyof typeof unreadKeys) => say(unreadKeys[as]),
    };
    this.#drawings = new Drawings(this.#overlay.drawings, texts, ({ spots }, opener) =>
      this.#bubble.openSpots(spots, opener),
    );
    const stage = {
      overlay: this.#overlay,
      marks: this.#marks,
      drawings: this.#drawings,
      reports: () => this.#reports,
      spots: () => this.#spots,
      step: (direction: 1 | -1) => this.step(direction),
      goTo: (spot: Spot) => this.#goTo(spot),
      point: (reviewed: ReviewedReport, place: Place) => this.#point(reviewed, place),
      update: (state: PageState) => this.update(state),
    };
    this.#bubble = new BubbleHost(stage, backstage, say);
    this.#preview = new Preview(
      this.#overlay.drawings,
      (point) => this.#previewed(point),
      (count) => say('previewMore', String(count)),
    );
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

  /** The keys that are obeyed from now on. */
  useKeys(keys: Keymap): void {
    this.#keys = keys;
    this.#bubble.keys = keys;
  }

  /** Shows or hides all marks; says whether they are shown now. */
  toggle(areShown = !this.#areShown): boolean {
    this.#areShown = areShown;
    if (!areShown) {
      this.close();
      this.#readShown = null;
    }
    this.#repaint();
    return areShown;
  }

  /** Lays over a report's tables what was read of them, or takes it away; says whether it lies there now. */
  toggleRead(reportId: string): boolean {
    const isKnown = this.#reports.some(({ state }) => state.reportId === reportId);
    this.#readShown = isKnown && this.#readShown !== reportId ? reportId : null;
    if (this.#readShown !== null) this.#areShown = true;
    this.#repaint();
    return this.#readShown !== null;
  }

  /** Opens the next finding in reading order, or the one before; findings of one cause are visited once. */
  step(direction: 1 | -1): boolean {
    const stops = stopsOf(this.#spots);
    if (stops.length === 0) return false;
    const at = stopIndexOf(stops, this.#bubble.current);
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
    if (chosen) return this.#bubble.openNotes(chosen.reviewed, chosen.anchor, true);
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
  notify(text: string | null, action?: NoticeAction): void {
    showNotice(this.#overlay.notice, text, this.#say('close'), action);
  }

  /** Closes the bubble and gives the focus back. */
  close(): void {
    this.#bubble.close();
  }

  destroy(): void {
    this.#listening.abort();
    this.#preview.hide();
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
    window.addEventListener('mousemove', (event) => this.#preview.move(event), { ...options, passive: true });
    window.addEventListener('scroll', () => this.#preview.rest(), { ...options, passive: true });
    window.addEventListener(
      'contextmenu',
      ({ isTrusted, target }) => {
        if (isTrusted && target instanceof Element) this.#pointed = target;
      },
      options,
    );
  }

  /** What a click would open at a place that the bubble does not speak of yet. */
  #previewed({ x, y }: { x: number; y: number }): readonly Spot[] {
    // Not the page's: an element of that name would stand in its place.
    const target = this.#areShown ? Document.prototype.elementFromPoint.call(document, x, y) : null;
    if (target === null || isOurs(target)) return [];
    const around = this.#marks.findingsAround(target);
    const spots = around.length > 0 ? around : this.#marks.findingsAt(x, y);
    const { current } = this.#bubble;
    return current && spots.includes(current) ? [] : spots;
  }

  #press(event: KeyboardEvent): void {
    this.#preview.hide();
    if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || isField(this.#overlay.focused ?? event.target)) return;
    // In the bubble Esc goes step by step; on the page it closes the bubble, and is the page's as well.
    if (event.key === 'Escape' && this.#overlay.focused === null) this.close();
    if (!event.altKey) return;
    const direction = isPressed(this.#keys.next, event) ? 1 : isPressed(this.#keys.previous, event) ? -1 : null;
    if (direction === null || !this.step(direction)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A click on a marked cell or passage opens its findings; the page gets the click all the same. */
  #click(event: MouseEvent): void {
    this.#preview.hide();
    const { target } = event;
    if (!event.isTrusted || event.button !== 0 || !this.#areShown || !(target instanceof Element) || isOurs(target))
      return;
    this.#pointed = target;
    if (!getSelection()?.isCollapsed) return;
    const around = this.#marks.findingsAround(target);
    const spots = around.length > 0 ? around : this.#marks.findingsAt(event.clientX, event.clientY);
    const noted = this.#noted.find((place) => isUnder(place.target, target, event));
    if (spots.length > 0) this.#bubble.openSpots(spots, null);
    else if (noted) this.#bubble.openNotes(noted.reviewed, noted.note.anchor, false);
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
      this.#drawings.drawRead(
        this.#reports
          .filter(({ state }) => state.reportId === this.#readShown)
          .flatMap(({ reading }) => readSpotsOf(reading)),
      );
    } else {
      this.#marks.clear();
      this.#drawings.clear();
    }
    this.#bubble.render();
    this.#overlay.schedule();
  }

  #goTo(spot: Spot): boolean {
    const target = spot.targets[0];
    const box = boxOf(target);
    const hint = box === null ? this.#say('bubbleNoPlace') : scrollTo(box) ? null : this.#say('bubbleHidden');
    this.#bubble.openSpots([spot], null, hint);
    if (box && hint === null) this.#drawings.flash(box);
    return true;
  }

  #point({ reading }: ReviewedReport, place: Place): boolean {
    const box = boxOf(locate(reading, place));
    if (box === null) return false;
    const isSeen = scrollTo(box);
    if (isSeen) this.#drawings.flash(box);
    this.#bubble.change({ hint: isSeen ? null : this.#say('bubbleHidden') });
    return true;
  }
}

/** How what is no number is named over the table. */
const unreadKeys = {
  unaligned: 'readUnaligned',
  blank: 'readBlank',
  placeholder: 'readPlaceholder',
  unreadable: 'readUnreadable',
} as const;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);
