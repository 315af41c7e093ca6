import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { type Chromium, launch, until } from './chromium.ts';
import { savedReview, storedIn } from './content-world.ts';
import { bubbleText } from './page.overlay.ts';
import { articleHtml, inHostileForm, type Site, startSite, withTakenName } from './page.site.ts';

/* A page whose own scripts and names are set against us: what is read, said and kept is that of the page as it stands. */

/** 一、本年新收 says 7 for 5 + 1. */
const article = articleHtml({ figures: { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6] } });
const withScript = (script: string): string => article.replace('<head>', () => `<head><script>(${script})()</script>`);

/** Built-ins that lie. */
const lyingBuiltIns = `() => {
  const lie = (prototype, name) => Object.defineProperty(prototype, name, { get: () => '0', configurable: true });
  for (const name of ['textContent', 'firstChild', 'nextSibling', 'nodeName', 'nodeValue', 'isConnected']) lie(Node.prototype, name);
  for (const name of ['getAttribute', 'hasAttributes', 'querySelectorAll', 'getBoundingClientRect', 'attachShadow'])
    Element.prototype[name] = () => null;
  for (const name of ['map', 'filter', 'flatMap', 'push', 'forEach', Symbol.iterator]) Array.prototype[name] = () => [];
  for (const name of ['replace', 'replaceAll', 'normalize', 'slice', 'split', 'match']) String.prototype[name] = () => '0';
  Map.prototype.get = Map.prototype.set = Set.prototype.has = () => undefined;
  RegExp.prototype.exec = () => null;
  Promise.prototype.then = () => new Promise(() => {});
  JSON.parse = JSON.stringify = () => ({});
  window.MutationObserver = window.ResizeObserver = class { observe() {} disconnect() {} };
  window.requestAnimationFrame = window.setTimeout = () => 0;
  Event.prototype.stopPropagation = () => {};
}`;
const refusedShadow = `() => {
  customElements.define('gouji-overlay', class extends HTMLElement {
    static disabledFeatures = ['shadow'];
    showPopover() { throw new Error('no'); }
  });
}`;

/** Names of pictures and forms that stand for properties of the document. */
const globals =
  'body documentElement title defaultView createElement createRange querySelector querySelectorAll activeElement fonts readyState location visibilityState addEventListener'.split(
    ' ',
  );
const withPictures = article.replace(
  '</body>',
  () => `${globals.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')}</body>`,
);

const meddling = withScript(`() => {
  const forged = (name, payload) => ({ gouji: 1, name, payload });
  const meddle = () => {
    for (const cell of document.querySelectorAll('[data-gouji]')) cell.removeAttribute('data-gouji');
    for (const row of document.querySelectorAll('#disclosure td')) row.setAttribute('data-gouji', 'inconsistent substantive');
  };
  addEventListener('load', () => setInterval(() => {
    meddle();
    for (const name of ['decision/save', 'note/save', 'decision/undo', 'state/changed', 'marks/toggle']) {
      const message = forged(name, { reportId: location.host + location.pathname, place: 'x', value: 'x', judgement: 'false-alarm', reason: 'other', remark: '', text: '假' });
      postMessage(message, '*');
      dispatchEvent(new CustomEvent(name, { detail: message }));
      document.dispatchEvent(new CustomEvent('gouji', { detail: message }));
    }
    const host = document.querySelector('gouji-overlay');
    host?.shadowRoot?.querySelectorAll('button').forEach((button) => button.click());
    const cell = document.querySelector('#applications td:last-child');
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) cell?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    for (const target of [host, document.body, window])
      for (const key of ['1', '2', '3', 'u', 'Enter']) target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }, 100));
}`);

const inForm = 'fields of a form are named like its properties';
const pages = {
  'its built-ins lie': withScript(lyingBuiltIns),
  'our element has a class of its own': withTakenName(article),
  'our element is refused a shadow': withScript(refusedShadow),
  [inForm]: inHostileForm(article),
  'pictures are named like properties of the document': withPictures,
  'it meddles with our marks, and forges messages, clicks and keys': meddling,
};
const paths = new Map(Object.keys(pages).map((name, index) => [name, `/tampered-${index}.html`]));
const towns = '白红黄蓝赤金';

let site: Site;
let browser: Chromium;
let plain: Page;
beforeAll(async () => {
  const tampered = Object.values(pages).map((html, index): [string, string] => [
    `/tampered-${index}.html`,
    html.replaceAll('青石镇', `${towns[index]}石镇`),
  ]);
  site = await startSite({ '/plain.html': article, ...Object.fromEntries(tampered) });
  browser = await launch({ port: site.port });
  plain = await browser.page(site.address('/plain.html'));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What was found at an address, but for whose report it is. */
async function foundAt(address: string) {
  const { saved } = await until('已核对', async () => savedReview(await browser.worker(), address), 20_000);
  const { report, audit } = saved;
  return {
    tables: report.tables,
    checks: audit.checks,
    findings: audit.findings.map(({ rule, message, where }) => ({ rule, message, where })),
  };
}

describe('a page is read and shown as it stands where', () => {
  test.each([...paths])('%s', async (_, path) => {
    const page = await browser.page(site.address(path));
    expect(await foundAt(page.url())).toEqual(await foundAt(plain.url()));
    // On the words of the article, where nothing is marked.
    await page.mouse.click(640, 250);
    expect(await bubbleText(page)).toBe('');
    const next = async (): Promise<string> => {
      await page.keyboard.press('Alt+Period');
      return bubbleText(page);
    };
    await expect.poll(next, { timeout: 10_000, interval: 500 }).toContain('5 + 1 + 0 + 0 + 0 + 0 = 6');
    await page.close();
  });

  test('and the page kept as evidence has the report that stood in the form', async () => {
    const page = await browser.page(site.address(paths.get(inForm) ?? ''));
    const Kept = z.array(z.object({ url: z.string(), size: z.number() }));
    const sizes = await until('网页已留存', async () => {
      const kept = Kept.parse(await storedIn(await browser.worker(), 'snapshots'));
      const sizeOf = (path: string): number => kept.find(({ url }) => url === site.address(path))?.size ?? 0;
      const formed = sizeOf(paths.get(inForm) ?? '');
      return formed > 0 && sizeOf('/plain.html') > 0 && { formed, plain: sizeOf('/plain.html') };
    });
    await page.close();
    expect(sizes.formed).toBeGreaterThan(sizes.plain * 0.9);
  });

  test('and nothing of what they forged was kept', async () => {
    const worker = await browser.worker();
    expect(await storedIn(worker, 'decisions')).toEqual([]);
    expect(await storedIn(worker, 'notes')).toEqual([]);
  });
});
