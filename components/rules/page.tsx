import type { JSX } from 'preact';
import type { Example, Excerpt } from '../../lib/audit/example.ts';
import { type Preference, preferenceOn, type RuleSetting, settingOf } from '../../lib/audit/preferences.ts';
import type { AnyRule } from '../../lib/audit/rule.ts';
import { capitalised, useSay } from '../say.ts';
import { inLanguage, SeverityTag } from './catalogue.tsx';

interface SettingProps {
  rule: AnyRule;
  preferences: readonly Preference[];
  /** The site that the reviewer comes from; empty where from none. */
  host: string;
  prefer(preference: Preference): void;
}

interface Props extends SettingProps {
  /** null until it is loaded. */
  example: Example | null;
  /** Why a setting could not be kept. */
  status: string;
}

/** One rule: what it checks and on what grounds, what it leaves alone, how it is set, and how it looks at work. */
export function RulePage({ rule, example, status, ...settings }: Props): JSX.Element {
  const say = useSay();
  return (
    <main class="catalogue rule">
      <nav>
        <a href="#all">{say('rulesAll')}</a>
      </nav>
      <header class={rule.severity}>
        <SeverityTag rule={rule} />
        <h1>{inLanguage(say, rule.title, rule.titleEn)}</h1>
        <p class="soft">
          <code>{rule.id}</code> · {say(`severity${capitalised(rule.severity)}`)} ·{' '}
          {say(`verdict${capitalised(rule.verdict)}`)}
        </p>
      </header>
      <Explanation rule={rule} />
      <Settings rule={rule} {...settings} />
      <p role="status" class="status">
        {status}
      </p>
      {example && <Examples example={example} />}
    </main>
  );
}

function Explanation({ rule: { about, basis } }: { rule: AnyRule }): JSX.Element {
  const say = useSay();
  const told = say('language') === 'en' ? about.en : about.zh;
  return (
    <dl class="explained">
      <dt>{say('ruleChecks')}</dt>
      <dd>{told.checks}</dd>
      <dt>{say('basis')}</dt>
      {basis.map(({ document, clause }) => (
        <dd key={`${document} ${clause}`} lang="zh-CN">
          {document} {clause}
        </dd>
      ))}
      <dt>{say('ruleUnchecked')}</dt>
      <dd>{told.unchecked}</dd>
      <dt>{say('ruleSpared')}</dt>
      <dd>{told.spared}</dd>
    </dl>
  );
}

const settings: readonly RuleSetting[] = ['on', 'hint', 'off'];

/** On, as a hint, off; and off on one site. What is set on the site goes before what is set for all. */
function Settings({ rule: { id }, preferences, host, prefer }: SettingProps): JSX.Element {
  const say = useSay();
  const present = settingOf(preferences, id, '');
  const others = preferences.filter((one) => one.rule === id && one.host !== null && one.host !== host);
  return (
    <section class="settings">
      <h2>{say('ruleSetting')}</h2>
      <fieldset>
        <legend class="unseen">{say('ruleSetting')}</legend>
        {settings.map((setting) => (
          <label key={setting} class="row">
            <input
              type="radio"
              name="setting"
              checked={setting === present}
              onChange={() => prefer({ rule: id, host: null, setting })}
            />
            {say(`setting${capitalised(setting)}`)}
          </label>
        ))}
      </fieldset>
      {host !== '' && (
        <label class="row">
          <input
            type="checkbox"
            checked={preferenceOn(preferences, id, host) !== undefined}
            onChange={(event) => prefer({ rule: id, host, setting: event.currentTarget.checked ? 'off' : 'on' })}
          />
          {say('ruleOffOnSite', host)}
        </label>
      )}
      {others.length > 0 && (
        <ul>
          {others.map(({ host: site }) => (
            <li key={site} class="row">
              {say('ruleIsOffOnSite', site ?? '')}
              <button type="button" class="link" onClick={() => prefer({ rule: id, host: site, setting: 'on' })}>
                {say('ruleOnAgain')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="soft">{say('ruleSettingHint')}</p>
    </section>
  );
}

function Examples({ example: { fails, passes } }: { example: Example }): JSX.Element {
  const say = useSay();
  return (
    <section class="examples">
      <figure class={fails.severity}>
        <figcaption>{say('ruleFails')}</figcaption>
        <Case name={fails.case} />
        <Excerpts excerpts={fails.excerpts} />
        <p class="message" lang="zh-CN">
          {fails.message}
        </p>
        {fails.formula !== null && <p class="soft digits">{fails.formula}</p>}
      </figure>
      <figure>
        <figcaption>{say('rulePasses')}</figcaption>
        <Case name={passes.case} />
        <Excerpts excerpts={passes.excerpts} />
      </figure>
    </section>
  );
}

/** Cases are named in English; whoever reads Chinese sees the report itself. */
function Case({ name }: { name: string }): JSX.Element | null {
  const say = useSay();
  return say('language') === 'en' ? <p class="soft">{name}</p> : null;
}

const Excerpts = ({ excerpts }: { excerpts: readonly Excerpt[] }): JSX.Element => (
  <>
    {excerpts.map(({ place, cells, text }, index) => (
      <div key={index} class="excerpt" lang="zh-CN">
        <p class="soft">{place}</p>
        {cells.length > 0 && (
          <dl class="cells">
            {cells.map(({ label, text: printed }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd class="digits">{printed}</dd>
              </div>
            ))}
          </dl>
        )}
        {text !== null && <blockquote>{text}</blockquote>}
      </div>
    ))}
  </>
);
