import fc from 'fast-check';

/** `npm run test:long` gives every property many more runs, and the time for them. */
fc.configureGlobal({ numRuns: process.env.LONG ? 5_000 : 100 });
