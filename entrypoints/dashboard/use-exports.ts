import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { describeReason } from '../../components/batch/reason.ts';
import { chartsOf } from '../../components/dashboard/charted.ts';
import type { DashboardActions } from '../../components/dashboard/dashboard.tsx';
import type { Progress } from '../../components/dashboard/export-status.tsx';
import { mostRows, wordMatrix } from '../../components/dashboard/matrix-picture.ts';
import { wordGraph } from '../../components/dashboard/repetition-picture.tsx';
import { fileName, saveFile } from '../../components/save-file.ts';
import { drawForDocument, toPng } from '../../components/save-picture.ts';
import { type Say, useSay } from '../../components/say.ts';
import type { Absent, Arrangement } from '../../lib/audit/offices/matrix.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import { presetOf } from '../../lib/audit/preset.ts';
import { repetitionGraph } from '../../lib/audit/years/repetition-graph.ts';
import { withSharedText } from '../../lib/audit/years/similar-texts.ts';
import { toCsvWith } from '../../lib/export/csv.ts';
import type { DrawnPicture } from '../../lib/export/docx.ts';
import type { Unread } from '../../lib/export/issue-workbook.ts';
import type { ExportJob } from '../../lib/export/long-export.ts';
import { draw } from '../../lib/export/picture.ts';
import { type AbsentReport, reportColumns, toAbsentList, toReportList } from '../../lib/export/report-list.ts';
import { listUnread } from '../../lib/store/batches.ts';
import type { Settings, TaskRecord } from '../../lib/store/records.ts';
import { listSimilar } from '../../lib/store/similar-texts.ts';
import type { Store } from '../../lib/store/store.ts';
import { runExport } from './run-export.ts';

const csv = 'text/csv;charset=utf-8';

/** What the workbook says of a page that could not be checked. Only where all is shown: nobody knows whose page it is. */
const toUnread = ({ state, url, office, year, reason, at }: TaskRecord, say: Say): Unread => ({
  state: state === 'no-report' ? 'no-report' : 'failed',
  url,
  office,
  year,
  reason: describeReason(reason, say),
  at,
});

const toUnseen = ({ office, year, url }: AbsentReport): Unread => ({
  state: 'absent',
  url: url ?? '',
  office,
  year,
  at: 0,
  reason: '名单应报，本机没有核对过；是否公布须由人查看',
});

type Exports = Pick<DashboardActions, 'exportReports' | 'exportAs' | 'exportData' | 'savePicture' | 'stopExport'>;

/** The exports of the dashboard, which knows so many reports: a worker reads and writes them, one export at a time. */
export function useExports(
  store: Store,
  settings: Settings,
  summaries: readonly Summary[],
  whereIs: (absent: readonly Absent[]) => AbsentReport[],
): Exports & { status: string; exporting: Progress | null } {
  const say = useSay();
  const [status, setStatus] = useState('');
  const [exporting, setExporting] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const name = (subject: string, extension: string): string =>
    fileName([subject, new Date().toISOString().slice(0, 10)], extension);

  /** Of the document's rules as the document names them. */
  const picturesOf = async ({ shown, ...matrix }: Arrangement): Promise<DrawnPicture[]> => {
    const { rules } = await import('../../lib/rules/index.ts');
    const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
    const charts = chartsOf({ shown, whole: summaries, preferences: settings.rules }, titleOf, say);
    const { timeliness, completeness, byYear, byRule } = charts;
    const graph = repetitionGraph(await listSimilar(store, withSharedText(shown)));
    const charted = [timeliness, completeness, byYear, byRule].map(({ picture }) => draw(picture));
    const drawings = [wordMatrix(matrix, mostRows.document, say), ...charted];
    if (graph.links.length > 0) drawings.push(wordGraph(graph, say));
    return Promise.all(drawings.map(drawForDocument));
  };
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      setStatus(await work());
    } catch (cause) {
      reportError(cause);
      setStatus(say('errorStorage'));
    }
  };
  const write = async (
    signal: AbortSignal,
    format: ExportJob['format'],
    shown: readonly Summary[],
    about: Pick<ExportJob['options'], 'unread' | 'pictures'>,
  ): Promise<string> => {
    const total = shown.length;
    const author = settings.author;
    const release = browser.runtime.getManifest().version;
    const options = { author, release, at: new Date(), preset: presetOf(settings), ...about };
    const reportIds = shown.map(({ reportId }) => reportId);
    const onRead = (read: number): void => setExporting({ read, total });
    const exported = await runExport({ format, reportIds, options }, { signal, onRead });
    if (exported === null) return say('dashboardExportStopped');
    const { file, files } = exported;
    saveFile(name(file.subject, file.extension), file.type, new Blob(file.content));
    return files === 1
      ? say('dashboardExported', String(total))
      : say('dashboardExportedFiles', String(total), String(files));
  };
  const begin = (shown: readonly Summary[], work: (signal: AbortSignal) => Promise<string>): void => {
    if (running.current) {
      setStatus(say('dashboardExportBusy'));
      return;
    }
    const control = new AbortController();
    running.current = control;
    setExporting({ read: 0, total: shown.length });
    setStatus('');
    void attempt(() => work(control.signal)).finally(() => {
      running.current = null;
      setExporting(null);
    });
  };

  return {
    status,
    exporting,
    stopExport: () => running.current?.abort(),
    exportReports: (shown, absent) =>
      void attempt(async () => {
        const rows = [...toReportList(shown), ...toAbsentList(whereIs(absent), shown.length)];
        saveFile(
          name(shown.length === 0 ? '未见报告名单' : '年度报告名单', 'csv'),
          csv,
          toCsvWith(reportColumns, rows),
        );
        return say('dashboardExported', String(shown.length + absent.length));
      }),
    exportAs: (format, arranged) => {
      const { shown, absent } = arranged;
      begin(shown, async (signal) => {
        const unread = shown.length < summaries.length ? [] : await listUnread(store);
        return write(signal, format, shown, {
          unread: [...unread.map((task) => toUnread(task, say)), ...whereIs(absent).map(toUnseen)],
          pictures: format === 'docx' ? await picturesOf(arranged) : [],
        });
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
    exportData: (shown) => begin(shown, (signal) => write(signal, 'data', shown, {})),
  };
}
