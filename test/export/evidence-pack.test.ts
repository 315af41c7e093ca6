import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toEvidencePack } from '../../lib/export/evidence-pack.ts';
import { hostileReview, titles } from './reviews.ts';

const review = { ...hostileReview(), snapshot: { sha256: 'f'.repeat(64), at: 1 } };
const file = toEvidencePack([review], { titles, author: '丙', at: new Date(0) });

interface Found {
  name: string;
  attributes: string[];
}

/** Every element of the file as a browser would see it. */
function elementsOf(html: string): Found[] {
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes];
  const found: Found[] = [];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes);
    if ('tagName' in node) found.push({ name: node.tagName, attributes: node.attrs.map(({ name }) => name) });
  }
  return found;
}

describe('the evidence pack', () => {
  test('runs nothing, loads nothing, and turns no text into markup', () => {
    const elements = elementsOf(file);
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'img', 'iframe', 'object', 'embed', 'form', 'svg', 'link'])
      expect(names).not.toContain(name);
    const attributes = new Set(elements.flatMap((element) => element.attributes));
    expect([...attributes].sort()).toEqual(['charset', 'content', 'href', 'http-equiv', 'lang', 'rel']);
    expect(file).toContain("default-src 'none'");
    expect(file).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  test('gives every finding its place, calculation, ground and judgement', () => {
    for (const { message, basis } of review.audit.findings) {
      expect(file).toContain(message.split('<')[0]);
      expect(file).toContain(basis[0]);
    }
    expect(file.match(/<article>/g)).toHaveLength(review.audit.findings.length + 3);
    expect(file).toContain('误报 · 其他');
    expect(file).toContain('f'.repeat(64));
  });

  test('carries the hash of what stands above it', () => {
    const main = /<main>[\s\S]*<\/main>/.exec(file)?.[0] ?? '';
    const hash = createHash('sha256').update(main).digest('hex');
    expect(file.slice(file.indexOf('</main>'))).toContain(hash);
  });

  test('makes a link of no address that would run something', () => {
    const url = 'javascript:alert(1)';
    expect(toEvidencePack([{ ...review, url }], { titles, author: '', at: new Date(0) })).not.toContain(
      'href="javascript',
    );
  });
});
