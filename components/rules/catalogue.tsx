import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Preference, preferenceOn, settingOf } from '../../lib/audit/preferences.ts';
import type { AnyRule } from '../../lib/audit/rule.ts';
import { normalise } from '../../lib/text/normalise.ts';
import { capitalised, type Say, useSay } from '../say.ts';

interface Props {
  groups: readonly { title: string; titleEn: string; rules: readonly AnyRule[] }[];
  preferences: readonly Preference[];
  /** The site that the reviewer comes from; empty where from none. */
  host: string;
}

/** Every rule by what it is about, to search, and how each is set. */
export function RuleCatalogue({ groups, preferences, host }: Props): JSX.Element {
  const say = useSay();
  const [words, setWords] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const isChanged = ({ id }: AnyRule): boolean => preferences.some(({ rule }) => rule === id);
  const isWanted = (rule: AnyRule): boolean => (!onlyChanged || isChanged(rule)) && matches(rule, words);
  const found = groups
    .map((group) => ({ ...group, rules: group.rules.filter(isWanted) }))
    .filter(({ rules }) => rules.length > 0);
  const all = groups.flatMap(({ rules }) => rules);
  return (
    <main class="catalogue">
      <h1>{say('rulesTitle')}</h1>
      <p class="soft">{say('rulesLead')}</p>
      <search>
        <label class="query">
          <span class="unseen">{say('rulesSearch')}</span>
          <input
            type="search"
            value={words}
            placeholder={say('rulesSearch')}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="chip" aria-pressed={onlyChanged} onClick={() => setOnlyChanged(!onlyChanged)}>
          {say('rulesChanged')} <span class="digits">{all.filter(isChanged).length}</span>
        </button>
      </search>
      <p class="soft" role="status">
        {say('rulesCount', String(found.flatMap(({ rules }) => rules).length), String(all.length))}
      </p>
      {found.map((group) => (
        <section key={group.titleEn}>
          <h2>{inLanguage(say, group.title, group.titleEn)}</h2>
          <ul class="rules">
            {group.rules.map((rule) => (
              <li key={rule.id} class={rule.severity}>
                <a href={`#${rule.id}`}>
                  <SeverityTag rule={rule} />
                  <span class="what">
                    {inLanguage(say, rule.title, rule.titleEn)} <code>{rule.id}</code>
                  </span>
                  <SettingBadge rule={rule.id} preferences={preferences} host={host} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

/** Titles and explanations of rules are data in both languages. */
export const inLanguage = (say: Say, chinese: string, english: string): string =>
  say('language') === 'en' ? english : chinese;

export function SeverityTag({ rule: { severity } }: { rule: AnyRule }): JSX.Element {
  const say = useSay();
  const name = say(`severity${capitalised(severity)}`);
  return (
    <span class="tag" role="img" aria-label={name} title={name}>
      {say(`severity${capitalised(severity)}Tag`)}
    </span>
  );
}

function SettingBadge({ rule, preferences, host }: { rule: string } & Omit<Props, 'groups'>): JSX.Element | null {
  const say = useSay();
  const setting = settingOf(preferences, rule, host);
  const isHere = host !== '' && preferenceOn(preferences, rule, host) !== undefined;
  if (setting !== 'on')
    return <span class="badge">{isHere ? say('ruleOffHere') : say(`setting${capitalised(setting)}`)}</span>;
  const sites = preferences.filter((preference) => preference.rule === rule).length;
  return sites === 0 ? null : <span class="badge">{say('ruleOffSites', String(sites))}</span>;
}

/** Every word must stand somewhere in what the catalogue says of the rule. */
function matches({ id, title, titleEn, basis, about }: AnyRule, words: string): boolean {
  const said = [id, title, titleEn, ...basis.flatMap(({ document, clause }) => [document, clause])];
  const explained = [...Object.values(about.zh), ...Object.values(about.en)];
  const text = normalise([...said, ...explained].join(' ')).toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(normalise(word)));
}
