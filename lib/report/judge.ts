import type { Article } from './article.ts';
import type { FlowItem } from './flow.ts';
import { findIdentity, type PageFacts } from './identity.ts';
import type { Stretch } from './outline.ts';
import { isOtherPage, isTitle, parseTitle } from './title.ts';

/** Whether a stretch is a report, and why. A title that names another kind of page decides, whatever stands under it. */
export function judge<N>(
  items: readonly FlowItem<N>[],
  stretch: Stretch,
  article: Article,
  facts: PageFacts,
  documentTitles: readonly string[],
): { isReport: boolean; reason: string } {
  const { openings, tables } = stretch;
  const printed = textAt(items, article.title);
  const titles = [printed, ...documentTitles];
  const found = `六个部分中的 ${openings.size} 个、三张表中的 ${tables} 张`;
  if (facts.isEntered) return { isReport: true, reason: '扫描件，由人工对照录入' };
  if (facts.force) return { isReport: true, reason: `应要求检查；找到${found}` };
  const other = findOtherTitle(items, stretch, titles, printed);
  if (other !== undefined) return { isReport: false, reason: `标题“${other.slice(0, 60)}”不是年度报告` };
  const titled = titles.some(isTitle);
  const { officeClass } = findIdentity(items, article, facts);
  if (officeClass === 'outside' && tables < 2)
    return { isReport: false, reason: '学校、医院、企业的信息公开报告适用其他规定' };
  if (titled && (openings.size >= 2 || tables >= 1)) return { isReport: true, reason: `标题，以及${found}` };
  if (openings.size >= 5 || (openings.size >= 4 && tables >= 1))
    return { isReport: true, reason: `没有年报标题，但有${found}` };
  return { isReport: false, reason: titled ? `标题像年度报告，但只找到${found}` : `没有年报标题，只找到${found}` };
}

/** How many lines before the text may hold the title of another kind of page. */
const leadLines = 40;

/**
 * The title of a notice, a picture story …: of the page's headings, or where it prints no title of a report, of any line
 * above the text. A notice may carry the empty form, under a title without an office.
 */
function findOtherTitle<N>(
  items: readonly FlowItem<N>[],
  { from }: Stretch,
  titles: readonly string[],
  printed: string,
): string | undefined {
  if ([printed, ...titles].some(isFullTitle)) return undefined;
  const lead = items
    .slice(Math.max(0, from - leadLines), from)
    .flatMap((item) =>
      item.kind === 'text' && (item.level > 0 || printed === '') && item.linked <= 0.5 ? [item.text] : [],
    );
  return [...titles, ...lead].find(
    (line) =>
      line.length <= 90 &&
      !/[。：；:;]/.test(line) &&
      /公开|法治政府/.test(line) &&
      /报告|年报|报表/.test(line) &&
      isOtherPage(line),
  );
}

/** A title that names office and year leaves no doubt. */
function isFullTitle(title: string): boolean {
  const { office, year } = parseTitle(title);
  return isTitle(title) && office !== null && year !== null;
}

const textAt = <N>(items: readonly FlowItem<N>[], at: number | undefined): string => {
  const item = at === undefined ? undefined : items[at];
  return item?.kind === 'text' ? item.text : '';
};
