import type { Ruling } from './printed-page.ts';

/*
 * The tables of a page are found by the lines that are drawn around their cells. Nothing is guessed from how the text
 * stands: a cell ends where a line does.
 */

/** Lines so near are one, and ends so near meet. */
const near = 2;
const shortest = 3;
/** A table of the form has some twenty lines each way. */
const mostLines = 120;

/** A cell of a table and where it stands. `row` and `col` count from 0; it is `rows` high and `cols` wide. */
export interface LatticeCell {
  row: number;
  col: number;
  rows: number;
  cols: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Lattice {
  left: number;
  right: number;
  top: number;
  bottom: number;
  rows: number;
  cells: readonly LatticeCell[];
  /** The cell at a point; undefined outside. */
  cellAt(x: number, y: number): LatticeCell | undefined;
}

/** The tables that the lines of a page draw, from the top. A lone box is a frame and no table. */
export function findLattices(rulings: readonly Ruling[]): Lattice[] {
  const [levels, uprights] = [true, false].map((isLevel) =>
    joinLines(rulings.filter((one) => one.isLevel === isLevel)),
  );
  if (!levels || !uprights || levels.length > mostLines || uprights.length > mostLines) return [];
  return groupMeeting(levels, uprights)
    .map(toLattice)
    .filter(({ cells }) => cells.length > 1)
    .sort((one, other) => one.top - other.top);
}

/** Lines of one direction: those that go on in each other are one, however many pieces they are drawn in. */
function joinLines(rulings: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const places of clusters(rulings)) {
    const sorted = places.toSorted((one, other) => one.from - other.from);
    let open: Ruling | undefined;
    for (const ruling of sorted) {
      if (open !== undefined && ruling.from <= open.to + near) open = { ...open, to: Math.max(open.to, ruling.to) };
      else {
        if (open) joined.push(open);
        open = ruling;
      }
    }
    if (open) joined.push(open);
  }
  return joined.filter(({ from, to }) => to - from >= shortest);
}

/** Lines that stand so near each other that they are one; each is set to where the first stands. */
function clusters(rulings: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  for (const ruling of rulings.toSorted((one, other) => one.at - other.at)) {
    const first = groups.at(-1)?.[0];
    if (first !== undefined && ruling.at - first.at <= near) groups.at(-1)?.push({ ...ruling, at: first.at });
    else groups.push([ruling]);
  }
  return groups;
}

interface Meeting {
  levels: Ruling[];
  uprights: Ruling[];
}

/** Lines that cross or touch each other, over however many others, belong to one table. */
function groupMeeting(levels: readonly Ruling[], uprights: readonly Ruling[]): Meeting[] {
  const groupOf = new Map<Ruling, Meeting>();
  for (const level of levels) {
    let own: Meeting = { levels: [level], uprights: [] };
    groupOf.set(level, own);
    for (const upright of uprights) {
      if (!meet(level, upright)) continue;
      const other = groupOf.get(upright);
      if (other === own) continue;
      const joined: Meeting =
        other === undefined
          ? { levels: own.levels, uprights: [...own.uprights, upright] }
          : { levels: [...other.levels, ...own.levels], uprights: [...other.uprights, ...own.uprights] };
      for (const line of [...joined.levels, ...joined.uprights]) groupOf.set(line, joined);
      own = joined;
    }
  }
  return [...new Set(groupOf.values())].filter((group) => group.levels.length > 1 && group.uprights.length > 0);
}

const meet = (level: Ruling, upright: Ruling): boolean =>
  upright.at >= level.from - near &&
  upright.at <= level.to + near &&
  level.at >= upright.from - near &&
  level.at <= upright.to + near;

/** Where no line stands between two fields they are one cell. An open side of a table ends where its lines do. */
function toLattice({ levels, uprights }: Meeting): Lattice {
  const xs = edgesOf([...uprights.map(({ at }) => at), ...levels.flatMap(({ from, to }) => [from, to])]);
  const ys = edgesOf([...levels.map(({ at }) => at), ...uprights.flatMap(({ from, to }) => [from, to])]);
  const [cols, rows] = [xs.length - 1, ys.length - 1];
  const owner = new Map<number, LatticeCell>();
  const cells: LatticeCell[] = [];
  const isOpen = (lines: readonly Ruling[], at: number, across: number): boolean =>
    !lines.some((line) => Math.abs(line.at - at) <= near && line.from <= across && line.to >= across);
  const middle = (edges: readonly number[], index: number): number =>
    ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  for (let row = 0; row < rows; row += 1)
    for (let col = 0; col < cols; col += 1) {
      if (owner.has(row * cols + col)) continue;
      let wide = 1;
      while (
        col + wide < cols &&
        !owner.has(row * cols + col + wide) &&
        isOpen(uprights, xs[col + wide] ?? 0, middle(ys, row))
      )
        wide += 1;
      let high = 1;
      while (row + high < rows && isOpen(levels, ys[row + high] ?? 0, middle(xs, col))) high += 1;
      const [left = 0, right = 0, top = 0, bottom = 0] = [xs[col], xs[col + wide], ys[row], ys[row + high]];
      const cell = { row, col, rows: high, cols: wide, left, right, top, bottom };
      for (let down = 0; down < high; down += 1)
        for (let across = 0; across < wide; across += 1) {
          const field = (row + down) * cols + col + across;
          if (!owner.has(field)) owner.set(field, cell);
        }
      cells.push(cell);
    }
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const fieldAt = (edges: readonly number[], at: number): number => edges.findLastIndex((edge) => edge <= at);
  const cellAt = (x: number, y: number): LatticeCell | undefined =>
    x < left || x > right || y < top || y > bottom ? undefined : owner.get(fieldAt(ys, y) * cols + fieldAt(xs, x));
  return { left, right, top, bottom, rows, cells, cellAt };
}

/** Different places, in order. */
function edgesOf(places: readonly number[]): number[] {
  const edges: number[] = [];
  for (const place of places.toSorted((one, other) => one - other)) {
    const last = edges.at(-1);
    if (last === undefined || place - last > near) edges.push(place);
  }
  return edges;
}
