import { browser } from 'wxt/browser';
import { type Gazetteer, parseGazetteer } from '../../lib/text/gazetteer.ts';

let loaded: Promise<Gazetteer | null> | undefined;

/** The gazetteer, read when the first report is audited. null where it can't be: names are judged by their form then. */
export function loadGazetteer(): Promise<Gazetteer | null> {
  loaded ??= readGazetteer().catch(() => {
    loaded = undefined;
    return null;
  });
  return loaded;
}

async function readGazetteer(): Promise<Gazetteer> {
  const answer = await fetch(browser.runtime.getURL('/gazetteer.txt'));
  return parseGazetteer(await answer.text());
}
