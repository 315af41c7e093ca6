import { useState } from 'preact/hooks';
import type { DashboardActions } from '../../components/dashboard.tsx';
import { fileName, saveFile } from '../../components/save-file.ts';
import { useSay } from '../../components/say.ts';
import type { Summary } from '../../lib/audit/summary.ts';
import { toCsv, toCsvWith } from '../../lib/export/csv.ts';
import { toJson } from '../../lib/export/json.ts';
import { type ListRow, toList } from '../../lib/export/list.ts';
import { reportColumns, toReportList } from '../../lib/export/report-list.ts';
import type { Researched } from '../../lib/export/tidy.ts';
import { rules } from '../../lib/rules/index.ts';
import { loadReview } from '../../lib/store/audits.ts';
import type { Settings, Store } from '../../lib/store/db.ts';

const titles = new Map(rules.map(({ id, title }) => [id, title]));
const versions = new Map(rules.map(({ id, version }) => [id, version]));
const csv = 'text/csv;charset=utf-8';

/** A JSON file holds every report whole, and is written in one piece: so many fit into it. */
const mostInJson = 1_000;

/** So many reports are held at a time while data is written, and make one group of rows. */
const dataGroup = 200;

/** The exports of the dashboard. Audits are read one after the other, so that the page says how far it has come. */
export function useExports(
  store: Store,
  settings: Settings,
): Pick<DashboardActions, 'exportReports' | 'exportFindings' | 'exportJson' | 'exportData'> & { status: string } {
  const say = useSay();
  const [status, setStatus] = useState('');
  const name = (subject: string, extension: string): string =>
    fileName([subject, new Date().toISOString().slice(0, 10)], extension);

  async function* reviewed(shown: readonly Summary[]): AsyncGenerator<Researched> {
    for (const [index, { reportId }] of shown.entries()) {
      const { record, ...review } = await loadReview(store, reportId);
      if (index % 20 === 0) setStatus(say('dashboardExporting', String(index), String(shown.length)));
      yield { ...review, url: record.url, correction: record.correction, contentHash: record.contentHash };
    }
  }
  const attempt = async (shown: readonly Summary[], work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setStatus(say('dashboardExported', String(shown.length)));
    } catch (cause) {
      reportError(cause);
      setStatus(say('errorStorage'));
    }
  };

  return {
    status,
    exportReports: (shown) =>
      void attempt(shown, async () =>
        saveFile(name('年度报告名单', 'csv'), csv, toCsvWith(reportColumns, toReportList(shown))),
      ),
    exportFindings: (shown) =>
      void attempt(shown, async () => {
        const rows: ListRow[] = [];
        for await (const review of reviewed(shown)) rows.push(...toList([review], { titles, author: settings.author }));
        const numbered = rows.map((row, index) => ({ ...row, 序号: index + 1 }));
        saveFile(name('问题清单', 'csv'), csv, toCsv(numbered));
      }),
    exportData: (shown) =>
      void attempt(shown, async () => {
        // Only who exports data needs what writes it.
        const { beginResearchData } = await import('../../lib/export/research.ts');
        const data = beginResearchData(versions);
        let group: Researched[] = [];
        for await (const review of reviewed(shown)) {
          group.push(review);
          if (group.length < dataGroup) continue;
          data.add(group);
          group = [];
        }
        data.add(group);
        saveFile(name('年度报告数据', 'zip'), 'application/zip', data.finish());
      }),
    exportJson: (shown) => {
      if (shown.length > mostInJson) return setStatus(say('dashboardTooManyForJson', String(mostInJson)));
      void attempt(shown, async () => {
        const reviews: Researched[] = [];
        for await (const review of reviewed(shown)) reviews.push(review);
        saveFile(name('年度报告核对', 'json'), 'application/json', toJson(reviews, new Date()));
      });
    },
  };
}
