import { normalise } from '../text/normalise.ts';
import type { FlowItem, TextItem, Zone } from './flow.ts';
import { endsArticle, isArticleBox, isLeadFurniture } from './furniture.ts';
import { isOfficeName } from './office-class.ts';
import type { Stretch } from './outline.ts';
import { isTitle, parseTitle } from './title.ts';
import { titleAt } from './title-lines.ts';

/** The report's own items: what stands in its box, without the furniture before and after. Indices into the page's items. */
export interface Article {
  /** The line that is the title, undefined where the page prints none before the text. */
  title: number | undefined;
  /** Cover and introduction, then the parts to the last line. */
  items: number[];
}

const mostlyLink = 0.5;
/** A text is never nested deeper in its article than this. */
const mostWidening = 8;
/** How far before the first heading a title is looked for. */
const titleReach = 80;

/** Cuts the report out of its page; `earliest` is where the report before it on the page ended, `titles` are the document's. */
export function cutArticle<N>(
  items: readonly FlowItem<N>[],
  stretch: Stretch,
  earliest: number,
  latest: number,
  titles: readonly string[],
): Article {
  const box = findBox(items, stretch);
  const title = findTitle(items, box, stretch.from, Math.max(earliest, stretch.from - titleReach), titles);
  const head = listHead(items, box, title, stretch.from, earliest);
  const body = range(stretch.from, stretch.to + 1).filter((at) => isText(items[at]) && inBox(items[at], box));
  return { title, items: [...head, ...body, ...listTail(items, box, stretch.to + 1, latest)] };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** A line of links leads elsewhere; a line with a link in it is text. */
const isText = <N>(item: FlowItem<N> | undefined): boolean =>
  item !== undefined && (item.kind !== 'text' || item.linked <= mostlyLink || item.text.includes('。'));

/** Lines between title and part one, with the cover above a title that is printed in the text; without a title, the lines of the box. */
function listHead<N>(
  items: readonly FlowItem<N>[],
  box: Zone,
  title: number | undefined,
  from: number,
  earliest: number,
): number[] {
  const line = title === undefined ? undefined : items[title];
  const covered = line?.kind === 'text' && line.level === 0 && inBox(line, box);
  return range(title === undefined || covered ? earliest : title + 1, from).filter((at) => {
    const item = items[at];
    if (at === title || item?.kind !== 'text' || !isText(item) || isLeadFurniture(item.text)) return false;
    return inBox(item, box) || (title !== undefined && item.text.length >= 40 && /[。：:]$/.test(item.text));
  });
}

function listTail<N>(items: readonly FlowItem<N>[], box: Zone, from: number, latest: number): number[] {
  const tail: number[] = [];
  for (let at = from; at < latest; at += 1) {
    const item = items[at];
    if (item?.kind === 'text' && endsArticle(item.text)) break;
    if (inBox(item, box) && isText(item)) tail.push(at);
  }
  return tail;
}

/**
 * The box of the text: the smallest that holds all headings and tables, widened to the article box that the content
 * system made, or else as long as the wider one adds text and no links.
 */
function findBox<N>(items: readonly FlowItem<N>[], { openings, from, to }: Stretch): Zone {
  const tables = range(from, to + 1).filter((at) => items[at]?.kind === 'table');
  const zones = [...openings.values(), ...tables].flatMap((at) => items[at]?.zone ?? []);
  const [first, ...others] = zones;
  if (!first) throw new Error('a report has a heading or a table');
  const smallest = others.reduce(commonBox, first);
  for (let zone: Zone | null = smallest; zone; zone = zone.parent) if (isArticleBox(zone.name)) return zone;
  let box = smallest;
  for (
    let wider = box.parent;
    wider && smallest.depth - wider.depth <= mostWidening && !addsLinks(items, wider, box);
    wider = wider.parent
  )
    box = wider;
  return box;
}

function commonBox(a: Zone, b: Zone): Zone {
  let [left, right]: [Zone, Zone] = [a, b];
  while (left !== right) {
    if (left.depth >= right.depth && left.parent) left = left.parent;
    else if (right.parent) right = right.parent;
    else return left;
  }
  return left;
}

function addsLinks<N>(items: readonly FlowItem<N>[], wider: Zone, box: Zone): boolean {
  return items.some(
    (item) =>
      item.kind === 'text' &&
      (item.linked > mostlyLink || endsArticle(item.text) || isLeadFurniture(item.text)) &&
      isWithin(item.zone, wider) &&
      !isWithin(item.zone, box),
  );
}

const inBox = <N>(item: FlowItem<N> | undefined, box: Zone): boolean => item !== undefined && isWithin(item.zone, box);

function isWithin(zone: Zone, box: Zone): boolean {
  let inner: Zone | null = zone;
  while (inner && inner.depth > box.depth) inner = inner.parent;
  return inner === box;
}

/**
 * The title among the lines before the text. The page's own title tag, a heading element or an office in it or above it
 * speak for a line, a year in it even more: sidebars list other reports, columns are called 政府信息公开年报, and the
 * portal's line 2022年政府信息公开工作年度报告 stands above the report's own two. Of equals, the first in the box, or else
 * the nearest.
 */
function findTitle<N>(
  items: readonly FlowItem<N>[],
  box: Zone,
  before: number,
  earliest: number,
  titles: readonly string[],
): number | undefined {
  const known = titles.map(normalise).join('\n');
  const weigh = ({ text, level, zone }: TextItem<N>, whole: string): number =>
    (parseTitle(whole).year === null ? 0 : 8) +
    (known.includes(normalise(text)) ? 4 : 0) +
    (level > 0 ? 2 : 0) +
    (namesOffice(whole) ? 2 : 0) +
    // 名称：某局2023年… in an index block repeats the title.
    (isLeadFurniture(text) ? -3 : 0) +
    (isWithin(zone, box) ? 1 : 0);
  let best: { at: number; weight: number; inBox: boolean } | undefined;
  for (const at of range(earliest, before)) {
    const item = items[at];
    if (item?.kind !== 'text' || item.linked > mostlyLink || !isTitle(item.text)) continue;
    const weight = weigh(item, titleAt(items, at) ?? item.text);
    if (best === undefined || weight > best.weight || (weight === best.weight && !best.inBox))
      best = { at, weight, inBox: isWithin(item.zone, box) };
  }
  return best?.at;
}

/** A title of its own or with the line above it; 现将某局2022年度报告公布如下 is a sentence. */
function namesOffice(title: string): boolean {
  const { office } = parseTitle(title);
  return /(?:报告|年报)(?:[（(][^（()）]{1,8}[)）])?$/.test(title) && office !== null && isOfficeName(office);
}
