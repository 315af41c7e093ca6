import { writeFileSync } from 'node:fs';
import { compactGazetteer } from './compact.ts';

/** Run by hand when the data package is renewed: `npx node test/gazetteer/write.ts`. */
writeFileSync(new URL('../../public/gazetteer.txt', import.meta.url), compactGazetteer());
