import {
  type Arrangement,
  type Cell,
  type CellKind,
  cellKinds,
  cellShapes,
  changedShape,
} from '../audit/offices/matrix.ts';
import { beginSvg, type Drawing, shorten, tones, write } from './picture.ts';

const width = 960;
/** Where the years begin: after 22 characters of 14 pixels. */
const labelWidth = 350;
const widestYear = 120;
const lineHeight = 24;
/** Shapes explained in one line, and the room of each. */
const inLine = 8;
const legendWidth = 115;
/** Title and legend above. */
const top = 104;

/** Dark enough for signs on white. */
const quiet = '#5a6270';
const colours: Record<CellKind, string> = {
  undecided: tones.alert,
  pending: tones.calm,
  confirmed: '#9b1c1c',
  unchecked: quiet,
  missing: quiet,
  rectified: tones.good,
  consistent: tones.good,
  outside: quiet,
};

/** The words of the picture; `left` says how many offices are not drawn. */
export interface MatrixWords {
  title: string;
  nameOf(office: string | null): string;
  yearOf(year: number | null): string;
  kindOf(kind: CellKind): string;
  changed: string;
  unchecked: string;
  cellOf(cell: Cell): string;
  left(count: number): string;
}

/** Offices by years, each cell with its shape and numbers as on the screen; of the rows the first `most`. */
export function drawMatrix(
  { years, rows }: Pick<Arrangement, 'years' | 'rows'>,
  words: MatrixWords,
  most: number,
): Drawing {
  const drawn = rows.slice(0, most);
  const left = rows.length - drawn.length;
  const step = Math.min(widestYear, (width - labelWidth) / Math.max(1, years.length));
  const height = top + drawn.length * lineHeight + (left > 0 ? 40 : 20);
  const { title } = words;
  const alt = drawn
    .map(({ office, cells }) => {
      const said = cells.map((cell, at) => `${words.yearOf(years[at] ?? null)} ${words.cellOf(cell)}`);
      return `${words.nameOf(office)}：${said.join('；')}`;
    })
    .join('\n');
  const xOf = (at: number): number => Math.round(labelWidth + at * step);
  const svg = [
    beginSvg({ title, alt, width, height }),
    ...legend(words),
    ...years.map((year, at) => write(xOf(at), top - 12, words.yearOf(year), ' font-weight="600"')),
    ...drawn.flatMap(({ office, cells }, row) => {
      const y = top + row * lineHeight + 14;
      return [
        write(20, y, shorten(words.nameOf(office))),
        ...cells.map((cell, at) => write(xOf(at), y, textOf(cell), ` font-size="12" fill="${colours[cell.kind]}"`)),
      ];
    }),
    ...(left > 0 ? [write(20, height - 12, words.left(left))] : []),
    '</svg>',
  ].join('\n');
  return { title, alt, svg, width, height };
}

/** ▲3 ?4 Δ */
const textOf = ({ kind, count, unchecked, isChanged }: Cell): string =>
  [`${cellShapes[kind]}${count > 0 ? count : ''}`, unchecked > 0 ? `?${unchecked}` : '', isChanged ? changedShape : '']
    .filter((part) => part !== '')
    .join(' ');

/** What each shape means, in two lines. */
function legend({ kindOf, changed, unchecked }: MatrixWords): string[] {
  const entries = [
    ...cellKinds.map((kind) => ({ said: `${cellShapes[kind]} ${kindOf(kind)}`, colour: colours[kind] })),
    { said: `${changedShape} ${changed}`, colour: quiet },
    { said: unchecked, colour: quiet },
  ];
  return entries.map(({ said, colour }, at) => {
    const x = 20 + (at % inLine) * legendWidth;
    const y = 56 + Math.floor(at / inLine) * 20;
    return write(x, y, said, ` font-size="12" fill="${colour}"`);
  });
}
