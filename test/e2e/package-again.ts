import { writeFile } from 'node:fs/promises';
import { zip } from 'wxt';

/*
 * Run as a program of its own, as whoever checks a package does: makes the package of the sources in a folder for a
 * browser, and writes into a file which modules went into it.
 */
const [root, browser, list] = process.argv.slice(2);
if (root === undefined || browser === undefined || list === undefined) throw new Error('folder, browser, file');

const modules = new Set<string>();
const collect = {
  name: 'collect',
  generateBundle: (_: unknown, bundle: Record<string, { type: string; moduleIds?: string[] }>) => {
    for (const { moduleIds = [] } of Object.values(bundle)) for (const id of moduleIds) modules.add(id);
  },
};
await zip({ root, browser, vite: () => ({ plugins: [collect] }) });
await writeFile(list, JSON.stringify([...modules]));
