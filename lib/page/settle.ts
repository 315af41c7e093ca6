/** When to look at a changing page: after `quietMs` without a change, but not later than `longestMs` after the first. */
export interface Patience {
  quietMs: number;
  longestMs: number;
}

/**
 * Calls back whenever changes below `root` that matter have come to rest. Attributes are not watched, so that neither
 * our marks nor a page's hover effects count. Returns how to stop.
 */
export function whenSettled(
  root: Node,
  { quietMs, longestMs }: Patience,
  settled: () => void,
  matters: (change: MutationRecord) => boolean = () => true,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  const fire = (): void => {
    timer = undefined;
    settled();
  };
  const observer = new MutationObserver((changes) => {
    if (!changes.some(matters)) return;
    const now = performance.now();
    if (timer === undefined) firstAt = now;
    else clearTimeout(timer);
    timer = setTimeout(fire, Math.max(0, Math.min(quietMs, firstAt + longestMs - now)));
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Calls back when a script has moved the page to another address without loading it anew. Returns how to stop. */
export function whenMoved(window: Window, moved: () => void): () => void {
  const targets: [EventTarget, string][] = [
    [window, 'popstate'],
    [window, 'hashchange'],
    // pushState fires no event of its own, and a content script can't wrap the page's; this one sees it.
    [window.navigation, 'currententrychange'],
  ];
  for (const [target, event] of targets) target?.addEventListener(event, moved);
  return () => {
    for (const [target, event] of targets) target?.removeEventListener(event, moved);
  };
}
