import type { Preset } from '../audit/preset.ts';
import type { Detection } from '../audit/review/detection.ts';
import type { AnyRule } from '../audit/rule.ts';
import { toCsv } from './csv.ts';
import type { DrawnPicture } from './docx.ts';
import type { Unread } from './issue-workbook.ts';
import { type Reviewed, toList } from './list.ts';

/** What a list of reports with their findings can go out as, the most wanted first. */
export const exportFormats = ['xlsx', 'docx', 'csv', 'json', 'html', 'sarif', 'annotations'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file to be saved: what it is about, its ending, its type, its content. */
export interface ExportedFile {
  subject: string;
  extension: string;
  type: string;
  content: BlobPart[];
}

export interface ExportOptions {
  rules: readonly AnyRule[];
  author: string;
  /** The extension's version. */
  release: string;
  at: Date;
  /** The columns of the list, null for all of them. */
  preset: Preset | null;
  /** Pages that could not be checked. */
  unread?: readonly Unread[];
  /** What the draft of a 通报 shows of the reports in all. */
  pictures?: readonly DrawnPicture[];
  /** By reportId. */
  detections: ReadonlyMap<string, Detection>;
}

type Writer = (reviews: readonly Reviewed[], options: ExportOptions) => Promise<ExportedFile>;

/** What writes a format is loaded when it is asked for: most days only one is. */
const writers: Record<ExportFormat, Writer> = {
  xlsx: async (reviews, { at, ...options }) => {
    const [{ toWorkbook }, { workbookType, writeWorkbook }] = await Promise.all([
      import('./issue-workbook.ts'),
      import('./xlsx/workbook.ts'),
    ]);
    const content = [...writeWorkbook(toWorkbook({ reviews, exportedAt: at, ...options }), at)];
    return { subject: '问题清单', extension: 'xlsx', type: workbookType, content };
  },
  docx: async (reviews, { author, at, rules, pictures = [] }) => {
    const { toDocx } = await import('./docx.ts');
    const blob = await toDocx(reviews, { titles: titlesOf(rules), author, at, pictures });
    return { subject: '通报草稿', extension: 'docx', type: blob.type, content: [blob] };
  },
  csv: async (reviews, { author, rules }) => {
    const content = toCsv(toList(reviews, { titles: titlesOf(rules), author }));
    return { subject: '问题清单', extension: 'csv', type: 'text/csv;charset=utf-8', content: [content] };
  },
  json: async (reviews, { at }) => {
    const { toJson } = await import('./json.ts');
    return { subject: '核对结果', extension: 'json', type: 'application/json', content: [toJson(reviews, at)] };
  },
  html: async (reviews, { author, at, rules }) => {
    const { toEvidencePack } = await import('./evidence-pack.ts');
    const content = toEvidencePack(reviews, { titles: titlesOf(rules), author, at });
    return { subject: '证据', extension: 'html', type: 'text/html;charset=utf-8', content: [content] };
  },
  sarif: async (reviews, { release, rules, detections }) => {
    const { toSarif } = await import('./sarif.ts');
    const content = toSarif(reviews, { rules, version: release, detections });
    return { subject: '核对结果', extension: 'sarif', type: 'application/sarif+json', content: [content] };
  },
  annotations: async (reviews, { at }) => {
    const { toAnnotations } = await import('./annotations.ts');
    const content = toAnnotations(reviews, at);
    return { subject: '备注', extension: 'jsonld', type: 'application/ld+json', content: [content] };
  },
};

const titlesOf = (rules: readonly AnyRule[]): ReadonlyMap<string, string> =>
  new Map(rules.map(({ id, title }) => [id, title]));

/** Writes the reports in a format. */
export const writeExport = (
  format: ExportFormat,
  reviews: readonly Reviewed[],
  options: ExportOptions,
): Promise<ExportedFile> => writers[format](reviews, options);
