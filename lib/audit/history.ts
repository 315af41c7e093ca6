import { z } from 'zod/mini';
import type { TableName } from '../report/labels.ts';
import type { Report } from '../report/report.ts';

/**
 * What a report stood like when it was seen before. `at`: the day on which that content was last checked, YYYY-MM-DD;
 * `faulty`: tables in which something was found inconsistent then.
 */
export interface EarlierContent {
  report: Report;
  at: string;
  faulty: readonly TableName[];
}

/**
 * What is stored around a report beside last year's. `earlier`: other contents under its address, newest first;
 * `versions`: reports of the same office and year at other addresses; `alike`: reports of other offices that the index of
 * shared text gives; `listedYears`: the years of this office's reports that the lists of a portal name, null where no list
 * was seen; `due`: the name list that has this office and the years for which it asks its report, null where none has.
 */
export interface History {
  earlier: readonly EarlierContent[];
  versions: readonly Report[];
  alike: readonly Report[];
  listedYears: readonly number[] | null;
  due: { list: string; years: readonly number[] } | null;
}

/** The report in which the other side of a finding lies. */
export const OtherReport = z.object({
  office: z.nullable(z.string()),
  year: z.nullable(z.number()),
  address: z.string(),
});
export type OtherReport = z.infer<typeof OtherReport>;

export const toOther = ({ identity, year, source }: Report): OtherReport => ({
  office: identity.name,
  year,
  address: source,
});

/** A report as a sentence names it: 河口县财政局 2022 年度报告. */
export const nameOther = ({ office, year }: OtherReport): string =>
  [office, year === null ? '年度报告' : `${year} 年度报告`].filter((part) => part !== null).join(' ');

/** Last year's report of the same office, or, as a text, why there is none to compare with and how to get it. */
export function lastYearOf({ year }: Report, previous: Report | null): Report | string {
  if (year === null) return '未能确定报告年度，无法与上年报告对照';
  if (previous?.year === year - 1) return previous;
  return `本机没有该单位 ${year - 1} 年度报告：打开或批量检查那一份后，本报告会重新核对`;
}

/** Why a rule about the stored history has nothing to go by. */
export const noHistory = '单独的一份报告，没有可以对照的本机记录：在扩展中打开或批量检查相关报告';
