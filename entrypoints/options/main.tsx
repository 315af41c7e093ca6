import { render } from 'preact';
import { browser } from 'wxt/browser';
import { mayRecover, Unreadable } from '../../components/live/unreadable.tsx';
import { Options, type StorageState } from '../../components/options/options.tsx';
import { SayProvider, sayFrom } from '../../components/say.ts';
import { openStore } from '../../lib/open-store.ts';
import { listReports } from '../../lib/store/audits.ts';
import { loadSettings, saveSettings } from '../../lib/store/settings.ts';
import { BackupSection } from './backup-section.tsx';
import { CopiesSection } from './copies-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { PresetSection } from './preset-section.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { SiteSection } from './site-section.tsx';
import { SnapshotSection } from './snapshot-section.tsx';
import { WaiverSection } from './waiver-section.tsx';

const say = sayFrom(browser.i18n);
const store = openStore();
const mega = 1024 * 1024;

async function storageState(): Promise<StorageState> {
  const { usage, quota } = await navigator.storage.estimate();
  return {
    persisted: await navigator.storage.persisted(),
    usedMb: usage === undefined ? null : usage / mega,
    quotaMb: quota === undefined ? null : quota / mega,
    reports: (await listReports(store)).length,
  };
}

async function page() {
  try {
    const settings = await loadSettings(store);
    return (
      <Options
        {...settings}
        storage={await storageState()}
        save={(changes) => saveSettings(store, changes)}
        persist={() => navigator.storage.persist()}
      >
        <PresetSection store={store} />
        <WaiverSection store={store} />
        <SiteSection />
        <SnapshotSection store={store} />
        <BackupSection store={store} merged={show} />
        <CopiesSection store={store} />
        <NoticeSection />
      </Options>
    );
  } catch (cause) {
    reportError(cause);
    return (
      <>
        <Unreadable cause={cause} version={browser.runtime.getManifest().version} retry={() => void show()} isOptions />
        {mayRecover(cause) && <RecoverySection store={store} done={show} />}
      </>
    );
  }
}

const root = document.querySelector('#options');
if (root === null) throw new Error('the page has no place for the options');
const place = root;

/** Once, and again when another store was merged into ours. */
async function show(): Promise<void> {
  const content = await page();
  render(<SayProvider value={say}>{content}</SayProvider>, place);
}
await show();
