import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Message } from '../../components/panel/panel.tsx';
import { type Unsaved, UnsavedFindings, type UnsavedFormat } from '../../components/panel/unsaved-findings.tsx';
import { fileName, saveFile } from '../../components/save-file.ts';
import { useSay } from '../../components/say.ts';
import { writeExport } from '../../lib/export/formats.ts';
import { askTab } from '../../lib/rpc.ts';

/** The page reads itself once it is there, and again when it changes. */
const everyMs = 2_000;

/** A tab of a private window: nothing of it is stored, and what its page knows is shown while it is open. */
export function PrivateTab({ tabId }: { tabId: number }): JSX.Element {
  const say = useSay();
  const reviews = useUnsaved(tabId);
  return (
    <main>
      <Message title={say('errorPrivate')} text={say('errorPrivateHint')} />
      {reviews.length > 0 && (
        <UnsavedFindings
          reviews={reviews}
          reveal={(reportId, { place }) =>
            void askTab({ tabId }, 'finding/reveal', { reportId, place }).catch(reportError)
          }
          exportAs={(format) => void exportUnsaved(reviews, format).catch(reportError)}
        />
      )}
    </main>
  );
}

function useUnsaved(tabId: number): readonly Unsaved[] {
  const [reviews, setReviews] = useState<readonly Unsaved[]>([]);
  useEffect(() => {
    let isLeft = false;
    const look = async (): Promise<void> => {
      // A page without a report does not answer.
      const found = await askTab({ tabId, frameId: 0 }, 'review/unsaved', {}).catch(() => []);
      if (!isLeft) setReviews((present) => (JSON.stringify(present) === JSON.stringify(found) ? present : found));
    };
    void look();
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      isLeft = true;
      clearInterval(timer);
    };
  }, [tabId]);
  return reviews;
}

async function exportUnsaved(reviews: readonly Unsaved[], format: UnsavedFormat): Promise<void> {
  const { rules } = await import('../../lib/rules/index.ts');
  const at = new Date();
  const reviewed = reviews.map(({ reportId, report, audit }) => ({
    reportId,
    url: report.source,
    correction: null,
    auditedAt: at.getTime(),
    report,
    audit,
    decisions: [],
    notes: [],
    hidden: 0,
  }));
  const release = browser.runtime.getManifest().version;
  const file = await writeExport(format, reviewed, {
    rules,
    author: '',
    release,
    at,
    preset: null,
    detections: new Map(),
  });
  const { subject, extension, type, content } = file;
  const { identity, year } = reviews[0]?.report ?? {};
  saveFile(fileName([identity?.name ?? '年度报告', year ?? null, subject], extension), type, new Blob(content));
}
