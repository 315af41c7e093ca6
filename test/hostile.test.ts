import { describe, expect, test } from 'vitest';
import { auditBytes } from '../lib/node/audit-file.ts';
import { parseHtml } from '../lib/node/dom.ts';
import { readHtml } from '../lib/read/html.ts';
import { hostilePages, hostileTexts } from './hostile-pages.ts';

/** Far more than any of them takes, and far less than a hang. */
const withinMs = 10_000;

describe('on the command line', () => {
  test.each(Object.entries(hostilePages))('%s: answered in time, the three tables read', (_, html) => {
    const bytes = new TextEncoder().encode(html);
    const start = performance.now();
    const [line] = auditBytes(bytes, 'hostile.html');
    expect(performance.now() - start).toBeLessThan(withinMs);
    if (line === undefined || !('figures' in line)) throw new Error(`no report: ${JSON.stringify(line)}`);
    expect(line.year).toBe(2023);
    expect(line.figures.applications?.received).toEqual([3, 3, 3, 3, 3, 3, 18]);
    expect(line.figures.applications?.['other.rest']).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(line.figures.proceedings?.review).toEqual([0, 0, 0, 0, 0]);
    expect(line.figures.disclosure?.normativeDocuments).toEqual({ issued: 2, repealed: 1, inForce: 9 });
  });

  test('hostile texts stay the texts that they are', () => {
    const { readings } = readHtml(parseHtml(hostilePages['hostile texts everywhere'] ?? ''), {
      address: 'hostile.html',
      title: '',
    });
    const texts = readings[0]?.report.blocks.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...hostileTexts]));
  });

  test.each([
    ['nothing at all', ''],
    ['white space', ' \n\t '],
    ['no html and no body', '<p>一、总体情况'],
    ['a frameset', '<html><frameset cols="*"><frame src="a.html"></frameset></html>'],
    ['an open comment', `<!-- ${'-'.repeat(100_000)}`],
    ['zero bytes', '\0'.repeat(10_000)],
  ])('%s is no report, and says so', (_, html) => {
    expect(auditBytes(new TextEncoder().encode(html), 'hostile.html')).toEqual([
      { source: 'hostile.html', isReport: false, reason: expect.stringMatching(/\p{Script=Han}/u) },
    ]);
  });
});
