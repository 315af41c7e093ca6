import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import { SnapshotFrame } from '../../components/evidence/snapshot-frame.tsx';
import { Unreadable } from '../../components/live/unreadable.tsx';
import { Message } from '../../components/panel/panel.tsx';
import { saveFile } from '../../components/save-file.ts';
import { SayProvider, sayFrom } from '../../components/say.ts';
import { timeOf } from '../../components/time-of.ts';
import { snapshotFile } from '../../lib/export/snapshot-file.ts';
import { openStore } from '../../lib/open-store.ts';
import { openSnapshot } from '../../lib/store/snapshots.ts';
import { inert } from '../../lib/text/inert.ts';

const say = sayFrom(browser.i18n);

/** The page as it was read, named by report and content in the address of this page. */
async function page(): Promise<ComponentChildren> {
  const query = new URLSearchParams(location.search);
  const found = await openSnapshot(openStore(), query.get('report') ?? '', query.get('content') ?? '').catch(
    (cause: unknown) => ({ cause }),
  );
  if (found !== null && 'cause' in found)
    return <Unreadable {...found} version={browser.runtime.getManifest().version} retry={() => location.reload()} />;
  if (found === null) return <Message title={say('evidenceNoSnapshot')} />;
  const { url, at, sha256, html, isUntouched } = found;
  return (
    <main class="captured">
      <h1>{say('snapshotTitle')}</h1>
      <p>
        {inert(url)} · {timeOf(at)} · SHA-256 <code>{sha256}</code>
      </p>
      <p class={isUntouched ? 'soft' : 'notice'}>{say(isUntouched ? 'evidenceHonest' : 'snapshotTouched')}</p>
      <p>
        <button type="button" onClick={() => saveFile(snapshotFile({ sha256 }), 'text/html;charset=utf-8', html)}>
          {say('snapshotSave')}
        </button>
      </p>
      <SnapshotFrame html={html} title={say('snapshotTitle')} />
    </main>
  );
}

const root = document.querySelector('#snapshot');
if (root === null) throw new Error('the page has no place for the snapshot');
document.title = say('snapshotTitle');
document.documentElement.lang = say('language');
render(<SayProvider value={say}>{await page()}</SayProvider>, root);
