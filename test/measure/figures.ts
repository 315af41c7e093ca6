import { type ApplicationRow, applicationRowsOf, flowRows } from '../../lib/report/labels.ts';
import type { ApplicationsData, DisclosureData, ProceedingsData } from '../portal/report-data.ts';
import type { Office } from './offices.ts';
import type { Random } from './random.ts';

export type Edition = '2019' | '2021';

/** The three tables of a report: every relation of the form holds. */
export interface Tables {
  disclosure: DisclosureData;
  applications: ApplicationsData;
  proceedings: ProceedingsData;
}

export const makeTables = (random: Random, office: Office, edition: Edition): Tables => ({
  disclosure: makeDisclosure(random, office, edition),
  applications: makeApplications(random, office, edition),
  proceedings: { figures: makeProceedings(random, office) },
});

/** How many applications an office of this size gets in a year. */
function volume(random: Random, scale: number): number {
  if (scale === 0) return random.chance(0.5) ? 0 : random.int(1, 12);
  if (scale === 1) return random.chance(0.25) ? 0 : random.int(1, 90);
  return scale === 2 ? random.int(20, 480) : random.int(300, 4200);
}

/** Most applicants are natural persons, then firms. */
const applicantShares = [0.8, 0.12, 0.01, 0.02, 0.03, 0.02];
const withTotal = (figures: readonly number[]): number[] => [...figures, figures.reduce((sum, n) => sum + n, 0)];

function spread(random: Random, count: number, shares: readonly number[]): number[] {
  const figures = shares.map(() => 0);
  for (let placed = 0; placed < count; placed += 1) {
    const index = choose(random, shares);
    figures[index] = (figures[index] ?? 0) + 1;
  }
  return figures;
}

function choose(random: Random, shares: readonly number[]): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let left = (random.int(0, 999_999) / 1_000_000) * total;
  const found = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return found === -1 ? 0 : found;
}

const common: Partial<Record<ApplicationRow, number>> = {
  granted: 12,
  partlyGranted: 4,
  'unavailable.notHeld': 9,
  'refused.processInformation': 2,
  'refused.enforcementFile': 2,
  'refused.administrativeQuery': 1,
  'declined.petition': 2,
  'declined.repeated': 1,
  'other.rest': 1.5,
  other: 2,
  'other.notCorrected': 1,
};

function makeApplications(random: Random, { scale }: Office, edition: Edition): ApplicationsData {
  const received = spread(random, volume(random, scale), applicantShares);
  const total = received.reduce((sum, n) => sum + n, 0);
  const isFlowing = total > 0 && random.chance(0.6);
  const carriedIn = spread(random, isFlowing ? random.int(0, Math.ceil(total / 12)) : 0, applicantShares);
  const due = received.map((n, column) => n + (carriedIn[column] ?? 0));
  const left = isFlowing && random.chance(0.7) ? random.int(0, Math.ceil(total / 10)) : 0;
  const carriedOut = spread(random, left, due).map((n, column) => Math.min(n, due[column] ?? 0));
  const completed = due.map((n, column) => n - (carriedOut[column] ?? 0));
  const outcomes = applicationRowsOf(edition).filter((row) => !flowRows.has(row));
  // An office has its own mix of outcomes; rare ones stay away from small offices.
  const shares = outcomes.map((row) => (common[row] ?? 0.3) * random.int(0, 10));
  const byColumn = completed.map((count) => spread(random, count, shares.some((n) => n > 0) ? shares : [1]));
  const figures: ApplicationsData['figures'] = {};
  const put = (row: ApplicationRow, cells: readonly number[]) => {
    figures[row] = withTotal(cells);
  };
  put('received', received);
  put('carriedIn', carriedIn);
  for (const [index, row] of outcomes.entries())
    put(
      row,
      byColumn.map((column) => column[index] ?? 0),
    );
  put('completed', completed);
  put('carriedOut', carriedOut);
  return { edition, figures };
}

function makeProceedings(random: Random, { scale }: Office): ProceedingsData['figures'] {
  const group = (share: number) => {
    if (!random.chance(share)) return [0, 0, 0, 0, 0];
    const most = [2, 8, 40, 170][scale] ?? 2;
    return withTotal([
      random.int(0, most),
      random.int(0, Math.ceil(most / 4)),
      random.int(0, Math.ceil(most / 4)),
      random.int(0, Math.ceil(most / 5)),
    ]);
  };
  const share = [0.12, 0.35, 0.85, 1][scale] ?? 0;
  return { review: group(share), directSuit: group(share * 0.6), suitAfterReview: group(share * 0.6) };
}

function makeDisclosure(random: Random, office: Office, edition: Edition): DisclosureData {
  const size = [1, 8, 60, 300][office.scale] ?? 1;
  const some = (most: number) => (random.chance(0.35) ? 0 : random.int(0, most));
  const stock = (most: number) => {
    const issued = some(most);
    return [issued, random.int(0, Math.ceil(most / 2)), issued + random.int(0, most * 6)];
  };
  const regulations = office.makesRegulations && random.chance(0.6) ? stock(4) : [0, 0, 0];
  if (edition === '2021')
    return {
      edition,
      figures: {
        regulations,
        normativeDocuments: stock(Math.ceil(size / 3)),
        licences: [some(size * 120)],
        penalties: [some(size * 40)],
        coerciveMeasures: [some(size * 6)],
        fees: [random.chance(0.6) ? 0 : random.int(1, size * 9000) / 100],
      },
    };
  const published = some(Math.ceil(size / 3));
  const items = () => [random.int(2, 60), random.pick([0, 0, '+2', '-1', '+1', '-2']), some(size * 60)];
  const purchases = some(size * 4);
  return {
    edition,
    figures: {
      regulations: regulations[0] === 0 ? [0, 0, 0] : [regulations[0] ?? 0, regulations[0] ?? 0, regulations[2] ?? 0],
      normativeDocuments: [published, published, published + random.int(0, size * 2)],
      licences: items(),
      otherServices: items(),
      penalties: items(),
      coerciveMeasures: items(),
      fees: [random.int(0, 6), random.pick([0, 0, '+1'])].map((n, index) => (index === 1 ? n : Number(n))),
      procurement: [purchases, purchases === 0 ? 0 : random.int(1000, 99_999_999) / 10_000],
    },
  };
}
