/** Declarations by which a text is not seen, or is struck out. */
export const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]{0,40}line-through/i;

/** Declarations of what may be the mark of a footnote. */
export const raisedStyle = /vertical-align\s*:\s*(?:super|sub)|mso-text-raise/i;
