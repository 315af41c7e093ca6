import type { Report } from '../report/report.ts';
import { readStatements, type Statement } from '../report/statements.ts';
import { applications, reckon, type Sum } from './readings.ts';

/** A total that a share may be a share of: the variable or sum of them that the text or the tables give it for. */
interface Base {
  name: string;
  value: number;
}

/** The total that a share is a share of, and the one that it fits; both undefined where the text and tables give none. */
export function baseOf(report: Report, share: Statement): { fits?: Base; base?: Base } {
  const { part } = share;
  if (part === null) return {};
  const bases = [...statedBases(report, part), ...(isOfTable3(part) ? tabledBases(report) : [])].filter(
    ({ value }) => value >= part.value && value > 0,
  );
  const fits = bases.find(({ value }) => isRounded((part.value / value) * 100, share.value, share.decimals));
  const [base] = bases;
  return { ...(fits && { fits }), ...(base && { base }) };
}

/** Rounded half up or cut off, both are common. */
export function isRounded(exact: number, stated: number, decimals: number): boolean {
  const unit = 10 ** -decimals;
  return Math.abs(exact - stated) <= unit / 2 + 1e-9 || (exact >= stated && exact - stated < unit);
}

/** What the number is said to be a part of, then whatever its paragraph says was received or answered. */
function statedBases(report: Report, { part: total, family, block }: Statement): Base[] {
  const deeds = family === null ? [] : (deedsByBlock(readStatements(report)).get(block) ?? []);
  const stated = total ? [total, ...deeds] : deeds;
  return stated.map(({ variable, value }) => ({ name: variable ?? '', value }));
}

// Asked for once a share, by a paragraph that may hold thousands of them.
const known = new WeakMap<readonly Statement[], Map<number, Statement[]>>();

function deedsByBlock(statements: readonly Statement[]): Map<number, Statement[]> {
  const deeds =
    known.get(statements) ??
    Map.groupBy(
      statements.filter(({ family }) => family === 'deed'),
      ({ block }) => block,
    );
  known.set(statements, deeds);
  return deeds;
}

const isOfTable3 = ({ family }: Statement): boolean => family === 'outcome' || family === 'applicant';

/** What table 3 counts in all: completed, received, with what was carried in. */
export function tabledBases(report: Report): Base[] {
  const sums: [string, Sum][] = [
    ['completed', applications('completed')],
    ['received', applications('received')],
    ['received + carriedIn', [...applications('received'), ...applications('carriedIn')]],
  ];
  return sums.flatMap(([name, sum]) => {
    const value = reckon(report, sum);
    return value === null ? [] : { name, value };
  });
}
