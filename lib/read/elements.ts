/** What an element means to the reader; any that is not listed here is inline. `drawn` shows what is no text,
 * `raised` may be the mark of a footnote. */
export type ElementKind =
  | 'text'
  | 'skipped'
  | 'style'
  | 'block'
  | 'preformatted'
  | 'paragraph'
  | 'heading'
  | 'table'
  | 'row'
  | 'cell'
  | 'break'
  | 'link'
  | 'raised'
  | 'image'
  | 'meta'
  | 'drawn';

const names: readonly (readonly [ElementKind, string])[] = [
  ['text', '#text'],
  ['skipped', '#comment #cdata-section SCRIPT NOSCRIPT TEMPLATE BUTTON IFRAME VIDEO AUDIO NAV TITLE LINK'],
  ['style', 'STYLE'],
  // What is struck out is taken back, and ruby says how a word sounds.
  ['skipped', 'DEL S STRIKE RT RP'],
  [
    'block',
    'DIV LI UL OL DL DT DD CAPTION TBODY THEAD TFOOT SECTION ARTICLE HEADER FOOTER MAIN ASIDE BLOCKQUOTE HR FORM FIELDSET CENTER',
  ],
  ['block', 'ADDRESS FIGURE FIGCAPTION DETAILS SUMMARY BODY HTML'],
  ['preformatted', 'PRE'],
  ['paragraph', 'P'],
  ['heading', 'H1 H2 H3 H4 H5 H6'],
  ['table', 'TABLE'],
  ['row', 'TR'],
  ['cell', 'TD TH'],
  ['break', 'BR'],
  ['link', 'A'],
  ['raised', 'SUP SUB'],
  ['image', 'IMG'],
  ['meta', 'META'],
  ['drawn', 'SELECT TEXTAREA INPUT OBJECT EMBED svg math CANVAS'],
];

/** One look-up a node: element names in upper case, as documents of HTML give them, and `#text`. */
export const elementKinds: ReadonlyMap<string, ElementKind> = new Map(
  names.flatMap(([kind, list]) => list.split(' ').map((name): [string, ElementKind] => [name, kind])),
);

/** What the roles of a table's parts mean, on elements that are none. */
export const tableRoles: ReadonlyMap<string, ElementKind> = new Map([
  ['table', 'table'],
  ['grid', 'table'],
  ['treegrid', 'table'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['columnheader', 'cell'],
  ['rowheader', 'cell'],
]);
