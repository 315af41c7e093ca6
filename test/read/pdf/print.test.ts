import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../lib/read/pdf/lines.ts';
import { printPage } from '../../../lib/read/pdf/print.ts';
import { layOutText } from '../../../lib/read/pdf/read-pdf.ts';
import { paper, printed } from './paper.ts';

/* The drawing commands of a page, as pdf.js lists them. */
type Command = [name: string, ...args: unknown[]];

const names = Object.fromEntries(
  [
    ...['save', 'restore', 'transform', 'beginText', 'endText', 'setFont', 'setTextMatrix', 'moveText', 'nextLine'],
    ...[
      'setLeading',
      'setCharSpacing',
      'setTextRenderingMode',
      'setHScale',
      'showText',
      'constructPath',
      'setLineWidth',
    ],
    ...['stroke', 'fill', 'endPath', 'paintFormXObjectBegin', 'paintFormXObjectEnd', 'paintImageXObject'],
  ].map((name, index) => [name, index + 1]),
);

const page = (...commands: Command[]) =>
  printPage(
    { fnArray: commands.map(([name]) => names[name] ?? 0), argsArray: commands.map(([, ...args]) => args) },
    { width: 600, height: 800, base: [1, 0, 0, -1, 0, 800], names, fontOf: () => ({ unit: 0.001, isVertical: false }) },
  );
const signs = (text: string) =>
  [...text].map((unicode) => ({ unicode, width: /[\d ]/.test(unicode) ? 500 : 1_000, isSpace: unicode === ' ' }));
const says = (...commands: Command[]) => linesOf(page(...commands).glyphs).map(({ text, x, y }) => [text, x, y]);

describe('characters', () => {
  const set: Command[] = [['beginText'], ['setFont', 'f1', 10]];

  test('stand where the commands before put them, line after line', () => {
    expect(
      says(
        ...set,
        ['setTextMatrix', [1, 0, 0, 1, 50, 700]],
        ['showText', signs('新收')],
        ['setLeading', 20],
        ['nextLine'],
        ['showText', signs('12件')],
      ),
    ).toEqual([
      ['新收', 50, 100],
      ['12件', 50, 120],
    ]);
  });

  test('follow the transformations around them, those of a drawing within the drawing too', () => {
    expect(
      says(
        ['save'],
        ['transform', 2, 0, 0, 2, 10, 0],
        ['paintFormXObjectBegin', [1, 0, 0, 1, 5, 0], null],
        ...set,
        ['setTextMatrix', [1, 0, 0, 1, 0, 300]],
        ['showText', signs('内')],
        ['paintFormXObjectEnd'],
        ['restore'],
        ...set,
        ['setTextMatrix', [1, 0, 0, 1, 0, 100]],
        ['showText', signs('外')],
      ),
    ).toEqual([
      ['内', 20, 200],
      ['外', 0, 700],
    ]);
  });

  test('are moved by the numbers between them, and by the space that is added to each', () => {
    const [first, second, third] = page(
      ...set,
      ['setTextMatrix', [1, 0, 0, 1, 0, 700]],
      ['setCharSpacing', 1],
      ['showText', [...signs('1'), -1_000, ...signs('23')]],
    ).glyphs;
    expect([first?.x, second?.x, third?.x]).toEqual([0, 16, 22]);
  });

  test('that paint nothing, what a program guessed on a scan, are not there', () => {
    expect(
      says(
        ...set,
        ['setTextRenderingMode', 3],
        ['showText', signs('7')],
        ['setTextRenderingMode', 0],
        ['showText', signs('1')],
      ),
    ).toEqual([['1', 5, 800]]);
  });

  test('that are radicals are the characters meant', () => {
    expect(says(...set, ['showText', signs('⼈⺠政府')])).toEqual([['人民政府', 0, 800]]);
  });
});

describe('lines', () => {
  const [move, line, close] = [0, 1, 4];
  const path = (painting: string, ...data: number[]): Command => [
    'constructPath',
    names[painting] ?? 0,
    [new Float32Array(data)],
  ];

  test('are drawn, or filled as thin boxes', () => {
    const drawn = page(['setLineWidth', 0.5], path('stroke', move, 50, 700, line, 250, 700));
    const filled = page(path('fill', move, 50, 699.5, line, 250, 699.5, line, 250, 700.5, line, 50, 700.5, close));
    for (const { rulings } of [drawn, filled]) expect(rulings).toEqual([{ isLevel: true, at: 100, from: 50, to: 250 }]);
  });

  test('are none that only bound what is seen, lean, or have the thickness of a box', () => {
    expect(page(path('endPath', move, 50, 700, line, 250, 700)).rulings).toEqual([]);
    expect(page(path('stroke', move, 50, 700, line, 250, 650)).rulings).toEqual([]);
    expect(page(path('fill', move, 50, 690, line, 250, 690, line, 250, 700, line, 50, 700, close)).rulings).toEqual([]);
    expect(page(['setLineWidth', 12], path('stroke', move, 50, 700, line, 250, 700)).rulings).toEqual([]);
  });
});

test('a command that lacks what belongs to it is passed over', () => {
  const broken = page(
    ['showText'],
    ['setTextMatrix', 'x'],
    ['transform', 1],
    ['constructPath', 99, null],
    ['restore'],
    ['paintImageXObject', 'a'],
  );
  expect(broken).toMatchObject({ glyphs: [], rulings: [], pictures: [{ left: 0, right: 1, top: 799, bottom: 800 }] });
});

test('a scan has no text, and one whose characters are not told by their codes is not guessed at', () => {
  const sheet = (text: string, hasImage: boolean) => ({
    ...paper(printed(text, 0, 100)),
    pictures: hasImage ? [{ left: 0, top: 0, right: 500, bottom: 700 }] : [],
  });
  const sentence = '全年新收政府信息公开申请十二件均在法定期限内答复';
  expect(layOutText([sheet(sentence, false)])).toHaveLength(1);
  expect(layOutText([sheet(sentence, true)]).map(({ kind }) => kind)).toEqual(['picture', 'paragraph']);
  expect(() => layOutText([sheet('第1页', true)])).toThrow('扫描件，未识别文字');
  expect(() => layOutText([sheet(`${sentence}\ufffd\ue000`, false)])).toThrow('没有可用的编码，不能读成文字');
});
