import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Looks up a text of the interface by its key in `_locales`. */
export type Say = (key: string, ...parts: string[]) => string;

const SayContext = createContext<Say>((key) => key);

/** Gives the texts of the interface to all below. */
export const SayProvider = SayContext.Provider;
export const useSay = (): Say => useContext(SayContext);

interface Texts {
  getMessage(key: string, parts: string[]): string;
}

/**
 * From the browser's texts; keys are put together from data here and there, so its look-up is taken as a plain one. Texts
 * without blanks are remembered: a long list asks for the same few thousands of times.
 */
export function sayFrom(texts: Texts): Say {
  const known = new Map<string, string>();
  return (key, ...parts) => {
    if (parts.length > 0) return texts.getMessage(key, parts);
    const text = known.get(key) ?? texts.getMessage(key, []);
    known.set(key, text);
    return text;
  };
}

/** Keys of `_locales` are written in camel case: false-alarm → FalseAlarm. */
export const capitalised = (word: string): string =>
  word.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
