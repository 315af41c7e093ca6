import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Unreadable } from '../../components/live/unreadable.tsx';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { Loading } from '../../components/loading.tsx';
import { RuleCatalogue } from '../../components/rules/catalogue.tsx';
import { RulePage } from '../../components/rules/page.tsx';
import { useSay } from '../../components/say.ts';
import { Example } from '../../lib/audit/example.ts';
import { ask } from '../../lib/rpc.ts';
import { ruleGroups, rules } from '../../lib/rules/index.ts';
import { loadSettings } from '../../lib/store/settings.ts';
import type { Store } from '../../lib/store/store.ts';

/** The list of rules, or the page of the one that the address names behind its #. */
export function App({ store, host }: { store: Store; host: string }): JSX.Element {
  const say = useSay();
  const shown = useHash();
  const example = useExample(shown);
  const settings = useLiveQuery(() => loadSettings(store), '');
  const [failed, setFailed] = useState(false);
  const rule = rules.find(({ id }) => id === shown);

  useEffect(() => {
    document.title = [rule?.title, say('rulesTitle')].filter((part) => part !== undefined).join(' · ');
    scrollTo(0, 0);
  }, [rule, say]);

  if (settings.status === 'loading') return <Loading />;
  if (settings.status === 'failed')
    return (
      <Unreadable
        version={browser.runtime.getManifest().version}
        cause={settings.cause}
        retry={() => location.reload()}
      />
    );
  const preferences = settings.value.rules;
  if (rule === undefined) return <RuleCatalogue groups={ruleGroups} preferences={preferences} host={host} />;
  return (
    <RulePage
      key={rule.id}
      rule={rule}
      example={example}
      preferences={preferences}
      host={host}
      status={failed ? say('errorFailed') : ''}
      prefer={(preference) =>
        ask('rule/prefer', preference).then(
          () => setFailed(false),
          () => setFailed(true),
        )
      }
    />
  );
}

const ruleInAddress = (): string => decodeURIComponent(location.hash.slice(1));

function useHash(): string {
  const [hash, setHash] = useState(ruleInAddress);
  useEffect(() => {
    const follow = (): void => setHash(ruleInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

/** The example out of the rule's tests, a file of the extension's own; null until it is there, or where there is none. */
function useExample(id: string): Example | null {
  const [loaded, setLoaded] = useState<{ id: string; example: Example } | null>(null);
  useEffect(() => {
    if (!rules.some((rule) => rule.id === id)) return;
    fetch(`/rules/${id}.json`)
      .then(async (response) => setLoaded({ id, example: Example.parse(await response.json()) }))
      .catch(reportError);
  }, [id]);
  return loaded?.id === id ? loaded.example : null;
}
