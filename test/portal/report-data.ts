import type { Place } from '../../lib/audit/finding.ts';
import type {
  ApplicationColumn,
  ApplicationRow,
  DisclosureRow,
  disclosureColumns,
  ProceedingRow,
} from '../../lib/report/labels.ts';

/** How a page of the portal is written; one file each in `dialects/`. */
export const dialectNames = [
  'word-pasted',
  'editor',
  'layout-tables',
  'four-tables',
  'no-spans',
  'page-break',
  'vertical-labels',
  'tab-text',
  'iframe',
  'late-script',
  'torn-headers',
  'subtotals',
  'line-breaks',
  'modern',
] as const;
export type DialectName = (typeof dialectNames)[number];

export type Figure = number | string;

/** One report of the sample portal, as data; a dialect turns it into a page. Offices are invented, but for the two samples. */
export interface PortalReport {
  /** File name of the report, and its name in tests. */
  slug: string;
  host: `www.${string}.gov.cn`;
  /** Path of the article, in the shape that a content system gives it. */
  path: `/${string}`;
  dialect: DialectName;
  charset: 'utf-8' | 'gbk';
  siteName: string;
  /** The office above the list: column and breadcrumb. */
  column: string;
  title: string;
  /** Where the page says when it was published; the signature is given apart. */
  published: { iso: string; by: 'meta' | 'shown' | 'index' | 'url' | 'signature' };
  /** 发布机构 in the index block, where there is one. */
  indexOffice?: string;
  /** id or class of the box around the text, as content systems name it. */
  box: string;
  intro: string[];
  /** Paragraphs of the six parts; a part that is left out has no heading either, an empty list is a heading without text. */
  parts: Partial<Record<1 | 2 | 3 | 4 | 5 | 6, string[]>>;
  /** Headings other than the form's. */
  headings?: Partial<Record<1 | 2 | 3 | 4 | 5 | 6, string>>;
  /** 落款; an empty office is not printed. */
  signature?: { office: string; date: string };
  tables: {
    disclosure: DisclosureData | Absent;
    applications: ApplicationsData | Absent;
    proceedings: ProceedingsData | Absent;
  };
  expected: Expected;
}

/** `null`: no table; `image`: a picture stands for it. */
export type Absent = null | 'image';

interface TableData<Row extends string> {
  /** Rows that differ from all zeros, with all their figures as printed; '' is a blank cell. */
  figures: Partial<Record<Row, readonly Figure[]>>;
  /** Rows that are not printed. */
  without?: readonly Row[];
  /** Printed labels that differ from the form's. */
  labels?: Partial<Record<Row, string>>;
}

export interface DisclosureData extends TableData<DisclosureRow> {
  edition: '2019' | '2021';
  /** Printed column headers that differ from the form's. */
  columns?: Partial<Record<keyof typeof disclosureColumns, string>>;
}

/** Seven figures a row: six kinds of applicants, 总计. */
export interface ApplicationsData extends TableData<ApplicationRow> {
  edition: '2019' | '2021';
  /** Printed column headers that differ from the form's. */
  columns?: Partial<Record<ApplicationColumn, string>>;
}

/** Five figures a group: 维持, 纠正, 其他, 未审结, 总计. */
export type ProceedingsData = TableData<ProceedingRow>;

/** What a careful person finds on the page; written by hand, from the form and the law. */
export interface Expected {
  office: string;
  officeClass: string;
  level: string;
  year: number;
  edition: '2019' | '2021' | 'mixed' | 'none';
  /** Every finding above a hint: rule and the first place, `section` or `table/row/col` in short. */
  findings: readonly ExpectedFinding[];
  /** Rules that give a hint or a note here, for the reports that are about it; others may not. */
  hints?: readonly string[];
}

export interface ExpectedFinding {
  rule: string;
  where: Place;
}
