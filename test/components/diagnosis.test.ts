import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { diagnose } from '../../components/live/diagnosis.ts';
import { saveAudit } from '../../lib/store/audits.ts';
import { latestVersion } from '../../lib/store/db.ts';
import { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { soundReport } from '../report-maker.ts';

const nothing = { findings: [], checks: { consistent: 0, inconsistent: 0, suspect: 0, unchecked: 0 }, unchecked: [] };

test('a diagnosis counts the records of each table and names the error, and tells nothing of a report', async () => {
  const store = new Store('gouji-diagnosed');
  const about = { reportId: 'www.example.gov.cn/1', url: 'http://www.example.gov.cn/1', at: 1 };
  await saveAudit(store, { ...about, report: soundReport(), audit: nothing });
  const cause = new StoreError('storage', '读取失败', { cause: new RangeError('broken') });
  const lines = (await diagnose(cause, '1.2.3', new Date(0))).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '勾稽 1.2.3',
      '1970-01-01T00:00:00.000Z',
      `database gouji-diagnosed ${latestVersion}`,
      '  reports 1',
      '  audits 1',
      '  notes 0',
      'StoreError: 读取失败',
      'RangeError: broken',
    ]),
  );
  expect(lines.join('\n')).not.toMatch(/example|青石镇/);
});
