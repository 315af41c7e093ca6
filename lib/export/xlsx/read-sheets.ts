import { readXml } from './read-xml.ts';
import { openZip, type Parts } from './unzip.ts';
import { WorkbookError } from './workbook-error.ts';
import { fromCellText } from './xml.ts';

/** What a cell holds; of a formula what it came to when the workbook was saved. */
export type CellValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'flag'; flag: boolean }
  | { kind: 'failure'; text: string };

/** Cells that are shown as one, from 1 on; the first holds the value. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Rows and columns are counted from 1, and only cells that hold something are there. */
export interface ReadSheet {
  name: string;
  rows: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  merges: readonly Merge[];
  /** Cells by the workbook's names for them. */
  names: ReadonlyMap<string, { row: number; column: number }>;
}

export interface ReadWorkbook {
  sheets: readonly ReadSheet[];
  /** Days are counted from 1904 on, as old Macs did, and not from 1900. */
  from1904: boolean;
}

/** Reads what Excel, WPS and LibreOffice write. Throws a WorkbookError, and nothing else. */
export function readSheets(bytes: Uint8Array): ReadWorkbook {
  const parts = openZip(bytes);
  if (!parts.has('[Content_Types].xml')) throw new WorkbookError('not-workbook');
  const path = [...relationsOf(parts, '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (path === undefined || !parts.has(path)) throw new WorkbookError('not-workbook');
  const book = readBook(parts, path);
  if (!book.isWorkbook) throw new WorkbookError('not-workbook');
  const relations = relationsOf(parts, path);
  const stringsPath = [...relations.values()].find(({ type }) => type.endsWith('/sharedStrings'))?.target;
  const strings = stringsPath !== undefined && parts.has(stringsPath) ? readStrings(parts, stringsPath) : [];
  const sheets = book.sheets.flatMap(({ name, id }) => {
    const relation = relations.get(id);
    if (relation === undefined || !relation.type.endsWith('/worksheet')) return [];
    return { name, names: namesOn(name, book.names), ...readSheet(parts, relation.target, strings) };
  });
  return { sheets, from1904: book.from1904 };
}

interface Relation {
  type: string;
  target: string;
}

function relationsOf(parts: Parts, of: string): ReadonlyMap<string, Relation> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!parts.has(path)) return relations;
  readXml(parts.read(path), path, {
    open: (name, attributes) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key) ?? '');
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      relations.set(id ?? '', { type: type ?? '', target: resolve(folder, target ?? '') });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readBook(parts: Parts, path: string) {
  const sheets: { name: string; id: string }[] = [];
  const names: { name: string; refersTo: string }[] = [];
  let [isWorkbook, from1904, isName] = [false, false, false];
  readXml(parts.read(path), path, {
    open: (name, attributes) => {
      isWorkbook ||= name === 'workbook';
      if (name === 'sheet') sheets.push({ name: attributes.get('name') ?? '', id: attributes.get('id') ?? '' });
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      isName = name === 'definedName';
      if (isName) names.push({ name: attributes.get('name') ?? '', refersTo: '' });
    },
    close: () => {
      isName = false;
    },
    text: (text) => {
      const last = names.at(-1);
      if (isName && last) last.refersTo += text;
    },
  });
  return { isWorkbook, sheets, names, from1904 };
}

/** Names of one cell on this sheet: `'问题清单'!$B$1`. */
function namesOn(sheet: string, names: readonly { name: string; refersTo: string }[]): ReadSheet['names'] {
  const found = new Map<string, { row: number; column: number }>();
  for (const { name, refersTo } of names) {
    const split = refersTo.lastIndexOf('!');
    const on = refersTo.slice(0, split).trim().replace(/^'|'$/g, '').replaceAll("''", "'");
    const cell = parseCell(refersTo.slice(split + 1).replaceAll('$', ''));
    if (on === sheet && cell !== null) found.set(name, cell);
  }
  return found;
}

/** Texts that cells share. What stands above a text to say how it is read aloud is left out. */
function readStrings(parts: Parts, path: string): string[] {
  const strings: string[] = [];
  const reader = textReader();
  readXml(parts.read(path), path, {
    open: reader.open,
    text: reader.text,
    close: (name) => {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}

/** Puts the runs of a text together. */
function textReader() {
  let pieces: string[] = [];
  let [isText, isSpoken] = [false, false];
  return {
    open: (name: string): void => {
      isText = name === 't';
      isSpoken ||= name === 'rPh';
    },
    close: (name: string): void => {
      isText = false;
      if (name === 'rPh') isSpoken = false;
    },
    text: (text: string): void => {
      if (isText && !isSpoken) pieces.push(text);
    },
    take: (): string => {
      const whole = fromCellText(pieces.join(''));
      pieces = [];
      return whole;
    },
  };
}

function readSheet(parts: Parts, path: string, strings: readonly string[]): Pick<ReadSheet, 'rows' | 'merges'> {
  const rows = new Map<number, Map<number, CellValue>>();
  const merges: Merge[] = [];
  const inline = textReader();
  let [row, column, type, value, isValue] = [0, 0, '', '', false];
  let cells = new Map<number, CellValue>();
  readXml(parts.read(path), path, {
    open: (name, attributes) => {
      inline.open(name);
      isValue = name === 'v';
      if (name === 'row') {
        row = positive(attributes.get('r')) ?? row + 1;
        column = 0;
        cells = rows.get(row) ?? new Map();
      } else if (name === 'c') {
        column = parseCell(attributes.get('r') ?? '')?.column ?? column + 1;
        type = attributes.get('t') ?? 'n';
        value = '';
      } else if (name === 'mergeCell') merges.push(...parseMerge(attributes.get('ref') ?? ''));
    },
    text: (text) => {
      inline.text(text);
      if (isValue) value += text;
    },
    close: (name) => {
      inline.close(name);
      isValue = false;
      if (name !== 'c') return;
      const read = toValue(type, value, inline.take(), strings);
      if (read === null) return;
      cells.set(column, read);
      rows.set(row, cells);
    },
  });
  return { rows, merges };
}

function toValue(type: string, value: string, inline: string, strings: readonly string[]): CellValue | null {
  if (type === 'inlineStr') return toText(inline);
  if (type === 's') return toText(strings[Number(value)] ?? '');
  if (value.trim() === '') return null;
  if (type === 'str') return toText(fromCellText(value));
  if (type === 'd') return toText(value);
  if (type === 'b') return { kind: 'flag', flag: value.trim() === '1' || value.trim() === 'true' };
  if (type === 'e') return { kind: 'failure', text: value };
  const number = Number(value);
  return Number.isFinite(number) ? { kind: 'number', number } : toText(value);
}

const toText = (text: string): CellValue | null => (text === '' ? null : { kind: 'text', text });

const positive = (text: string | undefined): number | null => {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
};

/** B12 → row 12, column 2; null where it is no single cell. */
function parseCell(text: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function parseMerge(ref: string): Merge[] {
  const [from, to] = ref.split(':').map(parseCell);
  return from && to ? [{ top: from.row, bottom: to.row, left: from.column, right: to.column }] : [];
}
