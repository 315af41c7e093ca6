/**
 * A cell as it stands in the source of a table. `ref` is the reader's own: an element of the page, or nothing. `drawn`: it
 * shows something that is no text, so that without a text it is not blank.
 */
export interface SourceCell<R> {
  text: string;
  colspan: number;
  rowspan: number;
  ref: R;
  drawn?: boolean;
}

/**
 * A table before it is understood: its rows of cells, spans not yet expanded; `text` has no spans to expand, and in
 * `lines` no empty cells either.
 */
export interface SourceTable<R> {
  from: 'cells' | 'text' | 'lines';
  /** Cells of a file cut by the end of a page: what is missing or odd there may be the cut's. */
  isTorn?: boolean;
  rows: SourceCell<R>[][];
}

/** Columns beyond this are cut off: no form has half as many, and a hostile colspan must cost nothing. */
const mostColumns = 64;

/**
 * Expands spans by the HTML table model: rows × at most 64 columns, each slot holding its cell (a spanning cell stands
 * in several slots), undefined where no cell reaches. A rowspan ends with the table; `rowspan=0` reaches to its end.
 */
export function expandGrid<R>({ rows }: SourceTable<R>): (SourceCell<R> | undefined)[][] {
  /** By column, the cell from above that still reaches down, and how far. */
  const hanging: ({ cell: SourceCell<R>; rowsLeft: number } | undefined)[] = [];
  return rows.map((cells) => {
    const line: (SourceCell<R> | undefined)[] = [];
    let column = 0;
    const takesHanging = (): boolean => {
      const above = hanging[column];
      if (!above || above.rowsLeft === 0) return false;
      line[column] = above.cell;
      above.rowsLeft -= 1;
      return true;
    };
    for (const cell of cells) {
      while (takesHanging()) column += 1;
      const end = Math.min(column + Math.max(1, cell.colspan), mostColumns);
      const rowsLeft = (cell.rowspan === 0 ? rows.length : cell.rowspan) - 1;
      for (; column < end; column += 1) {
        line[column] = cell;
        hanging[column] = { cell, rowsLeft };
      }
    }
    for (; column < hanging.length; column += 1) takesHanging();
    return line;
  });
}
