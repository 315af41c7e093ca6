import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LedgerImport, type LedgerView } from '../../components/dashboard/ledger-import.tsx';
import { capitalised, type Say, useSay } from '../../components/say.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import type { Preset } from '../../lib/audit/preset.ts';
import { closedNames, ledgerColumns, resultNames } from '../../lib/export/ledger-columns.ts';
import type { LedgerProblem } from '../../lib/export/read-ledger.ts';
import { maxWorkbookBytes, WorkbookError } from '../../lib/export/xlsx/workbook-error.ts';
import { ask } from '../../lib/rpc.ts';
import { type LedgerChange, type LedgerEntry, previewLedger } from '../../lib/store/cases.ts';
import type { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';

interface Props {
  store: Store;
  summaries: readonly Summary[];
  presets: readonly Preset[];
}

/** Reads a ledger, shows what it would change, and has the background take it over. */
export function LedgerSection({ store, summaries, presets }: Props): JSX.Element {
  const say = useSay();
  const [status, setStatus] = useState('');
  const [candidate, setCandidate] = useState<{ view: LedgerView; entries: LedgerEntry[] } | null>(null);

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      setStatus(await work());
    } catch (cause) {
      reportError(cause);
      setStatus(describeFailure(cause, say));
    }
  };
  const preview = async (file: File): Promise<string> => {
    setCandidate(null);
    setStatus(say('mergeReading'));
    if (file.size > maxWorkbookBytes) throw new WorkbookError('too-large');
    // Only who imports needs what reads it.
    const { readLedger } = await import('../../lib/export/read-ledger.ts');
    const { rows, problems } = readLedger(new Uint8Array(await file.arrayBuffer()), presets);
    const { changes, unknown } = await previewLedger(store, rows);
    const view = {
      fileName: file.name,
      rows: rows.length,
      changes: changes.map((change) => toLine(change, summaries)),
      unknown,
      problems: problems.map((problem) => tell(problem, say)),
    };
    setCandidate({ view, entries: rows });
    return '';
  };
  const apply = async (entries: LedgerEntry[]): Promise<string> => {
    const count = await ask('ledger/import', { entries });
    setCandidate(null);
    return say('ledgerDone', String(count));
  };

  return (
    <LedgerImport
      view={candidate?.view ?? null}
      status={status}
      choose={(file) => void attempt(() => preview(file))}
      apply={() => void attempt(async () => (candidate ? apply(candidate.entries) : ''))}
      cancel={() => setCandidate(null)}
    />
  );
}

function toLine({ number, reportId, field, from, to }: LedgerChange, summaries: readonly Summary[]) {
  const report = summaries.find((one) => one.reportId === reportId);
  const about = [report?.office ?? null, report?.year ?? null].filter((part) => part !== null).join(' ');
  const title = ledgerColumns.find(({ key }) => key === field)?.title ?? field;
  return { number, about: about || reportId, title, from: inWords(field, from), to: inWords(field, to) };
}

const words: ReadonlyMap<string, string> = new Map(Object.entries(resultNames));

function inWords(field: LedgerChange['field'], value: LedgerChange['to']): string | null {
  if (typeof value === 'boolean') return value ? closedNames.yes : closedNames.no;
  if (value === null || value === '') return null;
  return field === 'result' ? (words.get(value) ?? value) : value;
}

const tell = ({ reason, sheet, row, column, text }: LedgerProblem, say: Say): string =>
  say(`ledgerProblem${capitalised(reason)}`, sheet, String(row), column, text.slice(0, 200));

function describeFailure(cause: unknown, say: Say): string {
  if (cause instanceof WorkbookError) return say(`ledgerError${capitalised(cause.code)}`);
  return say(cause instanceof StoreError ? 'errorStorage' : 'errorFailed');
}
