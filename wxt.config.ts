import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * What several pages begin with comes in one file: of thirty small ones a page waits longer for the asking than for the
 * reading. Rules, the texts they look through and what reads pages stay apart, no panel begins with them.
 */
const shared = {
  name: 'shared',
  tags: ['$initial' as const],
  minShareCount: 2,
  test: /^(?!.*[\\/]lib[\\/](?:rules|text|report|read)[\\/])/,
};

/** Tables of characters for PDF files that name Chinese fonts and bring none: those of mainland fonts. */
const cmaps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps');
const mainland = /GB/;

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const name of readdirSync(cmaps).filter((file) => mainland.test(file)))
        assets.push({ absoluteSrc: join(cmaps, name), relativeDest: `cmaps/${name}` });
    },
    'vite:build:extendConfig': (entrypoints, { build }) => {
      // Pages are built together, every script by itself.
      const output = entrypoints.length > 1 ? build?.rolldownOptions?.output : undefined;
      if (output && !Array.isArray(output)) output.codeSplitting = { groups: [shared] };
    },
  },
  zip: { excludeSources: ['.ci/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['downloads'],
    host_permissions: ['*://*.gov.cn/*'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+O' } } }
        : { 'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpenPanel__' } }),
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandToggleMarks__' },
      'next-finding': { description: '__MSG_commandNextFinding__' },
      'add-note': { description: '__MSG_commandAddNote__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' http://*.gov.cn:* https://*.gov.cn:*; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gouji@gouji.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '131' }),
  }),
});
