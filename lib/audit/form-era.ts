import type { Report } from '../report/report.ts';
import { type Check, unchecked } from './rule.ts';

/** The first report year that a national form governs (国办公开办函〔2019〕60号). */
const firstYear = 2019;

/** Whether the report was written before there was a form: no rule about structure may judge it. */
export const precedesForm = ({ year }: Report): boolean => year !== null && year < firstYear;

/** What a rule about structure says of such a report. */
export const beforeForm = (): Check => unchecked('2018 年度及以前的年度报告没有全国统一格式');
