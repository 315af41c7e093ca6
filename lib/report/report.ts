import { z } from 'zod/mini';
import { officeClasses, tableNames } from './labels.ts';

/*
 * The Report: all that a page says, and nothing that we think of it. JSON, and the border between reader and rules.
 * The reader imports only the types from here, so that Zod stays out of the content script.
 */

/** What a cell of figures was read as. `placeholder`: "/", "-", 无, 不涉及 …; `unreadable`: any other text. */
export const Reading = z.enum(['number', 'blank', 'placeholder', 'unreadable']);
export type Reading = z.infer<typeof Reading>;

/**
 * One figure. `text` is what the page prints (white space folded), `value` the number in it, never repaired;
 * null for every reading but `number`. `note` is what stands beside the number: `22（其中修订16件）` reads 22.
 */
export const Cell = z.object({
  col: z.string(),
  text: z.string(),
  value: z.nullable(z.number()),
  reading: Reading,
  note: z.nullable(z.string()),
});
export type Cell = z.infer<typeof Cell>;

/**
 * A row that carries figures. `key` is a row key of labels.ts (for table 4 the group), or `<group>.subtotal`.
 * `aligned` is false where the figures could not be put under their columns: `cells` is empty then, and
 * `figures` holds what was printed.
 */
export const Row = z.object({
  key: z.string(),
  label: z.string(),
  cells: z.array(Cell),
  aligned: z.boolean(),
  figures: z.array(z.string()),
});
export type Row = z.infer<typeof Row>;

/** A header cell that names a column. `key` is null where the form knows no such column. */
export const Header = z.object({ text: z.string(), key: z.nullable(z.string()) });
export type Header = z.infer<typeof Header>;

/**
 * One of the three tables, put together from wherever it stood (table 2 may be printed as four tables, any may be
 * cut in two). `section` is the part under which its first piece stands. `from` tells cells of a page from the
 * tab-separated text of a PDF. `strangeRows`: labels of rows with figures that the form does not know.
 * `captions`: texts such as 第二十条第（一）项, as printed.
 */
export const Table = z.object({
  name: z.enum(tableNames),
  section: z.number(),
  from: z.enum(['cells', 'text']),
  headers: z.array(Header),
  rows: z.array(Row),
  strangeRows: z.array(z.string()),
  captions: z.array(z.string()),
});
export type Table = z.infer<typeof Table>;

/** A paragraph. `section`: 0 before part one, 1 to 6 the part it stands in. `cell`: text of a table that is none of the three. */
export const Block = z.object({
  text: z.string(),
  section: z.number(),
  kind: z.enum(['title', 'heading', 'paragraph', 'cell', 'signature']),
});
export type Block = z.infer<typeof Block>;

/**
 * A heading. `style` is the shape of its ordinal: `一、` Chinese, `（一）` bracketed, `1` Arabic (`1.`, `1、`, `1 `), `none`.
 * `part` says which of the six parts its words name (null: none), `opens` whether that part begins here:
 * the first heading of each part that is no table of contents. `block` is the index of its block.
 */
export const Heading = z.object({
  text: z.string(),
  style: z.enum(['chinese', 'bracketed', 'arabic', 'none']),
  ordinal: z.nullable(z.number()),
  part: z.nullable(z.number()),
  opens: z.boolean(),
  section: z.number(),
  block: z.number(),
});
export type Heading = z.infer<typeof Heading>;

export const OfficeClass = z.enum(officeClasses);
export type OfficeClass = z.infer<typeof OfficeClass>;

export const Level = z.enum(['state', 'province', 'city', 'county', 'town', 'street', 'zone', 'unknown']);
export type Level = z.infer<typeof Level>;

/** Who reports. `name` is the full name as the report gives it; `source` the place it was taken from. */
export const Identity = z.object({
  name: z.nullable(z.string()),
  source: z.nullable(z.enum(['title', 'heading', 'meta', 'index', 'breadcrumb', 'signature', 'text', 'correction'])),
  officeClass: OfficeClass,
  level: Level,
});
export type Identity = z.infer<typeof Identity>;

/** A date that the page gives. `iso` is YYYY-MM-DD; `text` as printed. */
export const PageDate = z.object({
  source: z.enum(['meta', 'shown', 'index', 'url', 'signature']),
  iso: z.string(),
  text: z.string(),
});
export type PageDate = z.infer<typeof PageDate>;

/** An image or attachment inside the report's text, by the part it stands in. */
export const Figure = z.object({
  kind: z.enum(['image', 'attachment']),
  section: z.number(),
  text: z.string(),
  address: z.string(),
});
export type Figure = z.infer<typeof Figure>;

export const Report = z.object({
  /** Address or file name, with `#n` where a page holds several reports. */
  source: z.string(),
  /** Why this was taken for a report, one line, in Chinese. */
  reason: z.string(),
  /** The article's title as printed on the page, null where none was found. */
  title: z.nullable(z.string()),
  identity: Identity,
  /** The year reported on, not the year of publication. */
  year: z.nullable(z.number()),
  yearSource: z.nullable(z.enum(['title', 'heading', 'meta', 'period', 'published', 'text', 'correction'])),
  /** All dates found, most trusted first. */
  dates: z.array(PageDate),
  /** 落款: the office that signs, as printed; null where nobody signs. */
  signature: z.nullable(z.string()),
  /** Name of the portal's column (栏目), from meta tags or breadcrumb. */
  column: z.nullable(z.string()),
  headings: z.array(Heading),
  blocks: z.array(Block),
  tables: z.object({
    disclosure: z.nullable(Table),
    applications: z.nullable(Table),
    proceedings: z.nullable(Table),
  }),
  figures: z.array(Figure),
  /** What could not be read and why, one line each, in Chinese. */
  doubts: z.array(z.string()),
  /** A person copied the figures from a scan: there is no other text. */
  isEntered: z.optional(z.boolean()),
});
export type Report = z.infer<typeof Report>;
