import { expect, test } from 'vitest';
import { findNearest, likeness } from '../../lib/text/approximate.ts';

test('a quote with one character changed is found where it stands', () => {
  const text = '本年度共受理申请，均在法定时限内予以答复，未发生行政复议。';
  expect(findNearest(text, '均在法定期限内予以答复', 1)).toEqual({ start: 9, end: 20, edits: 1 });
});

test('what has changed more than allowed is not found', () => {
  expect(findNearest('均在法定时限内予以答复', '尚未按期办理任何事项', 2)).toBeUndefined();
});

test('two places that are as near leave no winner', () => {
  expect(findNearest('按时答复甲申请人。另按时答复乙申请人。', '按时答复丙申请人', 1)).toBeUndefined();
});

test('a search that would take too long is not begun', () => {
  const started = performance.now();
  expect(findNearest('政'.repeat(5_000_000), '政府信息公开', 1)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});

test('likeness runs from nothing shared to all the same', () => {
  expect(likeness('', '')).toBe(1);
  expect(likeness('甲乙丙丁', '甲乙丙戊')).toBe(0.75);
  expect(likeness('甲乙', '丙丁')).toBe(0);
});
