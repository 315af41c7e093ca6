import type { JSX } from 'preact';

/** The key of a button; nothing where it has none. */
export const Hotkey = ({ character }: { character: string }): JSX.Element | null =>
  character === '' ? null : <kbd>{character.toUpperCase()}</kbd>;
