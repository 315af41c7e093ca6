import { expect, test } from 'vitest';
import { compareLabel, isLikeLabel, officialLabels } from '../../lib/report/label-wording.ts';

test('both editions have their words for a key, and a subtotal has none', () => {
  expect(officialLabels('disclosure', 'normativeDocuments')).toEqual(['行政规范性文件', '规范性文件']);
  expect(officialLabels('applications', 'total')).toEqual(['总计']);
  expect(officialLabels('applications', 'refused.subtotal')).toEqual([]);
});

test.each([
  ['（二）部分公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['三、本年度办理结果（一）予以公开', '（一）予以公开'],
  ['3.危及三安全一稳定', '3.危及“三安全一稳定”'],
  ['采购总金额（单位：万元，保留4位小数）', '采购总金额'],
  ['上年度结转政府信息公开申请数量', '二、上年结转政府信息公开申请数量'],
  ['合计', '（七）总计'],
  ['机构', '科研机构'],
])('%s says what %s says', (printed, official) => {
  expect(compareLabel(printed, [official])).toBeNull();
});

test('a note that widens the count alters the label, other words only reword it', () => {
  expect(compareLabel('现行有效件数（历史累计）', ['现行有效件数'])).toBe('altered');
  expect(compareLabel('社会组织', ['社会公益组织'])).toBe('reworded');
});

test('labels are alike where nearly all characters are shared', () => {
  expect(isLikeLabel('1.属于国家机密', '1.属于国家秘密')).toBe(true);
  expect(isLikeLabel('行政确认', '行政许可')).toBe(false);
  expect(isLikeLabel('其他', '3.其他')).toBe(false);
});
