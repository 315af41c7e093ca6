import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  html: string;
  title: string;
}

/**
 * A captured page in a frame that may run nothing: its sandbox allows no script, no form, no navigation, and the page
 * around it lets it load nothing. We alone reach into it, since its styles have to be set through the object model: as
 * text they would be refused like any other of a foreign page.
 */
export function SnapshotFrame({ html, title }: Props): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const inner = frame.current?.contentDocument;
    if (inner) show(html, inner);
  }, [html]);
  return <iframe ref={frame} class="snapshot" title={title} sandbox="allow-same-origin" />;
}

function show(html: string, inner: Document): void {
  const captured = new DOMParser().parseFromString(html, 'text/html');
  const css = captured.head.querySelector('style')?.textContent ?? '';
  for (const style of captured.querySelectorAll('style')) style.remove();
  inner.replaceChild(inner.importNode(captured.documentElement, true), inner.documentElement);
  for (const element of inner.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.getAttribute('data-style') ?? '';
  const Sheet = inner.defaultView?.CSSStyleSheet;
  if (Sheet === undefined) return;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  inner.adoptedStyleSheets = [sheet];
}
