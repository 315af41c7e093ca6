import { expect, test } from 'vitest';
import { inert } from '../../lib/text/inert.ts';

test('text that could disguise itself is shown with signs in the place of the disguise', () => {
  expect(inert('填报\u202e7\u0000件')).toBe('填报\ufffd7\ufffd件');
});

test('what no XML may hold is shown with signs too: one such character would make a whole document unreadable', () => {
  expect(inert('某\ufffe局\uffff的\ud800件')).toBe('某\ufffd局\ufffd的\ufffd件');
  expect(inert('𠮷')).toBe('𠮷');
});

test('all else stays as it is, markup included, since it is only ever text', () => {
  const text = '<b>１２</b>\t“表三”\n= 1 + 2';
  expect(inert(text)).toBe(text);
});
