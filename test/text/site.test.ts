import { expect, test } from 'vitest';
import { openedAt, publishedAt } from '../../lib/text/site.ts';

const own = 'chrome-extension://abcdefgh/';
const pdf = 'http://www.hekou.gov.cn/files/2023年报.PDF?id=1&a=b';

test('a PDF of a portal is opened in our viewer, which tells where it was published', () => {
  const address = openedAt(pdf, own);
  expect(address).toMatch(/^chrome-extension:\/\/abcdefgh\/viewer\.html\?file=/);
  expect(publishedAt(address, own)).toBe(pdf);
});

test('all else is opened, and was published, where it is', () => {
  for (const url of [
    'http://www.hekou.gov.cn/2023.html',
    'http://www.example.com/2023.pdf',
    'file:///1/2023.pdf',
    'x',
  ]) {
    expect(openedAt(url, own)).toBe(url);
    expect(publishedAt(url, own)).toBe(url);
  }
  // A page of another site that calls itself like ours speaks for itself alone.
  const forged = `http://www.example.com/viewer.html?file=${encodeURIComponent(pdf)}`;
  expect(publishedAt(forged, own)).toBe(forged);
});
