import { expect, test } from 'vitest';
import { toAnnotations } from '../../lib/export/annotations.ts';
import { hostileReview } from './reviews.ts';

const review = hostileReview();
const page = JSON.parse(toAnnotations([review], new Date(0)));

test('every note is an annotation of the page that it was written on, its words unchanged', () => {
  expect(page.type).toBe('AnnotationPage');
  expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(page.items.map((item: { body: { value: string } }) => item.body.value)).toEqual(
    review.notes.map(({ text }) => text),
  );
  for (const item of page.items) {
    expect(item).toMatchObject({ type: 'Annotation', motivation: 'commenting', target: { source: review.url } });
    expect(item.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  }
});

test('a passage is quoted, a cell named by row and column, a note on the whole points nowhere in it', () => {
  const selectors = page.items.map((item: { target: { selector?: object } }) => item.target.selector);
  expect(selectors[0]).toMatchObject({ type: 'CellSelector', table: 'applications' });
  expect(selectors[1]).toMatchObject({ type: 'CellSelector', row: 'received', col: 'total', value: '7' });
  expect(selectors[2]).toEqual({ type: 'TextQuoteSelector', exact: '共收到', prefix: '本年', suffix: '件' });
  expect(selectors[3]).toBeUndefined();
});
