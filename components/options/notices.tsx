import type { JSX } from 'preact';
import { useSay } from '../say.ts';

/** A package whose code the extension brings along. */
export interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** What others wrote, each with its licence; the list is read when it is first opened. */
export function Notices({ notices, open }: { notices: readonly Notice[]; open(): void }): JSX.Element {
  const say = useSay();
  return (
    <section>
      <h2>{say('noticesTitle')}</h2>
      <details class="notices" onToggle={({ currentTarget }) => currentTarget.open && open()}>
        <summary>{say('noticesLead')}</summary>
        {notices.map(({ name, version, licence, text }) => (
          <details key={name}>
            <summary>
              {name} {version} <span class="soft">{licence}</span>
            </summary>
            <pre lang="en">{text}</pre>
          </details>
        ))}
      </details>
    </section>
  );
}
