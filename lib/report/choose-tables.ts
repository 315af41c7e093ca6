import type { FlowItem, TableItem } from './flow.ts';
import type { TableName } from './labels.ts';

/** A table of the page with the part that it stands in, and its place among the items. */
export interface PlacedTable<N> {
  item: TableItem<N>;
  section: number;
  at: number;
}

const longestCaption = 40;

/**
 * Of the tables that print the same rows of one table of the form, those that are the report's own: not the copy that
 * nobody sees, nor last year's, printed beside this year's. What stands alone stays, whatever is written above it.
 */
export function chooseTables<N>(
  name: TableName,
  tables: readonly PlacedTable<N>[],
  items: readonly FlowItem<N>[],
  year: number | null,
): PlacedTable<N>[] {
  const holding = tables.filter(({ item }) => item.pieces.some((piece) => piece.name === name));
  if (!repeats(name, holding)) return holding;
  const seen = orAll(holding, ({ item }) => !item.isUnseen);
  return orAll(seen, ({ item, at }) => !isOfOtherYear(item.caption || lineAbove(items, at), year));
}

const orAll = <T>(all: T[], isMeant: (one: T) => boolean): T[] => {
  const meant = all.filter(isMeant);
  return meant.length === 0 ? all : meant;
};

function repeats<N>(name: TableName, tables: readonly PlacedTable<N>[]): boolean {
  const keys = tables.flatMap(({ item }) => [
    ...new Set(
      item.pieces.filter((piece) => piece.name === name).flatMap(({ rows }) => rows.map(({ row }) => row.key)),
    ),
  ]);
  return new Set(keys).size < keys.length;
}

/** 2022年： above a table, or as its caption. */
function isOfOtherYear(caption: string, year: number | null): boolean {
  const years = new Set(Array.from(caption.matchAll(/20\d\d(?=\s*年)/g), ([named]) => Number(named)));
  return year !== null && years.size > 0 && !years.has(year);
}

function lineAbove<N>(items: readonly FlowItem<N>[], at: number): string {
  const above = items[at - 1];
  return above?.kind === 'text' && above.text.length <= longestCaption ? above.text : '';
}
