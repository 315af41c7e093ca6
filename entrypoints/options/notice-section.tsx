import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Notice, Notices } from '../../components/options/notices.tsx';

/** The licences of what the extension is built with, out of a file that is generated from the packages themselves. */
export function NoticeSection(): JSX.Element {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const open = (): void => {
    fetch('/notices.json')
      .then((answer) => answer.json())
      .then(setNotices, reportError);
  };
  return <Notices notices={notices} open={open} />;
}
