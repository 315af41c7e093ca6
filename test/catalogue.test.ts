import { describe, expect, test } from 'vitest';
import { Example } from '../lib/audit/example.ts';
import { type RuleGroup, ruleGroups, rules } from '../lib/rules/index.ts';
import { filesBelow, readText, root } from './sources.ts';

/*
 * Adding a rule takes four steps: its file, its line in lib/rules/index.ts, its test, and `npm test -- -u` for its
 * example and the catalogue in the README. Whichever is forgotten is named here.
 */
const idsIn = (folder: string, end: string): string[] =>
  filesBelow(folder)
    .filter((path) => path.endsWith(end) && !path.endsWith('/index.ts'))
    .map((path) => path.slice(folder.length + 1, -end.length))
    .sort();

const ids = rules.map(({ id }) => id);

describe('every rule', () => {
  test('has a file of its own, named after its id', () => {
    expect(ids.toSorted()).toEqual(idsIn('lib/rules', '.ts'));
  });

  test('stands in lib/rules/index.ts once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has a test beside the other rule tests', () => {
    const tested = new Set(idsIn('test/rules', '.test.ts'));
    expect(ids.filter((id) => !tested.has(id))).toEqual([]);
  });

  test('rests on a document and a clause', () => {
    const bare = rules.filter(({ basis }) =>
      basis.some(({ document, clause }) => document.trim() === '' || clause.trim() === ''),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

describe('the page of a rule in the extension', () => {
  test('says in both languages what the rule checks, when it stays unchecked and what it spares', () => {
    const silent = rules.filter(({ about }) =>
      [about.zh, about.en].some((texts) => Object.values(texts).some((text) => text.trim() === '')),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('has an example out of the tests, and no rule that is gone has one', () => {
    expect(idsIn('public/rules', '.json')).toEqual(ids.toSorted());
    for (const id of ids)
      expect(() => Example.parse(JSON.parse(readText(`public/rules/${id}.json`))), id).not.toThrow();
  });
});

test('the catalogue in the README is the one that the rules give', async () => {
  const [before = '', rest = ''] = readText('README.md').split('<!-- rules -->');
  const [, after = ''] = rest.split('<!-- /rules -->');
  const current = `${before}<!-- rules -->\n${catalogue(ruleGroups)}\n<!-- /rules -->${after}`;
  await expect(current).toMatchFileSnapshot(`${root}README.md`);
});

function catalogue(groups: readonly RuleGroup[]): string {
  const verdicts = { inconsistent: '不一致', suspect: '疑似', note: '提示' };
  const severities = { statutory: '法定', substantive: '实质', format: '格式', hint: '提示' };
  const tables = groups.map((group) => {
    const rows = group.rules.map(({ id, title, verdict, severity, basis, about }) => [
      `${title} \`${id}\``,
      about.zh.checks,
      `${verdicts[verdict]} · ${severities[severity]}`,
      basis.map(({ document, clause }) => `${document} ${clause}`).join('；'),
    ]);
    const table = [['规则', '查什么', '判定 · 等级', '依据'], Array(4).fill('---'), ...rows].map(toLine);
    return `**${group.title}**\n\n${table.join('\n')}`;
  });
  return tables.join('\n\n');
}

const toLine = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
