import type { Article } from './article.ts';
import { isDateLine, parseDate } from './dates.ts';
import { type FlowItem, lineAt } from './flow.ts';
import { isOfficeName } from './office-class.ts';
import type { PageDate } from './report.ts';

/** 落款: who signs and when, on the last lines of the text or on its cover; `lines` are the items that carry it. */
export function findSignature<N>(
  items: readonly FlowItem<N>[],
  { items: own, title }: Article,
): { office: string | null; date: PageDate | null; lines: Set<number> } {
  const ends = [own.slice(-4), own.slice(0, 4).filter((at) => (lineAt(items, at)?.text.length ?? 99) <= 40)];
  const lines = new Set<number>();
  let office: string | null = null;
  let date: PageDate | null = null;
  for (const [index, end] of ends.entries()) {
    const dated = end.findLastIndex(
      (at) => isDateLine(lineAt(items, at)?.text ?? '') || isSignedDate(lineAt(items, at)?.text ?? ''),
    );
    const signed = end.findLastIndex(
      (at, position) =>
        isOfficeName(lineAt(items, at)?.text ?? '') &&
        (position === dated - 1 || (dated < 0 && index === 0 && position === end.length - 1)),
    );
    const dateAt = end[dated];
    const signedAt = end[signed];
    const dateText = dateAt === undefined ? '' : (lineAt(items, dateAt)?.text ?? '');
    const parsed = parseDate(dateText);
    if (dateAt !== undefined && parsed && dateAt !== title) {
      lines.add(dateAt);
      date ??= { source: 'signature', ...parsed };
      if (isSignedDate(dateText))
        office ??= dateText.slice(0, dateText.search(/\d{4}|[二一][〇零○]/)).replace(/\s+/g, '');
    }
    if (signedAt !== undefined && signedAt !== title) {
      lines.add(signedAt);
      office ??= (lineAt(items, signedAt)?.text ?? '').replace(/\s+/g, '');
    }
  }
  return { office, date, lines };
}

/** Office and date on one line. */
function isSignedDate(line: string): boolean {
  const match =
    /^(\D{4,40}?)\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[二一][〇零○]\S{2}年\S{1,2}月\S{1,3}日)$/.exec(line);
  return match?.[1] !== undefined && isOfficeName(match[1]);
}
