/** `npm run measure`: all rules over generated reports and the fixtures; see test/measure/run.ts. */
import { join } from 'node:path';
import { main, root, run, setUp } from './setup.mjs';

await main(() => {
  const { node } = setUp();
  return run(node, [join(root, 'test', 'measure', 'run.ts'), ...process.argv.slice(2)]).status;
});
