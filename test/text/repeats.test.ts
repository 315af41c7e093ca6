import { expect, test } from 'vitest';
import { findRepeats } from '../../lib/text/repeats.ts';

const alphabet = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
const passage = alphabet.slice(0, 30);

test('a passage of the least length is found wherever it stands', () => {
  for (let shift = 0; shift < 30; shift += 1) {
    const text = `${alphabet.slice(100, 100 + shift)}${passage}${alphabet.slice(140, 160)}${passage}`;
    expect(findRepeats(text, 30)).toEqual([{ first: shift, second: shift + 50, length: 30 }]);
  }
});

test('a shorter one is not', () =>
  expect(findRepeats(`${passage.slice(0, 29)}甲${passage.slice(0, 29)}`, 30)).toEqual([]));

test('no repeat runs over a line break', () => {
  const broken = `${passage.slice(0, 15)}\n${passage.slice(15)}`;
  expect(findRepeats(`${broken}${alphabet[100]}${broken}`, 30)).toEqual([]);
});

test('the two places never overlap', () => {
  for (const { first, second, length } of findRepeats('公开'.repeat(200), 30))
    expect(first + length).toBeLessThanOrEqual(second);
});

test('a text of one character is read in a moment', () => {
  const before = performance.now();
  findRepeats('公'.repeat(300_000), 30);
  expect(performance.now() - before).toBeLessThan(1000);
});
