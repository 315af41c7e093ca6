import { Zip, ZipDeflate } from 'fflate';
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
  const files = new Files();
  let reviews: Reviewed[] = [];
  let detections = new Map<string, Detection>();
  let lines = 0;
  const close = async (): Promise<void> => {
    // What belongs to no single report stands in the first file.
    const rest = files.count === 0 ? {} : { unread: [], pictures: [] };
    await files.add(await writeExport(format, reviews, { ...options, ...rest, detections }));
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
      return files.finish();
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

/** Files as they come, numbered in their order: one is itself, of several only what they are packed into is held. */
class Files {
  count = 0;
  #only: ExportedFile | null = null;
  #subject = '';
  readonly #packed: Uint8Array<ArrayBuffer>[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#packed.push(new Uint8Array(chunk));
  });

  async add(file: ExportedFile): Promise<void> {
    this.count += 1;
    if (this.count === 1) {
      this.#only = file;
      this.#subject = file.subject;
      return;
    }
    if (this.#only !== null) await this.#pack(this.#only, 1);
    this.#only = null;
    await this.#pack(file, this.count);
  }

  finish(): Exported {
    if (this.#only !== null) return { file: this.#only, files: 1 };
    this.#zip.end();
    const subject = `${this.#subject}-${this.count}个文件`;
    return { file: { subject, extension: 'zip', type: 'application/zip', content: this.#packed }, files: this.count };
  }

  async #pack({ subject, extension, content }: ExportedFile, number: number): Promise<void> {
    const entry = new ZipDeflate(`${subject}-${number}.${extension}`);
    this.#zip.add(entry);
    entry.push(new Uint8Array(await new Blob(content).arrayBuffer()), true);
  }
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
