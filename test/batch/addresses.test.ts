import { expect, test } from 'vitest';
import { readAddresses } from '../../lib/batch/addresses.ts';

const address = (url: string) => ({ url, office: null, year: null, title: null });

test('takes one address a line, and says which lines hold none', () => {
  expect(readAddresses('http://a.gov.cn/1.html\r\n\r\n  https://b.gov.cn/x?id=1,2;3  \n县教育局没有公布\n')).toEqual({
    wanted: [address('http://a.gov.cn/1.html'), address('https://b.gov.cn/x?id=1,2;3')],
    strange: ['县教育局没有公布'],
  });
});

test('takes an address without its scheme', () => {
  expect(readAddresses('www.heshui.gov.cn/zfxxgk/2023.html').wanted).toEqual([
    address('http://www.heshui.gov.cn/zfxxgk/2023.html'),
  ]);
});

test('takes no date, number or file name for an address', () => {
  expect(readAddresses('2024.01.31\n12.5\n报告.docx\n').wanted).toEqual([]);
});

test('reads the columns of a table by what they look like', () => {
  const table =
    '\uFEFF单位,年度,标题,网址\n河水县教育局,2023,河水县教育局2023年政府信息公开工作年度报告,http://a.gov.cn/1\n';
  expect(readAddresses(table)).toEqual({
    wanted: [
      {
        url: 'http://a.gov.cn/1',
        office: '河水县教育局',
        year: 2023,
        title: '河水县教育局2023年政府信息公开工作年度报告',
      },
    ],
    strange: [],
  });
});

test('reads quoted cells with commas and line breaks, and what was pasted out of a spreadsheet', () => {
  expect(readAddresses('"河水县,教育局","http://a.gov.cn/1,2"\n').wanted).toEqual([
    { ...address('http://a.gov.cn/1,2'), office: '河水县,教育局' },
  ]);
  expect(readAddresses('县教育局\thttp://a.gov.cn/1\t2023年度\n县财政局\thttp://a.gov.cn/2\t2022\n').wanted).toEqual([
    { url: 'http://a.gov.cn/1', office: '县教育局', year: 2023, title: null },
    { url: 'http://a.gov.cn/2', office: '县财政局', year: 2022, title: null },
  ]);
});

test('takes the year of a title where no column names one', () => {
  expect(readAddresses('县教育局2021年度报告\thttp://a.gov.cn/1').wanted).toEqual([
    { url: 'http://a.gov.cn/1', office: null, year: 2021, title: '县教育局2021年度报告' },
  ]);
});

test('finds the address within a sentence, without the mark that follows it', () => {
  expect(readAddresses('见http://a.gov.cn/1.html。').wanted).toEqual([address('http://a.gov.cn/1.html')]);
});

test('keeps no more strange lines than a person would look at', () => {
  expect(readAddresses('无\n'.repeat(10_000)).strange).toHaveLength(100);
});
