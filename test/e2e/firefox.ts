import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, launch as start } from 'puppeteer-core';
import { findFirefox, root } from '../run/setup.mjs';
import { copyInChinese } from './chromium.ts';

/** Firefox with the built extension in it. */
export interface Firefox {
  /** A page at this address, loaded; hosts under gov.cn lead to this machine, at the port the address names. */
  page(address: string): Promise<Page>;
  /** A page of the extension (`/sidepanel.html?tab=1`) in a tab of its own. */
  extensionPage(path: string): Promise<ExtensionPage>;
  close(): Promise<void>;
}

export interface ExtensionPage {
  /** The value of an expression there, as a string. */
  evaluate(expression: string): Promise<string>;
  /** A trusted click on the first button that says this. */
  clickButton(text: string): Promise<void>;
}

const extensionHost = '3b6f7a52-0f5e-4a06-9d1c-8f1d5c0b7a11';
const extensionName = 'gouji@gouji.invalid';

/** `isPrivate`: every window is a private one, and the extension is allowed in it. */
export async function launch({
  extension,
  isPrivate = false,
}: {
  extension?: string;
  isPrivate?: boolean;
} = {}): Promise<Firefox> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('找不到 Firefox：npm test 会安装它');
  const browser = await start({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'intl.accept_languages': 'zh-CN',
      'browser.privatebrowsing.autostart': isPrivate,
      // No test can answer the browser's question: whatever a click asks for is given.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [extensionName]: extensionHost }),
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'gouji-firefox-'));
  await copyInChinese(extension ?? join(root, '.output', 'firefox-mv3'), folder);
  await install(await browser.newPage(), folder);
  return {
    page: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    extensionPage: async (path) =>
      openExtensionPage(await browser.newPage(), `moz-extension://${extensionHost}${path}`),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Puppeteer's own way knows no private windows. */
async function install(page: Page, folder: string): Promise<void> {
  await sessionOf(page).session.send('webExtension.install', {
    extensionData: { type: 'path', path: folder },
    'moz:allowPrivateBrowsing': true,
  });
  await page.close();
}

/**
 * WebDriver BiDi waits for ever for an extension's page to load, so it is navigated to without waiting, by
 * puppeteer's own session; that session is no public part of puppeteer, whose version is therefore pinned.
 */
async function openExtensionPage(page: Page, address: string): Promise<ExtensionPage> {
  const { id, session } = sessionOf(page);
  await session.send('browsingContext.navigate', { context: id, url: address, wait: 'none' });
  const evaluate = async (expression: string): Promise<string> => {
    const { result } = await session.send('script.evaluate', {
      expression: `(async () => String(await (${expression})))()`,
      target: { context: id },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(`${address}：${result.exceptionDetails?.text}`);
    return String(result.result?.value);
  };
  const clickButton = async (text: string): Promise<void> => {
    const [x, y] = (await evaluate(`(${middleOfButton})(${JSON.stringify(text)})`)).split(',').map(Number);
    const button = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
    const press = { type: 'pointerDown', button: 0 };
    const release = { type: 'pointerUp', button: 0 };
    const actions = [{ ...button, actions: [{ type: 'pointerMove', x, y }, press, release] }];
    await session.send('input.performActions', { context: id, actions });
  };
  return { evaluate, clickButton };
}

/** Runs in the page. */
function middleOfButton(text: string): number[] {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(text));
  if (button === undefined) throw new Error(`no button says ${text}`);
  button.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

function sessionOf(page: Page): { id: string; session: BidiSession } {
  const frame: { browsingContext?: BidiContext } = Object(page.mainFrame());
  if (frame.browsingContext === undefined) throw new Error('puppeteer 的内部结构变了：见 openExtensionPage');
  const { id, userContext } = frame.browsingContext;
  return { id, session: userContext.browser.session };
}

interface BidiSession {
  send(method: string, params: object): Promise<{ result: BidiResult }>;
}

interface BidiContext {
  id: string;
  userContext: { browser: { session: BidiSession } };
}

interface BidiResult {
  type: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}
