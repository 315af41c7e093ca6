import type { Summary } from '../audit/offices/summary.ts';
import { rankSimilar, type SimilarText, similarTextsOf } from '../audit/years/similar-texts.ts';
import { loadReview } from './audits.ts';
import type { Store } from './store.ts';

/** So many audits are held at a time: they are long, and what is kept of each is short. */
const slice = 20;

/** How many of the reports were read so far, and what they share with others, once for each pair, the most alike first. */
export interface SimilarSoFar {
  read: number;
  similar: SimilarText[];
}

/** Reads the reports slice by slice; whoever asks for no further slice has given it up. */
export async function* readSimilar(store: Store, sharing: readonly Summary[]): AsyncGenerator<SimilarSoFar> {
  let similar: SimilarText[] = [];
  for (let start = 0; start < sharing.length; start += slice) {
    const some = sharing.slice(start, start + slice);
    const reviews = await Promise.all(some.map(({ reportId }) => loadReview(store, reportId)));
    const found = some.flatMap((summary, at) => {
      const review = reviews[at];
      return review === undefined ? [] : similarTextsOf(summary, review);
    });
    similar = rankSimilar([...similar, ...found]);
    yield { read: start + some.length, similar };
  }
}

export async function listSimilar(store: Store, sharing: readonly Summary[]): Promise<SimilarText[]> {
  let similar: SimilarText[] = [];
  for await (const soFar of readSimilar(store, sharing)) similar = soFar.similar;
  return similar;
}
