import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { describeReason } from '../../components/batch/reason.ts';
import { chartsOf } from '../../components/dashboard/charted.ts';
import type { DashboardActions } from '../../components/dashboard/dashboard.tsx';
import { wordGraph } from '../../components/dashboard/repetition-picture.tsx';
import { fileName, saveFile } from '../../components/save-file.ts';
import { drawForDocument, toPng } from '../../components/save-picture.ts';
import { type Say, useSay } from '../../components/say.ts';
import type { Absent } from '../../lib/audit/offices/matrix.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import { presetOf } from '../../lib/audit/preset.ts';
import type { Detection } from '../../lib/audit/review/detection.ts';
import type { AnyRule } from '../../lib/audit/rule.ts';
import { repetitionGraph } from '../../lib/audit/years/repetition-graph.ts';
import { withSharedText } from '../../lib/audit/years/similar-texts.ts';
import { toCsvWith } from '../../lib/export/csv.ts';
import type { DrawnPicture } from '../../lib/export/docx.ts';
import { writeExport } from '../../lib/export/formats.ts';
import type { Unread } from '../../lib/export/issue-workbook.ts';
import { draw } from '../../lib/export/picture.ts';
import { type AbsentReport, reportColumns, toAbsentList, toReportList } from '../../lib/export/report-list.ts';
import type { Researched } from '../../lib/export/tidy.ts';
import { listUnread } from '../../lib/store/batches.ts';
import type { Settings, Store, TaskRecord } from '../../lib/store/db.ts';
import { type FollowUp, loadFollowed } from '../../lib/store/follow-up.ts';
import { listSimilar } from '../../lib/store/similar-texts.ts';
import { findSnapshot } from '../../lib/store/snapshots.ts';

const csv = 'text/csv;charset=utf-8';

/** Only what is written out names the rules in full. */
const loadRules = async (): Promise<readonly AnyRule[]> => (await import('../../lib/rules/index.ts')).rules;

/** These files are written in one piece: the reports of so many fit into it. */
const mostInFile = 1_000;

/** So many reports are held at a time while data is written, and make one group of rows. */
const dataGroup = 200;

/** What the workbook says of a page that could not be checked. Only where all is shown: nobody knows whose page it is. */
const toUnread = ({ state, url, office, year, reason, at }: TaskRecord, say: Say): Unread => ({
  state: state === 'no-report' ? 'no-report' : 'failed',
  ...{ url, office, year, reason: describeReason(reason, say), at },
});

const toUnseen = ({ office, year, url }: AbsentReport): Unread => ({
  ...{ state: 'absent', url: url ?? '', office, year, at: 0 },
  reason: '名单应报，本机没有核对过；是否公布须由人查看',
});

/** The exports of the dashboard, which knows so many reports. Audits are read one after the other, so that the page says how far it has come. */
export function useExports(
  store: Store,
  settings: Settings,
  summaries: readonly Summary[],
  whereIs: (absent: readonly Absent[]) => AbsentReport[],
): Pick<DashboardActions, 'exportReports' | 'exportAs' | 'exportData' | 'savePicture'> & { status: string } {
  const say = useSay();
  const [status, setStatus] = useState('');
  const name = (subject: string, extension: string): string =>
    fileName([subject, new Date().toISOString().slice(0, 10)], extension);

  async function* reviewed(shown: readonly Summary[]): AsyncGenerator<Researched & { followUp: FollowUp }> {
    for (const [index, { reportId }] of shown.entries()) {
      const { record, ...review } = await loadFollowed(store, reportId);
      if (index % 20 === 0) setStatus(say('dashboardExporting', String(index), String(shown.length)));
      const { url, correction, contentHash, previousHash } = record;
      const snapshot = await findSnapshot(store, reportId, contentHash);
      yield { ...review, url, correction, contentHash, previousHash, snapshot, cases: review.followUp.cases };
    }
  }
  /** Of the document's rules as the document names them. */
  const picturesOf = async (shown: readonly Summary[], rules: readonly AnyRule[]): Promise<DrawnPicture[]> => {
    const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
    const charts = chartsOf({ shown, whole: summaries, preferences: settings.rules }, titleOf, say);
    const { timeliness, completeness, byYear, byRule } = charts;
    const graph = repetitionGraph(await listSimilar(store, withSharedText(shown)));
    const drawings = [timeliness, completeness, byYear, byRule].map(({ picture }) => draw(picture));
    if (graph.links.length > 0) drawings.push(wordGraph(graph, say));
    return Promise.all(drawings.map(drawForDocument));
  };
  const attempt = async (shown: readonly unknown[], work: () => Promise<void>): Promise<void> => {
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
    exportReports: (shown, absent) =>
      void attempt([...shown, ...absent], async () => {
        const rows = [...toReportList(shown), ...toAbsentList(whereIs(absent), shown.length)];
        saveFile(
          name(shown.length === 0 ? '未见报告名单' : '年度报告名单', 'csv'),
          csv,
          toCsvWith(reportColumns, rows),
        );
      }),
    exportAs: (format, shown, absent) => {
      if (shown.length > mostInFile) return setStatus(say('dashboardTooMany', String(mostInFile)));
      void attempt(shown, async () => {
        const rules = await loadRules();
        const reviews: Researched[] = [];
        const detections = new Map<string, Detection>();
        for await (const review of reviewed(shown)) {
          reviews.push(review);
          detections.set(review.reportId, review.followUp);
        }
        const file = await writeExport(format, reviews, {
          rules,
          author: settings.author,
          release: browser.runtime.getManifest().version,
          at: new Date(),
          preset: presetOf(settings),
          unread: [
            ...(shown.length < summaries.length ? [] : (await listUnread(store)).map((task) => toUnread(task, say))),
            ...whereIs(absent).map(toUnseen),
          ],
          detections,
          pictures: format === 'docx' ? await picturesOf(shown, rules) : [],
        });
        saveFile(name(file.subject, file.extension), file.type, new Blob(file.content));
      });
    },
    savePicture: (drawing, format) =>
      void (async () => {
        if (format === 'svg') saveFile(name(drawing.title, format), 'image/svg+xml', drawing.svg);
        else saveFile(name(drawing.title, format), 'image/png', await toPng(drawing));
      })().catch((cause) => {
        reportError(cause);
        setStatus(say('chartNotSaved'));
      }),
    exportData: (shown) =>
      void attempt(shown, async () => {
        // Only who exports data needs what writes it.
        const [{ beginResearchData }, rules] = await Promise.all([import('../../lib/export/research.ts'), loadRules()]);
        const data = beginResearchData(new Map(rules.map(({ id, version }) => [id, version])));
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
  };
}
