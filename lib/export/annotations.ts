import { type Anchor, describeAnchor } from '../audit/review/anchor.ts';
import type { Note } from '../audit/review/review.ts';
import type { Reviewed } from './list.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';
/** What the standard has no word for: a cell named by the meaning of its row and column. */
const own = 'urn:gouji:annotation:';

/** The notes as a W3C Web Annotation page (JSON-LD). A passage is quoted, a cell is named by its row and column. */
export function toAnnotations(reviews: readonly Reviewed[], exportedAt: Date): string {
  const items = reviews.flatMap((review) => review.notes.map((note) => toAnnotation(note, review)));
  const page = {
    '@context': [
      context,
      { gouji: own, CellSelector: 'gouji:CellSelector', table: 'gouji:table', row: 'gouji:row', col: 'gouji:col' },
    ],
    id: `${own}page`,
    type: 'AnnotationPage',
    modified: exportedAt.toISOString(),
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function toAnnotation({ id, anchor, text, author, at }: Note, review: Reviewed) {
  const selector = selectorOf(anchor, review);
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    ...(author === '' ? {} : { creator: { type: 'Person', name: author } }),
    modified: new Date(at).toISOString(),
    body: { type: 'TextualBody', value: text, format: 'text/plain', language: 'zh-CN' },
    target: selector === null ? { source: review.url } : { source: review.url, selector },
  };
}

/** null: the whole page. A note on a finding points to the finding's first place. */
function selectorOf(anchor: Anchor, { audit }: Reviewed) {
  if (anchor.kind === 'passage') {
    const { quote: exact, prefix, suffix } = anchor;
    return { type: 'TextQuoteSelector', exact, prefix, suffix };
  }
  if (anchor.kind === 'cell') {
    const { table, row, col, text } = anchor;
    return { type: 'CellSelector', table, row, col, value: text, description: describeAnchor(anchor) };
  }
  const finding = anchor.kind === 'finding' && audit.findings.find(({ place }) => place === anchor.place);
  const place = finding ? finding.where[0] : undefined;
  if (place === undefined || 'page' in place) return null;
  if ('section' in place) return place.quote ? { type: 'TextQuoteSelector', exact: place.quote } : null;
  if ('header' in place) return { type: 'TextQuoteSelector', exact: place.header };
  const { table, row, col = null, text = null } = place;
  return { type: 'CellSelector', table, row, col, value: text };
}
