import { inert } from '../text/inert.ts';
import { escapeText } from './markup.ts';

/** A part of every bar. Told apart by its place in the row of numbers as well, not by its colour alone. */
export interface Segment {
  name: string;
  tone: Tone;
}

/** Colours of a picture that leaves the program: paper is white wherever it is looked at. */
export const tones = { alert: '#b33c0c', calm: '#1f4e79', good: '#2c6b45', pale: '#a9b0b8' } as const;
export type Tone = keyof typeof tones;

/**
 * Bars of counts: `counts` in the order of the segments. `formula` says of what a percentage is reckoned, `left` how many
 * bars are too many to be drawn, where there are such.
 */
export interface Picture {
  title: string;
  segments: readonly Segment[];
  bars: readonly { label: string; counts: readonly number[] }[];
  formula: string | null;
  left: string;
}

/** More bars than these are no picture any more; the table has them all. */
export const mostBars = 60;

/** How many of them are left out. */
export const countLeft = ({ length }: readonly unknown[]): number => Math.max(0, length - mostBars);

const width = 960;
/** Where the bars begin: after 22 characters of 14 pixels. */
const labelWidth = 350;
const barWidth = 380;
const lineHeight = 26;
const top = 84;
const longestLabel = 22;

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The size of a picture in pixels, for whoever draws or embeds it. */
export const sizeOf = ({ bars, formula }: Picture): { width: number; height: number } => ({
  width,
  height:
    top +
    Math.min(bars.length, mostBars) * lineHeight +
    20 +
    (formula === null ? 0 : 22) +
    (countLeft(bars) > 0 ? 22 : 0),
});

/** What the picture shows in words: each bar with its numbers, as who can't see it reads it. */
export const tellPicture = ({ segments, bars, formula }: Picture): string =>
  [
    ...bars
      .slice(0, mostBars)
      .map(
        ({ label, counts }) => `${label}：${segments.map(({ name }, at) => `${name} ${counts[at] ?? 0}`).join('，')}`,
      ),
    ...(formula === null ? [] : [formula]),
  ]
    .map(inert)
    .join('；');

/** A picture as a file: SVG with its title and what it shows in words; the size is in pixels. */
export interface Drawing {
  title: string;
  alt: string;
  svg: string;
  width: number;
  height: number;
}

export const draw = (picture: Picture): Drawing => ({
  title: picture.title,
  alt: tellPicture(picture),
  svg: toSvg(picture),
  ...sizeOf(picture),
});

/** The beginning of a file of its own: fonts written out, nothing referred to, white paper and the title on it. */
export const beginSvg = ({ title, alt, width, height }: Omit<Drawing, 'svg'>): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif" font-size="14" fill="#1c2024">`,
    `<title>${printed(title)}</title>`,
    `<desc>${printed(alt)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    write(20, 32, title, ' font-size="18" font-weight="600"'),
  ].join('\n');

/** A file of its own: colours and fonts written out, nothing referred to, every text as text. */
export function toSvg(picture: Picture): string {
  const { title, segments, bars, formula, left } = picture;
  const drawn = bars.slice(0, mostBars);
  const highest = Math.max(1, ...drawn.map(({ counts }) => sumOf(counts)));
  const below = top + drawn.length * lineHeight + 18;
  const isCut = countLeft(bars) > 0;
  return [
    beginSvg({ title, alt: tellPicture(picture), ...sizeOf(picture) }),
    ...segments.map(({ name, tone }, at) => {
      const x = 20 + at * 190;
      return `<rect x="${x}" y="50" width="12" height="12" fill="${tones[tone]}"/>${write(x + 18, 61, name)}`;
    }),
    ...drawn.map((bar, at) => drawBar(bar, segments, top + at * lineHeight, highest)),
    ...(isCut ? [write(20, below, left)] : []),
    ...(formula === null ? [] : [write(20, below + (isCut ? 22 : 0), formula, ' font-size="12"')]),
    '</svg>',
  ].join('\n');
}

function drawBar(
  { label, counts }: Picture['bars'][number],
  segments: readonly Segment[],
  y: number,
  highest: number,
): string {
  let x = labelWidth;
  const rects = segments.map(({ tone }, at) => {
    const length = ((counts[at] ?? 0) / highest) * barWidth;
    const rect = `<rect x="${x.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="16" fill="${tones[tone]}"/>`;
    x += length;
    return length > 0 ? rect : '';
  });
  const numbers = `${sumOf(counts)}（${counts.join(' · ')}）`;
  return `${write(20, y + 13, shorten(label))}${rects.join('')}${write(labelWidth + barWidth + 14, y + 13, numbers)}`;
}

/** By characters as they are read: a cut through one would leave half of it. */
export function shorten(label: string): string {
  const characters = [...label.slice(0, 4 * longestLabel)];
  return characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join('')}…` : label;
}

/** A text at a place; `more`: attributes of our own. */
export const write = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${printed(content)}</text>`;
/** XML has no room for half a character. */
const printed = (content: string): string => escapeText(inert(content.toWellFormed()));
