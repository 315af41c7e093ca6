import bubbleStyle from '../../components/bubble/bubble.css?inline';
import overlayStyle from './overlay.css?inline';
import { nameOf } from './plain-node.ts';

/** Marks an element of ours; also how a newer script finds what an older one left behind. */
const hostName = 'gouji-overlay';

export const isOurs = (node: Node): boolean => nameOf(node).toLowerCase() === hostName;

/** Removes the overlay of a script that was replaced. */
export function removeOldOverlays(document: Document): void {
  for (const host of document.querySelectorAll(hostName)) host.remove();
}

/**
 * All that we draw ourselves: one closed shadow root beside the body, in the top layer, so that no z-index of the page
 * covers it and no style of the page reaches it. It lies at the document's origin and moves with the page; what is in
 * it is placed in document coordinates by `place`, once a frame at most, whenever the page's layout may have changed.
 */
export class Overlay {
  /** Flags, ghost bars, signs and flashes. */
  readonly drawings: HTMLElement;
  /** Where the bubble is rendered. */
  readonly bubble: HTMLElement;
  /** Where what concerns the page as a whole is said. */
  readonly notice: HTMLElement;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #listening = new AbortController();
  readonly #sizes: ResizeObserver;
  readonly #place: () => void;
  #frame = 0;

  constructor(document: Document, place: () => void) {
    this.#place = place;
    this.#host = createHost();
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    document.adoptNode(this.#host);
    this.#host.setAttribute('popover', 'manual');
    adoptStyle(this.#root, document, overlayStyle + bubbleStyle);
    this.drawings = this.#addLayer(document, 'drawings');
    this.bubble = this.#addLayer(document, 'bubble-layer');
    this.notice = this.#addLayer(document, 'notice-layer');
    this.#keepKeysToOurselves();
    this.#sizes = new ResizeObserver(() => this.schedule());
    this.#watchLayout(document);
    document.documentElement.append(this.#host);
    this.#host.showPopover?.();
  }

  /** False once a newer script, or the page, has taken us away. */
  get isAttached(): boolean {
    return this.#host.isConnected;
  }

  /** The element of ours that has the focus, null where the focus is the page's. */
  get focused(): Element | null {
    return this.#root.activeElement;
  }

  /** Places everything again before the next frame. */
  schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  /** Watches the sizes of these elements beside the page's own. */
  watchSizes(elements: Iterable<Element>): void {
    for (const element of elements) this.#sizes.observe(element);
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#listening.abort();
    this.#sizes.disconnect();
    this.#host.remove();
  }

  #addLayer(document: Document, name: string): HTMLElement {
    const layer = document.createElement('div');
    layer.className = name;
    this.#root.append(layer);
    return layer;
  }

  /** What is typed in our fields is no shortcut of the page. */
  #keepKeysToOurselves(): void {
    for (const type of [
      'keydown',
      'keypress',
      'keyup',
      'beforeinput',
      'input',
      'paste',
      'cut',
      'compositionstart',
      'compositionend',
    ])
      this.#root.addEventListener(type, (event) => event.stopPropagation());
  }

  #watchLayout(document: Document): void {
    const { signal } = this.#listening;
    const schedule = (): void => this.schedule();
    const window = document.defaultView;
    window?.addEventListener('resize', schedule, { signal });
    document.fonts?.addEventListener('loadingdone', schedule, { signal });
    // Capture: a scrolled box, an unfolded part or a late picture tells nobody above it.
    for (const type of ['scroll', 'toggle', 'load', 'transitionend'])
      document.addEventListener(type, ({ target }) => target !== document && schedule(), {
        signal,
        capture: true,
        passive: true,
      });
    this.#sizes.observe(document.documentElement);
    if (document.body) this.#sizes.observe(document.body);
  }
}

/**
 * Made in a document of no window: the page may have given an element of our name a class of its own, which would be run
 * here and could take the shadow root for itself, or refuse it.
 */
const createHost = (): HTMLElement => new DOMParser().parseFromString('', 'text/html').createElement(hostName);

/** A constructed sheet where the browser lets a content script adopt one: it needs no permission of the page's policy. */
function adoptStyle(root: ShadowRoot, document: Document, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
