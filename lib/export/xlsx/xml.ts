/**
 * What XML can't hold, in the way spreadsheets write it: `_xHHHH_`. A carriage return is among it, because an XML reader
 * makes a line feed of it; a text that happens to say `_xHHHH_` has its underscore written so, and comes back unchanged.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}|_(?=x[\da-fA-F]{4}_)/gu;

/** The text of a cell as XML. */
export const cellText = (text: string): string =>
  escapeXml(text.replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

const written = /_x([\da-fA-F]{4})_/g;

/** Takes `cellText` back, after an XML reader has taken back the rest. */
export const fromCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(written, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text between tags or in an attribute; what XML can't hold at all must be gone before. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
