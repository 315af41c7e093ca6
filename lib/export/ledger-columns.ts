import type { Ledger, LedgerResult } from '../audit/review/case.ts';
import type { ListValue } from './list.ts';

/** 整改结果 in words. */
export const resultNames: Record<LedgerResult, string> = {
  done: '已整改',
  partly: '部分',
  'not-yet': '未整改',
  untrue: '不属实',
};

/** 是否销号 in words. */
export const closedNames = { yes: '是', no: '否' } as const;

export type LedgerField = keyof Ledger;

interface LedgerColumn {
  key: LedgerField;
  title: string;
  kind: 'text' | 'day' | 'result' | 'closed';
}

/** What others fill in beside a finding, in the order of the 台账. */
export const ledgerColumns: readonly LedgerColumn[] = [
  { key: 'responsibleOffice', title: '责任单位', kind: 'text' },
  { key: 'responsiblePerson', title: '责任人', kind: 'text' },
  { key: 'sentOn', title: '下发日期', kind: 'day' },
  { key: 'deadline', title: '整改时限', kind: 'day' },
  { key: 'measures', title: '整改措施', kind: 'text' },
  { key: 'result', title: '整改结果', kind: 'result' },
  { key: 'doneOn', title: '完成日期', kind: 'day' },
  { key: 'reviewer', title: '复核人', kind: 'text' },
  { key: 'reviewedOn', title: '复核日期', kind: 'day' },
  { key: 'reviewResult', title: '复核结果', kind: 'text' },
  { key: 'closed', title: '是否销号', kind: 'closed' },
];

/** One field as it stands in a cell; null where nobody filled it in. */
export function toLedgerCell(ledger: Ledger, key: LedgerField): ListValue {
  if (key === 'result') return ledger.result === null ? null : resultNames[ledger.result];
  if (key === 'closed') return ledger.closed ? closedNames.yes : null;
  return ledger[key] === '' ? null : ledger[key];
}

/** The names by which the columns of a workbook are found again, whatever their titles and order. */
export const numberName = 'gouji_number';
export const ledgerName = (key: LedgerField): string => `gouji_ledger_${key}`;
