import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));
const setupFiles = ['test/run/property-runs.ts'];
const testTimeout = process.env.LONG ? 120_000 : 10_000;
/** Tests of what speaks to the browser's extension interface get the fake one. */
const browserTests = [
  'test/{rpc,messages,store,entrypoints,components,page}/**/*.test.{ts,tsx}',
  'test/{rpc,messages}.test.ts',
];

export default defineConfig({
  root,
  test: {
    // Vitest alone would leave a processor idle: of two, half the machine.
    maxWorkers: '100%',
    chaiConfig: { truncateThreshold: 2_000 },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...browserTests],
          setupFiles,
          testTimeout,
        },
      },
      {
        root,
        plugins: [preact(), WxtVitest()],
        test: { name: 'extension', include: browserTests, setupFiles, testTimeout },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // Two browsers at a time: most of a test is waiting.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
