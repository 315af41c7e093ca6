/** `npm run bench`: sets up what is missing, then measures in Chromium and on the command line. */
import { join } from 'node:path';
import { main, root, run, setUp, setUpBrowsers } from './setup.mjs';

await main(() => {
  const { node } = setUp();
  if (!process.argv.includes('--archive')) setUpBrowsers({ firefox: false });
  return run(node, [join(root, 'test', 'bench', 'run.ts'), ...process.argv.slice(2)]).status;
});
