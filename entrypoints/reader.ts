import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageState } from '../lib/audit/review/review.ts';
import type { Backstage } from '../lib/page/backstage.ts';
import { domSight } from '../lib/page/dom-sight.ts';
import { removeOldMarks } from '../lib/page/marks.ts';
import { removeOldOverlays } from '../lib/page/overlay.ts';
import { PageReview } from '../lib/page/page-review.ts';
import type { Reading } from '../lib/page/reading.ts';
import { commonAncestor, Rereading } from '../lib/page/rereading.ts';
import { whenMoved } from '../lib/page/settle.ts';
import { readHtml } from '../lib/read/html.ts';
import { ask, isCutOff, RpcError, serve } from '../lib/rpc.ts';
import { publishedAt } from '../lib/text/site.ts';

/** Set once this frame has a reader: the background injects the file again whenever it is asked to. */
const running = Symbol.for('gouji.reader');
const mostCharacters = 4 * 1024 * 1024;
/** A note is a draft so soon after the last key. */
const draftMs = 300;

/** The reports as they were last submitted, where they stood, and what the background answered. */
interface Known {
  json: string;
  readings: readonly Reading[];
  states: readonly PageState[];
  /** Not so in a private window. */
  isSaved: boolean;
}

/** Reads the frame's reports, has them audited, shows what was found, and answers the panel. */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, running)) return;
  Reflect.set(globalThis, running, true);
  for (const key of ['errorUpdated', 'pageReload', 'close']) say(key);
  removeOldOverlays(document);
  removeOldMarks(document);

  let review: PageReview | null = null;
  let known: Known = { json: '', readings: [], states: [], isSaved: true };
  let force = false;
  let turn: Promise<unknown> = Promise.resolve();
  let isFirst = true;
  let drafting: ReturnType<typeof setTimeout> | undefined;

  const reviewed = (): PageReview => {
    if (review?.isAttached) return review;
    review?.destroy();
    review = new PageReview(backstage, say);
    return review;
  };

  /** One reading after the other; tells whether the page said anything new. */
  const read = (): Promise<boolean> => {
    const next = turn.then(readOnce).catch((cause: unknown) => {
      reviewed().notify(backstage.explain(cause), { label: say('retry'), run: () => void read() });
      return false;
    });
    turn = next;
    return next;
  };

  const readOnce = async (): Promise<boolean> => {
    if (isCutOff()) return cutOff();
    const context = window === window.top ? null : await ask('frame/context', {});
    const address = publishedAt(location.href, browser.runtime.getURL('/'));
    // Only on our own page: on any other, whoever wrote it could spare himself half of the rules.
    const isEntered = address !== location.href && document.querySelector('[data-entered]') !== null;
    const about = { address, title: document.title, force, context, isEntered };
    const { readings, reason } = readHtml<Node>(document.documentElement, about, domSight);
    rereading.watch(commonAncestor(readings.flatMap(({ nodes }) => [...nodes.cells.values(), ...nodes.rows.values()])));
    return show(readings, reason);
  };

  const show = async (readings: readonly Reading[], reason: string): Promise<boolean> => {
    const reports = readings.map(({ report }) => report);
    const json = JSON.stringify(reports);
    const isNew = json !== known.json || isFirst;
    const isShown = review === null || review.isAttached;
    if (!isNew && isShown && known.readings.every(isOnPage)) return false;
    if (isNew && json.length > mostCharacters) {
      reviewed().notify(say('pageTooLarge'));
      return false;
    }
    if (isNew) {
      const answer = await ask('report/submit', { reports, reason });
      known = { json, readings, states: answer.reports, isSaved: answer.isSaved };
      if (reports.length > 0) reviewed().useKeys(answer.keys);
      if (isFirst && reports.length > 0) reviewed().toggle(answer.marks);
      if (reports.length > 0 && !answer.isSaved) reviewed().notify(say('errorPrivate'));
      isFirst = false;
    }
    known.readings = readings;
    if (review === null && readings.length === 0) return isNew;
    reviewed().show(readings.flatMap((reading, index) => ({ reading, state: known.states[index] })).filter(hasState));
    return true;
  };

  const remember = (state: PageState): PageState => {
    known.states = known.states.map((other) => (other.reportId === state.reportId ? state : other));
    return state;
  };

  const backstage: Backstage = {
    judge: async (reportId, { place, value }, judgement, reason, remark) =>
      remember(await ask('decision/save', { reportId, place, value, judgement, reason, remark })),
    undo: async (reportId) => remember(await ask('decision/undo', { reportId })),
    saveNote: async (reportId, note, anchor, text) => {
      clearTimeout(drafting);
      return remember(await ask('note/save', { reportId, id: note?.id ?? null, rev: note?.rev, anchor, text }));
    },
    removeNote: async (reportId, { id }) => remember(await ask('note/remove', { reportId, id })),
    loadDraft: (reportId, note, anchor) =>
      ask('draft/load', { reportId, id: note?.id ?? null, anchor }).catch(() => ''),
    keepDraft: (reportId, note, anchor, text) => {
      clearTimeout(drafting);
      drafting = setTimeout(
        () => ask('draft/save', { reportId, id: note?.id ?? null, anchor, text }).catch(() => undefined),
        draftMs,
      );
    },
    openPanel: (reportId, place) => ask('panel/open', { reportId, place }),
    openRule: (reportId, rule) => ask('rule/open', { reportId, rule }),
    openEvidence: (reportId, place) => ask('evidence/open', { reportId, place }),
    explain: (cause) => {
      const code = cause instanceof RpcError ? cause.code : 'failed';
      const keys: Partial<Record<typeof code, string>> = {
        updated: 'errorUpdated',
        storage: 'errorStorage',
        full: 'errorFull',
        private: 'errorPrivate',
        newer: 'errorNewerOnPage',
        lost: 'errorLostOnPage',
        conflict: 'errorConflict',
        invalid: 'pageTooLarge',
      };
      return say(keys[code] ?? 'errorFailed');
    },
  };

  const rereading = new Rereading({
    read,
    restless: () =>
      review?.notify(say('pageRestless'), {
        label: say('pageReadAgain'),
        run: () => {
          rereading.rest();
          void read();
        },
      }),
  });

  /** The extension was replaced under the page: what is shown stays, nothing more can be saved. */
  const cutOff = (): boolean => {
    rereading.stop();
    stopMoves();
    if (review?.isAttached)
      review.notify(say('errorUpdated'), { label: say('pageReload'), run: () => location.reload() });
    else review?.destroy();
    return false;
  };

  const stopMoves = whenMoved(window, () => void read());
  serve({
    'finding/reveal': (request) => review?.reveal(request) ?? false,
    'finding/next': ({ back }) => review?.step(back ? -1 : 1) ?? false,
    'state/changed': (state) => review?.update(remember(state)) ?? false,
    'review/unsaved': () => (known.isSaved ? [] : known.readings.flatMap(toUnsaved(known.states))),
    'marks/toggle': () => review?.toggle() ?? false,
    'read/toggle': ({ reportId }) => review?.toggleRead(reportId) ?? false,
    'note/begin': () => review?.beginNote() ?? false,
    'note/anchor': ({ reportId }) => review?.chosenAnchor(reportId) ?? null,
    'page/read': async (request) => {
      force ||= request.force;
      isFirst ||= request.force;
      rereading.rest();
      await read();
      return known.states.length > 0;
    },
  });
  void read();
});

/** Whether the nodes of a reading are still those of the page: a script may have put the same text there anew. */
const isOnPage = ({ nodes }: Reading): boolean =>
  [...nodes.cells.values(), ...nodes.blocks.flatMap((pieces) => pieces[0]?.node ?? [])].every(
    (node) => node.isConnected,
  );

const toUnsaved =
  (states: readonly PageState[]) =>
  ({ report }: Reading, index: number) => {
    const state = states[index];
    return state === undefined ? [] : [{ reportId: state.reportId, report, audit: state.audit }];
  };

const hasState = <R extends { state: unknown }>(item: R): item is R & { state: NonNullable<R['state']> } =>
  item.state !== undefined;

/** After an update of the extension its texts are out of reach: what was said before can be said again. */
const said = new Map<string, string>();

const say = (key: string, ...parts: string[]): string => {
  const name = [key, ...parts].join('\n');
  if (!isCutOff()) said.set(name, text(key, parts));
  return said.get(name) ?? '';
};

interface Texts {
  getMessage(key: string, parts: string[]): string;
}

function text(key: string, parts: string[]): string {
  const texts: Texts = browser.i18n;
  return texts.getMessage(key, parts);
}
