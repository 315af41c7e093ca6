import type { Page, Worker } from 'playwright-core';

/** Runs a function on the overlay's closed shadow root, which only the browser's own tools reach; undefined where there is no overlay. */
export async function inOverlay<R>(page: Page, work: (root: ShadowRoot) => R): Promise<R | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const host = html?.children?.find(({ nodeName }) => nodeName === 'GOUJI-OVERLAY');
    const shadow = host?.shadowRoots?.[0];
    if (shadow === undefined) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${work})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** The text of the open bubble, '' where none is open. */
export const bubbleText = async (page: Page): Promise<string> =>
  (await inOverlay(page, (root) => root.querySelector<HTMLElement>('.bubble')?.innerText ?? '')) ?? '';

/** The text of what is said about the page as a whole. */
export const noticeText = async (page: Page): Promise<string> =>
  (await inOverlay(page, (root) => root.querySelector<HTMLElement>('.notice')?.innerText ?? '')) ?? '';

/** A trusted click in the middle of the first element of the overlay that matches. */
export async function clickInOverlay(
  page: Page,
  work: (root: ShadowRoot) => { x: number; y: number } | null,
): Promise<void> {
  const middle = await inOverlay(page, work);
  if (!middle) throw new Error('nothing to click in the overlay');
  await page.mouse.click(middle.x, middle.y);
}

/** Sends a message to the page's readers as the background does. */
export const tellPage = (worker: Worker, address: string, name: string, payload: unknown): Promise<unknown> =>
  worker.evaluate(
    async ({ address, name, payload }) => {
      const [tab] = await chrome.tabs.query({ url: `${address.split('#')[0]}*` });
      if (tab?.id === undefined) throw new Error(`no tab at ${address}`);
      return chrome.tabs.sendMessage(tab.id, { gouji: 1, name, payload });
    },
    { address, name, payload },
  );
