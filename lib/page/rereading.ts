import { isOurs } from './overlay.ts';
import { holds, parentOf } from './plain-node.ts';
import { whenSettled } from './settle.ts';

const patience = { quietMs: 300, longestMs: 2_000 };
const mostPasses = 6;
const windowMs = 60_000;
/** What is added beside the report is looked at from this length on: a clock or a ticker never is. */
const passageLength = 200;

interface Listener {
  /** Reads the page again; tells whether anything was different. */
  read(): Promise<boolean>;
  /** The page keeps changing: the reading has stopped. */
  restless(): void;
}

/**
 * Has the page read again after changes that may concern the report, at most a few times a minute. A page whose report
 * keeps changing beyond that is left alone until it is asked for; where only its surroundings stir, for a minute.
 */
export class Rereading {
  readonly #listener: Listener;
  #area: Node | null = null;
  #passes: { at: number; changed: boolean }[] = [];
  #stop = (): void => undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Watches the page from now on; `area` holds the report, null where there is none. */
  watch(area: Node | null): void {
    this.stop();
    this.#area = area;
    this.#stop = whenSettled(
      document,
      patience,
      () => void this.#settled(),
      (change) => this.#matters(change),
    );
  }

  stop(): void {
    this.#stop();
  }

  /** Forgets how restless the page was. */
  rest(): void {
    this.#passes = [];
  }

  async #settled(): Promise<void> {
    const at = performance.now();
    this.#passes = this.#passes.filter((pass) => at - pass.at < windowMs);
    if (this.#passes.length < mostPasses) {
      this.#passes.push({ at, changed: await this.#listener.read() });
      return;
    }
    const area = this.#area;
    this.stop();
    if (this.#passes.some(({ changed }) => changed)) return this.#listener.restless();
    const timer = setTimeout(() => this.watch(area), windowMs);
    this.#stop = () => clearTimeout(timer);
  }

  #matters({ target, addedNodes }: MutationRecord): boolean {
    if (this.#area === null || !holds(document, this.#area) || holds(this.#area, target)) return true;
    return [...addedNodes].some((node) => !isOurs(node) && (node.textContent?.length ?? 0) >= passageLength);
  }
}

/** The smallest node that holds all of these; null for none. */
export function commonAncestor(nodes: Iterable<Node>): Node | null {
  let ancestor: Node | null = null;
  for (const node of nodes) {
    if (ancestor === null) ancestor = node;
    while (ancestor && !holds(ancestor, node)) ancestor = parentOf(ancestor);
  }
  return ancestor;
}
