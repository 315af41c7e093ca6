import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLattices, type LatticeCell } from '../../../lib/read/pdf/lattice.ts';
import type { Ruling } from '../../../lib/read/pdf/printed-page.ts';
import { level, upright } from './paper.ts';

const [left, top, wide, high] = [50, 100, 40, 20];

type Span = Pick<LatticeCell, 'row' | 'col' | 'rows' | 'cols'>;

/** The borders of a cell that spans so many rows and columns, each drawn for itself, a hair off its place. */
function borders({ row, col, rows, cols }: Span, off: number): Ruling[] {
  const [x1, x2] = [left + col * wide, left + (col + cols) * wide];
  const [y1, y2] = [top + row * high, top + (row + rows) * high];
  return [level(y1 + off, x1, x2), level(y2 - off, x1, x2), upright(x1 + off, y1, y2), upright(x2 - off, y1, y2)];
}

const spans = ({ row, col, rows, cols }: LatticeCell): number[] => [row, col, rows, cols];

/** A table of this size in which every cell spans what it wishes, as far as there is room. */
function tile(rows: number, cols: number, wishes: readonly number[]): Span[] {
  const taken = new Set<number>();
  const isFree = (row: number, col: number): boolean => row < rows && col < cols && !taken.has(row * cols + col);
  const cells: Span[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let col = 0; col < cols; col += 1) {
      if (!isFree(row, col)) continue;
      const wish = wishes[cells.length % wishes.length] ?? 0;
      const wide = wish % 2 === 1 && isFree(row, col + 1) ? 2 : 1;
      const high = wish >= 2 && isFree(row + 1, col) && (wide === 1 || isFree(row + 1, col + 1)) ? 2 : 1;
      for (let down = 0; down < high; down += 1)
        for (let across = 0; across < wide; across += 1) taken.add((row + down) * cols + col + across);
      cells.push({ row, col, rows: high, cols: wide });
    }
  return cells;
}

test('a table is found again from the borders of its cells, whatever spans', () => {
  const size = fc.integer({ min: 2, max: 8 });
  const wishes = fc.array(fc.nat(3), { minLength: 1, maxLength: 20 });
  // Drawn a little beside its place, as programs do.
  const off = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(size, size, wishes, off, (rows, cols, wished, beside) => {
      const cells = tile(rows, cols, wished);
      fc.pre(cells.length > 1);
      const [lattice, ...others] = findLattices(cells.flatMap((cell) => borders(cell, beside)));
      expect(others).toEqual([]);
      const box = ({ left: x, top: y, right, bottom }: LatticeCell) =>
        [(x - left) / wide, (y - top) / high, (right - left) / wide, (bottom - top) / high].map(Math.round);
      expect(lattice?.cells.map(box)).toEqual(
        cells.map((cell) => [cell.col, cell.row, cell.col + cell.cols, cell.row + cell.rows]),
      );
      for (const cell of lattice?.cells ?? [])
        expect(lattice?.cellAt((cell.left + cell.right) / 2, (cell.top + cell.bottom) / 2)).toBe(cell);
    }),
  );
});

test('a frame around the text and a line below the heading are no tables', () => {
  expect(findLattices([...borders({ row: 0, col: 0, rows: 5, cols: 5 }, 0), level(40, 50, 300)])).toEqual([]);
});

test('a table that is open at its sides ends where its lines end', () => {
  const [lattice] = findLattices([level(100, 50, 250), level(120, 50, 250), upright(150, 100, 120)]);
  expect(lattice?.cells.map(spans)).toEqual([
    [0, 0, 1, 1],
    [0, 1, 1, 1],
  ]);
});

test('more lines than any table has are looked at no further', () => {
  const lines = Array.from({ length: 2_000 }, (_, index) => level(index * 5, 0, 500));
  expect(findLattices([...lines, ...lines.map(({ at }) => upright(at, 0, 500))])).toEqual([]);
});
