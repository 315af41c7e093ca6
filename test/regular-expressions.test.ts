import { analyse } from 'scslre';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { normalise } from '../lib/text/normalise.ts';
import { hostileKinds, hostileProse, wordSalad, wordsOf } from './hostile-prose.ts';
import { filesBelow, readText, sourcesBelow } from './sources.ts';

/*
 * What a page says must not decide how long a search takes. Literals are analysed in structure.test.ts; here are the
 * patterns that are put together at run time, and every pattern is searched for in texts made of its own words.
 */

const makers = filesBelow('lib').filter((path) => /\bRegExp\(/.test(readText(path)));
const built = new Map<string, RegExp[]>(makers.map((path) => [path, []]));

/** Stands in for the constructor while modules load and rules run; the stack tells who asked for a pattern. */
class Recorded extends RegExp {
  constructor(pattern: string | RegExp, flags?: string) {
    super(pattern, flags);
    const { stack = '' } = new Error('who asks');
    const maker = makers.find((path) => stack.includes(`/${path}:`));
    if (maker && typeof pattern === 'string') built.get(maker)?.push(new plain(pattern, flags));
  }
}
const plain = RegExp;

beforeAll(async () => {
  vi.resetModules();
  vi.stubGlobal('RegExp', Recorded);
  const { audit } = await import('../lib/audit/run.ts');
  const { rules } = await import('../lib/rules/index.ts');
  const { findPassage } = await import('../lib/text/find-passage.ts');
  const { reports } = await import('./portal/reports.ts');
  const { readRendered } = await import('./portal/read-rendered.ts');
  for (const portalReport of reports) {
    const report = readRendered(portalReport, portalReport.dialect);
    audit(report, rules, { reportId: portalReport.slug });
    findPassage(report, { section: 1, quote: '（.*)+$[^]{9}|?公开', prefix: '', suffix: '' });
  }
  vi.unstubAllGlobals();
});

describe('patterns put together at run time', () => {
  test.each(makers)('%s builds patterns, and all of them search in linear time', (path) => {
    const patterns = built.get(path) ?? [];
    expect(patterns).not.toEqual([]);
    expect(patterns.filter((pattern) => analyse(pattern).reports.length > 0).map(String)).toEqual([]);
  });
});

/** Quadratic work on so many characters takes a hundred times as long as this; linear work a hundredth. */
const length = 20_000;
const leastMs = 30;
const most = 3;

describe('every pattern searches hostile text in linear time', () => {
  // Patterns see most texts normalised.
  const texts = hostileKinds.map((kind) => hostileProse(kind, length)).flatMap((text) => [text, normalise(text)]);

  test('texts of every kind', () => {
    expect(allPatterns().filter((pattern) => texts.some((text) => growth(pattern, text) > most))).toEqual([]);
  });

  test('texts of its own words', () => {
    expect(allPatterns().filter(isSlowOnItsWords)).toEqual([]);
  });

  // A busy machine can hide it once, not every time.
  test('and one that does not would be seen', { retry: 6 }, () => {
    expect([/(?:收到)+件/, /收到[^。]*件/, /《.+》/].map(isSlowOnItsWords)).toEqual([true, true, false]);
    expect(allPatterns().length).toBeGreaterThan(300);
  });
});

function isSlowOnItsWords(pattern: RegExp): boolean {
  const words = wordsOf(pattern);
  const texts = words.map((word) => word.repeat(length / word.length));
  if (words.length > 0) texts.push(wordSalad(words, length));
  return texts.some((text) => growth(pattern, text) > most);
}

const allPatterns = (): RegExp[] => {
  const patterns = [...sourcesBelow('lib').flatMap(({ regexes }) => regexes), ...[...built.values()].flat()];
  return [...new Map(patterns.map((pattern) => [String(pattern), pattern])).values()];
};

/** How much longer the whole text takes than its half; 1 where that is too little to be told. */
function growth({ source, flags }: RegExp, text: string): number {
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const search = (searched: string) => least(() => searched.replace(pattern, ''));
  const whole = search(text);
  return whole <= leastMs ? 1 : whole / search(text.slice(0, text.length / 2));
}

/** The machine only ever adds to a time. */
function least(work: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 4 && best > leastMs; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
