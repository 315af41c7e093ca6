import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { shipped } from '../notices.ts';
import { readText, root } from '../sources.ts';

/*
 * Who gets a package can make it again from the sources beside it: elsewhere, later, byte for byte. The packages are
 * those of the steps before.
 */
const run = promisify(execFile);
const output = join(root, '.output');
const { version } = JSON.parse(readText('package.json'));
const packageOf = (kind: string) => `gouji-${version}-${kind}.zip`;

const chrome: [browser: string, kinds: string[]] = ['chrome', ['chrome']];
const firefox: [browser: string, kinds: string[]] = ['firefox', ['firefox', 'sources']];

let elsewhere: string;

beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'gouji-sources-'));
  const sources = unzipSync(await readFile(join(output, packageOf('sources'))));
  for (const [path, bytes] of Object.entries(sources)) {
    await mkdir(join(elsewhere, dirname(path)), { recursive: true });
    await writeFile(join(elsewhere, path), bytes);
  }
  await symlink(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
});
afterAll(() => rm(elsewhere, { recursive: true, force: true }));

describe('the sources that go with a package', () => {
  // A build for each takes a while; what is common to both shows in one.
  test.each(process.env.LONG ? [chrome, firefox] : [chrome])(
    'make that for %s again, byte for byte, of no code but ours and that of the notices',
    async (browser, kinds) => {
      const list = join(elsewhere, '.output', 'modules.json');
      const { NODE_ENV: _, ...env } = process.env;
      await run(process.execPath, [join(root, 'test', 'e2e', 'package-again.ts'), elsewhere, browser, list], {
        env: { ...env, TZ: 'America/St_Johns' },
        maxBuffer: 2 ** 26,
      });
      for (const kind of kinds) {
        const [again, first] = await Promise.all(
          [join(elsewhere, '.output'), output].map((folder) => readFile(join(folder, packageOf(kind)))),
        );
        expect(again && first?.equals(again), kind).toBe(true);
      }
      const modules = z.array(z.string()).parse(JSON.parse(await readFile(list, 'utf8')));
      expect([...new Set(modules.flatMap(packageIn))].toSorted()).toEqual(shipped);
    },
  );
});

const packageIn = (path: string): string[] => {
  const [, name] =
    path
      .replaceAll('\\', '/')
      .split('/node_modules/')
      .slice(-1)[0]
      ?.match(/^((?:@[^/]+\/)?[^/]+)/) ?? [];
  return name !== undefined && path.includes('node_modules') ? [name] : [];
};
