import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { UpgradeCopies } from '../../components/options/upgrade-copies.tsx';
import { fileName, saveFile } from '../../components/save-file.ts';
import { toBackup } from '../../lib/export/backup.ts';
import { type Copy, listCopies } from '../../lib/store/before-upgrade.ts';
import { toBackupContent } from '../../lib/store/copy-content.ts';
import type { Store } from '../../lib/store/store.ts';

/** The copies made before upgrades, to be saved as backup files. */
export function CopiesSection({ store }: { store: Store }): JSX.Element {
  const [copies, setCopies] = useState<readonly Copy[]>([]);
  useEffect(() => {
    listCopies(store.db.name).then(setCopies, reportError);
  }, [store]);
  const save = (copy: Copy): void => {
    const content = toBackupContent(copy);
    const exportedAt = new Date(copy.at);
    const madeBy = { extension: browser.runtime.getManifest().version, rules: [] };
    const text = content ? toBackup(content, { exportedAt, madeBy }) : JSON.stringify(copy);
    saveFile(fileName(['勾稽升级前备份', exportedAt.toLocaleDateString('sv')], 'json'), 'application/json', text);
  };
  return <UpgradeCopies copies={copies} save={save} />;
}
