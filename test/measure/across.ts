import type { Finding } from '../../lib/audit/finding.ts';
import type { History } from '../../lib/audit/history.ts';
import { audit } from '../../lib/audit/run.ts';
import type { Report } from '../../lib/report/report.ts';
import { rules } from '../../lib/rules/index.ts';
import { readRendered } from '../portal/read-rendered.ts';
import type { Figure } from '../portal/report-data.ts';
import { isAt, type Target } from './fault.ts';
import { type Case, generate, parts, toPortalReport } from './generate.ts';
import { gazetteer, isGrave, type Measured, tallyOf } from './measure.ts';
import { siblingOf } from './offices.ts';
import { type Random, randomFrom } from './random.ts';
import type { Paragraph } from './telling.ts';

/** A report with all that is stored around it, before anything is printed. Plain data: a fault spoils a copy. */
interface World {
  now: Case;
  last: Case | null;
  /** The same page when it was seen before, the same report at another address, and another office's. */
  before: Case;
  version: Case;
  other: Case;
  listedYears: number[];
}

interface FaultAcross {
  rule: string;
  name: string;
  /** What truly follows elsewhere. */
  also?: readonly string[];
  /** null where these reports cannot hold the mistake. */
  spoil(world: World, random: Random): readonly Target[] | null;
}

/** Two years of an office that go on from each other, a second address, and an office that wrote for itself. */
function makeWorld(seed: number): World {
  const now = generate(seed);
  const last = writtenAnew(now, seed + 300_000);
  goOn(last, now);
  return {
    now,
    last: last.year < 2019 ? null : last,
    before: generate(seed),
    version: { ...generate(seed), path: '/mobile/2.html' },
    other: generate(seed + 600_000, { year: now.year }),
    listedYears: [now.year - 1, now.year],
  };
}

/** Last year's report, of several the one that says least of what this year's says: the generator knows few problems. */
function writtenAnew(now: Case, firstSeed: number): Case {
  const clauses = (report: Case) =>
    (report.parts[5] ?? []).flat().flatMap(({ template }) => template.split(/[，。；：]|[一二三四]是/));
  const own = new Set(clauses(now));
  const repeated = (report: Case) => clauses(report).filter((clause) => clause.length > 5 && own.has(clause)).length;
  const candidates = Array.from({ length: 12 }, (_, index) =>
    generate(firstSeed + index * 1_000_003, { office: now.office, year: now.year - 1 }),
  );
  return candidates.reduce((least, one) => (repeated(one) < repeated(least) ? one : least));
}

type Rows = Record<string, Figure[] | readonly Figure[] | undefined>;
const rowsOf = (report: Case, table: keyof Case['tables']): Rows => {
  const printed = report.tables[table];
  return printed === null || printed === 'image' ? {} : { ...printed.figures };
};

/** Replaces rows of a table. */
function put(report: Case, table: keyof Case['tables'], rows: Record<string, Figure[]>): void {
  const printed = report.tables[table];
  if (printed === null || printed === 'image') return;
  Object.assign(printed.figures, rows);
}

/** What is open at the end of last year is carried in, and a stock is last year's with the changes. */
function goOn(last: Case, now: Case): void {
  const carriedIn = rowsOf(now, 'applications').carriedIn ?? [];
  put(last, 'applications', { carriedOut: [...carriedIn] });
  for (const [row, cells = []] of Object.entries(rowsOf(now, 'disclosure'))) {
    const before = rowsOf(last, 'disclosure')[row];
    if (before === undefined) continue;
    if (now.edition !== last.edition) continue;
    const [first = 0, second = 0, third = 0] = cells.map(Number);
    if (row === 'regulations' || row === 'normativeDocuments') {
      if (now.edition === '2021') put(last, 'disclosure', { [row]: [0, 0, third - first + second] });
    } else if (now.edition === '2019' && row !== 'procurement')
      put(last, 'disclosure', { [row]: [first, 0, ...before.slice(2)] });
  }
}

/** The reports as they are read from their pages. */
function read(report: Case, path = ''): Report {
  const printed = readRendered(toPortalReport(report), report.dialect);
  return path === '' ? printed : { ...printed, source: path };
}

function auditWorld({ now, last, before, version, other, listedYears }: World): {
  findings: Finding[];
  unchecked: string[];
} {
  const history: History = {
    earlier: [{ report: read(before), at: '2024-02-03', faulty: [] }],
    versions: [read(version, 'http://m.sample.gov.cn/2.html')],
    alike: [read(other)],
    listedYears,
    due: null,
  };
  const context = { gazetteer, previous: last && read(last), history };
  const { findings, unchecked } = audit(read(now), acrossRules, { reportId: `world-${now.seed}`, ...context });
  return { findings, unchecked: unchecked.map(({ rule }) => rule) };
}

/** One figure of a row becomes another; the row's total with it. */
function change(report: Case, table: keyof Case['tables'], row: string, at: number, by: number): boolean {
  const cells = rowsOf(report, table)[row]?.map(Number);
  if (cells === undefined || cells[at] === undefined || cells[at] + by < 0) return false;
  cells[at] += by;
  if (table === 'applications' && at !== 6) cells[6] = (cells[6] ?? 0) + by;
  put(report, table, { [row]: cells });
  return true;
}

/** Another office takes the words over, and puts its own name into them. */
export function copyWords(from: Case, to: Case): void {
  const renamed = (paragraph: Paragraph): Paragraph =>
    paragraph.map(({ template, untrue }) => ({
      template: template.replaceAll(from.office.name, to.office.name).replaceAll(from.office.short, to.office.short),
      untrue,
    }));
  to.facts = { ...from.facts, ...to.facts };
  for (const part of parts) to.parts[part] = (from.parts[part] ?? []).map(renamed);
}

const faultsAcross: readonly FaultAcross[] = [
  {
    rule: 'carry-over-between-years',
    name: 'more was carried out than is carried in',
    spoil: ({ last }, random) =>
      last && change(last, 'applications', 'carriedOut', random.int(0, 5), random.int(1, 9))
        ? [{ table: 'applications', row: 'carriedIn' }]
        : null,
  },
  {
    rule: 'carry-over-between-years',
    name: 'nothing was carried out, and something is carried in',
    spoil: ({ now, last }) => {
      const total = Number(rowsOf(now, 'applications').carriedIn?.[6] ?? 0);
      if (last === null || total === 0) return null;
      put(last, 'applications', { carriedOut: [0, 0, 0, 0, 0, 0, 0] });
      return [{ table: 'applications', row: 'carriedIn' }];
    },
  },
  {
    rule: 'document-stock-between-years',
    name: 'documents in force that nobody issued',
    spoil: ({ now, last }, random) =>
      last &&
      now.edition === last.edition &&
      now.edition === '2021' &&
      change(last, 'disclosure', 'normativeDocuments', 2, random.int(2, 30))
        ? [{ table: 'disclosure', row: 'normativeDocuments', col: 'inForce' }]
        : null,
  },
  {
    rule: 'figures-repeated',
    name: 'table 3 is last year’s',
    also: ['carry-over-between-years'],
    spoil: ({ now, last }) => {
      const cells = rowsOf(now, 'applications');
      const isBusy = Number(cells.received?.[6] ?? 0) >= 40;
      if (last === null || now.edition !== last.edition || !isBusy) return null;
      last.tables.applications = now.tables.applications;
      return [{ table: 'applications' }];
    },
  },
  {
    rule: 'text-repeated-from-last-year',
    name: 'all words are last year’s',
    spoil: ({ now, last }) => {
      if (last === null) return null;
      last.facts = { ...now.facts, ...last.facts };
      for (const part of parts) last.parts[part] = now.parts[part] ?? [];
      return [{ section: 1 }, { section: 5 }];
    },
  },
  {
    rule: 'text-shared-with-other-office',
    name: 'another office’s words under its own name',
    spoil: (world, random) => {
      const office = siblingOf(random, world.now.office);
      if (office === null) return null;
      world.other = generate(world.other.seed, { office, year: world.now.year });
      copyWords(world.now, world.other);
      return [{ section: 1 }, { section: 5 }];
    },
  },
  {
    rule: 'magnitude-jump',
    name: 'a zero too many',
    spoil: ({ now, last }) => {
      const at = now.edition === '2021' ? 0 : 2;
      const licences = Number(rowsOf(now, 'disclosure').licences?.[at] ?? 0);
      const before = rowsOf(last ?? now, 'disclosure').licences?.map(Number);
      if (last === null || before === undefined || licences < 100 || now.edition !== last.edition) return null;
      before[at] = Math.floor(licences / 10);
      put(last, 'disclosure', { licences: before });
      return [{ table: 'disclosure', row: 'licences' }];
    },
  },
  {
    rule: 'changed-after-publication',
    name: 'a figure was changed and nobody told',
    spoil: ({ before }, random) =>
      change(before, 'applications', 'received', random.int(0, 5), random.int(1, 9))
        ? [{ table: 'applications', row: 'received' }]
        : null,
  },
  {
    rule: 'versions-disagree',
    name: 'the mobile page has another figure',
    spoil: ({ version }, random) =>
      change(version, 'proceedings', 'review', random.int(0, 3), random.int(1, 4)) ||
      change(version, 'applications', 'granted', random.int(0, 5), random.int(1, 9))
        ? [{ table: 'proceedings' }, { table: 'applications' }]
        : null,
  },
  {
    rule: 'report-missing',
    name: 'the list leaves a year out',
    spoil: (world) => {
      if (world.now.year < 2021) return null;
      world.last = null;
      world.listedYears = [world.now.year - 2, world.now.year];
      return [{ page: 'date' }];
    },
  },
];

const acrossIds = new Set(faultsAcross.map(({ rule }) => rule));
const acrossRules = rules.filter(({ id }) => acrossIds.has(id));

/** Sound worlds raise no alarm; in each of the others one mistake was made between reports, and has to be found. */
export function measureAcross(
  measured: Measured,
  { reports, perFault, seed }: { reports: number; perFault: number; seed: number },
): void {
  for (let index = 0; index < reports; index += 1) {
    const world = makeWorld(seed + index);
    for (const finding of auditWorld(world).findings.filter(isGrave)) alarm(world, finding, null, measured);
  }
  for (const [place, fault] of faultsAcross.entries()) {
    const firstSeed = seed + 10_000_000 + 100_000 * place;
    for (let index = 0, made = 0; made < perFault && index < perFault * 40; index += 1) {
      const world = makeWorld(firstSeed + index);
      const at = fault.spoil(world, randomFrom(firstSeed + index + 500_000));
      if (at === null) continue;
      made += 1;
      judge(world, fault, at, measured);
    }
  }
}

function judge(world: World, fault: FaultAcross, at: readonly Target[], measured: Measured): void {
  const { findings, unchecked } = auditWorld(world);
  const tally = tallyOf(measured.tallies, fault.rule);
  tally.cases += 1;
  const isAnswer = ({ rule, where: [first] }: Finding) =>
    rule === fault.rule && first !== undefined && ('page' in first || at.some((target) => isAt(first, target)));
  if (findings.some(isAnswer)) tally.found += 1;
  else {
    const kind = unchecked.includes(fault.rule) ? 'unchecked' : 'missed';
    tally[kind] += 1;
    const said = findings.map(({ rule, message }) => `${rule} ${message}`).join('; ');
    measured.complaints.push({
      kind,
      rule: fault.rule,
      text: `${headOf(world)}：${fault.name} → ${said}`,
      isSound: false,
    });
  }
  const follows = [fault.rule, ...(fault.also ?? [])];
  for (const finding of findings.filter(isGrave).filter(({ rule }) => !follows.includes(rule)))
    alarm(world, finding, fault, measured);
}

const headOf = ({ now }: World): string => `[${now.seed} ${now.dialect}] ${now.office.name} ${now.year}`;

function alarm(world: World, finding: Finding, fault: FaultAcross | null, { tallies, complaints }: Measured): void {
  tallyOf(tallies, finding.rule).falseAlarms += 1;
  const text = `${headOf(world)}${fault ? `（${fault.name}）` : ''} → ${finding.message}`;
  complaints.push({ kind: 'false', rule: finding.rule, text, isSound: fault === null });
}
