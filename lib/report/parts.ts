import { sectionHeading } from './labels.ts';
import type { Heading, Report } from './report.ts';

/** The headings that open the parts found, in reading order. */
export const openingsOf = (report: Report): Heading[] =>
  report.headings.filter(({ opens, part }) => opens && part !== null);

/** The shape of ordinal that most parts carry; `none` where they carry none, or none was found. */
export function numberingStyle(report: Report): Heading['style'] {
  const counts = new Map<Heading['style'], number>();
  for (const { style } of openingsOf(report)) counts.set(style, (counts.get(style) ?? 0) + 1);
  const [[style] = ['none' as const]] = [...counts].sort(([, a], [, b]) => b - a);
  return style;
}

const separatorOf = ({ text }: Heading): string =>
  /^\s*[\d一二三四五六七八九十]+\s*([、.．:：])?/.exec(text)?.[1] ?? '';

/** Headings that open no part but carry the parts' own kind of ordinal: 二、制度建设 inside 一、总体情况. */
export function rivalsOf(report: Report): Heading[] {
  const style = numberingStyle(report);
  if (style !== 'chinese' && style !== 'arabic') return [];
  const separators = new Set(openingsOf(report).map(separatorOf));
  return report.headings.filter(
    // “1 总体情况” and “1.主动公开” are two levels, “一、” and “一.” are one written carelessly.
    (heading) =>
      !heading.opens && heading.style === style && (style === 'chinese' || separators.has(separatorOf(heading))),
  );
}

/** Headings that stand at the place of a part that is not there, under its number and with another part's words. */
export function misnamedOf(report: Report): Heading[] {
  const opened = new Set(openingsOf(report).map(({ part }) => part));
  return rivalsOf(report).filter(
    ({ part, ordinal }) =>
      part !== null && ordinal !== null && ordinal <= 6 && ordinal !== part && !opened.has(ordinal) && opened.has(part),
  );
}

/** 收费及减免, 咨询处理, 申诉: what the decree of 2007 asked for in parts of their own. */
const obsoleteWords =
  /收费[及和与、]*(?:费用)?减免|费用减免|信息公开.{0,4}收费|政府支出[及和与、]*收费|^收费情况$|咨询处理情况|咨询情况|申诉情况|^不予公开(?:政府信息)?(?:的)?情况/;

/** Whether a heading announces a part of the old law, for which the form has no place. */
export const isObsolete = ({ text, part }: Heading): boolean =>
  part === null &&
  obsoleteWords.test(
    text
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .replace(/^[\d一二三四五六七八九十]+[、.:]?/, ''),
  );

/** Part in words for messages: as printed where it stands, as the form prints it elsewhere. */
export const nameOfPart = (report: Report, part: number): string =>
  openingsOf(report).find((heading) => heading.part === part)?.text ?? (part === 0 ? '引言' : sectionHeading(part));
