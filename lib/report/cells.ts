import { remember } from '../text/remember.ts';
import { foldFigure, parseNumeral } from './numerals.ts';
import type { Cell } from './report.ts';

type ReadFigure = Pick<Cell, 'value' | 'reading' | 'note'>;

const placeholder = /^(?:[-/\\|×✕✖*.。、_~…]+|x|X|N\/?A|null|无|暂无|没有|不涉及|无此项|不适用|未涉及|未发生|若干|空)$/;
const unit = /^(?:件次|人次|亿元|万元|元|件|条|份|起|宗|例|项|次|个|部|篇|%)?(?:\(.*\)|\[\d{1,2}\]|\*{1,3})?$/;

const blank: ReadFigure = { value: null, reading: 'blank', note: null };
/** Most cells of most tables. */
const plainFigure = /^\d{1,9}$/;

/**
 * Reads the text of a cell: a number with what stands beside it, a blank, a placeholder, or unreadable. Never guesses:
 * 12 34 is no number, nor is a lone 一, which offices type for a dash.
 */
export const readFigure = (text: string): ReadFigure =>
  plainFigure.test(text) ? { value: Number(text), reading: 'number', note: null } : readOther(text);

const readOther = remember((text): ReadFigure => {
  const trimmed = foldFigure(text)
    .replace(/[−–—―]/g, '-')
    .trim();
  if (trimmed === '') return blank;
  if (placeholder.test(trimmed)) return { value: null, reading: 'placeholder', note: null };
  const numeral = trimmed === '一' ? null : parseNumeral(trimmed);
  if (numeral === null || !unit.test(numeral.rest)) return { value: null, reading: 'unreadable', note: null };
  return { value: numeral.value, reading: 'number', note: numeral.rest === '' ? null : numeral.rest };
});

/** Whether a cell may carry a figure rather than a label: blank, a placeholder, or beginning with a number. */
export const isFigure = (text: string): boolean => readFigure(text).reading !== 'unreadable';
