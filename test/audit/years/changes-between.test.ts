import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../lib/audit/years/changes-between.ts';
import type { Report } from '../../../lib/report/report.ts';
import { applicationsTable, soundReport } from '../../report-maker.ts';

const withTotal = (total: number | string) =>
  soundReport({ tablesChange: { applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, total] }) } });
const prose = (...paragraphs: string[]): Report => {
  const report = soundReport();
  const blocks = paragraphs.map((text) => ({ text, section: 1, kind: 'paragraph' as const }));
  return { ...report, blocks };
};
const sentences = (before: Report, after: Report) =>
  changesBetween(before, after).sentences.map(({ from, to }) => [from, to]);

describe('two contents of a report', () => {
  test('that say the same differ in nothing, however they are set', () => {
    const wide = { ...withTotal('１'), title: 'x' };
    expect(changesBetween(withTotal(1), wide)).toEqual({ cells: [], sentences: [], isRewritten: false });
  });

  test('differ in the cell that was changed', () => {
    expect(changesBetween(withTotal(2), withTotal(1)).cells).toEqual([
      { table: 'applications', row: 'received', col: 'total', from: '2', to: '1' },
    ]);
  });

  test('differ in every cell of a table that one of them lacks', () => {
    const without = soundReport({ tablesChange: { proceedings: null } });
    const { cells } = changesBetween(without, soundReport());
    expect(cells.length).toBeGreaterThan(10);
    expect(new Set(cells.map(({ table, from }) => [table, from].join()))).toEqual(new Set(['proceedings,']));
    expect(changesBetween(soundReport(), without).cells.every(({ to }) => to === null)).toBe(true);
  });

  test('differ in the sentence that was changed, the one put in and the one taken out', () => {
    const before = prose('全年收到申请7件，均已办结。新增公文2件。', '下一步加强培训。');
    const after = prose('全年收到申请6件，均已办结。新增公文2件。开展检查3次。', '');
    expect(sentences(before, after)).toEqual([
      ['全年收到申请7件，均已办结。', '全年收到申请6件，均已办结。'],
      ['下一步加强培训。', null],
      [null, '开展检查3次。'],
    ]);
  });

  test('say where a changed sentence stands now', () => {
    const { sentences: changed } = changesBetween(prose('收到申请7件。'), prose('收到申请6件。'));
    expect(changed[0]?.where).toEqual({ section: 1, quote: '收到申请6件。' });
  });

  test('of thousands of other sentences are two texts', () => {
    const many = (word: string) => prose(...Array.from({ length: 3_000 }, (_, index) => `${word}第${index}项。`));
    expect(changesBetween(many('甲'), many('乙'))).toMatchObject({ sentences: [], isRewritten: true });
  });

  test('are told whole: what was taken out of the one and put into the other makes the other', () => {
    const sentence = fc.constantFrom(
      '甲事项办结1件。',
      '乙事项办结2件。',
      '丙方面加强培训。',
      '丁方面改进平台。',
      '全年收到3件。',
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), fc.array(sentence, { maxLength: 12 }), (before, after) => {
        const count = (list: (string | null)[]) => [...list].filter((one) => one !== null).sort();
        const changed = sentences(prose(before.join('')), prose(after.join('')));
        const kept: string[] = [...before];
        for (const [from] of changed) if (from) kept.splice(kept.indexOf(from), 1);
        expect(count([...kept, ...changed.map(([, to]) => to ?? null)])).toEqual(count(after));
      }),
    );
  });
});
