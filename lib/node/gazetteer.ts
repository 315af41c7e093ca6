import { readFileSync } from 'node:fs';
import { type Gazetteer, parseGazetteer } from '../text/gazetteer.ts';

/** The gazetteer that the extension carries. */
export const loadGazetteer = (): Gazetteer =>
  parseGazetteer(readFileSync(new URL('../../public/gazetteer.txt', import.meta.url), 'utf8'));
