/**
 * `npm test`: sets up what is missing, runs everything, and ends with one line `N passed, M failed`. The tests are
 * counted from Vitest's own reports; every other step counts as one. A step that fails stops no other.
 * `-u` refreshes the generated catalogue and the expected findings; `--long` gives the property tests many more runs.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, main, run, setUp, setUpBrowsers, setUpOffice, setUpRedis } from './setup.mjs';

const isLong = process.argv.includes('--long');
const update = process.argv.slice(2).filter((argument) => argument === '-u' || argument === '--update');

await main(() => {
  setUp();
  const { chromium, firefox } = setUpBrowsers();
  const office = setUpOffice();
  const redis = setUpRedis();
  const programs = {
    ...{ CHROMIUM: chromium, FIREFOX: firefox },
    ...(office === undefined ? {} : { SOFFICE: office }),
    ...(redis === undefined ? {} : { REDIS_SERVER: redis }),
  };
  const env = { ...environment, ...programs, ...(isLong ? { LONG: '1' } : {}) };
  const reports = mkdtempSync(join(tmpdir(), 'gouji-test-'));

  const steps = [
    step('lint', 'npm', ['run', '--silent', 'lint']),
    step('types', 'npm', ['run', '--silent', 'types']),
    tests('unit and pages', ['unit', 'extension']),
    step('package for Chrome and Edge', 'wxt', ['zip']),
    step('package for Firefox', 'wxt', ['zip', '-b', 'firefox']),
    step('package lint', 'web-ext', ['lint', '--source-dir=.output/firefox-mv3', '--no-config-discovery']),
    tests('end to end', ['e2e']),
  ];

  const results = steps.map(({ name, work }) => {
    console.log(`\n── ${name}`);
    return { name, ...work() };
  });
  rmSync(reports, { recursive: true, force: true });

  console.log('\n── all');
  for (const { name, passed, failed } of results)
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${tally({ passed, failed })}`);
  const total = {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
  console.log(tally(total));
  return total.failed === 0 ? 0 : 1;

  /**
   * @param {string} name
   * @param {string} program
   * @param {string[]} args
   */
  function step(name, program, args) {
    return {
      name,
      work: () => (run(program, args, { env }).status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
    };
  }

  /**
   * @param {string} name
   * @param {string[]} projects
   */
  function tests(name, projects) {
    const report = join(reports, `${projects.join('-')}.json`);
    const args = ['run', '--config', 'test/vitest.config.ts', ...projects.map((project) => `--project=${project}`)];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return {
      name,
      work: () => {
        const { status } = run('vitest', [...args, ...reporters, ...update], { env });
        return count(report, status);
      },
    };
  }
});

/**
 * A file that broke before its tests ran counts as one failure, and so does a run that failed with every test passed.
 * @param {string} report
 * @param {number | null} status
 */
function count(report, status) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(
    /** @param {{ status: string, assertionResults: { status: string }[] }} file */
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** @param {{ passed: number, failed: number }} counts */
function tally({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
