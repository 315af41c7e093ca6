import { useRef, useState } from 'preact/hooks';

/** A search through the findings: how far it has come, and the reports found so far. */
export interface TextSearch {
  words: string;
  searched: number;
  total: number;
  found: ReadonlySet<string>;
  phase: 'running' | 'done' | 'stopped' | 'failed';
}

/** Reads slice by slice; whoever stops taking slices ends it. */
export type SearchFindings = (
  words: string,
  reportIds: readonly string[],
) => AsyncIterable<{ searched: number; found: string[] }>;

/** What was found is shown so often and no oftener: arranging thousands of rows takes its time. */
const shownEveryMs = 400;

/** One search at a time: a new one ends the one before. null: nothing is searched for. */
export function useTextSearch(searchFindings: SearchFindings): {
  search: TextSearch | null;
  begin(words: string, reportIds: readonly string[]): Promise<void>;
  stop(): void;
  clear(): void;
} {
  const [search, setSearch] = useState<TextSearch | null>(null);
  const turn = useRef(0);

  const begin = async (words: string, reportIds: readonly string[]): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const found = new Set<string>();
    const tell = (searched: number, phase: TextSearch['phase']): void => {
      if (turn.current === mine) setSearch({ words, searched, total: reportIds.length, found: new Set(found), phase });
    };
    tell(0, 'running');
    let searched = 0;
    let shownAt = performance.now();
    try {
      for await (const slice of searchFindings(words, reportIds)) {
        if (turn.current !== mine) return;
        searched = slice.searched;
        for (const reportId of slice.found) found.add(reportId);
        if (performance.now() - shownAt < shownEveryMs) continue;
        shownAt = performance.now();
        tell(searched, 'running');
      }
      tell(searched, 'done');
    } catch (cause) {
      reportError(cause);
      tell(searched, 'failed');
    }
  };
  const stop = (): void => {
    turn.current += 1;
    setSearch((present) => present && { ...present, phase: 'stopped' });
  };
  const clear = (): void => {
    turn.current += 1;
    setSearch(null);
  };
  return { search, begin, stop, clear };
}
