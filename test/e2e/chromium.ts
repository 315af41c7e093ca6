import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import type { browser } from 'wxt/browser';
import { findChromium, root } from '../run/setup.mjs';

declare global {
  /** There only within functions that are evaluated in the extension's own scripts. */
  var chrome: typeof browser;
}

export interface LaunchOptions {
  /** Local port that every host under gov.cn leads to: the portal's. */
  port: number;
  /** Folder of the browser profile, kept for a second launch. Default: a fresh one, removed at the end. */
  profile?: string;
  dark?: boolean;
  /** With a window to look at; needs a display. */
  visible?: boolean;
  /** Folder of the built extension. */
  extension?: string;
  /** Whether the page of the first run stays open. */
  welcome?: boolean;
  /** File for the browser's own log of every network request, whole only after `close`. */
  netLog?: string;
}

/** Chromium with the built extension in it. */
export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  /** The extension's service worker. One object for its whole life: what is asked while it is stopped waits for its next start. */
  worker(): Promise<Worker>;
  /** Loads the extension again, allowed in private windows, as a person may in the browser's own page. */
  allowPrivateWindows(): Promise<void>;
  /** Ends the service worker, as the browser does when it has been idle; the next event starts it again. */
  stopWorker(): Promise<void>;
  /** A page at this address, loaded. */
  page(address: string): Promise<Page>;
  /** A page of the extension in a tab of its own: `/options.html`, `/sidepanel.html?tab=…`. */
  extensionPage(path: string): Promise<Page>;
  /** The toolbar button pressed on this page, which opens the real side panel beside it. */
  panel(page: Page): Promise<Panel>;
  close(): Promise<void>;
  /** Ends the browser at once, with no chance to tidy up. */
  kill(): Promise<void>;
}

/** The real side panel: no page to Playwright, so spoken to by the protocol. */
export interface Panel {
  /** Runs a function in the panel and returns its JSON; what it uses from outside has to come in as the argument. */
  evaluate<A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  evaluate<R>(work: () => R | Promise<R>): Promise<R>;
  /** Waits until the panel's text holds this. */
  waitForText(text: string): Promise<void>;
  text(): Promise<string>;
  /** A trusted click in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** A trusted click on the first button that says this. */
  clickButton(text: string): Promise<void>;
  /** A trusted key. */
  press(key: string): Promise<void>;
  /** Trusted typing into whatever has focus. */
  type(text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

const waitMs = 15_000;

export async function launch({
  port,
  profile,
  dark = false,
  visible = false,
  extension,
  welcome = false,
  netLog,
}: LaunchOptions): Promise<Chromium> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('找不到 Chromium：npm test 会安装它');
  const profileFolder = profile ?? (await mkdtemp(join(tmpdir(), 'gouji-chromium-')));
  const folder = join(profileFolder, 'extension');
  await copyInChinese(extension ?? join(root, '.output', 'chrome-mv3'), folder);
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath,
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    colorScheme: dark ? 'dark' : 'light',
    viewport: visible ? null : { width: 1280, height: 900 },
    locale: 'zh-CN',
    args: [
      ...(visible ? [] : ['--headless=new', '--disable-gpu']),
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--host-resolver-rules=MAP *.gov.cn 127.0.0.1:${port}`,
      ...(dark ? ['--force-dark-mode'] : []),
      ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
    ],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('Chromium gave no browser');
  const worker = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: waitMs }));
  const extensionId = new URL((await worker()).url()).host;
  if (profile === undefined && !welcome) await closeWelcome(context);
  const tidyUp = () =>
    profile === undefined ? rm(profileFolder, { recursive: true, force: true, maxRetries: 5 }) : undefined;

  const page = async (address: string) => {
    const opened = await context.newPage();
    await opened.goto(address);
    return opened;
  };

  return {
    context,
    extensionId,
    worker,
    page,
    extensionPage: (path) => page(`chrome-extension://${extensionId}${path}`),
    allowPrivateWindows: async () => {
      await session.send('Extensions.loadUnpacked', { path: folder, enableInIncognito: true });
      // It starts again for that.
      const isAllowed = async () => (await worker()).evaluate(() => chrome.extension.isAllowedIncognitoAccess());
      await until('隐私窗口已允许', () => isAllowed().catch(() => false));
    },
    stopWorker: async () => {
      // One that an event of a tab starts again on the way is stopped as well.
      await until('服务线程已停止', async () => {
        const running = (await targets(session)).filter(({ type }) => type === 'service_worker');
        for (const { targetId } of running) await session.send('Target.closeTarget', { targetId });
        return running.length === 0;
      });
    },
    panel: (beside) => openPanel(session, extensionId, beside, dark),
    close: async () => {
      await context.close();
      await tidyUp();
    },
    kill: async () => {
      const closed = new Promise((resolve) => context.once('close', resolve));
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const own = processInfo.find(({ type }) => type === 'browser');
      if (own === undefined) throw new Error('Chromium named no process of its own');
      process.kill(own.id, 'SIGKILL');
      await closed;
      await tidyUp();
    },
  };
}

/** A fresh profile opens the page of the first run, which is in the way of what is tested. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const find = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  const opened = await until('首次运行页已打开', async () => find(), 5_000).catch(() => undefined);
  await opened?.close();
}

/**
 * A copy of a built extension that speaks Chinese in a browser that has only English, as Debian's have: without its
 * English texts the default ones are taken. A copy also stays as it is while the extension is built again.
 */
export async function copyInChinese(built: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(built, to, { recursive: true });
  await rm(join(to, '_locales', 'en'), { recursive: true });
}

const targets = async (session: CDPSession, filter?: { type: string }[]) =>
  (await session.send('Target.getTargets', filter ? { filter } : {})).targetInfos;

/** The button is pressed on the tab's target, which is another than its page's. In a tab the panel's page has a query. */
async function openPanel(session: CDPSession, extensionId: string, page: Page, dark: boolean): Promise<Panel> {
  await page.bringToFront();
  const tabs = await targets(session, [{ type: 'tab' }]);
  const tab = tabs.find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`没有地址为 ${page.url()} 的标签页`);
  const findPanel = async () =>
    (await targets(session)).find(({ url }) => url === `chrome-extension://${extensionId}/sidepanel.html`);
  if ((await findPanel()) === undefined)
    await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  const target = await until('侧栏已打开', findPanel);
  const send = await attach(session, target.targetId);
  await send('Page.enable');
  await send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
  });
  return speakTo(send);
}

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** A session with a target that Playwright does not know, by messages within the browser's own session. */
async function attach(session: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve(result: Record<string, unknown>): void; reject(cause: Error): void }>();
  let id = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message);
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error) call?.reject(new Error(answer.error.message));
    else call?.resolve(answer.result);
  });
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve, reject });
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
}

function speakTo(send: Send): Panel {
  async function evaluate(work: (argument: never) => unknown, argument?: unknown) {
    const expression = `(${work})(${JSON.stringify(argument)})`;
    const answer = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (answer.exceptionDetails) throw new Error(`侧栏：${JSON.stringify(answer.exceptionDetails)}`);
    return JSON.parse(JSON.stringify(answer.result)).value;
  }
  const text = () => evaluate(() => document.body.innerText);
  const key = (type: 'keyDown' | 'keyUp', name: string) =>
    send('Input.dispatchKeyEvent', {
      type,
      key: name,
      ...(name.length === 1 && type === 'keyDown' ? { text: name } : {}),
      ...keyCodes[name],
    });
  const clickOn = async (wanted: { selector: string; text: string }) => {
    const what = `${wanted.selector} ${wanted.text}`.trim();
    await until(`侧栏的 ${what} 被点中`, async () => {
      const middle = await until(`侧栏有 ${what}`, () => evaluate(aimAt, wanted));
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, ...middle, button: 'left', clickCount: 1 });
      return evaluate(wasHit);
    });
  };
  return {
    evaluate,
    text,
    waitForText: async (wanted) => {
      await until(`侧栏出现“${wanted}”`, async () => (await text()).includes(wanted)).catch(async (cause) => {
        throw new Error(`${cause.message}；侧栏现有：${await text()}`);
      });
    },
    click: (selector) => clickOn({ selector, text: '' }),
    clickButton: (text) => clickOn({ selector: 'button', text }),
    press: async (name) => {
      await key('keyDown', name);
      await key('keyUp', name);
    },
    type: async (typed) => void (await send('Input.insertText', { text: typed })),
    screenshot: async (path) => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      await writeFile(path, String(data), 'base64');
    },
  };
}

const keyCodes: Record<string, { code: string; windowsVirtualKeyCode: number; text?: string }> = {
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  ArrowUp: { code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowDown: { code: 'ArrowDown', windowsVirtualKeyCode: 40 },
};

declare global {
  /** Ends the watch over a click of `aimAt`; true where the click came to the element that was meant. */
  var endAim: (() => boolean) | undefined;
}

/**
 * Runs in the panel: the middle of the element, in view. What is written above it may still move it away before the
 * click arrives, so a click that comes to another element is stopped there, and `wasHit` tells of it.
 */
async function aimAt({ selector, text }: { selector: string; text: string }) {
  const element = [...document.querySelectorAll(selector)].find((candidate) => candidate.textContent.includes(text));
  if (element === undefined) return null;
  element.scrollIntoView({ block: 'center' });
  // Two frames first: input is dropped before the panel has been painted.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  let isHit = false;
  const watch = (event: Event) => {
    if (event.composedPath().includes(element)) {
      if (event.type === 'click') isHit = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const events = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  for (const type of events) window.addEventListener(type, watch, true);
  globalThis.endAim = () => {
    for (const type of events) window.removeEventListener(type, watch, true);
    return isHit;
  };
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the panel. A click may have closed the page that was clicked on: then it did come. */
function wasHit() {
  return globalThis.endAim === undefined || globalThis.endAim();
}

/** Asks again until the answer is something; `what` says in the error what did not come. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  withinMs = waitMs,
): Promise<T> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`等了 ${withinMs / 1000} 秒：${what}`);
}
