/** Whether a key belongs to a syllable that an input method is still composing. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Keys that are typed, not pressed: half-composed pinyin, and whatever goes into a field. */
const isTyping = (event: KeyboardEvent): boolean =>
  isComposing(event) || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;

/** The letter or digit that a key stands for, Ctrl+Z standing for U; null where it is no shortcut of ours. */
export function shortcutOf(event: KeyboardEvent, hasLetterKeys: boolean): string | null {
  if (isTyping(event) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) return hasLetterKeys ? key : null;
  return key === 'z' ? 'u' : null;
}
