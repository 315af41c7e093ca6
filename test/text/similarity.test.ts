import { expect, test } from 'vitest';
import { similarity } from '../../lib/text/similarity.ts';

const sentence = '坚持以公开促落实强监管优服务全年通过政府网站公开信息三百二十六条均在期限内更新';

test('a text is like itself', () => expect(similarity(sentence, sentence, 0.8)).toBe(1));

test('the share is twice the common characters over the characters of both', () => {
  // 40 and 39 characters, 39 in common.
  expect(sentence).toHaveLength(39);
  expect(similarity(sentence, sentence.replace('期限内', '期限之内'), 0.8)).toBeCloseTo((2 * 39) / (39 + 40), 10);
});

test('a text that is less alike than asked for counts as different', () =>
  expect(similarity(sentence, sentence.slice(0, 20), 0.8)).toBe(0));

test('nothing is like nothing', () => {
  expect(similarity('', '', 0.8)).toBe(0);
  expect(similarity(sentence, '', 0.8)).toBe(0);
});

test('two long texts that only share words are told apart at once', () => {
  const left = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 900))).join(
    '',
  );
  const right = Array.from({ length: 20_000 }, (_, index) =>
    String.fromCharCode(0x4e00 + ((index * 104_729) % 900)),
  ).join('');
  const before = performance.now();
  expect(similarity(left, right, 0.8)).toBe(0);
  expect(performance.now() - before).toBeLessThan(500);
});
