import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../../lib/rules/index.ts';
import { measureAcross } from './across.ts';
import { faults } from './faults.ts';
import { measureFixtures } from './fixtures.ts';
import { type Complaint, measure, type Tally, tallyOf } from './measure.ts';

/*
 * npm run measure [-- --reports N] [-- --per-fault N] [-- --seed N] [-- --complaints] [-- --write]
 * Prints a table by rule; `--complaints` lists what went wrong, `--write` puts the table into the README.
 */
const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};

const amounts = { perFault: argument('per-fault', 60), seed: argument('seed', 1) };
const reports = argument('reports', 2_000);
const measured = measure({ reports, ...amounts });
const worlds = Math.ceil(reports / 4);
measureAcross(measured, { reports: worlds, ...amounts });
const fixtures = measureFixtures(measured);

/** Every rule that reads one report, in the order of the catalogue; then those that have no file yet. */
const ids = [...new Set([...rules.map(({ id }) => id), ...faults.map(({ rule }) => rule)])];
const existing = new Set(rules.map(({ id }) => id));

const header = ['规则', '案例', '找到', '漏报', '误报', '未能核对'];
const lineOf = (id: string): string[] => {
  const { cases, found, missed, falseAlarms, unchecked }: Tally = tallyOf(measured.tallies, id);
  if (!existing.has(id)) return [`\`${id}\``, String(cases), '尚无', '', '', ''];
  return [`\`${id}\``, ...[cases, found, missed, falseAlarms, unchecked].map(String)];
};
const lines = [header, ['---', '--:', '--:', '--:', '--:', '--:'], ...ids.map(lineOf)];
const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const soundAlarms = measured.complaints.filter(({ kind, isSound }) => kind === 'false' && isSound).length;
const day = new Date().toISOString().slice(0, 10);
const about = `${day}：生成的报告 ${measured.sound} 份无误、${measured.faulty} 份各有一处已知错误，14 种网页写法；跨年、跨单位的无误报告 ${worlds} 组；样例网站与保存的网页、文本 ${fixtures} 份。`;
console.log(`${table}\n\n${about}`);
const ofKind = (kind: Complaint['kind']) => measured.complaints.filter((complaint) => complaint.kind === kind);
for (const { rule, text } of ofKind('misread')) console.log(`读错 ${rule} ${text}`);
console.log(
  `误报 ${ofKind('false').length}（其中无误报告 ${soundAlarms}），漏报 ${ofKind('missed').length}，未能核对 ${ofKind('unchecked').length}`,
);

if (process.argv.includes('--complaints'))
  for (const { kind, rule, text } of measured.complaints) console.log(`${kind}\t${rule}\t${text}`);

if (process.argv.includes('--write') || process.argv.includes('--markdown')) {
  const path = new URL('../../README.md', import.meta.url);
  const [before = '', rest] = readFileSync(path, 'utf8').split('<!-- measure -->');
  const [, after] = (rest ?? '').split('<!-- /measure -->');
  if (rest === undefined || after === undefined)
    throw new Error('README.md has no <!-- measure --> … <!-- /measure -->');
  writeFileSync(path, `${before}<!-- measure -->\n${about}\n\n${table}\n<!-- /measure -->${after}`);
}
