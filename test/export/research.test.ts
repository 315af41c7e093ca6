import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { beginResearchData } from '../../lib/export/research.ts';
import type { Researched } from '../../lib/export/tidy.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

function reviewOf(reportId: string, name: string, received: (number | string)[]): Researched {
  const report = soundReport({
    identity: { name, source: 'title', officeClass: 'town', level: 'town' },
    tablesChange: { applications: applicationsTable('2021', { received }) },
  });
  const url = `http://${reportId}`;
  const found = audit(report, [applicationsRowSum], { reportId });
  const about = { correction: null, auditedAt: Date.UTC(2024, 1, 3, 9, 5), hidden: 0, contentHash: 'c1' };
  return { reportId, url, report, audit: found, decisions: [], notes: [], ...about };
}

const first = reviewOf('www.example.gov.cn/1.html', '甲镇人民政府', [1, '/', 0, 0, 0, '', 3]);
const second = reviewOf('www.example.gov.cn/2.html', '=cmd|乙镇人民政府', [1, 0, 0, 0, 0, 0, 3]);
const data = beginResearchData(new Map([[applicationsRowSum.id, 7]]));
data.add([first]);
data.add([]);
data.add([second]);
const files = unzipSync(data.finish());

async function rowsOf(name: string): Promise<Record<string, unknown>[]> {
  const bytes = files[name] ?? new Uint8Array();
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}
const linesOf = (name: string): string[] =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[name]).split('\r\n');

describe('the research data', () => {
  test('has a row for every printed cell, its number as a number and blanks as nothing', async () => {
    const rows = await rowsOf('figures.parquet');
    const cells = [first, second].flatMap(({ report: { tables } }) =>
      Object.values(tables).flatMap((table) => table?.rows.flatMap((row) => row.cells) ?? []),
    );
    expect(rows).toHaveLength(cells.length);
    const received = rows.filter(({ row, report_id }) => row === 'received' && report_id === first.reportId);
    expect(received.map(({ text, value, reading }) => [text, value, reading])).toEqual([
      ['1', 1, 'number'],
      ['/', null, 'placeholder'],
      ['0', 0, 'number'],
      ['0', 0, 'number'],
      ['0', 0, 'number'],
      ['', null, 'blank'],
      ['3', 3, 'number'],
    ]);
    expect(received[0]).toMatchObject({
      office: '甲镇人民政府',
      year: 2023,
      table: 'applications',
      column_label: '自然人',
      row_label: '一、本年新收政府信息公开申请数量',
      checked_at: new Date('2024-02-03T09:05:00Z'),
      content_hash: 'c1',
    });
  });

  test('has a row for every finding, with the version of its rule', async () => {
    const rows = await rowsOf('findings.parquet');
    const all = [first, second].flatMap((review) => review.audit.findings);
    expect(all.length).toBeGreaterThan(0);
    expect(rows.map(({ message }) => message)).toEqual(all.map(({ message }) => message));
    expect(rows[0]).toMatchObject({
      rule: 'applications-row-sum',
      rule_version: 7,
      computed: all[0]?.calculation?.computed,
      reported: all[0]?.calculation?.reported,
      state: 'undecided',
    });
  });

  test('says the same as CSV, where no text can become a formula', async () => {
    const rows = await rowsOf('figures.parquet');
    const lines = linesOf('figures.csv');
    expect(lines.length).toBe(rows.length + 2);
    expect(lines[0]).toBe(`\ufeff${Object.keys(rows[0] ?? {}).join(',')}`);
    expect(lines.at(-2)).toContain(",'=cmd|乙镇人民政府,");
  });

  test('brings a dictionary that explains every column', async () => {
    const explained = linesOf('dictionary.csv').map((line) => line.split(',').slice(0, 2).join('.'));
    for (const name of ['figures', 'findings'])
      for (const column of Object.keys((await rowsOf(`${name}.parquet`))[0] ?? {}))
        expect(explained).toContain(`${name}.${column}`);
  });
});
