import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, foldText } from '../../lib/read/fold.ts';

const parts = fc.array(fc.string({ unit: fc.constantFrom('公', '1', ' ', '\n', '\t', '\u00a0', '\u3000', '，') }), {
  maxLength: 6,
});

test('every visible character is found again where it stood', () => {
  fc.assert(
    fc.property(parts, (texts) => {
      const { text, from } = foldText(texts);
      for (const [index, character] of [...text].entries()) {
        if (/\s/.test(character)) continue;
        const { part, offset } = from(index);
        expect(texts[part]?.[offset]).toBe(character);
      }
    }),
  );
});

test('folding with and without the way back gives the same text', () => {
  fc.assert(
    fc.property(parts, (texts) => {
      expect(foldText(texts).text).toBe(folded(texts.join('')));
    }),
  );
});

test('tabs between cells stay, a line break with its indent is one space', () => {
  expect(folded(' 规章\t0\t\t3 ')).toBe('规章\t0\t\t3');
  expect(folded('政府\n\t\t信息')).toBe('政府 信息');
});
