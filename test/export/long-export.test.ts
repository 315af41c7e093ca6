import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '../../lib/export/formats.ts';
import { beginDataExport, beginExport, type Exported } from '../../lib/export/long-export.ts';
import { readSheets } from '../../lib/export/xlsx/read-sheets.ts';
import { rules } from '../../lib/rules/index.ts';
import { faultyReview } from './issue-book.ts';

const options = { rules, author: '甲', release: '1.2.3', at: new Date(2024, 1, 4), preset: null };
const unseen = { state: 'absent', url: '', office: '乙镇', year: 2023, reason: '未见', at: 0 } as const;
const detection = { presence: new Map(), gone: [] };
const limits = { reports: 2, lines: 100 };

/** Reports with two findings each. */
const template = faultyReview();
const reviewed = (index: number) => {
  const reportId = `www.example.gov.cn/${index}.html`;
  return { ...template, reportId, url: `http://${reportId}`, contentHash: `c${index}` };
};

async function exportOf(count: number, format: ExportFormat, most = limits): Promise<Exported> {
  const writing = beginExport(format, { ...options, unread: [unseen] }, most);
  for (let index = 0; index < count; index += 1) await writing.add(reviewed(index), detection);
  return writing.finish();
}

const bytesOf = async ({ file }: Exported): Promise<Uint8Array> =>
  new Uint8Array(await new Blob(file.content).arrayBuffer());
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const addressesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/example\.gov\.cn\/(\d+)\.html/g)].map(([, index]) => index ?? '')),
];

describe('an export of many reports', () => {
  test('is the list itself as long as one file holds them', async () => {
    const exported = await exportOf(2, 'csv');
    expect([exported.files, exported.file.extension]).toEqual([1, 'csv']);
    expect(addressesIn(textOf(await bytesOf(exported)))).toEqual(['0', '1']);
  });

  test('goes on in a file of its own for every so many reports, each report once, all in one ZIP', async () => {
    const exported = await exportOf(5, 'csv');
    expect([exported.files, exported.file.subject, exported.file.extension]).toEqual([3, '问题清单-3个文件', 'zip']);
    const files = unzipSync(await bytesOf(exported));
    expect(Object.entries(files).map(([name, bytes]) => [name, addressesIn(textOf(bytes))])).toEqual([
      ['问题清单-1.csv', ['0', '1']],
      ['问题清单-2.csv', ['2', '3']],
      ['问题清单-3.csv', ['4']],
    ]);
  });

  test('begins a new file before a sheet would have more lines than it can', async () => {
    const exported = await exportOf(4, 'csv', { reports: 100, lines: 5 });
    const files = unzipSync(await bytesOf(exported));
    expect(Object.values(files).map((bytes) => textOf(bytes).trimEnd().split('\r\n').length - 1)).toEqual([4, 4]);
  });

  test('holds a report of more lines than that all the same', async () => {
    const exported = await exportOf(1, 'csv', { reports: 100, lines: 1 });
    expect([exported.files, addressesIn(textOf(await bytesOf(exported)))]).toEqual([1, ['0']]);
  });

  test('says what was not seen in the first workbook alone', async () => {
    const files = unzipSync(await bytesOf(await exportOf(3, 'xlsx')));
    const unseenIn = Object.values(files).map((bytes) => {
      const record = readSheets(bytes).sheets.find(({ name }) => name === '检查记录');
      return [...(record?.rows.values() ?? [])].filter((row) =>
        [...row.values()].some((cell) => cell.kind === 'text' && cell.text.includes('应报未见')),
      ).length;
    });
    expect(unseenIn).toEqual([1, 0]);
  });

  test('keeps whole reports where the format holds them', async () => {
    const { reviews } = JSON.parse(textOf(await bytesOf(await exportOf(1, 'json'))));
    expect(reviews[0].report.tables.applications.rows.length).toBeGreaterThan(0);
    expect(reviews[0].report.blocks).toEqual(reviewed(0).report.blocks);
  });

  test('of nothing but unseen reports is still a list', async () => {
    const exported = await exportOf(0, 'xlsx');
    expect([exported.files, exported.file.extension]).toEqual([1, 'xlsx']);
  });
});

test('research data of any number of reports is one file with each of them', async () => {
  const writing = beginDataExport(new Map());
  for (let index = 0; index < 401; index += 1) await writing.add(reviewed(index), detection);
  const exported = await writing.finish();
  expect([exported.files, exported.file.extension]).toEqual([1, 'zip']);
  const { 'findings.csv': findings } = unzipSync(await bytesOf(exported));
  expect(addressesIn(textOf(findings))).toHaveLength(401);
});
