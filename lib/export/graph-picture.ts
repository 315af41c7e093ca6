import type { RepetitionGraph } from '../audit/years/repetition-graph.ts';
import { inert } from '../text/inert.ts';
import { beginSvg, type Drawing, write } from './picture.ts';

const width = 960;
const radius = 210;
const longestName = 16;
const letterWidth = 14;
/** Title above, what is left out below. */
const above = 64;
const below = 44;

/** Who shares text with whom, as a ring of offices: a line for each two, the thicker the more is alike. Its words are ours. */
export function drawGraph(graph: RepetitionGraph, { title, left }: { title: string; left: string }): Drawing {
  const names = graph.offices.map(shorten);
  const { centre, height } = sizeOf(names);
  const places = names.map((_, at) => placeOf(at, names.length, centre));
  const alt = tellGraph(graph);
  const svg = [
    beginSvg({ title, alt, width, height }),
    ...graph.links.map(({ from, to, share }) => {
      const [start, end] = [places[from], places[to]];
      if (!start || !end) return '';
      const bend = `${number(centre.x)} ${number(centre.y)}`;
      return `<path d="M${number(start.x)} ${number(start.y)}Q${bend} ${number(end.x)} ${number(end.y)}" fill="none" stroke="#b33c0c" stroke-opacity="0.7" stroke-width="${number(1 + 5 * share)}"/>`;
    }),
    ...places.map(({ x, y, angle }, at) => {
      const isLeft = x < centre.x - 1;
      const turned = `${number(angle + (isLeft ? 180 : 0))} ${number(x)} ${number(y)}`;
      const anchor = isLeft ? 'end' : 'start';
      const name = write(x + (isLeft ? -10 : 10), y + 5, names[at] ?? '', ` text-anchor="${anchor}"`);
      return `<circle cx="${number(x)}" cy="${number(y)}" r="5" fill="#1f4e79"/><g transform="rotate(${turned})">${name}</g>`;
    }),
    ...(graph.left > 0 ? [write(20, height - 18, left)] : []),
    '</svg>',
  ].join('\n');
  return { title, alt, svg, width, height };
}

/** Each two with their share, as who can't see the picture reads it. */
const tellGraph = ({ offices, links }: RepetitionGraph): string =>
  links
    .map(({ from, to, share, pairs }) =>
      inert(`${offices[from] ?? ''} — ${offices[to] ?? ''}：${(share * 100).toFixed(1)}%（${pairs}）`),
    )
    .join('；');

/** From the left: two offices stand side by side. */
const turnOf = (at: number, of: number): number => (at / of) * 2 * Math.PI - Math.PI;

/** As high as the outermost names reach: a ring of two is a line. */
function sizeOf(names: readonly string[]): { centre: Point; height: number } {
  const ends = names.map((name, at) => Math.sin(turnOf(at, names.length)) * (radius + 10 + lengthOf(name)));
  const top = above - Math.min(-letterWidth, ...ends);
  return { centre: { x: width / 2, y: top }, height: Math.ceil(top + Math.max(letterWidth, ...ends) + below) };
}

const lengthOf = (name: string): number => [...name].length * letterWidth;

interface Point {
  x: number;
  y: number;
}

function placeOf(at: number, of: number, centre: Point): Point & { angle: number } {
  const turn = turnOf(at, of);
  return {
    x: centre.x + radius * Math.cos(turn),
    y: centre.y + radius * Math.sin(turn),
    angle: (turn * 180) / Math.PI,
  };
}

const number = (value: number): string => value.toFixed(1);

const shorten = (name: string): string => {
  const characters = [...name.slice(0, 4 * longestName)];
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : name;
};
