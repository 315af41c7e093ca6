import { describe, expect, test } from 'vitest';
import { changeColumn, moveColumn, objectionTo, toDraft, toPreset } from '../../../components/options/preset-draft.ts';

const columns = [
  { key: '序号', title: '序号', isOpen: false, isNeeded: false },
  { key: '问题编号', title: '问题编号', isOpen: false, isNeeded: true },
  { key: 'deadline', title: '整改时限', isOpen: true, isNeeded: false },
];
const fresh = { ...toDraft(null, columns), name: ' 区台账 ' };
const keys = (draft: typeof fresh) => toPreset(draft).columns.map(({ key }) => key);

describe('a preset while it is edited', () => {
  test('begins with every column under its own title', () => {
    expect(toPreset(fresh)).toEqual({
      name: '区台账',
      columns: columns.map(({ key, title }) => ({ key, title })),
      severities: {},
    });
  });

  test('comes back from what was saved, with what it leaves out behind it', () => {
    const saved = {
      name: '区台账',
      columns: [
        { key: 'deadline', title: '办结期限' },
        { key: '问题编号', title: '问题编号' },
      ],
      severities: { statutory: '否决' },
    };
    const draft = toDraft(saved, columns);
    expect(draft.columns.map(({ key, isChosen, named }) => [key, isChosen, named])).toEqual([
      ['deadline', true, '办结期限'],
      ['问题编号', true, ''],
      ['序号', false, ''],
    ]);
    expect(toPreset(draft)).toEqual(saved);
  });

  test('moves a column a step, leaves one out, and calls one otherwise', () => {
    expect(keys(moveColumn(fresh, 2, -1))).toEqual(['序号', 'deadline', '问题编号']);
    expect(keys(moveColumn(fresh, 0, 1))).toEqual(['问题编号', '序号', 'deadline']);
    expect(keys(changeColumn(fresh, '序号', { isChosen: false }))).toEqual(['问题编号', 'deadline']);
    expect(toPreset(changeColumn(fresh, 'deadline', { named: ' 期限 ' })).columns[2]?.title).toBe('期限');
  });

  test('always has the number, though an older one lacked it', () => {
    expect(keys(toDraft({ name: '旧', columns: [{ key: '序号', title: '序号' }] }, columns))).toEqual([
      '序号',
      '问题编号',
    ]);
  });

  test('can not be saved without a name, under another one, or with two columns of one title', () => {
    expect(objectionTo(fresh, [])).toBeNull();
    expect(objectionTo({ ...fresh, name: '  ' }, [])).toBe('no-name');
    expect(objectionTo(fresh, ['区台账'])).toBe('name-taken');
    expect(objectionTo(changeColumn(fresh, '序号', { named: '整改时限' }), [])).toBe('title-twice');
  });
});
