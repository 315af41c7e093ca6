import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode } from '../../lib/read/charset.ts';

const text = '河口县青石镇人民政府';
const page = (charset: string) =>
  `<meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>${text}</p>`;

test.each(['gb2312', 'gbk', 'gb18030', 'big5', 'utf-8'])('a page that declares %s is decoded so', (charset) => {
  const written = charset === 'big5' ? page(charset).replace(text, '政府') : page(charset);
  expect(decode(iconv.encode(written, charset))).toBe(written);
});

test('bytes that are no UTF-8 and declare nothing are GB18030', () => {
  expect(decode(iconv.encode(text, 'gbk'))).toBe(text);
});

test('a page that declares UTF-8 and holds a broken byte keeps the rest', () => {
  const bytes = Buffer.concat([Buffer.from(page('utf-8')), Buffer.from([0xff])]);
  expect(decode(bytes)).toContain(text);
});

test('a page that declares a charset nobody knows is read all the same', () => {
  expect(decode(Buffer.from(page('x-unknown')))).toContain(text);
});

test('a byte order mark decides, and is not part of the text', () => {
  expect(decode(iconv.encode(text, 'utf-16le', { addBOM: true }))).toBe(text);
  expect(decode(Buffer.from(`\ufeff${text}`))).toBe(text);
});
