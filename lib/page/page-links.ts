/** A link of a page that was fetched; `isTrail`: it stands in the line that says where the page is (当前位置). */
interface PageLink {
  url: string;
  text: string;
  isTrail: boolean;
}

/** More links than a portal's largest menu. */
const mostLinks = 3_000;
const trail =
  '[class*=crumb i], [id*=crumb i], [class*=position i], [class*=location i], [class*=weizhi i], [class*=dqwz i]';

/** All links of a fetched page to pages of the web, in its order; `base`: where it was found. */
export const findPageLinks = (document: Document, base: string): PageLink[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, mostLinks).flatMap((element) => {
    const url = URL.parse(element.getAttribute('href') ?? '', base);
    if (url === null || !/^https?:$/.test(url.protocol)) return [];
    return [{ url: url.href, text: element.textContent.trim(), isTrail: isInTrail(element) }];
  });

const isInTrail = (element: Element): boolean =>
  element.closest(trail) !== null || /位置\s*[:：]/.test(element.parentElement?.textContent.slice(0, 20) ?? '');
