import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { renderReport } from '../portal/render.ts';
import { qingshiTown } from '../portal/reports/qingshi-town-2023.ts';
import { reports } from '../portal/reports.ts';
import { root } from '../run/setup.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (report = qingshiTown): string => renderReport(report, 'modern').get(report.path) ?? '';
const pages = reports.slice(0, 6).map((report) => ({ url: `http://${report.host}${report.path}`, html: page(report) }));

interface Line {
  source: string;
  isReport?: boolean;
  office?: string;
  error?: string;
  findings?: { rule: string }[];
}

/** Runs the command line; `input` goes to its standard input. */
async function audit(
  args: string[],
  input: string | Uint8Array = '',
): Promise<{ status: number; lines: Line[]; errors: string; text: string }> {
  const child = spawn(process.execPath, [join(root, 'lib', 'node', 'main.ts'), ...args], { cwd: folder });
  let [text, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  child.stdin.end(input);
  const [status] = await once(child, 'close');
  return {
    status,
    text,
    errors,
    get lines() {
      return linesOf(text);
    },
  };
}
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
/** What a server answered, as an archive keeps it. */
const record = (url: string, type: string, body: Uint8Array, status = '200 OK', encoding?: string) =>
  WARCRecord.create(
    {
      url,
      type: 'response',
      date: '2024-02-01T00:00:00Z',
      statusline: `HTTP/1.1 ${status}`,
      httpHeaders: { 'Content-Type': type, ...(encoding ? { 'Content-Encoding': encoding } : {}) },
    },
    (async function* () {
      yield body;
    })(),
  );
const at = (name: string): string => join(folder, name);

describe('an archive', () => {
  test('of pages, one a line, gives a line for each in their order, on however many cores', async () => {
    writeFileSync(at('pages.ndjson'), pages.map((one) => JSON.stringify(one)).join('\n'));
    const one = await audit(['--jobs', '1', 'pages.ndjson']);
    const three = await audit(['--jobs', '3', 'pages.ndjson']);
    expect(one.status).toBe(0);
    expect(one.lines.map(({ source }) => source)).toEqual(pages.map(({ url }) => url));
    expect(one.lines.every(({ isReport }) => isReport)).toBe(true);
    expect(three.text).toBe(one.text);
  }, 60_000);

  test('of web records gives the pages that a server gave, in whatever charset, gzip or not', async () => {
    const [first, second] = pages;
    if (!first || !second) throw new Error('there are pages');
    const gbk = iconv.encode(second.html.replace(/charset=["']?utf-8["']?/i, ''), 'gbk');
    const records = [
      record(first.url, 'text/html; charset=utf-8', Buffer.from(first.html)),
      record('http://www.a.gov.cn/picture.png', 'image/png', Buffer.from('PNG')),
      record('http://www.a.gov.cn/gone.html', 'text/html', Buffer.from('<p>404'), '404 Not Found'),
      record(second.url, 'text/html; charset=GBK', gbk),
    ];
    const parts = await Promise.all(records.map((one) => WARCSerializer.serialize(one, { gzip: false })));
    writeFileSync(at('pages.warc'), Buffer.concat(parts));
    writeFileSync(at('pages.warc.gz'), Buffer.concat(parts.map((part) => gzipSync(part))));
    const plain = await audit(['pages.warc']);
    expect(plain.lines.map(({ source, isReport }) => [source, isReport])).toEqual([
      [first.url, true],
      [second.url, true],
    ]);
    expect(plain.lines[1]?.office).toBe(reports[1]?.expected.office);
    expect((await audit(['pages.warc.gz'])).text).toBe(plain.text);
  }, 60_000);

  test('of web records that ends too early gives what is whole, and says where it breaks off', async () => {
    const html = Buffer.from(page());
    const [whole, other, picture] = await Promise.all(
      [
        record('http://www.a.gov.cn/1', 'text/html', html),
        record('http://www.a.gov.cn/2', 'text/html', html),
        record('http://www.a.gov.cn/3.png', 'image/png', Buffer.alloc(20_000, 'PNG')),
      ].map((one) => WARCSerializer.serialize(one, { gzip: false })),
    );
    if (!whole || !other || !picture) throw new Error('there are records');
    const read = async (name: string, bytes: Uint8Array) => {
      writeFileSync(at(name), bytes);
      const { status, lines } = await audit([name]);
      return [status, ...lines.map(({ source, error }) => [source, error])];
    };
    const broken = '档案在此处中断，后面的内容缺失';
    const good = ['http://www.a.gov.cn/1', undefined];
    expect(await read('cut.warc', Buffer.concat([whole, other.subarray(0, -html.length / 2)]))).toEqual([
      2,
      good,
      ['http://www.a.gov.cn/2', broken],
    ]);
    const [zipped, half] = [whole, other].map((one) => gzipSync(one));
    if (!zipped || !half) throw new Error('there are records');
    expect(await read('cut.warc.gz', Buffer.concat([zipped, half.subarray(0, -half.length / 4)]))).toEqual([
      2,
      good,
      ['cut.warc.gz', '压缩文件不完整，后面的内容缺失'],
    ]);
    // What is passed over is passed over to its end only where it has one.
    expect(await read('cut-picture.warc', Buffer.concat([whole, picture.subarray(0, -9_000)]))).toEqual([
      2,
      good,
      ['http://www.a.gov.cn/3.png', broken],
    ]);
    const stopped = Buffer.from(other).toString('latin1').replace('WARC-Type', 'WARC-Truncated: time\r\nWARC-Type');
    expect(await read('stopped.warc', Buffer.from(stopped, 'latin1'))).toEqual([
      2,
      ['http://www.a.gov.cn/2', '网页在存档时被截断，后面的内容缺失'],
    ]);
    expect(await read('none.warc', Buffer.from('hello\n'.repeat(100)))).toEqual([
      2,
      ['none.warc', '第 1 条不是 WARC 记录'],
    ]);
    expect(await read('empty.warc', Buffer.alloc(0))).toEqual([0]);
  }, 60_000);

  test('of web records holds bodies as their servers packed them, and says where one is broken', async () => {
    const html = Buffer.from(page());
    const [zipped, brotli] = [gzipSync(html), brotliCompressSync(html)];
    const bodies: [body: Uint8Array, encoding: string][] = [
      [zipped, 'gzip'],
      [brotli, 'br'],
      [html, 'br'],
      [html, 'gzip'],
      [zipped.subarray(0, -zipped.length / 3), 'gzip'],
      [brotli.subarray(0, -brotli.length / 3), 'br'],
    ];
    const records = bodies.map(([body, encoding], at) =>
      record(`http://www.a.gov.cn/${at}`, 'text/html', body, '200 OK', encoding),
    );
    const parts = await Promise.all(records.map((one) => WARCSerializer.serialize(one, { gzip: false })));
    writeFileSync(at('packed.warc'), Buffer.concat(parts));
    const { status, lines } = await audit(['packed.warc']);
    const broken = '网页的压缩内容不完整，无法解开';
    expect(lines.map(({ isReport, error }) => error ?? isReport)).toEqual([true, true, true, true, broken, broken]);
    expect(status).toBe(2);
  }, 60_000);

  test('may come through standard input, whatever it is', async () => {
    const lines = pages.map((one) => JSON.stringify(one)).join('\n');
    writeFileSync(at('same.ndjson'), lines);
    const expected = await audit(['same.ndjson']);
    expect((await audit(['-'], lines)).text).toBe(expected.text);
    const warc =
      (await WARCSerializer.serialize(record('http://www.a.gov.cn/1', 'text/html', Buffer.from(page())))) ?? '';
    expect((await audit(['-'], warc)).lines.map(({ source }) => source)).toEqual(['http://www.a.gov.cn/1']);
    expect((await audit(['-'], page())).lines.map(({ source, isReport }) => [source, isReport])).toEqual([['-', true]]);
    expect((await audit(['-'], '没有报告')).lines.map(({ source, isReport }) => [source, isReport])).toEqual([
      ['-', false],
    ]);
    expect((await audit(['-'], '')).lines).toHaveLength(1);
  }, 120_000);

  test('in a folder is found among the pages, in order of name', async () => {
    mkdirSync(at('all/b'), { recursive: true });
    writeFileSync(at('all/a.html'), page());
    writeFileSync(at('all/b/1.ndjson'), JSON.stringify(pages[0]));
    writeFileSync(at('all/c.txt'), '没有报告');
    writeFileSync(at('all/d.pdf'), '%PDF');
    writeFileSync(at('all/e.docx'), 'PK');
    const { lines } = await audit(['all', '--jobs', '1']);
    expect(lines.map(({ source, error }) => [source, error])).toEqual([
      ['all/a.html', undefined],
      [pages[0]?.url, undefined],
      ['all/c.txt', undefined],
      ['all/d.pdf', '不是完整的 PDF 文件'],
    ]);
  }, 60_000);

  test('with lines that are no pages gives each an error, and the rest its results', async () => {
    const good = JSON.stringify(pages[0]);
    writeFileSync(
      at('bad.ndjson'),
      ['{"url": 1}', 'no json', '', `{"url":"x","html":"${'a'.repeat(40 * 1024 * 1024)}"}`, good].join('\r\n'),
    );
    writeFileSync(at('torn.warc.gz'), gzipSync('WARC/1.0\r\nno headers').subarray(0, 20));
    const { status, lines } = await audit(['bad.ndjson', 'torn.warc.gz', 'missing.html', '--jobs', '2']);
    expect(status).toBe(2);
    expect(lines.map(({ source, error }) => [source, error === undefined])).toEqual([
      ['bad.ndjson:1', false],
      ['bad.ndjson:2', false],
      ['bad.ndjson:4', false],
      [pages[0]?.url, true],
      ['torn.warc.gz', false],
      ['missing.html', false],
    ]);
    expect(lines[2]?.error).toBe('这一行超过 32 MB');
  }, 60_000);

  test('is gone on with where a run was killed: nothing is lost, nothing twice', async () => {
    writeFileSync(at('all.ndjson'), pages.map((one) => JSON.stringify(one)).join('\n'));
    const whole = await audit(['all.ndjson']);
    const lines = whole.text.split('\n');
    for (const cut of [lines[0]?.length ?? 0, 5, (lines[0]?.length ?? 0) + (lines[1]?.length ?? 0) + 40]) {
      await audit(['all.ndjson', '--output', 'out.ndjson']);
      truncateSync(at('out.ndjson'), cut);
      const { status } = await audit(['all.ndjson', '--output', 'out.ndjson', '--resume']);
      expect(status).toBe(0);
      expect(readFileSync(at('out.ndjson'), 'utf8')).toBe(whole.text);
    }
    appendFileSync(at('out.ndjson'), '{"source":"x');
    await audit(['all.ndjson', '--output', 'out.ndjson', '--resume']);
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe(whole.text);
  }, 120_000);

  test('knows last year’s report of an office from a folder of them', async () => {
    mkdirSync(at('last'), { recursive: true });
    const carriedOut = (count: number, year: number) =>
      page(qingshiTown)
        .replaceAll('2023', String(year))
        .replaceAll('2024', String(year + 1))
        .replace(/(四、结转下年度继续办理(?:<[^>]*>|\s)*)0/, `$1${count}`);
    writeFileSync(at('last/2022.html'), carriedOut(3, 2022));
    writeFileSync(at('this.html'), page());
    const alone = await audit(['this.html']);
    const known = await audit(['this.html', '--previous', 'last']);
    const found = ({ lines }: { lines: Line[] }) => lines[0]?.findings?.map(({ rule }) => rule) ?? [];
    expect(found(alone)).toEqual([]);
    expect(alone.text).not.toContain('2022 年度报告');
    // Last year's page is this year's, with other years and one figure more.
    expect(found(known)).toEqual(expect.arrayContaining(['carry-over-between-years', 'text-repeated-from-last-year']));
    expect(known.status).toBe(0);
  }, 60_000);

  test('is refused with options that make no sense, and says how it is meant', async () => {
    for (const args of [['--resume', 'a.html'], ['--jobs', '0', 'a.html'], ['--jobs', 'x', 'a.html'], ['--what']]) {
      const { status, errors } = await audit(args);
      expect(status).toBe(2);
      expect(errors).toContain('用法');
    }
  }, 60_000);

  test('explains itself where it is asked to, as its result', async () => {
    const { status, text, errors } = await audit(['--help']);
    expect([status, text.includes('用法'), errors.includes('用法')]).toEqual([0, true, false]);
  }, 60_000);
});
