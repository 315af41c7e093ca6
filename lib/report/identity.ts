import { isShortOf } from '../text/office-names.ts';
import type { Article } from './article.ts';
import { type FlowItem, lineAt, type TextItem } from './flow.ts';
import { classOf, identityOf, isOfficeName } from './office-class.ts';
import { surroundingLines } from './publication.ts';
import type { Identity, PageDate, Report } from './report.ts';
import { isGeneral, selfNamed, yearCalled, yearOfSentences } from './self-named.ts';
import { isTitle, parseTitle } from './title.ts';
import { titleAt } from './title-lines.ts';

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
  /** What is there was copied from a scan by a person. */
  isEntered: boolean;
}

/**
 * Who reports, in the order of trust: the title, other titles in the text (cover), the document's title, meta tags,
 * index block, breadcrumb, signature, and last the sentence in which the office names itself. A name that thousands
 * share (县教育局) comes after all that say which one.
 */
export function findIdentity<N>(
  items: readonly FlowItem<N>[],
  article: Article,
  facts: PageFacts,
  signature: string | null = null,
): Identity {
  const titled = findTitled(items, article, facts);
  const [office] = titled;
  if (office !== null && !isGeneral(office)) return identityOf(...titled);
  const head = headLines(items, article).map(({ text }) => text);
  const meta = facts.metas.find(
    ([name, content]) => /^(?:contentsource|publisher|author)$/.test(name) && isOfficeName(content),
  )?.[1];
  const printed: Named[] = [
    [meta ?? null, 'meta'],
    [labelledOffice(items, article), 'index'],
    [officeOfBreadcrumb(findBreadcrumb(items, facts)), 'breadcrumb'],
  ];
  // 来源：县政府办公室 is who put the page up, 来源：教育局 one of thousands.
  const isOffices = office !== null && classOf(office) === 'government-office';
  const own = printed.filter(
    ([name]) => name !== null && !isGeneral(name) && (isOffices || classOf(name) !== 'government-office'),
  );
  const told: Named[] = [...own, [signature, 'signature'], named(selfNamed(head, { general: false }))];
  const found =
    office === null
      ? [...told, ...printed, named(selfNamed(head, { general: true }))].find(([candidate]) => candidate !== null)
      : told.find((candidate) => isFullOf(candidate, office));
  return identityOf(...(found ?? titled));
}

type Named = [name: string | null, source: Identity['source']];
const nobody: Named = [null, null];
const named = (name: string | null): Named => [name, 'text'];

/** The office of the first title that has one. Of two titles one may say 某某街道 and the other 某某街道办事处: the full name is the office's. */
function findTitled<N>(items: readonly FlowItem<N>[], article: Article, facts: PageFacts): Named {
  const named = titleLines(items, article, facts).flatMap(({ text, source }) => {
    const { office } = parseTitle(text);
    return office === null ? [] : [{ office, source }];
  });
  const [first] = named;
  if (!first) return nobody;
  const full = named.find(
    ({ office }) =>
      office !== first.office && office.startsWith(first.office) && classOf(office) === classOf(first.office),
  );
  return [(full ?? first).office, first.source];
}

/** 县教育局 and 县教体局 of a title are 河口县教育局 and 河口县教育体育局 where the page says so elsewhere. */
const isFullOf = ([name]: Named, office: string): boolean =>
  name !== null &&
  name.length > office.length &&
  (name.endsWith(office) || (kindOf(name) === kindOf(office) && isShortOf(office, name)));

/** Class and last character, of 委员会 as of 委, of 办公室 as of 办. */
const kindOf = (office: string): string =>
  `${classOf(office)} ${office
    .replace(/委员会$/, '委')
    .replace(/办公[厅室]$/, '办')
    .at(-1)}`;

/** The title as the page prints it, on one line or several; null where none is printed. */
export const printedTitle = <N>(items: readonly FlowItem<N>[], { title }: Article): string | null =>
  titleAt(items, title);

/** 1 January as the first day of a period: 自2023年1月1日起至, 从2023年1月1日开始，到, 2023.01.01- */
const periodOpening = /(20\d{2})[年\-./]?0?1[月\-./]0?1日?(?:起始?|开始|始)?[,、]?(?:至|到|截[至止]|[—\-~–])/;

/**
 * Which year is reported on: from the titles, else from the period of the figures, else from what the text calls its
 * year, else the year before publication. A title that the period contradicts, and with it the publication, or, where no
 * date is given, the text itself, is a wrong title (田黄镇 2021 calls itself the report of 2020).
 */
export function findYear<N>(
  items: readonly FlowItem<N>[],
  article: Article,
  facts: PageFacts,
  dates: readonly PageDate[],
): Pick<Report, 'year' | 'yearSource'> {
  const lines = article.items.map((at) => lineAt(items, at)?.text ?? '');
  const period = findPeriod(lines);
  const [published] = dates;
  const beforePublication = published ? Number(published.iso.slice(0, 4)) - 1 : null;
  const periodYear = period ? Number(period[1]) : null;
  const titled = titleLines(items, article, facts).flatMap(({ text: title, source }) => {
    const { year } = parseTitle(title);
    return year === null ? [] : [{ year, yearSource: source }];
  })[0];
  if (titled && (periodYear === null || periodYear === titled.year)) return titled;
  const text = lines.join('\n');
  const timesNamed = (year: number) => text.split(`${year}年`).length - 1;
  const isTitleWrong = (year: number) =>
    beforePublication === null
      ? // The period names its year twice: it is no witness for itself.
        timesNamed(periodYear ?? year) - 2 > timesNamed(year)
      : beforePublication === periodYear;
  if (titled && !isTitleWrong(titled.year)) return titled;
  if (titled) return { year: periodYear, yearSource: 'period' };
  return yearOfUntitled(text, periodYear, beforePublication);
}

/** It mostly stands in the introduction: what follows is not looked at. */
function findPeriod(lines: readonly string[]): RegExpExecArray | null {
  for (const line of lines) {
    const period = periodOpening.exec(line.normalize('NFKC').replace(/[^\S\n]+/g, ''));
    if (period) return period;
  }
  return null;
}

/** With fewer, sentences that begin with a year prove nothing against the date of publication. */
const enoughSentences = 3;

/** A period that the text contradicts, and with it the publication, is copied from last year's report. */
function yearOfUntitled(
  text: string,
  periodYear: number | null,
  beforePublication: number | null,
): Pick<Report, 'year' | 'yearSource'> {
  const lines = text.split('\n');
  const called = yearCalled(lines);
  const sentences = yearOfSentences(lines);
  const told = called ?? sentences?.year ?? null;
  const isPeriodWrong = told !== periodYear && told !== null && told === beforePublication && sentences?.year === told;
  if (periodYear !== null && !isPeriodWrong) return { year: periodYear, yearSource: 'period' };
  if (called !== null) return { year: called, yearSource: 'heading' };
  const isSure =
    beforePublication === null || sentences?.year === beforePublication || (sentences?.times ?? 0) >= enoughSentences;
  if (sentences && isSure) return { year: sentences.year, yearSource: 'text' };
  return { year: beforePublication, yearSource: beforePublication === null ? null : 'published' };
}

const headLength = 12;

/** The first lines of the text: cover, second title, introduction. */
const headLines = <N>(items: readonly FlowItem<N>[], { items: own }: Article): TextItem<N>[] =>
  own.slice(0, headLength).flatMap((at) => lineAt(items, at) ?? []);

interface TitleLine {
  text: string;
  source: 'title' | 'heading' | 'meta';
}

function titleLines<N>(items: readonly FlowItem<N>[], article: Article, facts: PageFacts): TitleLine[] {
  const title = titleAt(items, article.title);
  const printed: TitleLine[] = title === null ? [] : [{ text: title, source: 'title' }];
  const headings = article.items.slice(0, headLength).flatMap((at): TitleLine[] => {
    const isOne = isTitle(lineAt(items, at)?.text ?? '');
    return isOne ? [{ text: titleAt(items, at) ?? '', source: 'heading' }] : [];
  });
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
    ...documents.map((text): TitleLine => ({ text, source: 'title' })),
    ...metas.map((text): TitleLine => ({ text, source: 'meta' })),
  ];
}

const officeLabel =
  /(?:^|\s|[[【])(?:发布机构|发布单位|公开(?:责任)?(?:机关|单位|部门)|制发机关|信息来源|来源)\s*[\]】]?\s*[:：]?\s*([\p{Script=Han}（）()·]+)?/u;

function labelledOffice<N>(items: readonly FlowItem<N>[], article: Article): string | null {
  const around = surroundingLines(items, article);
  for (const [index, { text }] of around.entries()) {
    const line = text.replace(/^[-–•·●▪]\s*/, '').replace(/来\s+源/, '来源');
    const label = officeLabel.exec(line);
    if (!label) continue;
    const isAlone = label[0].length === line.length;
    const name = label[1] ?? (isAlone ? (around[index + 1]?.text ?? '') : '');
    if (isOfficeName(name)) return name.replace(/\s+/g, '');
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
    .findLast((step) => isOfficeName(step) && !/门户|网站|政府信息公开/.test(step)) ?? null;
