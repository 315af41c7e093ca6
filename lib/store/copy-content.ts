import { z } from 'zod/mini';
import { BackupContent } from './backup.ts';
import type { Copy } from './before-upgrade.ts';

const Keyed = z.object({ key: z.string() });

/**
 * What was copied before an upgrade, as the content of a backup file, which can be restored and merged like any other.
 * null where a record can't be read: then the copy goes out as it lies.
 */
export function toBackupContent({ records }: Copy): BackupContent | null {
  const of = (name: string): unknown[] => records[name] ?? [];
  const settings = of('settings').find((stored) => Keyed.safeParse(stored).data?.key === 'settings') ?? null;
  const content = BackupContent.safeParse({
    reports: of('reports'),
    audits: of('audits'),
    decisions: of('decisions'),
    notes: of('notes'),
    cases: of('cases'),
    waivers: of('waivers'),
    nameLists: of('nameLists'),
    officePairs: of('officePairs'),
    changes: of('changes'),
    drafts: of('drafts'),
    settings,
  });
  return content.success ? content.data : null;
}
