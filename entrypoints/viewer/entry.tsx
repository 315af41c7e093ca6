import { render } from 'preact';
import { type Say, SayProvider } from '../../components/say.ts';
import { Entered } from '../../components/viewer/entered.tsx';
import css from '../../components/viewer/entry.css?inline';
import { EntryForm } from '../../components/viewer/entry-form.tsx';
import { openStore } from '../../lib/open-store.ts';
import { blankEntry, Entry, entryOf } from '../../lib/report/entry.ts';
import { ask } from '../../lib/rpc.ts';
import { loadEntered } from '../../lib/store/audits.ts';
import { plainAddress } from '../../lib/store/report-id.ts';

const draftId = 'entry';
const anchor = { kind: 'report' } as const;
/** What is typed is kept so soon after the last key. */
const keepMs = 300;

/**
 * Lets a person copy what a scan shows. What was copied before stands beside the scan at once, read like any page;
 * `isEntered` says whether there was such. `begin` opens the form.
 */
export async function offerEntry(
  url: string,
  say: Say,
  read: () => Promise<unknown>,
): Promise<{ isEntered: boolean; begin(): void }> {
  const { copy, form, entered } = places();
  copy.ariaLabel = say('entryRegion');
  const reportId = plainAddress(url) ?? url;
  const known = await loadEntered(openStore(), url);
  let entry = known === null ? blankEntry : entryOf(known);
  let isOpen = false;

  const show = async (): Promise<void> => {
    copy.hidden = false;
    entered.setAttribute('data-entered', '');
    render(<Entered entry={entry} />, entered);
    await read();
  };

  let keeping: ReturnType<typeof setTimeout> | undefined;
  const keep = (text: string): void => {
    clearTimeout(keeping);
    keeping = setTimeout(
      () => void ask('draft/save', { reportId, id: draftId, anchor, text }).catch(reportError),
      keepMs,
    );
  };

  const paint = (): void =>
    render(
      isOpen ? (
        <SayProvider value={say}>
          <EntryForm
            entry={entry}
            keep={(typed) => keep(JSON.stringify(typed))}
            check={(typed) => {
              entry = typed;
              isOpen = false;
              paint();
              keep('');
              show().catch(reportError);
            }}
          />
        </SayProvider>
      ) : null,
      form,
    );

  const begin = async (): Promise<void> => {
    const typed = toEntry(await ask('draft/load', { reportId, id: draftId, anchor }));
    entry = typed ?? entry;
    isOpen = true;
    copy.hidden = false;
    paint();
    form.querySelector('input')?.focus();
  };

  if (known !== null) await show();
  return { isEntered: known !== null, begin: () => void begin().catch(reportError) };
}

function places(): { copy: HTMLElement; form: ShadowRoot; entered: HTMLElement } {
  const copy = document.querySelector<HTMLElement>('#copy');
  const entered = document.querySelector<HTMLElement>('#entered');
  // No part of the page that is read.
  const form = document.querySelector('#entry')?.attachShadow({ mode: 'open' });
  if (!copy || !entered || !form) throw new Error('the page has its places');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  form.adoptedStyleSheets = [sheet];
  return { copy, form, entered };
}

/** What was half typed; null where nothing was, or another version of ours kept it. */
function toEntry(draft: string): Entry | null {
  if (draft === '') return null;
  const parsed = Entry.safeParse(JSON.parse(draft));
  return parsed.success ? parsed.data : null;
}
