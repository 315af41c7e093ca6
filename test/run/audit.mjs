/** `npm run audit`: the command line with a Node that runs it. Input, output and exit status pass through. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environment, main, root, setUp } from './setup.mjs';

await main(() => {
  const { node } = setUp();
  const args = [join(root, 'lib', 'node', 'main.ts'), ...process.argv.slice(2)];
  return spawnSync(node, args, { env: environment, stdio: 'inherit' }).status;
});
