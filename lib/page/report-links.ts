import { isTitle, parseTitle } from '../report/title.ts';

/** A link that a list names a report with. Office and year as its words say; null where they say nothing. */
export interface ReportLink {
  element: HTMLAnchorElement;
  url: string;
  title: string;
  office: string | null;
  year: number | null;
}

/** More links than any column shows at a time. */
const mostLinks = 500;

/**
 * The links of a page whose words, or whose title where the words are cut short, are those of a report; each page once.
 * `base`: where the page was found, for one that was fetched.
 */
export function findReportLinks(document: Document, base = document.baseURI): ReportLink[] {
  const found = new Map<string, ReportLink>();
  for (const element of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (found.size >= mostLinks) break;
    const url = URL.parse(element.getAttribute('href') ?? '', base);
    if (url === null || !/^https?:$/.test(url.protocol) || found.has(url.href)) continue;
    const title = [element.title, element.textContent]
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .find((text) => isTitle(text));
    if (title === undefined) continue;
    const said = parseTitle(title);
    // 政府信息公开年报, and no word of whose or when: the column.
    if (said.office === null && said.year === null) continue;
    found.set(url.href, { element, url: url.href, title, ...said });
  }
  return [...found.values()];
}
