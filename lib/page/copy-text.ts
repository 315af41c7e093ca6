/**
 * Copies plain text, and nothing but it. Portals without https have no clipboard interface, so a field of ours is
 * copied there; the page's own copy handlers, which like to add a source line, are kept out.
 */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  if (window.isSecureContext) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (copied) return true;
  }
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', answer, { capture: true });
  field.value = text;
  field.select();
  const copied = document.execCommand('copy');
  window.removeEventListener('copy', answer, { capture: true });
  return copied;
}
