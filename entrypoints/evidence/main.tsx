import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import { EvidenceSheet } from '../../components/evidence/sheet.tsx';
import { SnapshotFrame } from '../../components/evidence/snapshot-frame.tsx';
import { Unreadable } from '../../components/live/unreadable.tsx';
import { Message } from '../../components/panel/panel.tsx';
import { inLanguage } from '../../components/rules/catalogue.tsx';
import { SayProvider, sayFrom } from '../../components/say.ts';
import { applyCorrection } from '../../lib/audit/review/review.ts';
import { openStore } from '../../lib/open-store.ts';
import { rules } from '../../lib/rules/index.ts';
import { loadReview } from '../../lib/store/audits.ts';
import { loadScreenshot } from '../../lib/store/screenshots.ts';
import { loadSettings } from '../../lib/store/settings.ts';
import { openSnapshot } from '../../lib/store/snapshots.ts';

const say = sayFrom(browser.i18n);

/** The sheet of the finding that the address of this page names. */
async function page(): Promise<ComponentChildren> {
  const query = new URLSearchParams(location.search);
  const reportId = query.get('report') ?? '';
  const store = openStore();
  try {
    const { record, report, audit, decisions, notes, auditedAt } = await loadReview(store, reportId);
    const finding = audit.findings.find(({ place }) => place === query.get('place'));
    if (finding === undefined) return <Message title={say('evidenceGone')} />;
    const [snapshot, screenshot, { author }] = await Promise.all([
      openSnapshot(store, reportId, record.contentHash),
      loadScreenshot(store, reportId, finding.place),
      loadSettings(store),
    ]);
    const href = `/snapshot.html?${new URLSearchParams({ report: reportId, content: record.contentHash })}`;
    const rule = rules.find(({ id }) => id === finding.rule);
    return (
      <EvidenceSheet
        finding={finding}
        ruleTitle={rule ? inLanguage(say, rule.title, rule.titleEn) : ''}
        url={record.url}
        auditedAt={auditedAt}
        report={applyCorrection(report, record.correction)}
        decisions={decisions}
        notes={notes}
        author={author}
        snapshot={snapshot && { sha256: snapshot.sha256, at: snapshot.at, href }}
        screenshot={screenshot && { ...screenshot, src: `data:image/png;base64,${screenshot.png}` }}
        print={() => print()}
      >
        {screenshot === null && snapshot !== null && (
          <SnapshotFrame html={snapshot.html} title={say('snapshotTitle')} />
        )}
      </EvidenceSheet>
    );
  } catch (cause) {
    reportError(cause);
    return <Unreadable cause={cause} version={browser.runtime.getManifest().version} retry={() => location.reload()} />;
  }
}

const root = document.querySelector('#evidence');
if (root === null) throw new Error('the page has no place for the evidence');
document.title = say('evidenceTitle');
document.documentElement.lang = say('language');
render(<SayProvider value={say}>{await page()}</SayProvider>, root);
