import type { Say } from '../../components/say.ts';
import type { Anchor } from '../../lib/audit/review/anchor.ts';
import type { Decision, Note, PageState } from '../../lib/audit/review/review.ts';
import { audit } from '../../lib/audit/run.ts';
import type { Backstage } from '../../lib/page/backstage.ts';
import type { Report } from '../../lib/report/report.ts';
import { rules } from '../../lib/rules/index.ts';

const reportId = 'sample';

/** The sample with one note on it, and a backstage that forgets everything with the tab. */
export function sampleReview(report: Report, say: Say): { state(): PageState; backstage: Backstage } {
  const anchor: Anchor = { kind: 'cell', table: 'proceedings', row: 'review', col: 'total', text: '2', value: 2 };
  let state: PageState = {
    reportId,
    audit: audit(report, rules, { reportId }),
    decisions: [],
    notes: [toNote('note', anchor, say('welcomeNote'), 1)],
    hidden: 0,
  };
  const earlier: PageState[] = [];
  const drafts = new Map<string, string>();
  const draftKey = (note: Note | null, on: Anchor): string => note?.id ?? JSON.stringify(on);
  const change = (next: Partial<PageState>): Promise<PageState> => {
    earlier.push(state);
    state = { ...state, ...next };
    return Promise.resolve(state);
  };
  const backstage: Backstage = {
    judge: (_, { place, value, message }, judgement, reason, remark) => {
      const said = { judgement, reason, remark, scope: 'finding', due: null, message, author: '', rev: 1 } as const;
      const decision: Decision = { reportId, place, value, ...said, at: Date.now() };
      return change({ decisions: [...state.decisions.filter((one) => one.place !== place), decision] });
    },
    undo: () => {
      state = earlier.pop() ?? state;
      return Promise.resolve(state);
    },
    saveNote: (_, note, on, text) => {
      drafts.delete(draftKey(note, on));
      const saved = note ? { ...note, text } : toNote(crypto.randomUUID(), on, text, Date.now());
      return change({ notes: [...state.notes.filter(({ id }) => id !== saved.id), saved] });
    },
    removeNote: (_, { id }) => change({ notes: state.notes.filter((note) => note.id !== id) }),
    loadDraft: (_, note, on) => Promise.resolve(drafts.get(draftKey(note, on)) ?? ''),
    keepDraft: (_, note, on, text) => void drafts.set(draftKey(note, on), text),
    openPanel: () => Promise.reject(new Error('there is no panel here')),
    openRule: async (_, rule) => {
      open(`/rules.html#${encodeURIComponent(rule)}`);
      return true;
    },
    openEvidence: () => Promise.reject(new Error('the sample is not kept')),
    explain: () => say('welcomeNoPanel'),
  };
  return { state: () => state, backstage };
}

const toNote = (id: string, anchor: Anchor, text: string, at: number): Note => ({
  id,
  reportId,
  anchor,
  text,
  author: '',
  rev: 1,
  at,
});
