/** Held, shared, by every open page for batches. */
export const batchPageLock = 'gouji-batch-page';
