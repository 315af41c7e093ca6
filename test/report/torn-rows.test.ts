import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../lib/read/text.ts';
import {
  applicationColumns,
  applicationRows,
  applicationRowsOf,
  outcomeGroups,
  sectionHeading,
} from '../../lib/report/labels.ts';
import { figuresOf } from '../../lib/report/table.ts';
import { joinTornRows } from '../../lib/report/torn-rows.ts';

const label = (text: string) => ({ kind: 'label' as const, text });
const figure = (text: string) => ({ kind: 'figure' as const, text });

test.each([
  [
    ['2.其他法律行政', 1, 2, '法规禁止公开'],
    ['2.其他法律行政法规禁止公开', 1, 2],
  ],
  [
    ['（五）不予处理', '5.要求行政机关', '确认或重新出具已', 7, '获取信息'],
    ['（五）不予处理', '5.要求行政机关确认或重新出具已获取信息', 7],
  ],
  [
    ['（七）总计', 3, '四、结转下年度继', 4, '续办理', '说明'],
    ['（七）总计', 3, '四、结转下年度继续办理', 4, '说明'],
  ],
  [
    ['2.重复申请', 1, '3.要求提供公开', 2, '另一句话'],
    ['2.重复申请', 1, '3.要求提供公开', 2, '另一句话'],
  ],
  [
    ['1.属于国家秘密', 1, '2.其他法律行政', '法规禁止公开', 2],
    ['1.属于国家秘密', 1, '2.其他法律行政', '法规禁止公开', 2],
  ],
])('%j becomes %j', (before, after) => {
  const tokens = before.map((part) => (typeof part === 'string' ? label(part) : figure(String(part))));
  expect(joinTornRows(tokens).map(({ text }) => text)).toEqual(after.map(String));
});

test('no figure is lost, made or moved before another, whatever stands around', () => {
  const parts = fc.oneof(
    fc
      .constantFrom('2.其他法律行政', '法规禁止公开', '3.其他', '（三）不予公开', '其他', '二、上年结转政府')
      .map(label),
    fc.nat(99).map((value) => figure(String(value))),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (tokens) => {
      const figuresIn = (all: readonly { kind: string; text: string }[]) =>
        all.filter(({ kind }) => kind === 'figure').map(({ text }) => text);
      const textOf = (all: readonly { kind: string; text: string }[]) =>
        all
          .flatMap(({ kind, text }) => (kind === 'label' ? [...text] : []))
          .toSorted()
          .join('');
      const joined = joinTornRows(tokens);
      expect(figuresIn(joined)).toEqual(figuresIn(tokens));
      expect(textOf(joined)).toEqual(textOf(tokens));
    }),
  );
});

test('a text whose labels are all torn after some characters is read as the whole one', () => {
  const rows = applicationRowsOf('2021');
  const figures = (at: number) => Object.keys(applicationColumns).map((_, column) => at * 10 + column);
  const torn = (text: string, row: string) =>
    text.length > 8 ? `${text.slice(0, 8)} ${row}\n${text.slice(8)}` : `${text} ${row}`;
  const lines = rows.flatMap((row, at) => {
    const group = Object.entries(outcomeGroups).find(
      ([key]) => row.startsWith(`${key}.`) && row === rows.find((other) => other.startsWith(`${key}.`)),
    );
    return [...(group ? [group[1]] : []), torn(applicationRows[row], figures(at).join(' '))];
  });
  const header = '申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他';
  const parts = [1, 2, 3, 4, 5, 6].map(
    (part) => `${sectionHeading(part)}\n${part === 3 ? `${header}\n${lines.join('\n')}` : '本部分说明。'}`,
  );
  const { readings } = readText(['河口县青石镇人民政府2023年政府信息公开工作年度报告', ...parts].join('\n'), 'a.txt');
  const [reading] = readings;
  expect(reading && figuresOf(reading.report).applications).toEqual(
    Object.fromEntries(rows.map((row, at) => [row, figures(at)])),
  );
});
