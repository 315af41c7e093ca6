import { zipSync } from 'fflate';
import type { Detection } from '../audit/review/detection.ts';
import type { Report } from '../report/report.ts';
import { type ExportedFile, type ExportFormat, type ExportOptions, writeExport } from './formats.ts';
import type { Reviewed } from './list.ts';
import { beginResearchData } from './research.ts';
import type { Researched } from './tidy.ts';

/** What is asked of the worker that exports; `data` are figures and findings for research. */
export interface ExportJob {
  format: ExportFormat | 'data';
  reportIds: readonly string[];
  options: Omit<ExportOptions, 'detections' | 'rules'>;
}

/** The one file to be saved, and how many files are packed into it: 1 where it is the list itself. */
export interface Exported {
  file: ExportedFile;
  files: number;
}

/** What the worker tells: how many reports it has read, in the end the file. */
export type ExportNews = { read: number } | { exported: Exported };

/** An export that takes one report after the other, and holds no more of each than its format prints. */
export interface LongExport {
  add(review: Researched, detection: Detection): Promise<void>;
  finish(): Promise<Exported>;
}

/**
 * So many reports go into one file. A list is filtered and filled in as a whole; what people read from top to bottom, or
 * what holds whole reports, is of no use when it is too large to be opened.
 */
const reportsInFile: Record<ExportFormat, number> = {
  xlsx: 20_000,
  csv: 20_000,
  docx: 1_000,
  json: 500,
  html: 1_000,
  sarif: 5_000,
  annotations: 5_000,
};

/** A sheet ends with row 1,048,576. */
const linesInFile = 1_000_000;

/** So many reports make one group of rows of the research data. */
const dataGroup = 200;

/** Begins a file; where it is full another one follows, and several come packed into a ZIP. */
export function beginExport(
  format: ExportFormat,
  options: Omit<ExportOptions, 'detections'>,
  limits = { reports: reportsInFile[format], lines: linesInFile },
): LongExport {
  const files: ExportedFile[] = [];
  let reviews: Reviewed[] = [];
  let detections = new Map<string, Detection>();
  let lines = 0;
  const close = async (): Promise<void> => {
    // What belongs to no single report stands in the first file.
    const rest = files.length === 0 ? {} : { unread: [], pictures: [] };
    files.push(await writeExport(format, reviews, { ...options, ...rest, detections }));
    reviews = [];
    detections = new Map();
    lines = 0;
  };
  return {
    add: async (review, detection) => {
      const more = review.audit.findings.length + review.notes.length;
      const isFull = reviews.length === limits.reports || lines + more > limits.lines;
      if (isFull && reviews.length > 0) await close();
      reviews.push(format === 'json' ? review : { ...review, report: withoutBody(review.report) });
      detections.set(review.reportId, detection);
      lines += more;
    },
    finish: async () => {
      await close();
      const [only, ...others] = files;
      const file = only !== undefined && others.length === 0 ? only : await pack(files);
      return { file, files: files.length };
    },
  };
}

/** Lists name a report and print its findings: its text and tables are most of it, and stand in none of them. */
const withoutBody = (report: Report): Report => ({
  ...report,
  headings: [],
  blocks: [],
  tables: { disclosure: null, applications: null, proceedings: null },
  figures: [],
});

/** Numbered in their order. */
async function pack(files: readonly ExportedFile[]): Promise<ExportedFile> {
  const packed: Record<string, Uint8Array> = {};
  for (const [index, { subject, extension, content }] of files.entries())
    packed[`${subject}-${index + 1}.${extension}`] = new Uint8Array(await new Blob(content).arrayBuffer());
  const subject = `${files[0]?.subject ?? ''}-${files.length}个文件`;
  return { subject, extension: 'zip', type: 'application/zip', content: [zipSync(packed)] };
}

/** Figures and findings as data, always one file. `versions`: rule id → version. */
export function beginDataExport(versions: ReadonlyMap<string, number>): LongExport {
  const data = beginResearchData(versions);
  let group: Researched[] = [];
  const write = (): void => {
    data.add(group);
    group = [];
  };
  return {
    add: async (review) => {
      if (group.push(review) === dataGroup) write();
    },
    finish: async () => {
      write();
      const about = { subject: '年度报告数据', extension: 'zip', type: 'application/zip' };
      return { file: { ...about, content: [data.finish()] }, files: 1 };
    },
  };
}
