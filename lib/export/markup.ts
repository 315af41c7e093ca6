/**
 * HTML written as a tree: text can only ever become text. `element('td', 'a<b')` gives `<td>a&lt;b</td>`; names and
 * attributes are ours, contents come from anywhere.
 */
export interface Markup {
  readonly html: string;
}

type Name =
  | 'main'
  | 'header'
  | 'footer'
  | 'section'
  | 'article'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'code'
  | 'small'
  | 'strong';

export const element = (name: Name, ...content: readonly (Markup | string)[]): Markup => ({
  html: `<${name}>${content.map(written).join('')}</${name}>`,
});

/** Of addresses only those of the web become links. */
export const link = (address: string): Markup =>
  /^https?:\/\//i.test(address)
    ? { html: `<a href="${escapeText(address)}" rel="noreferrer">${escapeText(address)}</a>` }
    : text(address);

export const text = (content: string): Markup => ({ html: escapeText(content) });

const written = (content: Markup | string): string =>
  typeof content === 'string' ? escapeText(content) : content.html;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeText = (content: string): string =>
  content
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '')
    .replace(/\p{Cc}/gu, (control) => (/[\n\t]/.test(control) ? control : '\ufffd'));
