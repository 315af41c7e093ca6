import { browser } from 'wxt/browser';
import { RpcError, type Sender } from '../../lib/rpc.ts';
import { findPage } from '../../lib/store/pages.ts';
import type { Store } from '../../lib/store/store.ts';
import { PrivateWindowError } from '../../lib/store/store-error.ts';
import { publishedAt } from '../../lib/text/site.ts';
import type { Frame } from './reviews.ts';

/* Who asks: what a message says of itself counts for nothing, only what the browser says of its sender. */

/** The panel and the options. In a tab of their own they have a sender.tab as well, so the address decides. */
export const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** Throws where a content script asks. */
export function requireOwnPage(sender: Sender): void {
  if (!isOwnPage(sender)) throw new RpcError('refused', '只有扩展自己的页面可以这样做');
}

/** The frame that a content script speaks for; throws where the sender is none. */
export function frameOf({ tab, frameId, url }: Sender): Frame {
  if (tab?.id === undefined || url === undefined) throw new RpcError('refused', '只有网页中的脚本可以这样做');
  return { tabId: tab.id, frameId: frameId ?? 0, url: publishedAt(url, browser.runtime.getURL('/')) };
}

/** Throws where a private window asks: what is seen there leaves no trace. */
export function requireTraces({ tab }: Sender): void {
  if (tab?.incognito) throw new PrivateWindowError();
}

/** Throws where a content script asks for a report that its own frame did not submit. */
export async function requireAccess(store: Store, sender: Sender, reportId: string): Promise<void> {
  if (isOwnPage(sender)) return;
  requireTraces(sender);
  const frame = frameOf(sender);
  const page = await findPage(store, frame);
  const own = page?.reportIds.includes(reportId) && originOf(page.url) === originOf(frame.url);
  if (!own) throw new RpcError('refused', '这份报告不在本页');
}

export const originOf = (url: string): string => URL.parse(url)?.origin ?? '';
