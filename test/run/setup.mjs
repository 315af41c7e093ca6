/**
 * What `npm start`, `npm test` and `npm run audit` begin with. Plain JavaScript for Node 18 and later, with nothing
 * installed: it installs the packages, finds a Node that runs TypeScript, and the browsers. Says nothing where all is
 * there; what it has to say goes to standard error, standard output belongs to the command.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');
const onWindows = process.platform === 'win32';

/** Children find the project's own Node and tools first, as they do under `npm run`. */
export const environment = { ...process.env, PATH: [binaries, process.env.PATH].join(delimiter) };

/** Ends the command with one sentence that says what to do. */
export class SetupError extends Error {}

/** The packages as the lock file names them, and the Node to run TypeScript with. */
export function setUp() {
  if (!hasPackages()) {
    say('正在安装依赖（npm ci）……');
    // `npm run --silent` hands its silence on; what goes wrong here has to be seen.
    const env = { ...environment, npm_config_loglevel: 'error' };
    const { status } = run('npm', ['ci', '--no-audit', '--no-fund'], { toStandardError: true, env });
    if (status !== 0) throw new SetupError('依赖没有装好：请看上面 npm ci 的输出（需要能访问 npm 软件源）。');
  }
  return { node: findNode() };
}

/**
 * Compared by content, not by date: a copied or freshly cloned tree has dates that say nothing. Packages for other
 * systems are optional, and absent here.
 */
function hasPackages() {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(installedList).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** TypeScript without a build runs from 22.18 on; where the system's Node is older, an optional dependency brings one. */
function findNode() {
  const own = join(binaries, onWindows ? 'node.exe' : 'node');
  if (isExecutable(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new SetupError(`需要 Node 22.18 或更新版本，这里是 ${process.versions.node}：请从 https://nodejs.org 安装。`);
}

/** Chromium or Chrome for Testing; branded Chrome no longer loads an extension from the command line. */
export const findChromium = () =>
  findProgram(process.env.CHROMIUM, ['chromium', 'chromium-browser', 'google-chrome-for-testing']);

export const findFirefox = () =>
  findProgram(process.env.FIREFOX, ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']);

/** Both browsers' paths. Installs what is missing where Debian's packages and the rights for it are there. */
export function setUpBrowsers({ firefox = true } = {}) {
  const find = () => ({ chromium: findChromium(), firefox: firefox ? findFirefox() : undefined });
  const isComplete = () => find().chromium !== undefined && (!firefox || find().firefox !== undefined);
  if (!isComplete()) installBrowsers(firefox);
  if (!isComplete()) {
    const wanted = firefox ? 'Chromium 和 Firefox' : 'Chromium';
    throw new SetupError(
      `请安装 ${wanted}（Debian：apt-get install chromium firefox-esr fonts-noto-cjk），或用环境变量 CHROMIUM、FIREFOX 指明路径。`,
    );
  }
  return find();
}

/** @param {boolean} firefox */
function installBrowsers(firefox) {
  install('浏览器', ['chromium', 'fonts-noto-cjk', ...(firefox ? ['firefox-esr'] : [])]);
}

export const findOffice = () =>
  findProgram(process.env.SOFFICE, ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']);

/** What the tests of exported files say where they find no LibreOffice. */
export const officeMissing =
  '请安装 LibreOffice（Debian：apt-get install libreoffice-calc-nogui libreoffice-writer-nogui），或用环境变量 SOFFICE 指明路径。';

/** LibreOffice's path; installs it as the browsers are. Only the tests that open exported files in it can't do without. */
export function setUpOffice() {
  if (findOffice() === undefined) install('LibreOffice', ['libreoffice-calc-nogui', 'libreoffice-writer-nogui']);
  if (findOffice() === undefined) say(officeMissing);
  return findOffice();
}

export const findRedis = () => findProgram(process.env.REDIS_SERVER, ['redis-server', 'valkey-server']);

/** What the test of many workers says where it finds no Redis, and is left out. */
export const redisMissing =
  '没有 Redis，多进程队列的测试未运行（Debian：apt-get install redis-server，或用环境变量 REDIS_SERVER 指明路径）。';

/** The path of Redis; installs it as the browsers are. Only the test of many workers can't do without. */
export function setUpRedis() {
  if (findRedis() === undefined) install(' Redis', ['redis-server']);
  if (findRedis() === undefined) say(redisMissing);
  return findRedis();
}

/**
 * Debian's packages, where they and the rights for them are there.
 * @param {string} what
 * @param {readonly string[]} packages
 */
function install(what, packages) {
  if (process.getuid?.() !== 0 || findProgram(undefined, ['apt-get']) === undefined) return;
  say(`正在安装${what}（apt-get）……`);
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-q', 'update'], { toStandardError: true, env });
  run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], { toStandardError: true, env });
}

/**
 * @param {string | undefined} named
 * @param {string[]} names
 */
function findProgram(named, names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = onWindows ? '.exe' : '';
  const paths = names.flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name + suffix)),
  );
  return [...(named ? [named] : []), ...paths].find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a program in the repository and waits for it; its output is shown as it comes.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ toStandardError?: boolean, env?: NodeJS.ProcessEnv }} options
 */
export function run(program, args, { toStandardError = false, env = environment } = {}) {
  const stdio = toStandardError ? ['ignore', 2, 2] : 'inherit';
  return spawnSync(program, args, {
    cwd: root,
    env,
    stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
    shell: onWindows,
  });
}

/** @param {string} sentence */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/**
 * Runs a command's body; what cannot be set up is told in one sentence, not in a stack.
 * @param {() => number | null | Promise<number | null>} command
 */
export async function main(command) {
  try {
    process.exitCode = (await command()) ?? 1;
  } catch (cause) {
    if (!(cause instanceof SetupError)) throw cause;
    say(cause.message);
    process.exitCode = 1;
  }
}
