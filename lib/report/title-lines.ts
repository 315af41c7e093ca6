import { type FlowItem, lineAt } from './flow.ts';
import { isOfficeName } from './office-class.ts';
import { isTitle, parseTitle } from './title.ts';

/** A title may stand on so many lines: office, year, 政府信息公开工作年度报告. */
const mostLines = 3;
const longestPart = 50;

/**
 * The title at a line, with the lines above that are printed with it and belong to it: the office, the year, or a first
 * half that a narrow column broke off (某街道办事处2023年度政府 / 信息公开工作年度报告).
 */
export function titleAt<N>(items: readonly FlowItem<N>[], at: number | undefined): string | null {
  const line = lineAt(items, at);
  if (!line || at === undefined) return null;
  let title = line.text;
  for (let index = at; index > at - mostLines + 1; index -= 1) {
    const above = lineAbove(items, index);
    if (above === undefined || !goesOnWith(above, title)) break;
    title = above + title;
  }
  return title;
}

function goesOnWith(above: string, title: string): boolean {
  const { office, year } = parseTitle(title);
  if (office !== null || above.length > longestPart || isTitle(above)) return false;
  const words = above.replace(/\s+/g, '');
  if (year === null && /20\d{2}年(?:度)?(?:政府|政务)?(?:信息)?$/.test(words)) return isTitle(above + title);
  return isOfficeName(above);
}

/** The line above a title, where it is printed with it: the name of the site above an article is no part of its title. */
export function lineAbove<N>(items: readonly FlowItem<N>[], title: number | undefined): string | undefined {
  const line = lineAt(items, title);
  const above = title === undefined ? undefined : lineAt(items, title - 1);
  if (!line || !above) return undefined;
  const together = line.level > 0 ? above.level > 0 : above.zone === line.zone;
  return together ? above.text : undefined;
}
