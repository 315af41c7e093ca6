import type { Place } from '../../lib/audit/finding.ts';
import type { Case, Part } from './generate.ts';
import type { Random } from './random.ts';
import type { Paragraph, Telling } from './telling.ts';
import { tell } from './telling.ts';

/** One known mistake: how it is made in a sound report, and what has to be said of it. */
export interface Fault {
  /** The rule that has to find it. */
  rule: string;
  /** What was done, for the list of what was missed. */
  name: string;
  /** Rules whose finding at the same place says the same: it counts as found. */
  alike?: readonly string[];
  /** What truly follows from it elsewhere: no false alarm. `narrative-*` stands for all rules that begin so. */
  also?: readonly string[];
  /** Spoils the copy; null where this report cannot hold the mistake. */
  spoil(report: Case, random: Random): Spoilt | null;
}

export interface Spoilt {
  /** Where the finding has to point first: any of these. */
  at: readonly Target[];
  /** A change of the printed page, for what the data of a report cannot hold. */
  change?: (html: string) => string;
}

/** A place as far as it is certain beforehand. The passage found has to overlap with the quote, in either direction. */
export type Target =
  | { table: string; row?: string; col?: string }
  | { section: number; quote?: string }
  | { page: 'title' | 'date' | 'signature' };

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

export function isAt(place: Place, target: Target): boolean {
  if ('page' in target) return 'page' in place && place.page === target.page;
  if ('section' in target) {
    if (!('section' in place) || place.section !== target.section) return false;
    if (target.quote === undefined || place.quote === undefined) return true;
    const [found, wanted] = [bare(place.quote), bare(target.quote)];
    return wanted.includes(found) || found.includes(wanted);
  }
  if (!('table' in place) || place.table !== target.table) return false;
  if (target.row !== undefined && !('row' in place && place.row === target.row)) return false;
  return target.col === undefined || ('col' in place && place.col === target.col);
}

/** Every sentence of a report with its part, in order. */
export const tellingsOf = (report: Case): { telling: Telling; section: Part }[] =>
  ([1, 2, 3, 4, 5, 6] as const).flatMap((section) =>
    (report.parts[section] ?? []).flat().map((telling) => ({ telling, section })),
  );

/** The place of a sentence as printed. */
export const placeOf = (report: Case, telling: Telling, section: number): Target => ({
  section,
  quote: tell(telling, report.facts, report.numerals),
});

/** Adds a sentence to a part: behind its last paragraph, or into a random one that is more than a sub-heading. */
export function addSentence(report: Case, part: Part, telling: Telling, random: Random): Target {
  const paragraphs = report.parts[part] ?? [];
  report.parts[part] = paragraphs;
  const long = paragraphs.filter((paragraph) => paragraph.length > 1);
  const paragraph: Paragraph | undefined = long.length > 0 ? random.pick(long) : undefined;
  if (paragraph) paragraph.push(telling);
  else paragraphs.push([telling]);
  return placeOf(report, telling, part);
}
