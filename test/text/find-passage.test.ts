import { describe, expect, test } from 'vitest';
import { findPassage, type Passage } from '../../lib/text/find-passage.ts';

const paragraph = '依申请公开方面，规范登记、审核、办理和答复流程，全年答复申请12件，均在法定期限内办结。';
const passage: Passage = {
  section: 1,
  quote: '规范登记、审核、办理和答复流程',
  prefix: '依申请公开方面，',
  suffix: '，全年答复申请12件，均在法定期限内办结。',
};
const report = (...texts: [section: number, text: string][]) => ({
  blocks: texts.map(([section, text]) => ({ section, text })),
});
const textAt = (blocks: { text: string }[], found: ReturnType<typeof findPassage>) =>
  found && 'block' in found ? blocks[found.block]?.text.slice(found.start, found.end) : found;

describe('a remembered passage', () => {
  test('is found where its very words stand', () => {
    expect(findPassage(report([1, paragraph]), passage)).toEqual({ block: 0, start: 8, end: 23, exact: true });
  });

  test('is found through torn lines and other widths', () => {
    const { blocks } = report([1, paragraph.replace('登记、审核', '登记, 审 核')]);
    expect(textAt(blocks, findPassage({ blocks }, passage))).toBe('规范登记, 审 核、办理和答复流程');
  });

  test('is found in its part first, when the words stand in another part as well', () => {
    expect(findPassage(report([5, paragraph]), passage)).toMatchObject({ block: 0, exact: true });
    expect(findPassage(report([5, paragraph], [1, paragraph]), passage)).toMatchObject({ block: 1, exact: true });
  });

  test('is told from its twin by what stands around it', () => {
    const twin = '平台建设方面，规范登记、审核、办理和答复流程，另行安排。';
    expect(findPassage(report([1, twin], [1, paragraph]), passage)).toMatchObject({ block: 1 });
  });

  test('is not chosen among equals', () => {
    expect(findPassage(report([1, paragraph], [1, paragraph]), passage)).toEqual({ several: 2 });
  });

  test('is found with a little changed, where its surroundings stayed', () => {
    const { blocks } = report([1, paragraph.replace('办理和答复', '办理及答复')]);
    const found = findPassage({ blocks }, passage);
    expect(found).toMatchObject({ exact: false });
    expect(textAt(blocks, found)).toBe('规范登记、审核、办理及答复流程');
  });

  test('is lost where its surroundings changed with it, or its part did', () => {
    const moved = '另外，规范登记、审核、办理及答复流程。其余事项见后。';
    expect(findPassage(report([1, moved]), passage)).toBeUndefined();
    expect(findPassage(report([5, paragraph.replace('办理和', '办理及')]), passage)).toBeUndefined();
  });

  test('is never found with another number in it', () => {
    const counted: Passage = {
      section: 1,
      quote: '全年答复申请12件',
      prefix: '办理和答复流程，',
      suffix: '，均在法定期限内办结。',
    };
    expect(findPassage(report([1, paragraph]), counted)).toMatchObject({ exact: true });
    expect(findPassage(report([1, paragraph.replace('12件', '13件')]), counted)).toBeUndefined();
  });
});
