import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { Note } from '../../lib/audit/review/review.ts';
import { type Chromium, launch } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * A disk of its own for the profile, small, and filled to the last byte: nothing that was called saved is lost, what
 * cannot be saved says so and stays where it was typed, and with room again the work goes on.
 */
const folder = await mkdtemp(join(tmpdir(), 'gouji-disk-'));
const disk = join(folder, 'disk');
await mkdir(disk);
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]).status === 0;
if (!isMounted) console.warn('full disk: not tested, since only root may mount a file system here');

const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };

let site: Site;
let browser: Chromium | undefined;

beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  if (isMounted) spawnSync('umount', ['-l', disk]);
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<{ running: Chromium; panel: Awaited<ReturnType<Chromium['extensionPage']>> }> {
  const running = await launch({ port: site.port, profile: join(disk, 'profile') });
  browser = running;
  const page = await running.page(site.address('/2023.html'));
  await page.waitForSelector('[data-gouji]');
  const [report] = await storedIn(await running.worker(), 'reports');
  const panel = await running.extensionPage(`/sidepanel.html?report=${encodeURIComponent(String(report?.reportId))}`);
  await panel.getByRole('tab', { name: /^备注/ }).click();
  return { running, panel };
}

const texts = async (running: Chromium) =>
  z
    .array(Note)
    .parse(await storedIn(await running.worker(), 'notes'))
    .map(({ text }) => text)
    .sort();

/** Fills the disk: what is left is less than a page of it. */
async function fill(): Promise<void> {
  const file = await open(join(disk, 'ballast'), 'a');
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const block = Buffer.alloc(size, 1);
      for (;;) await file.write(block);
    }
  } catch {
    // ENOSPC is what was wanted.
  }
  await file.close();
}
describe.skipIf(!isMounted)('a disk without a free byte', () => {
  test('keeps what was saved, says that there is no room, and goes on when there is some again', async () => {
    const { running, panel } = await start();
    const write = panel.getByRole('button', { name: '给整份报告加备注' });
    const save = panel.getByRole('button', { name: '保存', exact: true });
    await write.click();
    await panel.getByRole('textbox').fill('先写下的');
    await save.click();
    await panel.getByText('已保存').waitFor();

    await fill();
    await write.click();
    const long = `满了还写的${'字'.repeat(5_000)}`;
    await panel.getByRole('textbox').fill(long);
    await save.click();
    await panel.getByText('空间不足，未能保存').waitFor();
    expect(await panel.getByRole('textbox').inputValue()).toBe(long);
    await panel.getByRole('button', { name: '立即导出' }).waitFor();
    const opening = running.context.waitForEvent('page');
    await panel.getByRole('button', { name: '清理快照…' }).click();
    await (await opening)
      .getByText(/^页面快照/)
      .first()
      .waitFor();

    await rm(join(disk, 'ballast'));
    await save.click();
    await panel.getByText('已保存').waitFor();
    await running.kill();

    const { running: again } = await start();
    expect(await texts(again)).toEqual(['先写下的', long]);
  }, 60_000);
});
