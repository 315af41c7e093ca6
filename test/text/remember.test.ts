import { describe, expect, test } from 'vitest';
import { remember } from '../../lib/text/remember.ts';

/** A reader that counts how often it really read. */
function counting(read: (text: string) => string | undefined) {
  let reads = 0;
  const reader = remember((text) => {
    reads += 1;
    return read(text);
  });
  return { reader, reads: () => reads };
}

describe('what was read once', () => {
  test('is not read again', () => {
    const { reader, reads } = counting((text) => text.toUpperCase());
    expect([reader('a'), reader('b'), reader('a')]).toEqual(['A', 'B', 'A']);
    expect(reads()).toBe(2);
  });

  test('is remembered where the answer was nothing', () => {
    const { reader, reads } = counting(() => undefined);
    expect([reader('a'), reader('a')]).toEqual([undefined, undefined]);
    expect(reads()).toBe(1);
  });

  test('is no property of an object, whatever it is called', () => {
    const { reader } = counting((text) => `read ${text}`);
    expect(['__proto__', 'constructor', 'toString'].map(reader)).toEqual([
      'read __proto__',
      'read constructor',
      'read toString',
    ]);
  });
});

describe('the memory', () => {
  test('takes no long text', () => {
    const { reader, reads } = counting((text) => text);
    const long = '长'.repeat(1_000);
    expect([reader(long), reader(long)]).toEqual([long, long]);
    expect(reads()).toBe(2);
  });

  test('forgets all when ten thousand labels came by, and goes on answering', () => {
    const { reader, reads } = counting((text) => text);
    for (let label = 0; label < 10_000; label += 1) expect(reader(`${label}`)).toBe(`${label}`);
    expect(reader('0')).toBe('0');
    expect(reads()).toBe(10_001);
  });
});
