import { type ApplicationRow, applicantColumns } from '../../lib/report/labels.ts';
import type { Figure } from '../portal/report-data.ts';
import type { Tables } from './figures.ts';
import type { Random } from './random.ts';

/** What a report may truthfully say, by the names that its sentences use: {received}, {due}, {review.upheld} … */
export type Facts = Record<string, number | string>;

/** The figures of the tables and their usual sums; channels, last year and other numbers that no table holds. */
export function factsOf(random: Random, { disclosure, applications, proceedings }: Tables, year: number): Facts {
  const rowOf = (row: ApplicationRow) => (applications.figures[row] ?? []).map(Number);
  const total = (row: ApplicationRow) => rowOf(row)[6] ?? 0;
  const rows = Object.entries(applications.figures).map(
    ([row, cells]) => [row, Number(cells?.[6] ?? 0)] satisfies [string, number],
  );
  const group = (prefix: string) =>
    rows.reduce((sum, [row, n]) => (row === prefix || row.startsWith(`${prefix}.`) ? sum + n : sum), 0);

  const received = total('received');
  const carriedIn = total('carriedIn');
  const completed = total('completed');
  const byApplicant = Object.fromEntries(
    Object.keys(applicantColumns).map((column, index) => [column, rowOf('received')[index] ?? 0]),
  );
  const groups = Object.fromEntries(
    ['granted', 'partlyGranted', 'refused', 'unavailable', 'declined', 'other'].map((name) => [name, group(name)]),
  );
  const answered = Number(groups.granted) + Number(groups.partlyGranted);
  const previous = Math.max(1, received + random.int(-Math.ceil(received / 3), Math.ceil(received / 3) + 2));

  const land = random.int(0, received);
  const money = random.int(0, received - land);
  const organA = random.int(0, received);
  const organB = random.int(0, received - organA);
  const online = random.int(0, received);
  const letter = random.int(0, received - online);
  return {
    year,
    lastYear: year - 1,
    nextYear: year + 1,
    received,
    carriedIn,
    due: received + carriedIn,
    completed,
    carriedOut: total('carriedOut'),
    ...Object.fromEntries(rows.filter(([row]) => row.includes('.'))),
    ...groups,
    answered,
    ...shares({ ...groups, answered }, completed),
    ...byApplicant,
    organisations: received - Number(byApplicant.naturalPerson),
    naturalPersonDue: Number(byApplicant.naturalPerson) + (rowOf('carriedIn')[0] ?? 0),
    organisationsDue: received + carriedIn - Number(byApplicant.naturalPerson) - (rowOf('carriedIn')[0] ?? 0),
    previous,
    ...changeOf(received, previous),
    online,
    letter,
    visit: received - online - letter,
    organA,
    organB,
    organC: received - organA - organB,
    land,
    money,
    otherTopics: received - land - money,
    ...proceedingFacts(proceedings.figures),
    ...disclosureFacts(disclosure.figures),
  };
}

/** Percentages of what was completed, to two digits and to one. */
function shares(groups: Record<string, number>, completed: number): Facts {
  if (completed === 0) return {};
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, n]) => [
      [`share.${name}`, percent((n / completed) * 100, 2)],
      [`roughShare.${name}`, percent((n / completed) * 100, 1)],
    ]),
  );
}

const percent = (share: number, digits: number): string => `${share.toFixed(digits)}%`;

const changeOf = (received: number, previous: number): Facts => ({
  difference: Math.abs(received - previous),
  direction: received >= previous ? '增加' : '减少',
  trend: received >= previous ? '增长' : '下降',
  growth: percent((Math.abs(received - previous) / previous) * 100, 2),
});

function proceedingFacts(figures: Tables['proceedings']['figures']): Facts {
  const names = ['upheld', 'corrected', 'otherResult', 'pending', 'total'] as const;
  const of = (kind: 'review' | 'directSuit' | 'suitAfterReview') => (figures[kind] ?? []).map(Number);
  const facts = (['review', 'directSuit', 'suitAfterReview'] as const).flatMap((kind) =>
    names.map((name, index) => [`${kind}.${name}`, of(kind)[index] ?? 0] as const),
  );
  const suits = names.map((name, index) => [
    `suits.${name}`,
    (of('directSuit')[index] ?? 0) + (of('suitAfterReview')[index] ?? 0),
  ]);
  const all = Object.fromEntries([...facts, ...suits]);
  const concluded = (kind: string) => Number(all[`${kind}.total`]) - Number(all[`${kind}.pending`]);
  return { ...all, 'review.concluded': concluded('review'), 'suits.concluded': concluded('suits') };
}

function disclosureFacts(figures: Tables['disclosure']['figures']): Facts {
  const at = (cells: readonly Figure[] | undefined, index: number) => Number(cells?.[index] ?? 0);
  return {
    'documents.first': at(figures.normativeDocuments, 0),
    'documents.second': at(figures.normativeDocuments, 1),
    'documents.inForce': at(figures.normativeDocuments, 2),
    'regulations.first': at(figures.regulations, 0),
    // The form of 2019 prints last year's items and their change before the decisions.
    licences: at(figures.licences, (figures.licences?.length ?? 1) - 1),
    penalties: at(figures.penalties, (figures.penalties?.length ?? 1) - 1),
    coerciveMeasures: at(figures.coerciveMeasures, (figures.coerciveMeasures?.length ?? 1) - 1),
    fees: at(figures.fees, 0),
    projects: at(figures.procurement, 0),
  };
}
