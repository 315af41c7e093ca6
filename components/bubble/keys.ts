import { actionOf, type KeyAction, type Keymap } from '../../lib/audit/keymap.ts';

/** Whether a key belongs to a syllable that an input method is still composing. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Keys that are typed, not pressed: half-composed pinyin, and whatever goes into a field. */
const isTyping = (event: KeyboardEvent): boolean =>
  isComposing(event) || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;

/** What a key does, Ctrl+Z undoing whatever the others do; null where it is no shortcut of ours. */
export function shortcutOf(event: KeyboardEvent, keys: Keymap): KeyAction | null {
  if (isTyping(event) || event.altKey) return null;
  if (!event.ctrlKey && !event.metaKey) return actionOf(keys, event.key) ?? null;
  return event.key.toLowerCase() === 'z' ? 'undo' : null;
}
