/** Declarations by which a text is not seen, or is struck out. */
export const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]{0,40}line-through/i;

/** Declarations of what may be the mark of a footnote. */
export const raisedStyle = /vertical-align\s*:\s*(?:super|sub)|mso-text-raise/i;

/** `.note` or `span.note`, and nothing further: what hides only in some places is not known here. */
const plainClass = /^[a-z0-9]*\.([\w-]+)$/i;

/**
 * The classes that a page's own style sheet takes out of view, and those that it raises or lowers, wherever they stand.
 * Rules within others (`@media`) are left out, since they hold for some windows only, and so is a class that another
 * rule shows again.
 */
export function findStyledClasses(css: string): { hiding: string[]; raised: string[] } {
  const hiding = new Set<string>();
  const raised = new Set<string>();
  for (const { selectors, declarations } of topRules(withoutComments(css))) {
    if (!/display|visibility|vertical-align|text-/i.test(declarations)) continue;
    for (const name of classesIn(selectors)) {
      if (hiddenStyle.test(declarations)) hiding.add(name);
      else if (/display|visibility/i.test(declarations)) hiding.delete(name);
      if (raisedStyle.test(declarations)) raised.add(name);
    }
  }
  return { hiding: [...hiding], raised: [...raised] };
}

const classesIn = (selectors: string): string[] =>
  selectors.split(',').flatMap((selector) => plainClass.exec(selector.trim())?.[1] ?? []);

function* topRules(css: string): Generator<{ selectors: string; declarations: string }> {
  let depth = 0;
  let start = 0;
  let opened = 0;
  for (let at = 0; at < css.length; at += 1) {
    const character = css[at];
    if (character === '{') {
      depth += 1;
      if (depth === 1) opened = at;
    } else if (character === '}') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      yield { selectors: css.slice(start, opened), declarations: css.slice(opened + 1, at) };
      start = at + 1;
      opened = start;
    }
  }
}

/** A comment without an end takes the rest with it, as in a browser. */
function withoutComments(css: string): string {
  let kept = '';
  let from = 0;
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', from)) {
    kept += css.slice(from, open);
    const close = css.indexOf('*/', open + 2);
    if (close < 0) return kept;
    from = close + 2;
  }
  return kept + css.slice(from);
}
