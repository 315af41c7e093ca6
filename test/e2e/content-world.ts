import type { Page, Worker } from 'playwright-core';
import { z } from 'zod/mini';
import { type NameTo, type Requests, type Responses, specs } from '../../lib/messages.ts';
import { AuditRecord, ReportRecord } from '../../lib/store/records.ts';

/** Evaluates an expression in the extension's own world on a page, where its content scripts run. */
export async function contentWorld(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) =>
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    }),
  );
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** Asks the background as a script on this page does; an answer that is an error is thrown. */
export async function askFrom<N extends NameTo<'background'>>(
  page: Page,
  name: N,
  payload: Requests[N],
): Promise<Responses[N]> {
  const evaluate = await contentWorld(page);
  const message = JSON.stringify({ gouji: 1, name, payload });
  const reply = await evaluate(`chrome.runtime.sendMessage(${message}).then((reply) => JSON.stringify(reply))`);
  const { ok, value, error } = JSON.parse(String(reply));
  if (!ok) throw new Error(`${name}: ${error}`);
  return specs[name].response.parse(value);
}

/** All records of one table of the extension's database; none where there is no database yet. */
export const storedIn = (worker: Worker, table: string): Promise<Record<string, unknown>[]> =>
  worker.evaluate(async (table) => {
    // Opening a database that is not there would create an empty one in the extension's place.
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'gouji')) return [];
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('gouji');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const request = opening.result.transaction(table).objectStore(table).getAll();
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          opening.result.close();
          resolve(request.result);
        };
      };
    });
  }, table);

/** The report at an address, or in a frame of its page, with its present audit, as the extension saved them. */
export async function savedReview(
  worker: Worker,
  address: string,
): Promise<{ record: ReportRecord; saved: AuditRecord } | undefined> {
  const stem = address.replace(/^https?:\/\//, '').replace(/\.\w+$/, '');
  const record = z
    .array(ReportRecord)
    .parse(await storedIn(worker, 'reports'))
    .find(({ reportId }) => reportId.startsWith(stem));
  const audits = z.array(AuditRecord).parse(await storedIn(worker, 'audits'));
  const saved = audits.find(
    ({ reportId, contentHash }) => reportId === record?.reportId && contentHash === record.contentHash,
  );
  return record && saved && { record, saved };
}

/** What the toolbar button says on the tab at this address. */
export const badgeText = (worker: Worker, page: Page): Promise<string> =>
  worker.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find(({ url }) => url === address)?.id;
    return tabId === undefined ? '' : chrome.action.getBadgeText({ tabId });
  }, page.url());
