import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, fromCellText } from '../../../lib/export/xlsx/xml.ts';

test('what XML can not hold is written with its number, and what looks so already is kept apart from it', () => {
  expect(cellText('a\u0000\u001f\r\ud800\uffff')).toBe('a_x0000__x001F__x000D__xD800__xFFFF_');
  expect(cellText('_x000D_ _xy')).toBe('_x005F_x000D_ _xy');
  expect(cellText('<&>"😀\t\n')).toBe('&lt;&amp;&gt;&quot;😀\t\n');
});

test('every text comes back', () => {
  const entities = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const unit = fc.oneof(fc.constantFrom('_', 'x', '0', '0', 'A', 'D', '_x005F_', '\r', '&', '&amp;'), fc.string());
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      expect(fromCellText(entities(cellText(text)))).toBe(text);
    }),
  );
});
