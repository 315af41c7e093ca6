/** `npm start`: sets up what is missing, then shows the extension at work on the sample portal. */
import { join } from 'node:path';
import { main, root, run, setUp, setUpBrowsers } from './setup.mjs';

await main(() => {
  const { node } = setUp();
  setUpBrowsers({ firefox: false });
  return run(node, [join(root, 'test', 'run', 'show.ts'), ...process.argv.slice(2)]).status;
});
