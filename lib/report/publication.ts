import type { Article } from './article.ts';
import { dateOfAddress, datesOfMetas, parseDate, parseShownDate } from './dates.ts';
import type { FlowItem, TextItem } from './flow.ts';
import type { PageFacts } from './identity.ts';
import type { PageDate } from './report.ts';

/** How far from a text its index block (索引号 …) and its line of publication may stand, in items. */
const surroundings = 40;
const trust: readonly PageDate['source'][] = ['meta', 'shown', 'index', 'url', 'signature'];

/** All dates of the page, most trusted first: meta tags, shown with the title, index block, address, signature. */
export function findDates<N>(
  items: readonly FlowItem<N>[],
  article: Article,
  facts: PageFacts,
  signed: PageDate | null,
): PageDate[] {
  const all = [...datesOfMetas(facts.metas), ...shownDates(items, article), dateOfAddress(facts.address), signed];
  return all.filter((date) => date !== null).toSorted((a, b) => trust.indexOf(a.source) - trust.indexOf(b.source));
}

/** Lines near the text: the index block and the line of publication stand before the title or right after it. */
export function surroundingLines<N>(
  items: readonly FlowItem<N>[],
  { title, items: own }: Article,
): (TextItem<N> & { at: number })[] {
  const start = title ?? own[0] ?? 0;
  const from = Math.max(0, start - surroundings);
  const around = items.slice(from, Math.max(own[0] ?? start, start) + 3);
  return around.flatMap((item, index) =>
    item.kind === 'text' && item.linked <= 0.5 ? [{ ...item, at: from + index }] : [],
  );
}

/** Dates with a label count anywhere near; a bare one only behind the title, since lists beside the text have them too. */
function shownDates<N>(items: readonly FlowItem<N>[], article: Article): PageDate[] {
  const around = surroundingLines(items, article);
  const indexed = around.some(({ text }) => /索\s*引\s*号/.test(text));
  return around.flatMap(({ text, cell, at }, index): PageDate[] => {
    if (isDateLabel(text)) {
      const { text: value = '' } = around[index + 1] ?? {};
      const date = beginsWithDate(value) ? parseDate(value) : null;
      return date ? [{ source: 'index', ...date }] : [];
    }
    const date = parseShownDate(text);
    if (!date || date.written || (!date.labelled && at < (article.title ?? 0))) return [];
    const inIndex = indexed && (cell || /发文日期|生成日期|公开日期/.test(text));
    return [{ source: inIndex ? 'index' : 'shown', iso: date.iso, text: date.text }];
  });
}

/** The value of a label is the date, maybe with the time; where it is blank, what follows may be a text with dates in it. */
const longestDateValue = 40;
const beginsWithDate = (value: string): boolean =>
  value.length <= longestDateValue && /^\s*[[(（【]?\d{4}\s*[-/.年]/.test(value);

/** An index block gives label and value in cells of their own. */
const isDateLabel = (text: string): boolean =>
  /^(?:发布|发文|公开|生成)(?:日期|时间)[:：]?$/.test(text.replace(/\s+/g, ''));
