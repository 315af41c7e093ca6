/** The site that an address belongs to: www.hekou.gov.cn and zwgk.hekou.gov.cn are one. '': no host. */
export function siteOf(url: string): string {
  const host = URL.parse(url)?.hostname ?? '';
  return host.endsWith('.gov.cn') ? host.split('.').slice(-3).join('.') : host;
}

/** Whether an address names a file of this machine, which nobody published. */
export const isLocal = (url: string): boolean => url.startsWith('file:');

/** Whether an address is a portal's: the manifest opens these to reading and fetching, others a person may open. */
export const isPortal = (url: string): boolean => /^(?:[^.]+\.)*gov\.cn$/.test(URL.parse(url)?.hostname ?? '');

/** Whether an address names, by its ending, a PDF file that our viewer may fetch. */
export const isReadablePdf = (url: string): boolean => isPortal(url) && /\.pdf$/i.test(URL.parse(url)?.pathname ?? '');

const viewer = '/viewer.html';

const viewerAddress = (url: string): string => `${viewer}?${new URLSearchParams({ file: url })}`;

/** Where a page is opened: a PDF file of a portal in our viewer. `own`: the address of the extension. */
export const openedAt = (url: string, own: string): string =>
  isReadablePdf(url) ? new URL(viewerAddress(url), own).href : url;

/** Where what a page shows was published: our viewer shows a file from elsewhere. `own`: the address of the extension. */
export function publishedAt(url: string, own: string): string {
  const file = url.startsWith(new URL(viewer, own).href) ? URL.parse(url)?.searchParams.get('file') : null;
  return file ?? url;
}

/** All government portals, as browsers are asked for them. */
export const portalPattern = '*://*.gov.cn/*';

/** Of the match patterns that a browser allows, those beside the portals. */
export const besidePortals = (patterns: readonly string[] = []): string[] =>
  patterns.filter((pattern) => pattern !== portalPattern);

/** What a browser is asked for so that we may read a page: its own host, or all portals. null: no page of the web. */
export function patternOf(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  return isPortal(url) ? portalPattern : `*://${parsed.hostname}/*`;
}

/** An address as a page writes it, in full; null where it leads to no page of the web. */
export function webAddress(address: string, base?: string): string | null {
  const url = URL.parse(address, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
