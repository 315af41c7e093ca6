import { render } from 'preact';
import { browser } from 'wxt/browser';
import { describeReason } from '../../components/batch/reason.ts';
import { SayProvider, sayFrom } from '../../components/say.ts';
import css from '../../components/viewer/bar.css?inline';
import { ViewerBar } from '../../components/viewer/bar.tsx';
import { fetchDocument } from '../../lib/batch/fetch-page.ts';
import { toWords } from '../../lib/page/printed-document.ts';
import type { Block } from '../../lib/read/pdf/layout.ts';
import { PdfError } from '../../lib/read/pdf/pdf-error.ts';
import { joined } from '../../lib/read/pdf/printed-nodes.ts';
import { layOutText } from '../../lib/read/pdf/read-pdf.ts';
import { isTitle } from '../../lib/report/title.ts';
import { ask } from '../../lib/rpc.ts';
import { isPortal } from '../../lib/text/site.ts';
import { showSheets } from './show-sheets.ts';

const say = sayFrom(browser.i18n);
const url = new URLSearchParams(location.search).get('file') ?? '';
const place = document.querySelector<HTMLElement>('#document');
const bar = document.querySelector('#bar')?.attachShadow({ mode: 'open' });
if (!place || !bar) throw new Error('the page has its places');

// Beside the document and not part of it: what is read is below, and its styles are its own.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
bar.adoptedStyleSheets = [sheet];

let copy: (() => void) | null = null;

const tell = (status: string | null, canRetry = false): void =>
  render(
    <SayProvider value={say}>
      <ViewerBar url={url} status={status} retry={canRetry ? () => location.reload() : null} copy={copy} />
    </SayProvider>,
    bar,
  );

/** Says why nothing is read; the panel hears it as well. */
async function refuse(reason: string, canRetry = false): Promise<void> {
  tell(reason, canRetry);
  await ask('report/submit', { reports: [], reason, isUnread: true });
}

async function open(to: HTMLElement): Promise<void> {
  if (!isPortal(url)) return tell(say('viewerForeign'));
  tell(say('viewerLoading'));
  // A megabyte, which nothing else needs: it comes while the file does.
  const opening = import('../../lib/open-pdf.ts');
  const { signal } = new AbortController();
  const found = await fetchDocument(url, {
    fetch: (address, options) => fetch(address, options),
    now: Date.now,
    signal,
  });
  if (found.kind === 'none') return refuse(say('viewerUnreached', describeReason(found.reason, say)), true);
  if (found.kind === 'page') return refuse(say('viewerNoPdf'));
  try {
    const { openPdf } = await opening;
    const opened = await openPdf(found.bytes);
    const tops = showSheets(to, opened);
    const blocks = layOutText(opened.pages);
    to.append(toWords(document, blocks, tops));
    document.title = titleOf(blocks) ?? document.title;
    tell(null);
    await load('/reader.js');
  } catch (cause) {
    if (!(cause instanceof PdfError)) throw cause;
    const reason = describeReason(`pdf-${cause.hindrance}`, say);
    if (cause.hindrance !== 'scan') return refuse(reason);
    const { offerEntry } = await import('./entry.tsx');
    const { isEntered, begin } = await offerEntry(url, say, () => load('/reader.js'));
    copy = begin;
    if (isEntered) tell(reason);
    else await refuse(reason);
  }
}

/** What the document calls itself: the name of a file is a hint at best. */
const titleOf = (blocks: readonly Block[]): string | undefined =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? joined(block.lines) : [])).find((text) => isTitle(text));

/** The reader of portals' pages, which looks at whatever page it is on. */
function load(file: string): Promise<unknown> {
  const script = document.createElement('script');
  script.src = file;
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
  });
}

document.documentElement.lang = say('language');
open(place).catch((cause: unknown) => {
  tell(say('errorFailed'), true);
  reportError(cause);
});
