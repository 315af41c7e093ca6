import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe objects to on this page: of each rule its id, the first element and what is wrong with it. Selectors may be left out. */
export async function violations(page: Page, { exclude }: { exclude?: string[] } = {}): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const found: Violation[] = await page.evaluate(
    async (context) => (await Reflect.get(window, 'axe').run(context)).violations,
    exclude ? { exclude } : {},
  );
  return found.map(({ id, nodes: [node] }) => [id, node?.html, node?.failureSummary]);
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}
