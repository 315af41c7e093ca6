import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { applicationsBalance } from '../../lib/rules/applications-balance.ts';
import { readText, root } from '../sources.ts';

/*
 * What a user is asked to allow, once in each build. A permission that is added has to be added here as well, where
 * it is read by a person.
 */
const common = {
  host_permissions: ['*://*.gov.cn/*'],
  optional_host_permissions: ['*://*/*'],
  optional_permissions: ['downloads'],
  permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
};

const builds = [
  { folder: '.output/chrome-mv3', allowed: { ...common, permissions: [...common.permissions, 'sidePanel'] } },
  { folder: '.output/firefox-mv3', allowed: common },
];

describe.each(builds)('$folder', ({ folder, allowed }) => {
  const manifest = () => JSON.parse(readText(`${folder}/manifest.json`));

  test('asks for these permissions and no others', () => {
    const { host_permissions, optional_host_permissions, optional_permissions, permissions, ...rest } = manifest();
    expect({
      host_permissions,
      optional_host_permissions,
      optional_permissions,
      permissions: permissions.toSorted(),
    }).toEqual({
      ...allowed,
      permissions: allowed.permissions.toSorted(),
    });
    const asked = Object.keys(rest).filter((key) =>
      /permissions|externally_connectable|web_accessible_resources/.test(key),
    );
    expect(asked).toEqual([]);
  });

  test('is manifest version 3, and its pages load nothing from elsewhere', () => {
    const { manifest_version, content_security_policy } = manifest();
    expect(manifest_version).toBe(3);
    expect(content_security_policy.extension_pages).toMatch(/default-src 'none'; script-src 'self'/);
    const directives: string[] = content_security_policy.extension_pages.split('; ');
    expect(directives.filter((directive) => /https?:|unsafe|\*/.test(directive))).toEqual([
      "connect-src 'self' http://*.gov.cn:* https://*.gov.cn:*",
    ]);
  });

  test('lets no page but those for batches and for PDF files fetch from portals', () => {
    const pages = readdirSync(`${root}${folder}`).filter((name) => name.endsWith('.html'));
    const free = pages.filter(
      (name) =>
        !/<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"/.test(readText(`${folder}/${name}`)),
    );
    expect(free).toEqual(['batch.html', 'viewer.html']);
    expect(pages).toContain('sidepanel.html');
  });

  test('puts its detector alone into portal pages, in at most 15 KB', () => {
    const { content_scripts } = manifest();
    expect(content_scripts).toMatchObject([{ matches: ['*://*.gov.cn/*'], all_frames: true }]);
    const files: string[] = content_scripts.flatMap(({ js = [], css = [] }: { js?: string[]; css?: string[] }) => [
      ...js,
      ...css,
    ]);
    const bytes = files.map((file) => gzipSync(readFileSync(`${root}${folder}/${file}`), { level: 9 }).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15 * 1024);
  });

  test('begins the panel and the dashboard with a few files, the rules not among them', () => {
    for (const page of ['sidepanel.html', 'dashboard.html']) {
      const files = [...readText(`${folder}/${page}`).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
        ([, file]) => file,
      );
      expect(files.length, page).toBeGreaterThan(1);
      expect(files.length, page).toBeLessThanOrEqual(6);
      const ofRules = files.filter((file) => readText(`${folder}${file}`).includes(applicationsBalance.titleEn));
      expect(ofRules, page).toEqual([]);
    }
  });
});
