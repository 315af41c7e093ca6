import type { PageDate } from '../report/report.ts';

/** Where a date was found, in words for messages. */
export const dateSources: Record<PageDate['source'], string> = {
  meta: '网页标签',
  shown: '页面显示',
  index: '索引信息',
  url: '网址',
  signature: '落款',
};

/** 条例 took effect on this day in 2008; a date before it, such as 1970-01-01, is a fault of the page's software. */
const firstPossible = '2008-05-01';

/** How many years after its subject a report may still be put on a new site. */
const longestMove = 10;

/** Whether a report about this year may bear the date at all. Needs no clock: a later date is compared with the year. */
export const isPossible = ({ iso }: PageDate, year: number): boolean =>
  iso >= firstPossible && Number(iso.slice(0, 4)) <= year + longestMove;

/** Days from one date to another, negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** 网页标签 2024-02-05, for messages. */
export const describeDate = ({ source, iso }: PageDate): string => `${dateSources[source]} ${iso}`;
