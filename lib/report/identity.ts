import type { Article } from './article.ts';
import { dateOfAddress, datesOfMetas, isDateLine, parseDate, parseShownDate } from './dates.ts';
import type { FlowItem, TextItem } from './flow.ts';
import { classOf, identityOf } from './office-class.ts';
import type { Identity, PageDate, Report } from './report.ts';
import { isTitle, parseTitle } from './title.ts';

/** What the page says of itself beside its text. */
export interface PageFacts {
  /** Address of the page, '' for a text: dates and columns are in it. */
  address: string;
  /** What the Report gives as its source. */
  source: string;
  /** Titles of the document and of the page around it. */
  titles: string[];
  /** Meta tags, names in lower case. */
  metas: (readonly [name: string, content: string])[];
  /** 首页 > … > 正文 of the page around a frame, '' elsewhere. */
  breadcrumb: string;
  /** Read whatever is there. */
  force: boolean;
}

/** How far from a text its index block (索引号 …) and its line of publication may stand, in items. */
const surroundings = 40;

/**
 * Who reports, in the order of trust: the title, other titles in the text (cover), the document's title, meta tags,
 * index block, breadcrumb, signature, and last the sentence in which the office names itself.
 */
export function findIdentity<N>(
  items: readonly FlowItem<N>[],
  article: Article,
  facts: PageFacts,
  signature: string | null = null,
): Identity {
  const head = headLines(items, article);
  const named = titleLines(items, article, facts).flatMap(({ text, source, before }) => {
    const office =
      parseTitle(text).office ?? (before !== undefined && isOfficeLine(before) ? before.replace(/\s+/g, '') : null);
    return office === null ? [] : [{ office, source }];
  });
  const [first] = named;
  // Of two titles one may say 某某街道 and the other 某某街道办事处: the full name is the office's.
  const full =
    first &&
    named.find(
      ({ office }) =>
        office !== first.office && office.startsWith(first.office) && classOf(office) === classOf(first.office),
    );
  if (first) return identityOf((full ?? first).office, first.source);
  const sources: [string | null, Identity['source']][] = [
    [
      facts.metas.find(
        ([name, content]) => /^(?:contentsource|publisher|author)$/.test(name) && isOfficeLine(content),
      )?.[1] ?? null,
      'meta',
    ],
    [labelledOffice(items, article), 'index'],
    [officeOfBreadcrumb(findBreadcrumb(items, facts)), 'breadcrumb'],
    [signature, 'signature'],
    [selfNamed(head), 'text'],
  ];
  const [name, source] = sources.find(([candidate]) => candidate !== null) ?? [null, null];
  return identityOf(name, source);
}

/** The title as the page prints it, with the office's line above where it stands on two lines; null where none is printed. */
export function printedTitle<N>(items: readonly FlowItem<N>[], { title }: Article): string | null {
  const line = lineAt(items, title);
  if (!line || title === undefined) return null;
  const above = lineAt(items, title - 1)?.text ?? '';
  return parseTitle(line.text).office === null && isOfficeLine(above) ? above + line.text : line.text;
}

/**
 * Which year is reported on: from the titles, else from the period of the figures, else the year before publication. A
 * title that period and publication both contradict is a wrong title (田黄镇 2021 calls itself the report of 2020).
 */
export function findYear<N>(
  items: readonly FlowItem<N>[],
  article: Article,
  facts: PageFacts,
  dates: readonly PageDate[],
): Pick<Report, 'year' | 'yearSource'> {
  const text = article.items.map((at) => lineAt(items, at)?.text ?? '').join('\n');
  const period =
    /(20\d{2})\s*(?:年\s*)?(?:[-.]\s*)?0?1\s*[-.月]\s*0?1\s*(?:日\s*)?(?:[起始]\s*)?(?:至|到|—|-|－|~|–)/.exec(
      text.normalize('NFKC'),
    );
  const [published] = dates;
  const beforePublication = published ? Number(published.iso.slice(0, 4)) - 1 : null;
  const periodYear = period ? Number(period[1]) : null;
  const titled = titleLines(items, article, facts).flatMap(({ text: title, source }) => {
    const { year } = parseTitle(title);
    return year === null ? [] : [{ year, yearSource: source }];
  })[0];
  if (titled && (periodYear === null || periodYear === titled.year || periodYear !== beforePublication)) return titled;
  if (periodYear !== null) return { year: periodYear, yearSource: 'period' };
  return { year: beforePublication, yearSource: beforePublication === null ? null : 'published' };
}

/** All dates of the page, most trusted first: meta tags, shown with the title, index block, address, signature. */
export function findDates<N>(
  items: readonly FlowItem<N>[],
  article: Article,
  facts: PageFacts,
  signed: PageDate | null,
): PageDate[] {
  const around = surroundingLines(items, article);
  const indexed = around.some(({ text }) => /索\s*引\s*号/.test(text));
  const shown = around.flatMap(({ text, cell }): PageDate[] => {
    const date = parseShownDate(text);
    if (!date || date.written) return [];
    return [
      {
        source: indexed && (cell || /发文日期|生成日期|公开日期/.test(text)) ? 'index' : 'shown',
        iso: date.iso,
        text: date.text,
      },
    ];
  });
  const trust: PageDate['source'][] = ['meta', 'shown', 'index', 'url', 'signature'];
  const all = [
    ...datesOfMetas(facts.metas),
    ...shown,
    ...splitIndexDates(around),
    dateOfAddress(facts.address),
    signed,
  ].filter((date) => date !== null);
  return all.toSorted((a, b) => trust.indexOf(a.source) - trust.indexOf(b.source));
}

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
        isOfficeLine(lineAt(items, at)?.text ?? '') &&
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
  return match?.[1] !== undefined && isOfficeLine(match[1]);
}

const lineAt = <N>(items: readonly FlowItem<N>[], at: number | undefined): TextItem<N> | undefined => {
  const item = at === undefined ? undefined : items[at];
  return item?.kind === 'text' ? item : undefined;
};

/** The first lines of the text: cover, second title, introduction. */
const headLines = <N>(items: readonly FlowItem<N>[], { items: own }: Article): TextItem<N>[] =>
  own.slice(0, 12).flatMap((at) => lineAt(items, at) ?? []);

interface TitleLine {
  text: string;
  source: 'title' | 'heading' | 'meta';
  /** The line above, which names the office where a title stands on two lines. */
  before: string | undefined;
}

function titleLines<N>(items: readonly FlowItem<N>[], article: Article, facts: PageFacts): TitleLine[] {
  const title = lineAt(items, article.title);
  const printed: TitleLine[] = title
    ? [
        {
          text: title.text,
          source: 'title',
          before: article.title === undefined ? undefined : lineAt(items, article.title - 1)?.text,
        },
      ]
    : [];
  const headings = headLines(items, article)
    .filter(({ text }) => isTitle(text))
    .map(({ text }): TitleLine => ({ text, source: 'heading', before: undefined }));
  const documents = facts.titles
    .flatMap((text) => text.split(/[-_|—–]+/))
    .map((part) => part.trim())
    .filter(isTitle);
  const metas = facts.metas
    .filter(([name, content]) => name === 'articletitle' && isTitle(content))
    .map(([, content]) => content);
  return [
    ...printed,
    ...headings,
    ...documents.map((text): TitleLine => ({ text, source: 'title', before: undefined })),
    ...metas.map((text): TitleLine => ({ text, source: 'meta', before: undefined })),
  ];
}

/** Whether a line is the name of an organ and nothing else. */
function isOfficeLine(line: string): boolean {
  const name = line.replace(/\s+/g, '');
  return name.length >= 3 && name.length <= 40 && !/[。，,；;：:“”《》\d]/.test(name) && classOf(name) !== 'unknown';
}

/** Lines near the text: the index block and the line of publication stand before the title or right after it. */
function surroundingLines<N>(items: readonly FlowItem<N>[], { title, items: own }: Article): TextItem<N>[] {
  const start = title ?? own[0] ?? 0;
  const end = own[0] ?? start;
  const around = items.slice(Math.max(0, start - surroundings), Math.max(end, start) + 3);
  return around.flatMap((item) => (item.kind === 'text' && item.linked <= 0.5 ? [item] : []));
}

/** An index block gives label and value in cells of their own. */
function splitIndexDates(around: readonly { text: string }[]): PageDate[] {
  return around.flatMap(({ text }, index): PageDate[] => {
    if (!/^(?:发布|发文|公开|生成)(?:日期|时间)[:：]?$/.test(text.replace(/\s+/g, ''))) return [];
    const date = parseDate(around[index + 1]?.text ?? '');
    return date ? [{ source: 'index', ...date }] : [];
  });
}

function labelledOffice<N>(items: readonly FlowItem<N>[], article: Article): string | null {
  const around = surroundingLines(items, article);
  for (const [index, { text }] of around.entries()) {
    const [, inline] =
      /^(?:发布机构|发布单位|公开(?:责任)?(?:机关|单位|部门)|制发机关|信息来源|来源)[:：]?(.*)$/.exec(
        text.replace(/\s+/g, ''),
      ) ?? [];
    if (inline === undefined) continue;
    const name = inline === '' ? (around[index + 1]?.text ?? '') : inline;
    if (isOfficeLine(name)) return name.replace(/\s+/g, '');
  }
  return null;
}

/** The page's 首页 > … > 正文, '' where it has none. */
export function findBreadcrumb<N>(items: readonly FlowItem<N>[], { breadcrumb }: PageFacts): string {
  const trail = items.find(
    (item) =>
      item.kind === 'text' &&
      item.linked > 0 &&
      item.text.length < 200 &&
      /位置\s*[:：]|[>›»＞].*[>›»＞]/.test(item.text),
  );
  const printed = trail?.kind === 'text' ? trail.text.replace(/^.{0,8}位置\s*[:：]\s*/, '') : breadcrumb;
  return printed
    .split(/[>›»＞]+/)
    .map((step) => step.trim())
    .join(' > ');
}

const officeOfBreadcrumb = (breadcrumb: string): string | null =>
  breadcrumb
    .split('>')
    .map((step) => step.trim())
    .findLast((step) => isOfficeLine(step) && !/门户|网站|政府信息公开/.test(step)) ?? null;

/** “XX局根据《条例》…”: the office as the first words of the introduction. */
function selfNamed(head: readonly { text: string }[]): string | null {
  for (const { text } of head) {
    const [, name] =
      /^(?:20\d{2}\s*年[，,、度]*)?([\p{Script=Han}]{3,30}?)(?:认真|严格|深入|全面)?(?:根据|按照|依据|贯彻|坚持)/u.exec(
        text,
      ) ?? [];
    if (name !== undefined && isOfficeLine(name) && !/^(?:我|本)/.test(name)) return name;
  }
  return null;
}
