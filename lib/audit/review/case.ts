import { z } from 'zod/mini';
import { Finding } from '../finding.ts';

/** How far the follow-up of a finding has come: 未导出 · 已下发 · 已反馈 · 复核通过·销号 · 复核未过. */
export const CaseStatus = z.enum(['open', 'sent', 'answered', 'closed', 'failed']);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** 整改结果: 已整改 · 部分 · 未整改 · 不属实. */
export const LedgerResult = z.enum(['done', 'partly', 'not-yet', 'untrue']);
export type LedgerResult = z.infer<typeof LedgerResult>;

const day = z.nullable(z.iso.date());

/** What others fill in beside a finding in the 台账. Days are YYYY-MM-DD, null where nobody filled them in. */
export const Ledger = z.object({
  responsibleOffice: z.string(),
  responsiblePerson: z.string(),
  sentOn: day,
  deadline: day,
  measures: z.string(),
  result: z.nullable(LedgerResult),
  doneOn: day,
  reviewer: z.string(),
  reviewedOn: day,
  reviewResult: z.string(),
  closed: z.boolean(),
});
export type Ledger = z.infer<typeof Ledger>;

export const emptyLedger: Ledger = {
  responsibleOffice: '',
  responsiblePerson: '',
  sentOn: null,
  deadline: null,
  measures: '',
  result: null,
  doneOn: null,
  reviewer: '',
  reviewedOn: null,
  reviewResult: '',
  closed: false,
};

/**
 * The follow-up of one finding. `number` is its 问题编号, `batch` the list it was sent with, `finding` what it said when
 * it was sent: the page may have changed since.
 */
export const Case = z.object({
  reportId: z.string(),
  place: z.string(),
  number: z.string(),
  status: CaseStatus,
  batch: z.nullable(z.string()),
  ledger: Ledger,
  finding: Finding,
  author: z.string(),
  rev: z.number(),
  at: z.number(),
});
export type Case = z.infer<typeof Case>;

/** The stable number of a finding, 问题编号: from its place, the same in every list of every year. */
export const issueNumber = ({ place }: Pick<Finding, 'place'>): string => `GJ-${place.slice(0, 12).toUpperCase()}`;
