import { WorkbookError } from './workbook-error.ts';

/** What an XML text is made of, as it is met. Names are without their prefix: every program chooses its own. */
export interface XmlHandler {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads the XML of a workbook once from the beginning to the end: tags, attributes, texts. There are no entities but the
 * five of XML itself, and a file that defines any is refused. Throws a WorkbookError.
 */
export function readXml(bytes: Uint8Array, path: string, handler: XmlHandler): void {
  const text = decode(bytes);
  let [at, depth] = [0, 0];
  const counting: XmlHandler = {
    open: (name, attributes) => {
      depth += 1;
      handler.open?.(name, attributes);
    },
    close: (name) => {
      depth -= 1;
      handler.close?.(name);
    },
    text: (piece) => handler.text?.(piece),
  };
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    if (end > at) handler.text?.(fromEntities(text.slice(at, end)));
    if (tag < 0) break;
    at = readMarkup(text, tag, path, counting);
  }
  if (depth !== 0) throw new WorkbookError('damaged', path);
}

const encodings: readonly [string, number, number][] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

function decode(bytes: Uint8Array): string {
  const [encoding] = encodings.find(([, first, second]) => bytes[0] === first && bytes[1] === second) ?? ['utf-8'];
  return new TextDecoder(encoding).decode(bytes);
}

/** What begins at `<`; answers where it ends. */
function readMarkup(text: string, at: number, path: string, handler: XmlHandler): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4, path);
  if (text.startsWith('<?', at)) return behind(text, '?>', at + 2, path);
  if (text.startsWith('<![CDATA[', at)) {
    const end = behind(text, ']]>', at + 9, path);
    handler.text?.(text.slice(at + 9, end - 3));
    return end;
  }
  if (text.startsWith('<!', at)) throw new WorkbookError('hostile', path);
  const end = endOfTag(text, at + 1, path);
  if (text[at + 1] === '/') {
    handler.close?.(localName(text.slice(at + 2, end).trim()));
    return end + 1;
  }
  const isEmpty = text[end - 1] === '/';
  const inner = text.slice(at + 1, isEmpty ? end - 1 : end);
  const nameEnd = inner.search(/\s/);
  const name = localName(nameEnd < 0 ? inner : inner.slice(0, nameEnd));
  handler.open?.(name, nameEnd < 0 ? noAttributes : readAttributes(inner.slice(nameEnd)));
  if (isEmpty) handler.close?.(name);
  return end + 1;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function behind(text: string, sign: string, from: number, path: string): number {
  const end = text.indexOf(sign, from);
  if (end < 0) throw new WorkbookError('damaged', path);
  return end + sign.length;
}

/** The next `>` outside quotes; a tag that another begins in is broken. */
function endOfTag(text: string, from: number, path: string): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '<') break;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  throw new WorkbookError('damaged', path);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    const equals = text.indexOf('=', at);
    if (equals < 0) return attributes;
    const quote = firstQuote(text, equals + 1);
    const end = quote < 0 ? -1 : text.indexOf(text[quote] ?? '"', quote + 1);
    if (end < 0) return attributes;
    attributes.set(localName(text.slice(at, equals).trim()), fromEntities(text.slice(quote + 1, end)));
    at = end + 1;
  }
}

function firstQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"' || text[at] === "'") return at;
    if (text[at]?.trim() !== '') return -1;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const fromEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|([a-z]{2,4}));/g, (all, hex, decimal, name) => {
        if (name !== undefined) return named.get(name) ?? all;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      })
    : text;
