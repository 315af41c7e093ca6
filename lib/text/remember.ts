const longest = 80;
const most = 4096;

/**
 * A reading of printed words that keeps what it read: the labels of the form are the same two hundred words in every
 * report, and each is asked about a dozen times. `read` must depend on its text alone. Long texts are read each time;
 * when there is no more room all is forgotten, so that a page of ten thousand labels costs no more than its own.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    if (text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = read(text);
    if (known.size === most) known.clear();
    known.set(copyOf(text), { value });
    return value;
  };
}

/** A part of a longer string keeps the whole of it in memory, and a label must not keep its page. */
const copyOf = (text: string): string => ` ${text}`.slice(1);
