import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { findListOnPage, type ListOnPage, type PageLink } from '../../lib/audit/offices/list-on-page.ts';
import { askTab } from '../../lib/rpc.ts';
import { listNameLists, listOfficePairs } from '../../lib/store/name-lists.ts';
import type { Store } from '../../lib/store/store.ts';

/** A list may be turned to its next page without the tab telling. */
const everyMs = 2_000;

/** What the tab's page lists, held against the name lists; null where it lists no reports. */
export function useListOnPage(store: Store, tabId: number | null): { found: ListOnPage | null } | null {
  const [links, setLinks] = useState<readonly PageLink[]>([]);
  const names = useLiveQuery(
    async () => ({ lists: await listNameLists(store), pairs: await listOfficePairs(store) }),
    '',
  );
  useEffect(() => {
    if (tabId === null) return;
    let isOver = false;
    const look = async (): Promise<void> => {
      // A page without a lister does not answer: it lists nothing.
      const listed = await askTab({ tabId, frameId: 0 }, 'list/links', {}).catch(() => []);
      if (!isOver) setLinks((present) => (JSON.stringify(present) === JSON.stringify(listed) ? present : listed));
    };
    void look();
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [tabId]);
  const value = names.status === 'ready' ? names.value : null;
  const found = useMemo(
    () => (value === null ? null : findListOnPage(links, value.lists, value.pairs)),
    [links, value],
  );
  return links.length < 2 ? null : { found };
}
