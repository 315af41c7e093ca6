import type { Report } from '../../lib/report/report.ts';
import { findCandidates } from '../../lib/store/signatures.ts';
import { Store } from '../../lib/store/store.ts';
import { repetitionOf } from '../../lib/text/repetition.ts';
import { signatureOf } from '../../lib/text/signature.ts';
import { type Random, randomFrom } from '../measure/random.ts';
import { halfShared, reportSaying, sentencesOf } from '../text/prose-maker.ts';

/*
 * Runs in a page of the extension: 100,000 signatures in the browser's own database, in which reports are looked for that
 * share half of their text with one of them.
 */
const stored = 100_000;
const perWrite = 2_000;
/** Every so manieth is the signature of a report that is written out, and looked for. */
const oneOf = 500;
const sentences = 36;

/** Phrases of the trade, of which every report has a few: the commonest stand in half of all. */
const phrases = 5_000;
const keyRange = 2 ** 32 / 50;

const phraseKeys = (random: Random): number[] =>
  Array.from({ length: 6 }, () => {
    const rank = Math.floor(phrases ** (random.int(0, 1_000_000) / 1_000_000));
    return (rank * 7_919) % keyRange;
  });

const inOrder = (keys: readonly number[]): number[] => [...new Set(keys)].sort((one, other) => one - other);

function strangersKeys(seed: number): number[] {
  const random = randomFrom(seed);
  const own = Array.from({ length: 26 }, () => random.int(0, keyRange));
  return inOrder([...own, ...phraseKeys(random)]);
}

const keysOf = (report: Report, seed: number): number[] =>
  inOrder([...signatureOf(report), ...phraseKeys(randomFrom(seed))]);

const written = (index: number) => reportSaying(sentencesOf(index, sentences));

/** Fills the store; milliseconds. */
export async function fill(): Promise<number> {
  const store = new Store();
  const start = performance.now();
  for (let first = 0; first < stored; first += perWrite)
    await store.write(async (db) => {
      const records = Array.from({ length: perWrite }, (_, at) => {
        const index = first + at;
        const keys = index % oneOf === 0 ? keysOf(written(index), index) : strangersKeys(index);
        return { reportId: `www.example.gov.cn/${index}.html`, keys };
      });
      await db.signatures.bulkAdd(records);
    });
  return performance.now() - start;
}

/** Looks for the source of half-copied reports: times of one look each, and how many of those were found that exact comparison knows. */
export async function look(): Promise<{ ms: number[]; recall: number; shares: number[] }> {
  const store = new Store();
  const ms: number[] = [];
  const shares: number[] = [];
  let found = 0;
  for (let index = 0; index < stored; index += oneOf) {
    const source = sentencesOf(index, sentences);
    const copy = reportSaying(halfShared(source, stored + index), '白水县甲镇人民政府');
    shares.push(repetitionOf(copy, written(index)).share);
    const keys = keysOf(copy, stored + index);
    const start = performance.now();
    const candidates = await store.read((db) => findCandidates(db, { keys, own: '', least: 0.1 }));
    ms.push(performance.now() - start);
    if (candidates.some(({ reportId }) => reportId === `www.example.gov.cn/${index}.html`)) found += 1;
  }
  return { ms, recall: found / shares.length, shares };
}
