import { expect, test } from 'vitest';
import { inert } from '../../lib/text/inert.ts';

test('text that could disguise itself is shown with signs in the place of the disguise', () => {
  expect(inert('填报\u202e7\u0000件')).toBe('填报\ufffd7\ufffd件');
});

test('all else stays as it is, markup included, since it is only ever text', () => {
  const text = '<b>１２</b>\t“表三”\n= 1 + 2';
  expect(inert(text)).toBe(text);
});
