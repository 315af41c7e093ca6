import { withoutSuperior } from '../report/office-class.ts';
import type { Report } from '../report/report.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { normalise } from '../text/normalise.ts';

/**
 * The report with the level of government that its office belongs to. A name alone does not tell 荣成市, a county, from
 * 威海市: where the gazetteer knows the place, it decides.
 */
export function withLevel(report: Report, gazetteer: Gazetteer | null): Report {
  const { name, level } = report.identity;
  if (name === null || gazetteer === null || (level !== 'city' && level !== 'unknown')) return report;
  const levels = new Set(gazetteer.placesOf(withoutSuperior(normalise(name))).map((place) => place.level));
  const [only] = levels;
  if (levels.size !== 1 || only === undefined || only === 'township') return report;
  return { ...report, identity: { ...report.identity, level: only } };
}
