import { describe, expect, test } from 'vitest';
import { actionOf, clashing, isPressed, usesLetters, usualKeys, withoutLetters } from '../../lib/audit/keymap.ts';

describe('keys that are pressed alone', () => {
  test('do what they are set to, whatever their case', () => {
    expect(actionOf(usualKeys, 'N')).toBe('note');
    expect(actionOf({ ...usualKeys, note: 'b' }, 'b')).toBe('note');
    expect(actionOf({ ...usualKeys, note: 'b' }, 'n')).toBeUndefined();
  });

  test('do nothing where none is set, and those with Alt do nothing alone', () => {
    expect(actionOf({ ...usualKeys, note: '' }, '')).toBeUndefined();
    expect(actionOf(usualKeys, '.')).toBeUndefined();
  });

  test('are all off at once, and those with Alt stay', () => {
    const keys = withoutLetters(usualKeys);
    expect(usesLetters(keys)).toBe(false);
    expect(usesLetters(usualKeys)).toBe(true);
    expect(keys.next).toBe('.');
  });
});

test('two actions on one key clash, one with Alt and one without do not', () => {
  expect(clashing(usualKeys)).toEqual([]);
  expect(clashing({ ...usualKeys, copy: 'n' })).toEqual(['note', 'copy']);
  expect(clashing({ ...usualKeys, next: 'n' })).toEqual([]);
  expect(clashing({ ...usualKeys, note: '', copy: '' })).toEqual([]);
});

test('with Alt a key is known by its place: some systems type another character then', () => {
  expect(isPressed('.', { key: '≥', code: 'Period' })).toBe(true);
  expect(isPressed('k', { key: '˚', code: 'KeyK' })).toBe(true);
  expect(isPressed('5', { key: '∞', code: 'Digit5' })).toBe(true);
  expect(isPressed('。', { key: '。', code: 'Period' })).toBe(true);
  expect(isPressed('.', { key: ',', code: 'Comma' })).toBe(false);
  expect(isPressed('', { key: '', code: '' })).toBe(false);
});
