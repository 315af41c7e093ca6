import { readFileSync } from 'node:fs';
import type { Report } from '../report/report.ts';
import { readBytes } from './audit-file.ts';
import { listFiles } from './inputs.ts';

/** Where the report of an office for a year lies: `office/year` → file. Small enough for a hundred thousand reports. */
export type History = ReadonlyMap<string, string>;

const keyOf = (office: string, year: number): string => `${office}/${year}`;

/** Looks through a folder of pages once; of two reports of one office and year the later in order of name counts. */
export async function readHistory(folder: string): Promise<History> {
  const history = new Map<string, string>();
  for await (const file of listFiles(folder)) {
    if (!/\.(?:html?|txt)$/i.test(file)) continue;
    for (const { identity, year } of reportsIn(file))
      if (identity.name !== null && year !== null) history.set(keyOf(identity.name, year), file);
  }
  return history;
}

/** Last year's report of an office, read again when it is asked for; null where the folder has none. */
export const previousFrom =
  (history: History) =>
  ({ identity, year }: Report): Report | null => {
    const file = identity.name === null || year === null ? undefined : history.get(keyOf(identity.name, year - 1));
    if (file === undefined) return null;
    return (
      reportsIn(file).find((report) => report.identity.name === identity.name && report.year === (year ?? 0) - 1) ??
      null
    );
  };

function reportsIn(file: string): Report[] {
  try {
    return readBytes(readFileSync(file), file).reports;
  } catch {
    // The folder may hold anything; what can't be read is no history.
    return [];
  }
}
