import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findOffice, officeMissing } from '../run/setup.mjs';

/** LibreOffice with a profile of its own. */
export interface Office {
  /** Opens a file and saves it in the format of this extension. `read` says how the file is read, where it doesn't itself. */
  convert(file: { name: string; content: Uint8Array | string }, to: string, read?: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A guard against a hang, not a measure. */
const withinMs = 300_000;

export async function openOffice(): Promise<Office> {
  const program = findOffice();
  if (program === undefined) throw new Error(officeMissing);
  const folder = await mkdtemp(join(tmpdir(), 'gouji-office-'));
  let count = 0;
  return {
    convert: async ({ name, content }, to, read) => {
      count += 1;
      const place = join(folder, String(count));
      const saved = join(place, 'saved');
      await mkdir(saved, { recursive: true });
      const source = join(place, name);
      await writeFile(source, content);
      const { stderr } = await promisify(execFile)(
        program,
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
          '--headless',
          '--norestore',
          ...(read === undefined ? [] : [`--infilter=${read}`]),
          ...['--convert-to', to, '--outdir', saved, source],
        ],
        { timeout: withinMs },
      );
      const made = join(saved, `${name.slice(0, name.lastIndexOf('.'))}.${to.split(':')[0]}`);
      return readFile(made).catch((cause) => {
        throw new Error(`LibreOffice 没有打开 ${name}：${stderr}`, { cause });
      });
    },
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
