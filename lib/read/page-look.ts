import { attribute, type PageNode, type PageSight } from './page-node.ts';
import { findStyledClasses, hiddenStyle, raisedStyle } from './styled-classes.ts';

/**
 * What a reader of the page sees of an element, as far as its attributes, the sheets met so far and, in a browser, the
 * layout tell.
 */
export class PageLook {
  private readonly sight: PageSight;
  private readonly hiding = new Set<string>();
  private readonly raised = new Set<string>();

  constructor(sight: PageSight) {
    this.sight = sight;
  }

  /** Takes the classes from a style element. */
  addSheet(node: PageNode): void {
    let css = '';
    for (let child = node.firstChild; child; child = child.nextSibling) css += child.nodeValue ?? '';
    const { hiding, raised } = findStyledClasses(css);
    for (const name of hiding) this.hiding.add(name);
    for (const name of raised) this.raised.add(name);
  }

  /** Whether a class takes the element out of view; its own attributes are `isHidden`. */
  isOutOfView(node: PageNode): boolean {
    const names = attribute(node, 'class');
    return names !== null && (isAmong(this.hiding, names) || this.sight.isUnseen(node));
  }

  /** Whether the element stands above or below its line, as the mark of a footnote does. */
  isRaised(node: PageNode): boolean {
    if (raisedStyle.test(attribute(node, 'style') ?? '')) return true;
    const names = attribute(node, 'class');
    return names !== null && (isAmong(this.raised, names) || this.sight.isRaised(node));
  }
}

const isAmong = (classes: ReadonlySet<string>, names: string): boolean =>
  classes.size > 0 && names.split(/\s+/).some((name) => classes.has(name));

/** Hidden by its own attributes: a second copy that a style sheet hides is known by its words. */
export function isHidden(node: PageNode): boolean {
  if (node.hasAttributes?.() === false) return false;
  const style = attribute(node, 'style');
  return (style !== null && hiddenStyle.test(style)) || attribute(node, 'hidden') !== null;
}
