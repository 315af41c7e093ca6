import { expect, test } from 'vitest';
import { findTabbedCell } from '../../lib/page/tabbed-cells.ts';
import { cell } from '../report-maker.ts';

const text = '申请人情况\n 一、本年新收政府信息公开申请数量\t5\t1\t7\n二、上年结转政府信息公开申请数量\t\t0\t0\n';
const row = (label: string, figures: (number | string)[]) => ({
  key: 'received',
  label,
  cells: ['naturalPerson', 'business', 'total'].map((col, index) => cell(col, figures[index] ?? '')),
  aligned: true,
  figures: [],
});
const found = (...args: Parameters<typeof findTabbedCell>) => {
  const stretch = findTabbedCell(...args);
  return stretch && args[0].slice(stretch.start, stretch.end);
};

test('a figure is found in the line of its row', () => {
  expect(found(text, row('一、本年新收政府信息公开申请数量', [5, 1, 7]), 'total')).toBe('7');
  expect(found(text, row('二、上年结转政府信息公开申请数量', ['', 0, 0]), 'business')).toBe('0');
});

test('a row without a column is its whole line', () => {
  expect(found(text, row('一、本年新收政府信息公开申请数量', [5, 1, 7]), undefined)).toBe(
    '一、本年新收政府信息公开申请数量\t5\t1\t7',
  );
});

test('where the line prints something else now, the line is shown and no figure', () => {
  expect(found(text, row('一、本年新收政府信息公开申请数量', [5, 1, 8]), 'total')).toBe(
    '一、本年新收政府信息公开申请数量\t5\t1\t7',
  );
});

test('a row that stands elsewhere is not found', () => {
  expect(found(text, row('四、结转下年度继续办理', [0, 0, 0]), 'total')).toBeUndefined();
});

test('a figure and a label that stand alone are found whole', () => {
  const received = row('一、本年新收政府信息公开申请数量', [5, 1, 7]);
  expect(found(' 7 ', received, 'total')).toBe('7');
  expect(found('一、本年新收政府信息公', received, undefined)).toBe('一、本年新收政府信息公');
  expect(found('9', received, 'total')).toBeUndefined();
});
