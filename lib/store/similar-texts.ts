import type { Summary } from '../audit/offices/summary.ts';
import { type SimilarText, similarTextsOf } from '../audit/years/similar-texts.ts';
import { loadReview } from './audits.ts';
import type { Store } from './db.ts';

/** What the reports share with others, the most alike first. One audit at a time: they are long, and what is kept of each is short. */
export async function listSimilar(store: Store, sharing: readonly Summary[]): Promise<SimilarText[]> {
  const listed: SimilarText[] = [];
  for (const summary of sharing) listed.push(...similarTextsOf(summary, await loadReview(store, summary.reportId)));
  return listed.sort((one, other) => other.share - one.share);
}
