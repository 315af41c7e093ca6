/** A click counts only if a person made it: the page's scripts can click as well. */
export const trusted =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.isTrusted) act();
  };
