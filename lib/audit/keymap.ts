/** What keys do, in the order in which people are told: alone, and the last two with Alt. */
export const keyActions = [
  'confirmed',
  'falseAlarm',
  'pending',
  'note',
  'copy',
  'evidence',
  'undo',
  'previousReport',
  'nextReport',
  'previous',
  'next',
] as const;
export type KeyAction = (typeof keyActions)[number];

/** The character of each, in lower case; '' for none. */
export type Keymap = Record<KeyAction, string>;

export const usualKeys: Keymap = {
  confirmed: '1',
  falseAlarm: '2',
  pending: '3',
  note: 'n',
  copy: 'c',
  evidence: 'e',
  undo: 'u',
  previousReport: '[',
  nextReport: ']',
  previous: ',',
  next: '.',
};

export const isWithAlt = (action: KeyAction): boolean => action === 'previous' || action === 'next';
const single = keyActions.filter((action) => !isWithAlt(action));

/** The keys as they are obeyed where a person wants none of those that are pressed alone. */
export const withoutLetters = (keys: Keymap): Keymap => ({
  ...keys,
  ...Object.fromEntries(single.map((action) => [action, ''])),
});

/** Whether any key does something alone. */
export const usesLetters = (keys: Keymap): boolean => single.some((action) => keys[action] !== '');

/** What a key does that is pressed alone; undefined: nothing. */
export const actionOf = (keys: Keymap, pressed: string): KeyAction | undefined =>
  single.find((action) => keys[action] !== '' && keys[action] === pressed.toLowerCase());

/** The actions that would share a key with another. */
export const clashing = (keys: Keymap): KeyAction[] =>
  keyActions.filter((action) =>
    keyActions.some(
      (other) =>
        other !== action &&
        isWithAlt(other) === isWithAlt(action) &&
        keys[other] !== '' &&
        keys[other] === keys[action],
    ),
  );

/** Keys by their places on the keyboard: with Alt some systems type another character. */
const places: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  ';': 'Semicolon',
  "'": 'Quote',
  '/': 'Slash',
  '-': 'Minus',
  '=': 'Equal',
};

/** Whether a key pressed with Alt is the one of an action. `code`: its place on the keyboard, as events give it. */
export function isPressed(character: string, { key: typed, code }: { key: string; code: string }): boolean {
  if (character === '') return false;
  const place = Object.hasOwn(places, character) ? places[character] : undefined;
  const own = /[a-z]/.test(character) ? `Key${character.toUpperCase()}` : `Digit${character}`;
  return code === (place ?? own) || typed.toLowerCase() === character;
}
