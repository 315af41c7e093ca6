import { unzipSync } from 'fflate';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../lib/export/docx.ts';
import { hostileReview, titles } from './reviews.ts';

const review = hostileReview();
const blob = await toDocx([review, { ...review, reportId: 'sound', audit: { ...review.audit, findings: [] } }], {
  titles,
  author: '丙',
  at: new Date(0),
});
const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
const document = new TextDecoder().decode(files['word/document.xml']);
const paragraphs = [
  ...document.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '').matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/g),
].map(([one]) => [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''));

describe('the draft of a 通报', () => {
  test('has its parts in order', () => {
    const heads = ['一、总体情况', '二、主要问题', '三、整改要求', '附件：问题清单'];
    expect(paragraphs.filter((words) => heads.includes(words))).toEqual(heads);
  });

  test('counts all and lists none that was dismissed', () => {
    const all = review.audit.findings.length;
    expect(document).toContain('本次核对年度报告 2 份');
    expect(document).toContain(`1 份报告存在需要处理的问题，共 ${all - 1} 处`);
    expect(document).toContain('误报 1 处');
    expect(document.match(/<w:tr>|<w:tr /g)).toHaveLength(all);
  });

  test('keeps hostile text as text', () => {
    expect(document).not.toContain('<img');
    expect(document).toContain('&lt;img src=x onerror=');
    for (const unwanted of ['w:instrText', 'w:hyperlink', '\u0001', '\u202e']) expect(document).not.toContain(unwanted);
    expect(parseFragment(document).childNodes.length).toBeGreaterThan(0);
  });

  test('refers to nothing outside itself', () => {
    const relations = Object.entries(files).filter(([name]) => name.endsWith('.rels'));
    for (const [, bytes] of relations) expect(new TextDecoder().decode(bytes)).not.toContain('TargetMode="External"');
  });

  test('shows pictures with their numbers in words, no larger than the page, and no text of theirs as markup', async () => {
    const alt = '2023：按期 3，逾期 1；"><w:p/>\u202e';
    const pictures = [{ title: '按期公布', alt, png: new Uint8Array([137, 80, 78, 71]), width: 960, height: 1_900 }];
    const drawn = await toDocx([review], { titles, author: '丙', at: new Date(0), pictures });
    const parts = unzipSync(new Uint8Array(await drawn.arrayBuffer()));
    const body = new TextDecoder().decode(parts['word/document.xml']);
    expect(body).toContain('descr="2023：按期 3，逾期 1；&quot;&gt;&lt;w:p/&gt;\ufffd"');
    // 9,525 units a pixel: as high as the page has room for.
    expect(body).toContain('<wp:extent cx="3657600" cy="7239000"/>');
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/') && name.endsWith('.png'))).toHaveLength(
      1,
    );
  });
});
