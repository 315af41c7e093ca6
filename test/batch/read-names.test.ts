import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readNames, toRows } from '../../lib/batch/read-names.ts';
import { readTables } from '../../lib/export/xlsx/read-table.ts';
import { writeWorkbook } from '../../lib/export/xlsx/workbook.ts';
import { decode } from '../../lib/read/charset.ts';

const read = (text: string) => readNames(toRows(text));
const offices = (text: string) => read(text).offices.map(({ name, place, years }) => [place, name, years]);
const problems = (text: string) => read(text).problems.map(({ reason, row }) => [reason, row]);

describe('an office list', () => {
  test('is read from one name a line, numbered or not', () => {
    expect(offices('河口县教育局\n\n2.河口县财政局\n 3、 河口县 民政局 \n')).toEqual([
      [null, '河口县教育局', null],
      [null, '河口县财政局', null],
      [null, '河口县民政局', null],
    ]);
  });

  test('is read from a table by its header, whatever stands above it and in whatever order', () => {
    const text =
      '河口县2023年应报单位名单,,\r\n序号,年度,单位名称,所属地区,网址\r\n1,2023年度,教育局,河口县,http://www.hekou.gov.cn/1.html\r\n';
    expect(read(text)).toEqual({
      offices: [
        {
          name: '教育局',
          place: '河口县',
          years: [2023],
          addresses: [{ year: 2023, url: 'http://www.hekou.gov.cn/1.html' }],
        },
      ],
      problems: [{ reason: 'no-name', row: 1, text: '河口县2023年应报单位名单' }],
    });
  });

  test('has one office where a line for every year names it', () => {
    expect(offices('单位名称,年度\n河口县教育局,2022\n河口县教育局,2023\n河口县财政局,')).toEqual([
      [null, '河口县教育局', [2022, 2023]],
      [null, '河口县财政局', null],
    ]);
  });

  test('is read from the titles of a portal’s column, whose years are those of the addresses and not what is due', () => {
    const { offices: found } = read(
      'http://www.hekou.gov.cn/2.html\t河口县教育局2023年政府信息公开工作年度报告\nhttp://www.hekou.gov.cn/3.html\t河口县教育局2022年政府信息公开工作年度报告',
    );
    expect(found).toEqual([
      {
        name: '河口县教育局',
        place: null,
        years: null,
        addresses: [
          { year: 2023, url: 'http://www.hekou.gov.cn/2.html' },
          { year: 2022, url: 'http://www.hekou.gov.cn/3.html' },
        ],
      },
    ]);
  });

  test('keeps offices of one name at different places apart', () => {
    expect(offices('地区,单位\n河口县,教育局\n青石县,教育局')).toEqual([
      ['河口县', '教育局', null],
      ['青石县', '教育局', null],
    ]);
  });

  test('is the same in GBK, as Excel saves it', () => {
    const text = '单位名称,年度\r\n河口县教育局,2023\r\n';
    expect(offices(decode(new Uint8Array(iconv.encode(text, 'gbk'))))).toEqual(offices(text));
  });

  test('is read from a workbook as from the text of its cells', () => {
    const column = (title: string) => ({ title, width: 10, kind: 'text' }) as const;
    const sheet = {
      name: '名单',
      columns: [column('序号'), column('单位名称'), column('年度')],
      rows: [
        [1, '河口县教育局', 2023],
        [2, null, 2023],
        [3, '=河口县财政局()', null],
      ],
    };
    const [rows = []] = readTables(Buffer.concat([...writeWorkbook([sheet], new Date(2024, 0, 1))]));
    expect(readNames(rows)).toEqual({
      offices: [{ name: '河口县教育局', place: null, years: [2023], addresses: [] }],
      problems: [
        { reason: 'no-name', row: 3, text: '2  2023' },
        { reason: 'no-name', row: 4, text: '3 =河口县财政局()' },
      ],
    });
  });

  test('says which lines were not read, and why', () => {
    expect(problems('河口县教育局\n合计 1 家\n河口县教育局\n备注\n')).toEqual([
      ['no-name', 2],
      ['repeated', 3],
      ['no-name', 4],
    ]);
    expect(problems('单位名称,年度\n河口县教育局,明年\n,2023')).toEqual([
      ['strange-year', 2],
      ['no-name', 3],
    ]);
  });

  test('takes no formula, no name of an object’s own, no half-read table for an office', () => {
    const hostile = [
      '=HYPERLINK("http://a.example","河口县教育局")',
      '@SUM(河口县教育局)',
      '__proto__',
      'constructor',
      '<img src=x onerror=alert(1)>局',
      '-1+1局',
    ].join('\n');
    expect(read(`单位名称\n${hostile.replaceAll(',', '')}`).offices).toEqual([]);
    expect(problems(hostile.replaceAll(',', '')).every(([reason]) => reason === 'no-name')).toBe(true);
  });

  test('answers names of 100 KB, an empty file, and more lines than it may have', () => {
    const long = '教'.repeat(100_000);
    expect(problems(`单位名称\n${long}局`)).toEqual([['too-long', 2]]);
    expect(problems(`${long}局`)).toEqual([['too-long', 1]]);
    expect(read(`${long}局`).problems[0]?.text.length).toBeLessThanOrEqual(200);
    expect(read('')).toEqual({ offices: [], problems: [] });
    const lines = Array.from({ length: 20_001 }, (_, index) => `第${index}教育局`);
    const many = read(lines.join('\n'));
    expect(many.offices).toHaveLength(20_000);
    expect(many.problems).toEqual([{ reason: 'too-many', row: 20_001, text: '第20000教育局' }]);
  });
});
