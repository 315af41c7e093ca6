import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { noticeOf, noticeOfCmaps, noticeOfData, shipped } from './notices.ts';
import { readText, root } from './sources.ts';

/** Licences that let the extension be given on as it is, under its own. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  '(MPL-2.0 OR Apache-2.0)',
]);

const registry = 'https://registry.npmjs.org/';
const ownPackage: unknown = JSON.parse(readText('package.json'));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        integrity: z.optional(z.string()),
        resolved: z.optional(z.string()),
        optional: z.optional(z.boolean()),
      }),
    ),
  })
  .parse(JSON.parse(readText('package-lock.json')));

const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      /** `required` is what is no tool of development; npm's own choice by `--omit` loses what tools need as well. */
      scope: z.enum(['required', 'optional']),
      licenses: z._default(
        z.array(z.object({ license: z.optional(z.object({ id: z.string() })), expression: z.optional(z.string()) })),
        [],
      ),
      hashes: z.optional(z.array(z.object({ alg: z.literal('SHA-512'), content: z.string() }))),
    }),
  ),
});

describe('what others wrote', () => {
  test('is named with its licence in the extension, in its own words', async () => {
    const notices = shipped.map(noticeOf);
    expect(notices.filter(({ licence, text }) => !allowed.has(licence) || text.length < 1_000)).toEqual([]);
    notices.push(noticeOfCmaps(), noticeOfData());
    await expect(`${JSON.stringify(notices, null, 2)}\n`).toMatchFileSnapshot(`${root}public/notices.json`);
  });

  test('is fetched by its hash, from one registry alone; only tools for other systems may lack one', () => {
    const strange = Object.entries(packages).filter(
      ([path, { resolved = registry, integrity, optional }]) =>
        path !== '' && (!resolved.startsWith(registry) || (!integrity?.startsWith('sha512-') && !optional)),
    );
    expect(strange.map(([path]) => path)).toEqual([]);
  });

  test('stands in a bill of materials, each part with its hash and a licence that may be given on', () => {
    const { components } = Bill.parse(JSON.parse(billOfMaterials()));
    const names = new Set(components.map(({ name }) => name));
    expect(shipped.filter((name) => !names.has(name))).toEqual([]);
    const required = components.filter(({ scope }) => scope === 'required');
    const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(ownPackage);
    expect(required.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    const strange = required.filter(
      ({ licenses, hashes = [] }) =>
        hashes.length === 0 ||
        licenses.length === 0 ||
        licenses.some(({ license, expression }) => !allowed.has(license?.id ?? expression ?? '')),
    );
    expect(strange.map(({ name, licenses }) => ({ name, licenses }))).toEqual([]);
  });
});

/** npm's own; warnings on its error output are of the machine. */
function billOfMaterials(): string {
  return execFileSync('npm', ['run', '--silent', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
}
