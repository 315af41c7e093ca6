import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Preset } from '../../lib/audit/preset.ts';
import { issueNumber } from '../../lib/audit/review/case.ts';
import { parseDay } from '../../lib/export/read-day.ts';
import { readLedger } from '../../lib/export/read-ledger.ts';
import { WorkbookError } from '../../lib/export/xlsx/workbook-error.ts';
import { bookOf, faultyReview, fileOf, findings, sentCase } from './issue-book.ts';

const [one, other] = findings.map(issueNumber);
if (one === undefined || other === undefined) throw new Error('two findings');

interface Foreign {
  /** Rows of the sheet as XML. */
  rows: string;
  /** Shared strings as XML, each an `si`. */
  strings?: string;
  workbook?: string;
  afterRows?: string;
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as another program writes it: absolute targets, a prefix, shared strings. */
const foreign = ({ rows, strings = '', workbook = '', afterRows = '' }: Foreign): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${relationships}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr ${workbook}/><x:sheets><x:sheet name="台账" sheetId="1" r:id="s1"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="s1" Type="${relationships}/worksheet" Target="worksheets/a.xml"/><Relationship Id="t" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/worksheets/a.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData>${afterRows}</worksheet>`),
  });

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;

/** One line with one field filled in under this title. */
const filledIn = (title: string, content: string, workbook = '') =>
  readLedger(
    foreign({
      rows: row(1, cell('A1', '问题编号'), cell('B1', title)) + row(2, cell('A2', one), content),
      workbook,
    }),
    [],
  );

const errorOf = (bytes: Uint8Array): string => {
  try {
    readLedger(bytes, []);
  } catch (cause) {
    if (cause instanceof WorkbookError) return cause.code;
    throw cause;
  }
  return 'none';
};

describe('our own workbook', () => {
  test('comes back with what was in it', () => {
    const cases = [sentCase(findings[0], { responsibleOffice: '甲局', result: 'untrue', closed: true })];
    expect(readLedger(fileOf(bookOf(faultyReview({ cases }))), [])).toEqual({
      rows: [
        {
          number: one,
          ledger: {
            responsibleOffice: '甲局',
            sentOn: '2024-02-05',
            deadline: '2024-03-01',
            result: 'untrue',
            closed: true,
          },
        },
      ],
      problems: [],
    });
  });

  const preset: Preset = {
    name: '区里的台账',
    columns: [
      { key: 'responsibleOffice', title: '承办单位' },
      { key: '问题编号', title: '编号' },
      { key: 'deadline', title: '责任人' },
    ],
  };
  const renamed = () =>
    fileOf({ ...bookOf(faultyReview({ cases: [sentCase(findings[0], { responsibleOffice: '甲局' })] })), preset });
  const expected = [{ number: one, ledger: { responsibleOffice: '甲局', deadline: '2024-03-01' } }];

  test('comes back under titles that an office gave, and that mean something else to us', () => {
    expect(readLedger(renamed(), [preset]).rows).toEqual(expected);
  });

  test('comes back where the preset is gone and only the names in the workbook tell the columns', () => {
    const { columns } = preset;
    const known = { ...preset, columns: columns.map((column) => ({ ...column, title: `原${column.title}` })) };
    const cases = [sentCase(findings[0], { responsibleOffice: '甲局' })];
    expect(readLedger(fileOf({ ...bookOf(faultyReview({ cases })), preset: known }), []).rows).toEqual(expected);
  });

  test('a name that another program left on a column of another title is not believed', () => {
    const parts = unzipSync(fileOf(bookOf(faultyReview({ cases: [sentCase(findings[0], { measures: '更正' })] }))));
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(
      /(name="gouji_ledger_measures">[^$]*)\$[A-Z]+\$1/,
      '$1$Y$1',
    );
    const moved = zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) });
    expect(book).toContain('$Y$1');
    expect(readLedger(moved, []).rows[0]?.ledger).toMatchObject({ measures: '更正' });
    expect(readLedger(moved, []).rows[0]?.ledger).not.toHaveProperty('responsiblePerson');
  });
});

describe('what other programs write', () => {
  test('shared strings, runs of rich text, prefixes, and columns in any order below a title', () => {
    const read = readLedger(
      foreign({
        strings: `<si><t>责任单位</t></si><si><r><t>问题</t></r><r><rPr><b/></rPr><t>编号</t></r><rPh><t>ふり</t></rPh></si><si><t>${one}</t></si><si><t xml:space="preserve"> 甲局 </t></si>`,
        rows:
          row(1, cell('A1', '整改台账')) +
          row(3, '<c r="C3" t="s"><v>0</v></c><c r="D3" t="s" s="4"><v>1</v></c>') +
          row(4, '<c r="C4" t="s"><v>3</v></c><c r="D4" t="s"><v>2</v></c>'),
      }),
      [],
    );
    expect(read).toEqual({ rows: [{ number: one, ledger: { responsibleOffice: '甲局' } }], problems: [] });
  });

  test.each([
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['２０２６年 ３月 １日', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-03-01 10:30:00', '2026-03-01'],
    ['2026-02-29', null],
    ['3月1日', null],
    ['03/01/2026', null],
    ['2026-3/1', null],
    ['近期', null],
  ])('the day %s is read as %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test.each([
    ['a count of days from 1900', '<c r="B2"><v>46082</v></c>', ''],
    ['a count of days with a time', '<c r="B2" s="7"><v>46082.4375</v></c>', ''],
    ['a count of days from 1904', '<c r="B2"><v>44620</v></c>', 'date1904="1"'],
    ['an ISO cell', '<c r="B2" t="d"><v>2026-03-01T00:00:00</v></c>', ''],
    ['a number written together', '<c r="B2"><v>20260301</v></c>', ''],
    ['what a formula came to', '<c r="B2"><f>TODAY()</f><v>46082</v></c>', ''],
    ['a text', cell('B2', '2026年3月1日'), ''],
  ])('a day as %s', (_, content, workbook) => {
    expect(filledIn('整改时限', content, workbook)).toEqual({
      rows: [{ number: one, ledger: { deadline: '2026-03-01' } }],
      problems: [],
    });
  });

  test.each([
    ['整改结果', '部分整改', { result: 'partly' }],
    ['整改结果', ' 已整改', { result: 'done' }],
    ['是否销号', '√', { closed: true }],
    ['是否 销号', '否', { closed: false }],
    ['责任\n单位', '甲局', { responsibleOffice: '甲局' }],
  ])('%s %s', (title, content, ledger) => {
    expect(filledIn(title, cell('B2', content)).rows).toEqual([{ number: one, ledger }]);
  });

  test('a telephone number under 责任人 is a text', () => {
    expect(filledIn('责任人', '<c r="B2"><v>13800000000</v></c>').rows[0]?.ledger).toEqual({
      responsiblePerson: '13800000000',
    });
  });

  test('a blank cell says nothing, and clears nothing', () => {
    expect(filledIn('责任单位', cell('B2', '  '))).toEqual({ rows: [], problems: [] });
  });

  test('a cell merged over several lines counts for each of them', () => {
    const rows =
      row(1, cell('A1', '问题编号'), cell('B1', '责任单位')) +
      row(2, cell('A2', one), cell('B2', '甲局')) +
      row(3, cell('A3', other));
    const read = readLedger(foreign({ rows, afterRows: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' }), []);
    expect(read.rows.map(({ number }) => number)).toEqual([one, other]);
    expect(read.rows[1]?.ledger).toEqual({ responsibleOffice: '甲局' });
  });
});

describe('what is not understood is reported and not taken', () => {
  const header = row(1, cell('A1', '问题编号'), cell('B1', '整改结果'), cell('C1', '责任单位'));

  test.each(['大体完成', '#N/A'])('a result that is no word of ours: %s', (word) => {
    const content = word.startsWith('#') ? `<c r="B2" t="e"><v>${word}</v></c>` : cell('B2', word);
    expect(filledIn('整改结果', content)).toEqual({
      rows: [],
      problems: [{ reason: 'unreadable', sheet: '台账', row: 2, column: '整改结果', text: word }],
    });
  });

  test('a line without its number, or with another', () => {
    const rows = header + row(2, cell('C2', '甲局')) + row(3, cell('A3', '合计'), cell('C3', '3 家'));
    expect(readLedger(foreign({ rows }), []).problems).toMatchObject([
      { reason: 'no-number', row: 2 },
      { reason: 'strange-number', row: 3, text: '合计' },
    ]);
  });

  test('one number on two lines that contradict each other', () => {
    const rows = header + row(2, cell('A2', one), cell('C2', '甲局')) + row(3, cell('A3', one), cell('C3', '乙局'));
    expect(readLedger(foreign({ rows }), [])).toMatchObject({ rows: [], problems: [{ reason: 'repeated', row: 3 }] });
  });

  test('one number on two lines that complete each other is one', () => {
    const rows = header + row(2, cell('A2', one), cell('C2', '甲局')) + row(3, cell('A3', one), cell('B3', '已整改'));
    expect(readLedger(foreign({ rows }), [])).toEqual({
      rows: [{ number: one, ledger: { responsibleOffice: '甲局', result: 'done' } }],
      problems: [],
    });
  });

  test('two columns of one title', () => {
    const rows = row(1, cell('A1', '问题编号'), cell('B1', '责任人'), cell('C1', '责任人')) + row(2, cell('A2', one));
    expect(readLedger(foreign({ rows }), []).problems).toMatchObject([{ reason: 'column-twice', column: '责任人' }]);
  });
});

describe('files that are none, or mean harm', () => {
  test.each([
    ['nothing', new Uint8Array(), 'not-workbook'],
    ['a text', strToU8('问题编号,责任单位\n'.repeat(10)), 'not-workbook'],
    [
      'an old or locked workbook',
      new Uint8Array(1024).fill(0).with(0, 0xd0).with(1, 0xcf).with(2, 0x11).with(3, 0xe0),
      'old-format',
    ],
    [
      'another kind of archive',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'not-workbook',
    ],
    ['a workbook without a ledger', foreign({ rows: row(1, cell('A1', '甲')) }), 'no-ledger'],
    ['a cut file', foreign({ rows: '' }).slice(0, -40), 'damaged'],
    ['broken XML', foreign({ rows: '<row r="1"><c' }), 'damaged'],
  ])('%s', (_, bytes, code) => {
    expect(errorOf(bytes)).toBe(code);
  });

  test('entities', () => {
    const parts = unzipSync(foreign({ rows: '' }));
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(errorOf(zipSync({ ...parts, 'xl/worksheets/a.xml': strToU8(bomb) }))).toBe('hostile');
  });

  test('a part that unpacks to a thousand times its size', () => {
    const parts = unzipSync(foreign({ rows: '' }));
    expect(errorOf(zipSync({ ...parts, 'xl/worksheets/a.xml': new Uint8Array(64 * 1024 * 1024) }))).toBe('hostile');
  });

  test('a directory that lies about sizes', () => {
    const bytes = foreign({ rows: row(1, cell('A1', '问题编号'), cell('B1', '责任人')) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 20, 0xfffffff, true);
    expect(errorOf(bytes)).toBe('damaged');
  });

  test('every cut and every changed byte gives an answer or a clear error', () => {
    const whole = fileOf(bookOf(faultyReview()));
    for (let at = 0; at < whole.length; at += 97) {
      errorOf(whole.subarray(0, at));
      errorOf(Uint8Array.from(whole).with(at, 0xff));
    }
  });

  test('names that reach into prototypes are names like others', () => {
    const rows = row(
      1,
      cell('A1', '问题编号'),
      cell('B1', '__proto__'),
      cell('C1', 'constructor'),
      cell('D1', '责任人'),
    );
    const read = readLedger(foreign({ rows: rows + row(2, cell('A2', one), cell('B2', 'x'), cell('D2', '甲')) }), []);
    expect(read.rows).toEqual([{ number: one, ledger: { responsiblePerson: '甲' } }]);
  });
});
