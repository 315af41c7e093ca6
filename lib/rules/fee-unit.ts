import { cellPlace } from '../audit/place.ts';
import {
  consistent,
  defineRule,
  inapplicable,
  type ReportWith,
  unchecked,
  type Violation,
  violation,
} from '../audit/rule.ts';
import type { Cell, Report } from '../report/report.ts';
import { findCell, findRow } from '../report/table.ts';
import { normalise } from '../text/normalise.ts';
import { findAll, quotePlace } from '../text/quotes.ts';

/** 收费金额 is asked for in 万元; an amount in 元 is ten thousand times too large. Signs only: fees differ widely. */
export const feeUnit = defineRule({
  id: 'fee-unit',
  version: 1,
  title: '行政事业性收费金额疑似以元为单位',
  titleEn: 'Fee amount seems to be in yuan, not in ten thousand yuan',
  verdict: 'suspect',
  severity: 'hint',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '国办公开办函〔2021〕30号', clause: '表二：本年收费金额（单位：万元）' },
  ],
  about: {
    zh: {
      checks:
        '行政事业性收费金额是否误以元填报：格内或表头写“元”，正文以元写出同一数字，街道、乡镇或县级部门的金额超过 10 亿元，或与上年相差约一万倍。',
      unchecked: '表二缺少或没有收费一行，或金额一格不是数字。',
      spared: '只作提示：金额大小因单位而异，没有上述迹象的大额收费不提示。',
    },
    en: {
      checks:
        'Whether the fee amount is in yuan by mistake: the cell or header says 元, the text gives the same figure in yuan, a street, town or county bureau would have charged over a billion, or it differs from last year’s by about ten thousand times.',
      unchecked: 'Table 2 or its fee row is missing, or the amount is no number.',
      spared: 'A hint only: fees differ widely, and a large amount without such a sign is left alone.',
    },
  },
  isOfFigures: true,
  needs: ['disclosure'],
  *check(report, { previous }) {
    const cell = findCell(report.tables.disclosure, 'fees', 'amount');
    if (cell === undefined)
      return yield findRow(report.tables.disclosure, 'fees') ? inapplicable : unchecked('表二没有收费一行');
    const sign =
      findYuan(report, cell) ?? findStatedAmount(report, cell) ?? findSize(report, cell) ?? findLeap(cell, previous);
    if (sign !== undefined)
      return yield violation({
        ...sign,
        where: [cellPlace(report, 'disclosure', 'fees', 'amount'), ...(sign.where ?? [])],
      });
    yield cell.reading === 'number' ? consistent : unchecked('收费金额一格不是数字');
  },
});

type Sign = Pick<Violation, 'message'> & { where?: Violation['where'] };

/** The cell or its header says 元 and not 万元. */
function findYuan(report: ReportWith<'disclosure'>, { text }: Cell): Sign | undefined {
  if (/\d元/.test(normalise(text))) return { message: `收费金额填写“${text}”，格式要求以万元为单位` };
  const header = report.tables.disclosure.headers.find(
    ({ key, text }) => key === 'amount' && /收费/.test(normalise(text)) && /\((?:单位:?)?元\)/.test(normalise(text)),
  );
  return header && { message: `表头写作“${header.text}”，格式要求以万元为单位` };
}

const statedAmount = /行政事业性收费[^。;]{0,20}?(\d{1,3}(?:、\d{3})+|\d{1,12})(\.\d{1,6})?(万?)元/g;

/** The text gives the same figure in 元: 3400元 there, 3400 in the cell. */
function findStatedAmount(report: Report, { value }: Cell): Sign | undefined {
  if (value === null || value === 0) return undefined;
  const hit = findAll(report, statedAmount).find(
    ({ match: [, whole = '', fraction = '', wan] }) =>
      wan === '' && Number(whole.replaceAll('、', '') + fraction) === value,
  );
  if (hit === undefined) return undefined;
  return {
    message: `收费金额填 ${value}（万元），正文写作“${hit.text}”，同一数字单位不同`,
    where: [quotePlace(report, hit.block, hit.start, hit.end)],
  };
}

/** 10亿元 in a year: more than any street, town or county bureau charges. */
const largestFeeWan = 100_000;

function findSize({ identity: { officeClass, level } }: Report, { value }: Cell): Sign | undefined {
  const isSmall =
    officeClass === 'street' || officeClass === 'town' || (officeClass === 'department' && level === 'county');
  if (!isSmall || value === null || value <= largestFeeWan) return undefined;
  return { message: `收费金额填 ${value}，按万元计为 ${value / 10_000} 亿元，与单位层级不相称` };
}

function findLeap({ value }: Cell, previous: Report | null): Sign | undefined {
  const table = previous?.tables.disclosure;
  const before = table ? findCell(table, 'fees', 'amount')?.value : undefined;
  if (!before || !value) return undefined;
  const ratio = value > before ? value / before : before / value;
  if (ratio < 5_000 || ratio > 20_000) return undefined;
  return { message: `收费金额本年填 ${value}，上年填 ${before}，相差约 1 万倍，两年的单位疑似不同` };
}
