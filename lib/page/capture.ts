import createPurify from 'dompurify';
import { markAttribute } from './marks.ts';
import { isOurs } from './overlay.ts';

/** Elements that run, fetch or send something; a snapshot only shows. */
const forbidden = [
  'script',
  'noscript',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'base',
  'meta',
  'link',
  'style',
  'template',
  'video',
  'audio',
  'source',
  'track',
  'portal',
];
/** Attributes that point elsewhere; what is within the page stays, such as colours and widths. */
const pointing = [
  'src',
  'srcset',
  'href',
  'xlink:href',
  'action',
  'formaction',
  'background',
  'poster',
  'ping',
  'data',
  'cite',
  'longdesc',
  'usemap',
  'manifest',
  'target',
  'style',
  markAttribute,
];

/** What a form has as a property under its id or name. */
const fields = 'form :is(button, fieldset, img, input, object, output, select, textarea)';

/** A page of more elements would stand still while it is copied; one with more text is not kept. */
const mostElements = 15_000;
const mostCharacters = 3 * 1024 * 1024;
const mostStyle = 400_000;

/**
 * The page as one HTML text that stands by itself: its styles as one sheet at the top, styles of single elements in
 * `data-style`, no script, no address, nothing of ours. DOMPurify takes out what could run. null: too large.
 */
export function captureDocument(document: Document): string | null {
  if (document.getElementsByTagName('*').length > mostElements) return null;
  const root = document.documentElement.cloneNode(true);
  if (!(root instanceof HTMLElement)) return null;
  // A form shows its fields as properties: one whose fields are named like those would be taken out with all it holds.
  for (const field of root.querySelectorAll(fields)) for (const name of ['id', 'name']) field.removeAttribute(name);
  for (const node of [...root.querySelectorAll('*')].filter(isOurs)) node.remove();
  for (const element of root.querySelectorAll('[style]'))
    element.setAttribute('data-style', inertStyle(element.getAttribute('style') ?? ''));
  const purify = createPurify(document.defaultView ?? window);
  const html = purify.sanitize(root, {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: forbidden,
    FORBID_ATTR: pointing,
    ALLOW_UNKNOWN_PROTOCOLS: false,
  });
  if (html.length > mostCharacters) return null;
  const title = document.createElement('title');
  title.textContent = document.title;
  const style = styleOf(document).replaceAll('</', '<\\/');
  const head = `${new XMLSerializer().serializeToString(title)}\n<style>${style}</style>`;
  return `<!doctype html>\n<!-- ${commented(document.location.href)} -->\n${head}\n${html}\n`;
}

/** All rules that the page's sheets show us; those of other sites stay hidden. */
function styleOf(document: Document): string {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].map(({ cssText }) => cssText);
    } catch {
      return [];
    }
  });
  return inertStyle(
    rules.filter((rule) => !rule.startsWith('@import') && !rule.startsWith('@font-face')).join('\n'),
  ).slice(0, mostStyle);
}

/** Without anything that is fetched. */
const inertStyle = (css: string): string => css.replace(/(?:url|image-set|src)\([^)]*\)?/gi, 'none');

const commented = (address: string): string => address.replaceAll('--', '%2D%2D').replaceAll('>', '%3E');
