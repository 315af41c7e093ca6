/** Declarations by which a text is not seen, or is struck out. */
export const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]{0,40}line-through/i;
