import { expect, test } from 'vitest';
import { findHidingClasses } from '../../lib/read/hiding-classes.ts';

test.each([
  ['.old{display:none}', ['old']],
  ['table{color:red} span.old , .older { visibility : hidden }', ['old', 'older']],
  ['.gone{text-decoration:line-through}', ['gone']],
  ['/* .a{display:none} */.b{display:none}/* an end that does not come .c{display:none}', ['b']],
  ['@media print{.screen{display:none}}.after{display:none}', ['after']],
  ['.tab{display:none}.tab{display:block}', []],
  ['.tabs .pane{display:none}.pane:hover{display:none}#note{display:none}', []],
  ['}}}.odd{display:none', []],
])('%s hides %j', (css, names) => expect(findHidingClasses(css)).toEqual(names));

test('a sheet of a megabyte without an end is read once', () => {
  for (const part of ['.a{', '}', '/*', '.a,', '{display']) expect(findHidingClasses(part.repeat(250_000))).toEqual([]);
});
