import { describe, expect, test } from 'vitest';
import { type Block, layOut } from '../../../lib/read/pdf/layout.ts';
import { joined, piecesOf } from '../../../lib/read/pdf/printed-nodes.ts';
import { level, paper, printed, printedTable, upright } from './paper.ts';

const told = (blocks: readonly Block[]): (string | string[][])[] =>
  blocks.map((block) =>
    block.kind === 'picture'
      ? '（图）'
      : block.kind === 'paragraph'
        ? joined(block.lines)
        : block.rows.map((cells) => cells.map((cell) => piecesOf(cell).map(joined).join('／'))),
  );
const full = '全年主动公开各类信息一百二十六条其中政策文件十二条民生信息五十八条财政信息九条及';

describe('paragraphs', () => {
  test('go on over the line and over the page, and end before one that is set in', () => {
    const first = paper([
      ...printed(`　　${full.slice(2)}`, 40, 100),
      ...printed(full, 40, 120),
      ...printed('其他四十七条。', 40, 140),
      ...printed(`　　${full.slice(2)}`, 40, 160),
    ]);
    const second = paper([...printed('重大项目。', 40, 100), ...printed('　　下一段。', 40, 120)]);
    expect(told(layOut([first, second]))).toEqual([
      `${full.slice(2)}${full}其他四十七条。`,
      `${full.slice(2)}重大项目。`,
      '下一段。',
    ]);
  });

  test('end before a heading, though the line above is full', () => {
    const page = paper([...printed(full, 40, 100), ...printed('二、主动公开政府信息情况', 40, 120)]);
    expect(told(layOut([page]))).toEqual([full, '二、主动公开政府信息情况']);
  });

  test('a title over two lines is one, a number of a page is none', () => {
    const page = paper([
      ...printed('合水县青石镇人民政府2023年政府信息', 60, 80, 20),
      ...printed('公开工作年度报告', 160, 110, 20),
      ...[160, 180, 200].flatMap((y) => printed(full, 40, y)),
      ...printed('- 1 -', 230, 800),
    ]);
    expect(told(layOut([page]))).toEqual(['合水县青石镇人民政府2023年政府信息公开工作年度报告', full.repeat(3)]);
  });
});

test('what stands above and below every page is no part of the text, nor between the halves of a table', () => {
  const page = (number: number, rows: string[][], top: number) => {
    const table = printedTable(rows, top);
    const running = [...printed('2024/1/22 年度报告', 40, 30), ...printed(`第${number}页，共2页`, 400, 820)];
    return paper([...running, ...table.glyphs], table.rulings);
  };
  const [header, row] = [
    ['', '总计'],
    ['重复申请', '1'],
  ];
  expect(told(layOut([page(1, [header, row], 700), page(2, [row], 60)]))).toEqual([[header, row, row]]);
  const alone = paper(printed('年度报告', 40, 30));
  expect(told(layOut([alone]))).toEqual(['年度报告']);
});

describe('characters', () => {
  test('printed twice for bold type are one, and numbers apart are two', () => {
    const bold = [...printed('合计12', 40, 100), ...printed('合计12', 40.4, 100)];
    expect(told(layOut([paper(bold)]))).toEqual(['合计12']);
    expect(told(layOut([paper([...printed('12', 40, 100), ...printed('34', 55, 100)])]))).toEqual(['12 34']);
  });

  test('digits below digits in a cell are two numbers, unless the cell had no room', () => {
    const cell = (wide: number) => {
      const table = printedTable([['', '']], 100, { wide, high: 40 });
      return paper([...table.glyphs, ...printed('12', 42, 114), ...printed('34', 42, 128)], table.rulings);
    };
    expect(told(layOut([cell(80)]))).toEqual([[['12／34', '']]]);
    expect(told(layOut([cell(14)]))).toEqual([[['1234', '']]]);
  });
});

test('a picture stands where it is printed, and one in a cell makes the cell no blank one', () => {
  const table = printedTable(
    [
      ['规章', ''],
      ['行政规范性文件', '2'],
    ],
    300,
  );
  const pictures = [
    { left: 60, top: 150, right: 500, bottom: 280 },
    { left: 160, top: 304, right: 170, bottom: 316 },
  ];
  const page = { ...paper([...printed(full, 40, 100), ...table.glyphs], table.rulings), pictures };
  const blocks = layOut([page]);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'table']);
  const last = blocks.at(-1);
  expect(last?.kind === 'table' && last.rows.map((cells) => cells.map(({ hasPicture }) => hasPicture))).toEqual([
    [false, true],
    [false, false],
  ]);
});

describe('a table over two pages', () => {
  const header = ['', '自然人', '总计'];
  const over = (above: string[][], below: string[][]) => {
    const [upper, lower] = [printedTable(above, 600), printedTable(below, 60)];
    return told(layOut([paper(upper.glyphs, upper.rulings), paper(lower.glyphs, lower.rulings)]));
  };

  test('is one', () => {
    expect(over([header, ['重复申请', '1', '1']], [['要求提供公开出版物', '0', '0']])).toEqual([
      [header, ['重复申请', '1', '1'], ['要求提供公开出版物', '0', '0']],
    ]);
  });

  test('is one where its header stands again', () => {
    expect(over([header, ['重复申请', '1', '1']], [header, ['要求提供公开出版物', '0', '0']])).toEqual([
      [header, ['重复申请', '1', '1'], ['要求提供公开出版物', '0', '0']],
    ]);
  });

  test('is one with the row that the break tore, wherever its figures stand', () => {
    const whole = [header, ['要求提供公开出版物', '2', '3']];
    expect(over([header, ['要求提供公', '2', '3']], [['开出版物', '', '']])).toEqual([whole]);
    expect(over([header, ['要求提供公', '', '']], [['开出版物', '2', '3']])).toEqual([whole]);
    expect(over([header, ['要求提供', '2', '3']], [['公开出版物', '', '']])).toEqual([whole]);
  });

  test('is one with the group that the break tore beside its rows, and without a rest in which nothing stands', () => {
    const group = (label: string, rows: string[][], top: number) => {
      const table = printedTable(rows, top);
      const inner = table.rulings.filter(({ isLevel, at }) => isLevel && at > top && at < top + rows.length * 20);
      const rulings = table.rulings.filter((ruling) => !inner.includes(ruling));
      return paper(
        [...table.glyphs, ...printed(label, 42, top + 14)],
        [...rulings, ...inner.map((ruling) => ({ ...ruling, from: 150 }))],
      );
    };
    const [first, second] = [
      ['', '重复申请', '1'],
      ['', '信访举报', '0'],
    ];
    const upper = group('（五）不予处', [first, second], 600);
    const lower = group(
      '理',
      [
        ['', '要求提供公开出版物', '0'],
        ['', '大量反复', '0'],
      ],
      60,
    );
    const [block] = layOut([upper, lower]);
    const [[head] = []] = block?.kind === 'table' ? block.rows : [];
    expect(head && [joined(head.lines), head.rows]).toEqual(['（五）不予处理', 4]);
    expect(
      over(
        [header, ['重复申请', '1', '1']],
        [
          ['', '', ''],
          ['要求提供公开出版物', '0', '0'],
        ],
      ),
    ).toEqual([[header, ['重复申请', '1', '1'], ['要求提供公开出版物', '0', '0']]]);
  });

  test('is one with the part of the header that the break tore beside the rest of it', () => {
    const upper = printedTable(
      [
        ['行政复议', '', '行政诉讼'],
        ['结果', '尚未', '复议后起诉'],
      ],
      600,
    );
    const lower = printedTable(
      [
        ['维持', '审结', ''],
        ['1', '0', ''],
      ],
      60,
    );
    const under = [
      ...printed('维持', 262, 74),
      ...printed('总计', 320, 74),
      ...printed('0', 262, 94),
      ...printed('0', 320, 94),
    ];
    const below = paper([...lower.glyphs, ...under], [...lower.rulings, upright(315, 60, 100)]);
    expect(told(layOut([paper(upper.glyphs, upper.rulings), below]))).toEqual([
      [
        ['行政复议', '', '行政诉讼'],
        ['结果维持', '尚未审结', '复议后起诉'],
        ['维持', '总计'],
        ['1', '0', '0', '0'],
      ],
    ]);
  });

  test('keeps two rows of the form apart, though one is blank, and never puts figures together', () => {
    const apart = [header, ['重复申请', '1', '1'], ['要求提供公开出版物', '', '']];
    expect(over(apart.slice(0, 2), apart.slice(2))).toEqual([apart]);
    const twice = [header, ['要求提供公', '1', '1'], ['开出版物', '2', '2']];
    expect(over(twice.slice(0, 2), twice.slice(2))).toEqual([twice]);
  });

  test('is two where something stands between, or the widths differ', () => {
    const [upper, lower] = [printedTable([header], 600), printedTable([['规章', '0', '0']], 100)];
    const between = paper([...printed('二、主动公开政府信息情况', 40, 80), ...lower.glyphs], lower.rulings);
    expect(layOut([paper(upper.glyphs, upper.rulings), between]).map(({ kind }) => kind)).toEqual([
      'table',
      'paragraph',
      'table',
    ]);
    const wide = printedTable([['规章', '0', '0']], 60, { wide: 150 });
    expect(layOut([paper(upper.glyphs, upper.rulings), paper(wide.glyphs, wide.rulings)])).toHaveLength(2);
  });
});

test('sheets full of lines and characters at one place are laid out in bounded time', { timeout: 20_000 }, () => {
  const lines = Array.from({ length: 100 }, (_, index) => [
    level(index * 8, 0, 800),
    upright(index * 8, 0, 800),
  ]).flat();
  const heap = Array.from({ length: 4_000 }, (_, index) =>
    printed('字', index % 800, index % 3 === 0 ? 100 : index % 842),
  ).flat();
  expect(layOut(Array.from({ length: 24 }, () => paper(heap, lines))).length).toBeGreaterThan(0);
});
