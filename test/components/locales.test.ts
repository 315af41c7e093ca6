import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Texts = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const load = (locale: string): Texts => JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
const chinese = load('zh_CN');
const english = load('en');

const sources = ['components', 'entrypoints', 'lib/page']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, 'utf8'));
const config = readFileSync('wxt.config.ts', 'utf8');

/** Keys written out where a text is asked for; those put together from data are named in the cases below. */
const asked = [
  ...sources.flatMap((source) => [...source.matchAll(/\b(?:say|getMessage)\('(\w+)'/g)].map(([, key]) => key)),
  ...[...config.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key),
];
const families: [string, string[], string[]][] = [
  ['severity', ['Statutory', 'Substantive', 'Format', 'Hint'], ['', 'Tag']],
  ['setting', ['On', 'Hint', 'Off'], ['']],
  ['verdict', ['Inconsistent', 'Suspect', 'Note'], ['']],
  ['kind', ['Undecided', 'Pending', 'Confirmed', 'Unchecked', 'Missing', 'Rectified', 'Consistent', 'Outside'], ['']],
  ['list', ['Expected', 'Seen', 'Absent', 'Checked', 'Open', 'Undecided', 'Due', 'Rectified', 'Changed'], ['']],
  ['formula', ['Expected', 'Seen', 'Absent', 'Checked', 'Open', 'Undecided', 'Due', 'Rectified', 'Changed'], ['']],
  ['formula', ['SeenListed'], ['']],
  ['chart', ['Timeliness', 'Completeness'], ['', 'Good', 'Bad', 'Unknown', 'Formula']],
  ['namesProblem', ['NoName', 'TooLong', 'Repeated', 'StrangeYear', 'TooMany'], ['']],
  ['namesWhy', ['SameName', 'Place', 'Short', 'Letters'], ['']],
  ['namesError', ['TooLarge', 'OldFormat', 'NotWorkbook', 'Damaged', 'Hostile', 'NoLedger'], ['']],
  ['names', ['Same', 'Different', 'ColumnOffice', 'ColumnYears', 'ColumnAddresses'], ['']],
  ['namesColumn', ['Listed', 'Seen', 'Why', 'Answer'], ['']],
  ['merge', ['Decision', 'Note', 'Case', 'Correction', 'OnlyThere', 'NewerThere', 'Both', 'Kept', 'Same'], ['']],
  ['case', ['Open', 'Sent', 'Answered', 'Closed', 'Failed'], ['']],
  ['backupError', ['TooLarge', 'Truncated', 'NoJson', 'Hostile', 'NoBackup', 'Newer', 'Damaged', 'Invalid'], ['']],
  ['ledgerError', ['TooLarge', 'OldFormat', 'NotWorkbook', 'Damaged', 'Hostile', 'NoLedger'], ['']],
  ['ledgerProblem', ['Unreadable', 'NoNumber', 'StrangeNumber', 'Repeated', 'ColumnTwice'], ['']],
  ['ledger', ['Number', 'About', 'Field', 'From', 'To'], ['']],
  ['preset', ['NameTaken', 'TitleTwice'], ['']],
  ['export', ['Xlsx', 'Docx', 'Csv', 'Json', 'Html', 'Sarif', 'Annotations'], ['']],
  ['presence', ['New', 'Still'], ['']],
  [
    'link',
    ['Unseen', 'Unreadable', 'Changed', 'Undecided', 'Pending', 'Confirmed', 'Rectified', 'Consistent'],
    ['', 'Name'],
  ],
  ['flow', ['Received', 'CarriedIn', 'Completed', 'CarriedOut'], ['']],
  ['batchState', ['Running', 'Paused', 'Cancelled', 'Done'], ['']],
  ['batchTask', ['Waiting', 'Running', 'Done', 'NoReport', 'Failed', 'Cancelled'], ['']],
  ['batch', ['Network', 'Timeout', 'TooLarge', 'NotHtml', 'Robots', 'NoPermission', 'NoTab', 'Server'], ['']],
  ['search', ['Running', 'Done', 'Stopped', 'Failed'], ['']],
  ['state', ['Undecided', 'Confirmed', 'FalseAlarm', 'Pending', 'LookAgain'], ['']],
  [
    'class',
    [
      'StateDepartment',
      'Government',
      'GovernmentOffice',
      'Department',
      'Branch',
      'Vertical',
      'Street',
      'Town',
      'Zone',
      'Authorised',
      'Outside',
      'Unknown',
    ],
    [''],
  ],
];
const built = families.flatMap(([name, members, ends]) =>
  members.flatMap((member) => ends.map((end) => name + member + end)),
);

describe('the texts of the interface', () => {
  test('are the same in both languages, with the same blanks to fill', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    for (const [key, { placeholders }] of Object.entries(chinese))
      expect(english[key]?.placeholders, key).toEqual(placeholders);
  });

  test('are there wherever one is asked for', () => {
    expect(asked.length).toBeGreaterThan(60);
    expect([...asked, ...built].filter((key) => !key || !Object.hasOwn(chinese, key))).toEqual([]);
  });

  test('are neutral: a person judges', () => {
    for (const { message } of Object.values(chinese)) expect(message).not.toMatch(/错误|造假|违规/);
  });
});
