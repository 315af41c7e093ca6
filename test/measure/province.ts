import type { PortalReport } from '../portal/report-data.ts';
import { sentencesOf } from '../text/prose-maker.ts';
import { copyWords } from './across.ts';
import { makeTables, type Tables } from './figures.ts';
import { type Case, generate, toPortalReport } from './generate.ts';
import { type Mistake, mistakes } from './mistakes.ts';
import { type Office, pickOffice, siblingOf } from './offices.ts';
import { type Random, randomFrom } from './random.ts';
import { plain } from './telling.ts';
import { tablesAfter } from './years.ts';

/**
 * The reports of many offices over some years, on many sites. Every year goes on from the one before, and every report
 * has words of its own, but where a mistake was made between two reports.
 */
export interface Province {
  pages: ProvincePage[];
  seeded: Seeded[];
}

export interface ProvincePage {
  host: PortalReport['host'];
  report: Case;
}

/** A mistake between reports: which rule has to tell of it on which page, and what else is true there then. */
export interface Seeded {
  rule: string;
  also: readonly string[];
  page: ProvincePage;
}

export interface Size {
  offices: number;
  /** How many report years from 2021 on; three at least, so that one can be missing between others. */
  years: number;
  hosts: number;
  /** How many offices make each of the mistakes. */
  perMistake: number;
  seed: number;
}

const firstYear = 2021;

export const toReport = ({ host, report }: ProvincePage): PortalReport => ({ ...toPortalReport(report), host });

/** Beside the mistakes of a writer those of who publishes. */
const kinds = ['carried', 'stock', 'figures', 'leap', 'words', 'shared', 'version', 'missing'] as const;
type Kind = (typeof kinds)[number];
const published: Record<Exclude<Kind, keyof typeof mistakes>, Mistake> = {
  shared: { rule: 'text-shared-with-other-office', also: [] },
  version: { rule: 'versions-disagree', also: [] },
  missing: { rule: 'report-missing', also: [] },
};
const mistakeOf: Record<Kind, Mistake> = { ...mistakes, ...published };

/** Rules that judge between reports: what they find and nobody seeded is invented. */
export const acrossRules: ReadonlySet<string> = new Set([
  ...Object.values(mistakeOf).map(({ rule }) => rule),
  'changed-after-publication',
]);

/** The same size gives the same province. Throws where it is too small for its mistakes. */
export function makeProvince(size: Size): Province {
  const writer = new Writer(size);
  const left: Kind[] = Array.from({ length: size.perMistake }, () => kinds).flat();
  while (writer.offices < size.offices) {
    const office = writer.newOffice();
    // Every second office is left as it is.
    const kind = writer.offices % 2 === 0 ? left.find((one) => writer.makes(one, office)) : undefined;
    if (kind === undefined) writer.publish(writer.write(office, null, 0) ?? []);
    else left.splice(left.indexOf(kind), 1);
  }
  if (left.length > 0) throw new Error(`Nobody made these mistakes: ${left.join()}`);
  return writer;
}

class Writer implements Province {
  readonly pages: ProvincePage[] = [];
  readonly seeded: Seeded[] = [];
  readonly #size: Size;
  readonly #random: Random;
  readonly #names = new Set<string>();
  readonly #serials = new Map<string, number>();

  constructor(size: Size) {
    this.#size = size;
    this.#random = randomFrom(size.seed);
  }

  get offices(): number {
    return this.#names.size;
  }

  newOffice(): Office {
    for (;;) {
      const office = pickOffice(this.#random);
      if (this.#names.has(office.name)) continue;
      this.#names.add(office.name);
      return office;
    }
  }

  /** Whether an office could make this mistake; then it did, and its reports are out. */
  makes(kind: Kind, office: Office): boolean {
    const { years } = this.#size;
    const at = this.#random.int(1, kind === 'missing' ? years - 2 : years - 1);
    const written = this.write(office, mistakeOf[kind], at);
    if (written === null) return false;
    if (kind === 'shared') return this.#share(office, written, at);
    const present = written[at];
    if (kind === 'version' && present !== undefined) written.push(withOtherFigure(present));
    if (kind === 'missing') written.splice(at, 1);
    const pages = this.publish(written);
    const wrong = kind === 'version' ? [pages[at], pages[years]] : [pages[at]];
    this.#seed(kind, wrong);
    return true;
  }

  /** Another office puts its name to the words of this one. */
  #share(office: Office, written: readonly Case[], at: number): boolean {
    const other = siblingOf(this.#random, office);
    if (other === null || this.#names.has(other.name) || this.offices === this.#size.offices) return false;
    const pages = this.publish(written);
    this.#names.add(other.name);
    const theirs = this.write(other, null, 0) ?? [];
    const [from, to] = [written[at], theirs[at]];
    if (from !== undefined && to !== undefined) copyWords(from, to);
    this.#seed('shared', [pages[at], this.publish(theirs)[at]]);
    return true;
  }

  #seed(kind: Kind, pages: readonly (ProvincePage | undefined)[]): void {
    const { rule, also } = mistakeOf[kind];
    for (const page of pages) if (page !== undefined) this.seeded.push({ rule, also, page });
  }

  /** An office's reports, year after year; null where they cannot hold the mistake, which is made in the year at `at`. */
  write(office: Office, mistake: Mistake | null, at: number): Case[] | null {
    const seed = this.#size.seed + this.offices * 10_007;
    const reports: Case[] = [];
    let before: Tables = makeTables(randomFrom(seed), office, '2021');
    for (let index = 0; index < this.#size.years; index += 1) {
      const last = reports.at(-1);
      const made = index === at && last !== undefined ? mistake : null;
      const told = made?.before ? made.before(before, this.#random) : before;
      if (told === null) return null;
      const sound = tablesAfter(told, seed + index, office);
      const tables = made?.tables ? made.tables(sound, before) : sound;
      if (tables === null) return null;
      const written = withOwnWords(generate(seed + index, { office, year: firstYear + index, tables }));
      const report = made?.report && last ? made.report(written, last) : written;
      if (report === null) return null;
      reports.push(report);
      before = tables;
    }
    return reports;
  }

  /** Puts reports of one office on its site, each at an address of its own. */
  publish(reports: readonly Case[]): ProvincePage[] {
    const host: PortalReport['host'] = `www.z${this.offices % this.#size.hosts}.gov.cn`;
    const pages = reports.map((report) => {
      const serial = (this.#serials.get(host) ?? 0) + 1;
      this.#serials.set(host, serial);
      return { host, report: { ...report, path: withSerial(report.path, serial) } };
    });
    this.pages.push(...pages);
    return pages;
  }
}

/** The same report with another figure in table four. */
export function withOtherFigure(report: Case): Case {
  const other = structuredClone(report);
  const { proceedings } = other.tables;
  if (proceedings === null || proceedings === 'image') throw new Error('A sound report has table four');
  const [upheld = 0, ...rest] = (proceedings.figures.review ?? []).map(Number);
  proceedings.figures.review = [upheld + 1, ...rest];
  return other;
}

/** Two generated reports share a good many phrases, which real offices don't. */
const withOwnWords = (report: Case): Case => {
  const paragraphs = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => sentencesOf(report.seed * 100 + from + index, 5).map(plain));
  return {
    ...report,
    parts: {
      ...report.parts,
      1: [...(report.parts[1] ?? []), ...paragraphs(0, 4)],
      5: [...(report.parts[5] ?? []), ...paragraphs(50, 2)],
    },
  };
};

/** No two pages of a site have one address; the date in it stays. */
const withSerial = (path: Case['path'], serial: number): Case['path'] =>
  `/${path.slice(1).replace(/\d+(?=\.\w+$)/, String(10_000 + serial))}`;
