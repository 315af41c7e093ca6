import { lexicon, type Meaning } from './words.ts';

/** The alternatives that a template stands for. */
function expand(template: string): string[] {
  const open = template.indexOf('[');
  const close = template.indexOf(']', open);
  if (open === -1 || close === -1) return [template];
  const [before, after] = [template.slice(0, open), template.slice(close + 1)];
  return template
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => expand(before + choice + after));
}

interface Entry {
  word: string;
  meaning: Meaning;
}

/** A tree of character codes: the words that begin with what led here, and the word that ends here. */
interface Branch {
  entry?: Entry;
  next: Map<number, Branch>;
}

function plantWords(): Branch {
  const root: Branch = { next: new Map() };
  for (const [meaning, templates] of lexicon)
    for (const word of templates.flatMap(expand)) {
      let branch = root;
      for (let at = 0; at < word.length; at += 1) {
        const next: Branch = branch.next.get(word.charCodeAt(at)) ?? { next: new Map() };
        branch.next.set(word.charCodeAt(at), next);
        branch = next;
      }
      branch.entry ??= { word, meaning };
    }
  return root;
}

let planted: Branch | undefined;
const knownWords = (): Branch => {
  planted ??= plantWords();
  return planted;
};

/** The codes of the characters that words of the lexicon begin with. */
export const firstCharacters = (): Iterable<number> => knownWords().next.keys();

/** The longest word that begins at a position of folded text. */
export function findWord(text: string, at: number): Entry | undefined {
  let longest: Entry | undefined;
  let branch: Branch | undefined = knownWords();
  for (let end = at; branch; end += 1) {
    longest = branch.entry ?? longest;
    branch = branch.next.get(text.charCodeAt(end));
  }
  return longest;
}
