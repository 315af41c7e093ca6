/** What an element means to the reader; any that is not listed here is inline. */
export type ElementKind =
  | 'text'
  | 'skipped'
  | 'block'
  | 'paragraph'
  | 'heading'
  | 'table'
  | 'row'
  | 'cell'
  | 'break'
  | 'link'
  | 'image'
  | 'meta';

const names: readonly (readonly [ElementKind, string])[] = [
  ['text', '#text'],
  [
    'skipped',
    '#comment #cdata-section SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA BUTTON INPUT IFRAME OBJECT EMBED svg math CANVAS VIDEO AUDIO NAV TITLE LINK',
  ],
  [
    'block',
    'DIV LI UL OL DL DT DD CAPTION TBODY THEAD TFOOT SECTION ARTICLE HEADER FOOTER MAIN ASIDE BLOCKQUOTE PRE HR FORM FIELDSET CENTER',
  ],
  ['block', 'ADDRESS FIGURE FIGCAPTION DETAILS SUMMARY BODY HTML'],
  ['paragraph', 'P'],
  ['heading', 'H1 H2 H3 H4 H5 H6'],
  ['table', 'TABLE'],
  ['row', 'TR'],
  ['cell', 'TD TH'],
  ['break', 'BR'],
  ['link', 'A'],
  ['image', 'IMG'],
  ['meta', 'META'],
];

/** One look-up a node: element names in upper case, as documents of HTML give them, and `#text`. */
export const elementKinds: ReadonlyMap<string, ElementKind> = new Map(
  names.flatMap(([kind, list]) => list.split(' ').map((name): [string, ElementKind] => [name, kind])),
);
