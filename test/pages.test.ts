import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { auditBytes } from '../lib/node/audit-file.ts';

/*
 * Saved pages and texts, a folder each: the source as it was published, and what a careful person finds in it. The
 * expectations are written from reading the source; a report that changes them is read again before they are.
 */
const folder = fileURLToPath(new URL('./pages/', import.meta.url));
const Expected = z.looseObject({
  findings: z.array(z.looseObject({ where: z.unknown() })),
  /** Sums of table 3 that could not be checked. */
  uncheckedRelations: z.number(),
});

describe.each(readdirSync(folder))('%s', (slug) => {
  const source = readdirSync(join(folder, slug)).find((name) => name.startsWith('source.')) ?? '';
  const expected = Expected.parse(JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')));
  const [line] = auditBytes(readFileSync(join(folder, slug, source)), source);
  if (!line || !('findings' in line)) throw new Error(`${slug} was not read`);

  test('says what a careful person finds', () => {
    const { findings, uncheckedRelations, ...identity } = expected;
    expect(line).toMatchObject(identity);
    expect(line.findings.map(({ where: [first], ...finding }) => ({ ...finding, where: first }))).toEqual(
      findings.map((finding) => expect.objectContaining(finding)),
    );
    expect(line.unchecked.filter(({ rule }) => rule.startsWith('applications-'))).toHaveLength(uncheckedRelations);
  });
});
