import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { BackupError, readBackup, toBackup } from '../../lib/export/backup.ts';

const Content = z.object({ notes: z.array(z.object({ text: z.string() })) });
const madeBy = { extension: '0.1.0', rules: ['applications-row-sum'] };
const write = (content: object) => toBackup(content, { exportedAt: new Date(0), madeBy });
const sound = write({ notes: [{ text: '请核对' }] });

/** What a file is refused for, and where in it. */
function refusal(text: string): [string, string] {
  try {
    readBackup(text, Content);
  } catch (cause) {
    if (cause instanceof BackupError) return [cause.code, cause.place];
    throw cause;
  }
  throw new Error('the file was taken');
}

describe('a backup file', () => {
  test('is read as it was written, and says who wrote it when', () => {
    const { head, content } = readBackup(sound, Content);
    expect(content).toEqual({ notes: [{ text: '请核对' }] });
    expect(head).toMatchObject({ exportedAt: '1970-01-01T00:00:00.000Z', madeBy });
  });

  test('keeps any text, and may be indented and begin with a byte order mark', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string({ unit: 'binary' }) })), (notes) => {
        const text = write({ notes });
        for (const form of [text, `\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}`])
          expect(readBackup(form, Content).content).toEqual({ notes });
      }),
    );
  });

  test('that is cut off anywhere is refused, and the end is named', () => {
    for (let length = 1; length < sound.length - 2; length += 1)
      expect(refusal(sound.slice(0, length))).toEqual(['truncated', `1:${length + 1}`]);
    const indented = JSON.stringify(JSON.parse(sound), null, 2);
    expect(refusal(indented.slice(0, indented.indexOf('请')))).toEqual(['truncated', expect.stringMatching(/^15:/)]);
  });

  test.each([
    ['', 'no-json', /^$/],
    ['PK\u0003\u0004', 'no-json', /^(?:1:1)?$/],
    ['{"format":"gouji-backup",}', 'no-json', /^1:26$/],
    ['{}', 'no-backup', /^$/],
    ['{"format":"gouji-reviews","version":1,"reviews":[]}', 'no-backup', /^$/],
    ['{"format":"gouji-backup","version":2}', 'newer', /^2$/],
    ['{"format":"gouji-backup","version":1}', 'invalid', /^exportedAt$/],
    [sound.replace('请核对', '不用核对'), 'damaged', /^$/],
    [write({ notes: [{ text: '一' }, { text: 2 }] }), 'invalid', /^content\.notes\.1\.text$/],
    [`{"format":"gouji-backup","version":1,"content":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'hostile', /40/],
    [sound.replace('"text"', '"__proto__":{"isAdmin":true},"text"'), 'hostile', /^__proto__$/],
    [sound.replace('"text"', '"\\u005f_proto__":1,"text"'), 'hostile', /^__proto__$/],
    [sound.replace('"content"', '"constructor":{"prototype":{}},"content"'), 'hostile', /^constructor$/],
  ])('%.60s is refused as %s', (text, code, place) => {
    expect(refusal(text)).toEqual([code, expect.stringMatching(place)]);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
});
