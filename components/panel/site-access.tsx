import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inert } from '../../lib/text/inert.ts';
import { useSay } from '../say.ts';

interface Props {
  host: string;
  /** Asks the browser to let the extension read the site for good; whether it does. */
  open(): Promise<boolean>;
}

/** 需要读取本站才能自动标记: what was read by a click is read this once. */
export function SiteAccess({ host, open }: Props): JSX.Element {
  const say = useSay();
  const [isRefused, setRefused] = useState(false);
  const ask = async (): Promise<void> => setRefused(!(await open()));
  return (
    <div class="notice">
      <p>{say('siteNeeded', inert(host))}</p>
      <button type="button" onClick={() => void ask().catch(reportError)}>
        {say('siteAlways')}
      </button>
      <p role="status">{isRefused && say('siteRefused')}</p>
    </div>
  );
}
