import type { PageSight } from '../read/page-node.ts';
import { plainNode } from './plain-node.ts';

/** How the reader looks at a page of the browser. A document that was only parsed is shown nowhere, and hides nothing. */
export const domSight: PageSight = {
  plain: plainNode,
  isUnseen: (node) => node instanceof Element && getComputedStyle(node).display === 'none',
  isRaised: (node) => node instanceof Element && /^(?:super|sub)$/.test(getComputedStyle(node).verticalAlign),
};
