/** The site that an address belongs to: www.hekou.gov.cn and zwgk.hekou.gov.cn are one. '': no host. */
export function siteOf(url: string): string {
  const host = URL.parse(url)?.hostname ?? '';
  return host.endsWith('.gov.cn') ? host.split('.').slice(-3).join('.') : host;
}

/** Whether an address names a file of this machine, which nobody published. */
export const isLocal = (url: string): boolean => url.startsWith('file:');
