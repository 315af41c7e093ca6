import type { JSX } from 'preact';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { WaiverList } from '../../components/options/waiver-list.tsx';
import { inLanguage } from '../../components/rules/catalogue.tsx';
import { useSay } from '../../components/say.ts';
import { ask } from '../../lib/rpc.ts';
import { rules } from '../../lib/rules/index.ts';
import type { Store } from '../../lib/store/store.ts';
import { listWaivers } from '../../lib/store/waivers.ts';

/** The wider false alarms, which only the background removes: open pages show it at once. */
export function WaiverSection({ store }: { store: Store }): JSX.Element | null {
  const say = useSay();
  const waivers = useLiveQuery(() => listWaivers(store), '');
  if (waivers.status !== 'ready') return null;
  const titleOf = (id: string): string => {
    const rule = rules.find((one) => one.id === id);
    return rule ? inLanguage(say, rule.title, rule.titleEn) : id;
  };
  return (
    <WaiverList
      waivers={waivers.value}
      titleOf={titleOf}
      remove={({ id }) => void ask('waiver/remove', { id }).catch(reportError)}
    />
  );
}
