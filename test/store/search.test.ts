import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { saveAudit } from '../../lib/store/audits.ts';
import { searchFindings } from '../../lib/store/search.ts';
import { Store } from '../../lib/store/store.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const url = 'http://www.example.gov.cn/2023.html';
const ids = Array.from({ length: 100 }, (_, index) => `www.example.gov.cn/${index}.html`);

/** 一、本年新收 gives one natural person, and as its total the number of the report. */
async function filledStore(name: string): Promise<Store> {
  const store = new Store(name);
  for (const [total, reportId] of ids.entries()) {
    const report = soundReport({
      tablesChange: { applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, total] }) },
    });
    await saveAudit(store, { reportId, url, report, audit: audit(report, [applicationsRowSum], { reportId }), at: 1 });
  }
  return store;
}

test('findings are searched slice by slice for every word, and the search can be given up', async () => {
  const store = await filledStore('search');
  const found: string[] = [];
  const searched: number[] = [];
  for await (const slice of searchFindings(store, '本年新收 填报 99', ids, [])) {
    found.push(...slice.found);
    searched.push(slice.searched);
  }
  expect(searched).toEqual([40, 80, 100]);
  expect(found).toEqual([ids[99]]);

  for await (const slice of searchFindings(store, '填报', ids, [])) {
    expect(slice.searched).toBe(40);
    break;
  }

  const off = { rule: applicationsRowSum.id, host: null, setting: 'off' } as const;
  for await (const slice of searchFindings(store, '填报', ids, [off])) expect(slice.found).toEqual([]);
});
