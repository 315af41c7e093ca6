import { expect, test } from 'vitest';
import { findStyledClasses } from '../../lib/read/styled-classes.ts';

test.each([
  ['.old{display:none}', ['old']],
  ['table{color:red} span.old , .older { visibility : hidden }', ['old', 'older']],
  ['.gone{text-decoration:line-through}', ['gone']],
  ['/* .a{display:none} */.b{display:none}/* an end that does not come .c{display:none}', ['b']],
  ['@media print{.screen{display:none}}.after{display:none}', ['after']],
  ['.tab{display:none}.tab{display:block}', []],
  ['.tabs .pane{display:none}.pane:hover{display:none}#note{display:none}', []],
  ['}}}.odd{display:none', []],
])('%s hides %j', (css, names) => expect(findStyledClasses(css).hiding).toEqual(names));

test('a sheet of a megabyte without an end is read once', () => {
  for (const part of ['.a{', '}', '/*', '.a,', '{display'])
    expect(findStyledClasses(part.repeat(250_000))).toEqual({ hiding: [], raised: [] });
});

test('a class may raise what it holds', () => {
  expect(
    findStyledClasses('.note{vertical-align: super;font-size:60%} sub.low{vertical-align:sub} td.top{color:red}'),
  ).toEqual({
    hiding: [],
    raised: ['note', 'low'],
  });
});
