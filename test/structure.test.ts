import { readdirSync } from 'node:fs';
import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { filesBelow, readText, root, type Source, sourcesBelow } from './sources.ts';

/*
 * The house: one direction from page to model to rules to findings, so that a rule never sees a page and a reader
 * never knows a rule. What a layer may import, and why it stops there.
 */
interface Layer {
  at: string;
  layers: readonly string[];
  /** Layers of which only types may be taken. */
  types?: readonly string[];
  packages?: readonly string[];
  /** Names of the surroundings that the layer may use; others come in as arguments. */
  globals?: 'any' | readonly string[];
  why: string;
}

const model = ['lib/report', 'lib/text'];
const layers: readonly Layer[] = [
  {
    at: 'lib/report',
    layers: model,
    packages: ['zod'],
    why: 'the model says what a page prints; it knows no rule, no page and no browser',
  },
  { at: 'lib/text', layers: model, packages: ['zod'], why: 'text is compared without knowing where it comes from' },
  {
    at: 'lib/read',
    layers: model,
    packages: ['pdfjs-dist'],
    why: 'one reader for every DOM: the document is an argument, and so is an opened PDF file',
  },
  {
    at: 'lib/audit',
    layers: model,
    packages: ['zod', '@noble/hashes', 'diff'],
    why: 'the engine sees the model, never a page',
  },
  { at: 'lib/rules', layers: [...model, 'lib/audit'], why: 'a rule sees a Report; rules do not know each other' },
  {
    at: 'lib/export',
    layers: [...model, 'lib/audit'],
    packages: ['zod', '@noble/hashes', 'fflate', 'hyparquet-writer', 'docx'],
    why: 'an export is made of reports and findings alone',
  },
  {
    at: 'lib/store',
    layers: [...model, 'lib/audit'],
    packages: ['dexie', 'zod', '@noble/hashes'],
    globals: ['indexedDB', 'crypto', 'navigator', 'CompressionStream', 'DecompressionStream', 'Response', 'Blob'],
    why: 'the store is opened by pages and workers alike, and by tests',
  },
  {
    at: 'lib/batch',
    layers: [...model, 'lib/read', 'lib/audit', 'lib/store'],
    packages: ['robots-parser', 'papaparse'],
    why: 'pages are fetched one after another; who fetches and who audits is handed in',
  },
  {
    at: 'lib/node',
    layers: [...model, 'lib/read', 'lib/audit', 'lib/rules', 'lib/export'],
    packages: ['parse5', 'pdfjs-dist', 'iconv-lite', 'zod', 'warcio'],
    globals: ['process', 'console', 'Buffer', 'performance', 'setTimeout', 'clearTimeout'],
    why: 'the command line runs without a browser, a page or a store',
  },
  {
    at: 'lib/page',
    layers: [...model, 'lib/read', 'lib/audit', 'components'],
    types: ['lib/messages', 'lib/rpc'],
    packages: ['preact', 'dompurify'],
    globals: 'any',
    why: 'marks are drawn from findings that were made elsewhere; a page never touches the store',
  },
  { at: 'lib/messages', layers: [...model, 'lib/audit'], packages: ['zod'], why: 'a message is a schema' },
  {
    at: 'lib/rpc',
    layers: ['lib/messages'],
    packages: ['zod', 'wxt'],
    globals: ['browser'],
    why: 'rpc alone speaks browser.runtime',
  },
  {
    at: 'lib/open-pdf',
    layers: ['lib/read'],
    packages: ['pdfjs-dist'],
    why: 'what opens PDF files is a megabyte: only who meets one imports it, and the reader knows their pages alone',
  },
  {
    at: 'lib/open-store',
    layers: ['lib/store'],
    packages: ['zod', 'wxt'],
    globals: ['browser'],
    why: 'the store knows no browser: its witness in storage.local is handed to it here',
  },
  {
    at: 'components/live',
    layers: [...model, 'components', 'lib/audit', 'lib/store'],
    packages: ['preact', 'dexie'],
    globals: 'any',
    why: 'live queries are for extension pages; callbacks do the rest',
  },
  {
    at: 'components',
    layers: [...model, 'lib/audit', 'lib/export'],
    packages: ['preact'],
    globals: 'any',
    why: 'props in, callbacks out: a component is shown on pages that have no store and no browser',
  },
  {
    at: 'entrypoints',
    layers: ['lib', 'components'],
    packages: ['preact', 'dexie', 'wxt', 'zod'],
    globals: 'any',
    why: 'entrypoints are wiring; nobody imports from them, and they not from each other',
  },
];

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
const layerOf = (path: string): Layer | undefined => layers.find(({ at }) => isWithin(path, at));

const sources = sourcesBelow('lib', 'components', 'entrypoints');
const byPath = new Map(sources.map((source) => [source.path, source]));

/** Every offence as one line that names the file and says why it is one. */
const offences = (
  find: (source: Source) => readonly string[],
  why: string | ((layer: Layer | undefined) => string | undefined),
) =>
  sources.flatMap((source) =>
    find(source).map(
      (offence) => `${source.path}: ${offence} (${typeof why === 'string' ? why : why(layerOf(source.path))})`,
    ),
  );

describe('every module', () => {
  test('stands in a layer', () => {
    expect(
      offences(({ path }) => (layerOf(path) ? [] : ['no layer']), 'add one to the table, with its reason'),
    ).toEqual([]);
  });

  test('imports what its layer may know', () => {
    expect(offences(strangeImports, (layer) => layer?.why)).toEqual([]);
  });

  test('takes its surroundings as arguments', () => {
    expect(offences(strangeGlobals, (layer) => layer?.why)).toEqual([]);
  });

  test('makes nothing executable and no markup out of text', () => {
    expect(offences(sinksOf, 'a page decides what the text is')).toEqual([]);
  });

  test('casts nothing around the compiler', () => {
    expect(
      offences(({ casts }) => casts.map((type) => `as ${type}`), 'types inside the borders, schemas at them'),
    ).toEqual([]);
  });

  test('searches in linear time', () => {
    const slow = ({ regexes }: Source) => regexes.filter((regex) => analyse(regex).reports.length > 0).map(String);
    expect(offences(slow, 'a hostile page could make it run for minutes')).toEqual([]);
  });
});

const surroundings = [
  ...[
    'window',
    'document',
    'globalThis',
    'self',
    'top',
    'browser',
    'chrome',
    'navigator',
    'location',
    'history',
    'crypto',
  ],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'indexedDB', 'localStorage', 'sessionStorage', 'caches', 'postMessage'],
  ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'performance', 'structuredClone'],
  ...['process', 'console', 'Buffer', 'require', 'getComputedStyle', 'DOMParser', 'NodeFilter'],
];

const sinks = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe', 'srcdoc'],
  ...['createContextualFragment', 'writeln', 'parseHTMLUnsafe'],
];

const sinksOf = ({ properties, globals, text }: Source): string[] => [
  ...sinks.filter((name) => properties.has(name)),
  ...['eval', 'Function'].filter((name) => globals.has(name)),
  ...(text.includes('document.write') ? ['document.write'] : []),
];

function strangeGlobals({ path, globals }: Source): string[] {
  const allowed = layerOf(path)?.globals ?? [];
  return allowed === 'any' ? [] : surroundings.filter((name) => globals.has(name) && !allowed.includes(name));
}

function strangeImports({ path, imports }: Source): string[] {
  const layer = layerOf(path);
  if (!layer) return [];
  return imports
    .filter(({ target, isLocal, isType }) => !isAllowed(target, isLocal, isType))
    .map(({ target }) => `imports ${target}`);

  function isAllowed(target: string, isLocal: boolean, isType: boolean): boolean {
    if (!isLocal)
      return target.startsWith('node:') ? layer?.at === 'lib/node' : (layer?.packages ?? []).includes(target);
    if (layer?.at === 'entrypoints')
      return isOwnFolder(path, target) || layer.layers.some((folder) => isWithin(target, folder));
    if (layer?.at === 'lib/rules')
      return path === 'lib/rules/index.ts' || layer.layers.some((folder) => isWithin(target, folder));
    const known = [layer?.at ?? '', ...(layer?.layers ?? []), ...(isType ? (layer?.types ?? []) : [])];
    const home = layerOf(target)?.at;
    return home !== undefined && known.includes(home);
  }
}

/** entrypoints/sidepanel/main.tsx and entrypoints/sidepanel/style.css; never another entrypoint's. */
const isOwnFolder = (path: string, target: string): boolean => {
  const folder = path.split('/').slice(0, 2).join('/');
  return path.split('/').length > 2 && isWithin(target, folder);
};

describe('what is loaded into every page', () => {
  const detector = reachedFrom(
    'entrypoints/report.content/index.ts',
    'entrypoints/report.content.ts',
    'lib/report/detect.ts',
  );
  const reader = reachedFrom('lib/read/html.ts');

  test.each([
    ['the detector', detector],
    ['the reader', reader],
  ])('%s brings no schemas, no rules, no store', (_, modules) => {
    const heavy = modules.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target, isType }) => !isType && /^(?:zod|dexie|@noble\/hashes|lib\/(?:rules|store|export))/.test(target),
        )
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(heavy, 'the content script stays small').toEqual([]);
  });

  test('a content script never touches the store', () => {
    const entries = sources
      .filter(({ path }) => /^entrypoints\/(?:report\.content|reader)/.test(path))
      .map(({ path }) => path);
    const strange = reachedFrom(...entries).flatMap(({ path, imports }) =>
      imports.filter(({ target, isType }) => !isType && isWithin(target, 'lib/store')).map(() => path),
    );
    expect(strange, 'the page reaches the store through messages only').toEqual([]);
  });
});

/** The modules that these load when they run, themselves included. */
function reachedFrom(...entries: string[]): Source[] {
  const reached = new Map<string, Source>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const source = byPath.get(path);
    if (!source || reached.has(path)) continue;
    reached.set(path, source);
    open.push(...source.imports.filter(({ isLocal, isType }) => isLocal && !isType).map(({ target }) => target));
  }
  return [...reached.values()];
}

describe('the tree', () => {
  const made = ['.git', 'node_modules', '.wxt', '.output', 'tsconfig.tsbuildinfo'];
  const house = [
    'entrypoints',
    'components',
    'lib',
    'public',
    'test',
    'wxt.config.ts',
    'package.json',
    'tsconfig.json',
    'README.md',
  ];
  const forced = ['package-lock.json', '.ci', '.gitignore', '.npmrc', 'LICENSE'];
  const files = ['entrypoints', 'components', 'lib', 'public', 'test', '.ci'].flatMap(filesBelow);

  test('nothing stands at the top but the house and what tools force there', () => {
    const found = readdirSync(root).filter((name) => !made.includes(name));
    expect(found.filter((name) => ![...house, ...forced].includes(name))).toEqual([]);
    expect(house.filter((name) => !found.includes(name))).toEqual([]);
  });

  test('a file is named after its subject', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|types|misc|shared|lib|index)\.(?:ts|tsx|mjs)$/;
    const allowed = /^(?:lib\/rules\/index\.ts|entrypoints\/[a-z.-]+\/index\.tsx?)$/;
    expect(files.filter((path) => vague.test(path) && !allowed.test(path))).toEqual([]);
  });

  test('no file tells of the machine it was written on', () => {
    const places = new RegExp(
      ['work', 'root', 'home', 'Users', 'tmp'].map((name) => `(?<![\\w.$}])/${name}/`).join('|'),
    );
    const readable = files.filter(
      (path) => /\.(?:ts|tsx|mjs|json|css|html|md|txt)$/.test(path) || path.startsWith('.ci/'),
    );
    expect(
      [...readable, 'README.md', 'package.json', 'wxt.config.ts'].filter((path) => places.test(readText(path))),
    ).toEqual([]);
  });
});
