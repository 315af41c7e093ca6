import type { Finding } from '../../lib/audit/finding.ts';
import { type Case, emptyLedger, issueNumber } from '../../lib/audit/review/case.ts';
import { audit } from '../../lib/audit/run.ts';
import type { IssueBook } from '../../lib/export/issue-workbook.ts';
import { toWorkbook } from '../../lib/export/issue-workbook.ts';
import type { Reviewed } from '../../lib/export/list.ts';
import { writeWorkbook } from '../../lib/export/xlsx/workbook.ts';
import type { Report } from '../../lib/report/report.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

export const reportId = 'www.example.gov.cn/2023.html';

/** Two wrong totals: 一、本年新收 2 for 1, 予以公开 0 for 1. */
export function faultyReview(changes: Partial<Reviewed> = {}, reportChanges: Partial<Report> = {}): Reviewed {
  const report = soundReport({
    ...reportChanges,
    tablesChange: {
      applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, 2], granted: [1, 0, 0, 0, 0, 0, 0] }),
    },
  });
  const id = changes.reportId ?? reportId;
  return {
    reportId: id,
    url: 'http://www.example.gov.cn/2023.html',
    correction: null,
    auditedAt: new Date(2024, 1, 3, 9, 5, 0).getTime(),
    report,
    audit: audit(report, [applicationsRowSum], { reportId: id }),
    decisions: [],
    notes: [],
    hidden: 0,
    ...changes,
  };
}

const [first, second] = faultyReview().audit.findings;
if (first === undefined || second === undefined) throw new Error('both totals are wrong');
export const findings: readonly [Finding, Finding] = [first, second];

export const sentCase = (finding: Finding, ledger: Partial<Case['ledger']> = {}): Case => ({
  reportId,
  place: finding.place,
  number: issueNumber(finding),
  status: 'sent',
  batch: '第一批',
  ledger: { ...emptyLedger, sentOn: '2024-02-05', deadline: '2024-03-01', ...ledger },
  finding,
  author: '甲',
  rev: 1,
  at: 1,
});

const exportedAt = new Date(2024, 1, 4, 10, 0, 0);

export const bookOf = (...reviews: Reviewed[]): IssueBook => ({
  reviews,
  rules: [applicationsRowSum],
  author: '乙',
  release: '1.2.3',
  exportedAt,
  preset: null,
});

/** The whole file. */
export const fileOf = (book: IssueBook): Uint8Array => Buffer.concat([...writeWorkbook(toWorkbook(book), exportedAt)]);
