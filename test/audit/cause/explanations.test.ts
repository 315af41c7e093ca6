import { describe, expect, test } from 'vitest';
import { audit } from '../../../lib/audit/run.ts';
import type { Report } from '../../../lib/report/report.ts';
import { rules } from '../../../lib/rules/index.ts';
import { type ApplicationFigures, applicationsTable, proceedingsTable, soundReport } from '../../report-maker.ts';

const sums = rules.filter(({ id }) => /^applications-|^proceedings-sum$/.test(id));

/** Table 3 as it should be; each case prints some of its rows otherwise. */
const sound: ApplicationFigures = {
  received: [30, 10, 0, 0, 0, 0, 40],
  carriedIn: [2, 0, 0, 0, 0, 0, 2],
  granted: [12, 5, 0, 0, 0, 0, 17],
  'unavailable.notHeld': [18, 5, 0, 0, 0, 0, 23],
  completed: [30, 10, 0, 0, 0, 0, 40],
  carriedOut: [2, 0, 0, 0, 0, 0, 2],
};
const withTable3 = (figures: ApplicationFigures): Report =>
  soundReport({ tablesChange: { applications: applicationsTable('2021', { ...sound, ...figures }) } });
const withTable4 = (figures: Parameters<typeof proceedingsTable>[0]): Report =>
  soundReport({ tablesChange: { proceedings: proceedingsTable(figures) } });

const explain = (report: Report, previous: Report | null = null) => {
  const { findings } = audit(report, sums, { reportId: 'test', previous });
  return {
    causes: findings.map(({ cause }) => cause),
    explanations: findings.map(({ explanations }) => explanations),
  };
};
/** What is said where all findings have one cause: at the first of them, and nowhere else. */
const explainOne = (report: Report, previous: Report | null = null): string[] => {
  const { causes, explanations } = explain(report, previous);
  expect(new Set(causes)).toEqual(new Set(['c1']));
  expect(explanations.slice(1).flat()).toEqual([]);
  return explanations[0] ?? [];
};

test('figures that add up need no explanation', () => {
  expect(explain(withTable3({}))).toEqual({ causes: [], explanations: [] });
});

describe('one wrong figure', () => {
  test('with two digits swapped', () => {
    expect(explainOne(withTable3({ granted: [21, 5, 0, 0, 0, 0, 17] }))).toEqual([
      '若“（一）予以公开 自然人”应为 12（填报 21，数字互换），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test.each([
    [120, '恰为 10 倍，疑似多一个 0'],
    [122, '疑似多输一位数字'],
    [1, undefined],
    [13, '疑似误按相邻键'],
    [15, '疑似误按相邻键'],
    [16, undefined],
    [0, undefined],
  ])('printed %d for 12: %s', (printed, slip) => {
    expect(explainOne(withTable3({ granted: [printed, 5, 0, 0, 0, 0, 17] }))).toEqual([
      `若“（一）予以公开 自然人”应为 12（填报 ${printed}${slip ? `，${slip}` : ''}），则 2 条勾稽全部相符，其他勾稽不受影响`,
    ]);
  });
  test('with a zero lost, and with a digit lost', () => {
    expect(explainOne(withTable3({ completed: [3, 10, 0, 0, 0, 0, 40] }))).toEqual([
      '若“（七）总计 自然人”应为 30（填报 3，恰为十分之一，疑似少一个 0），则 3 条勾稽全部相符，其他勾稽不受影响',
    ]);
    const large = { granted: [112, 0, 0, 0, 0, 0, 112], completed: [130, 5, 0, 0, 0, 0, 135] };
    const received = [130, 5, 0, 0, 0, 0, 135];
    expect(explainOne(withTable3({ ...large, received, granted: [12, 0, 0, 0, 0, 0, 112] }))).toEqual([
      '若“（一）予以公开 自然人”应为 112（填报 12，疑似漏输一位数字），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('that is the figure of the row or column beside it', () => {
    expect(explainOne(withTable3({ partlyGranted: [12, 0, 0, 0, 0, 0, 0] }))).toEqual([
      '若“（二）部分公开 自然人”应为 0（填报 12，与相邻的“（一）予以公开”相同，疑似错行），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
    expect(explainOne(withTable3({ 'unavailable.notHeld': [18, 18, 0, 0, 0, 0, 23] }))).toEqual([
      '若“1.本机关不掌握相关政府信息 商业企业”应为 5（填报 18，与相邻的“自然人”相同，疑似串列），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('that is left from last year’s report', () => {
    const last = withTable3({ 'unavailable.notHeld': [9, 3, 0, 0, 0, 0, 12] });
    expect(explainOne(withTable3({ 'unavailable.notHeld': [9, 5, 0, 0, 0, 0, 23] }), last)).toEqual([
      '若“1.本机关不掌握相关政府信息 自然人”应为 18（填报 9，与上年报告同一格相同），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('a blank is said to be one', () => {
    expect(explainOne(withTable3({ granted: ['', 5, 0, 0, 0, 0, 17] }))).toEqual([
      '若“（一）予以公开 自然人”应为 12（填报空白），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
});

describe('a wrong total', () => {
  test('that lacks one of its summands, or has it twice', () => {
    expect(explainOne(withTable3({ granted: [12, 5, 0, 0, 0, 0, 12] }))).toEqual([
      '若“（一）予以公开 总计”应为 17（填报 12，所差恰为“商业企业”的 5，疑似漏加），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
    expect(explainOne(withTable3({ completed: [42, 10, 0, 0, 0, 0, 40] }))).toEqual([
      '若“（七）总计 自然人”应为 30（填报 42，所差恰为“（一）予以公开”的 12，疑似多加一次），则 3 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('that was not brought up to date', () => {
    expect(explainOne(withTable3({ granted: [12, 5, 0, 0, 0, 0, 13] }))).toEqual([
      '若“（一）予以公开 总计”应为 17（填报 13，疑似未随各项更新），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('in every column at once', () => {
    const figures = { received: [33, 12, 1, 0, 0, 0, 46], granted: [15, 7, 1, 0, 0, 0, 23] };
    expect(explainOne(withTable3(figures))).toEqual([
      '若“（七）总计”一行未随各项更新：自然人应为 33（填报 30）、商业企业应为 12（填报 10）、科研机构应为 1（填报 0）、总计应为 46（填报 40），则 8 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('in several rows at once', () => {
    const figures = {
      received: [30, 10, 0, 0, 0, 0, 36],
      granted: [12, 5, 0, 0, 0, 0, 13],
      completed: [30, 10, 0, 0, 0, 0, 36],
    };
    expect(explainOne(withTable3(figures))).toEqual([
      '若“总计”一列未随各项更新：一、本年新收政府信息公开申请数量应为 40（填报 36）、（一）予以公开应为 17（填报 13）、（七）总计应为 40（填报 36），则 3 条勾稽全部相符，其他勾稽不受影响；另有 2 种可能，从表中无法分辨',
    ]);
  });
});

describe('figures in the wrong place', () => {
  test('under the wrong applicant', () => {
    expect(explainOne(withTable3({ received: [0, 40, 0, 0, 0, 0, 40] }))).toEqual([
      '若“一、本年新收政府信息公开申请数量 自然人”应为 30（填报 0）、“一、本年新收政府信息公开申请数量 商业企业”应为 10（填报 40），即其中 30 疑似计错了列，则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
    const alone = { received: [40, 0, 0, 0, 0, 0, 40], completed: [40, 0, 0, 0, 0, 0, 40] };
    const outcomes = { granted: [0, 17, 0, 0, 0, 0, 17], 'unavailable.notHeld': [23, 0, 0, 0, 0, 0, 23] };
    expect(explainOne(withTable3({ ...alone, ...outcomes }))).toEqual([
      '若“（一）予以公开 自然人”应为 17（填报 0）、“（一）予以公开 商业企业”应为 0（填报 17），即 17 疑似填错了列，则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('in the wrong row', () => {
    const figures = { granted: [0, 5, 0, 0, 0, 0, 17], partlyGranted: [12, 0, 0, 0, 0, 0, 0] };
    expect(explainOne(withTable3(figures))).toEqual([
      '若“（一）予以公开 自然人”应为 12（填报 0）、“（二）部分公开 自然人”应为 0（填报 12），即 12 疑似填错了行，则 2 条勾稽全部相符，其他勾稽不受影响；另有 1 种可能，从表中无法分辨',
    ]);
  });
  test('in each other’s cells, side by side or far apart', () => {
    expect(explainOne(withTable3({ granted: [5, 12, 0, 0, 0, 0, 17] }))).toEqual([
      '若“（一）予以公开 自然人”应为 12（填报 5）、“（一）予以公开 商业企业”应为 5（填报 12），即两格疑似互换，则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
    const figures = { granted: [5, 5, 0, 0, 0, 0, 17], 'unavailable.notHeld': [18, 12, 0, 0, 0, 0, 23] };
    expect(explainOne(withTable3(figures))).toEqual([
      '若“（一）予以公开 自然人”应为 12（填报 5）、“1.本机关不掌握相关政府信息 商业企业”应为 5（填报 12），即两格疑似互换，则 4 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('a row one column off, whichever columns fail', () => {
    expect(explainOne(withTable3({ granted: [0, 12, 5, 0, 0, 0, 17] }))).toEqual([
      '若“（一）予以公开”一行错了一列：自然人应为 12（填报 0）、商业企业应为 5（填报 12）、科研机构应为 0（填报 5），则 3 条勾稽全部相符，其他勾稽不受影响',
    ]);
    const figures = { received: [18, 10, 2, 0, 0, 0, 30], completed: [18, 10, 2, 0, 0, 0, 30] };
    expect(explainOne(withTable3({ ...figures, granted: [0, 0, 5, 2, 0, 0, 7] }))).toEqual([
      '若“（一）予以公开”一行错了一列：商业企业应为 5（填报 0）、科研机构应为 2（填报 5）、社会公益组织应为 0（填报 2），则 3 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
});

describe('a balance', () => {
  test('from which one flow is left out', () => {
    const figures = { completed: [28, 10, 0, 0, 0, 0, 38], granted: [10, 5, 0, 0, 0, 0, 15] };
    expect(explainOne(withTable3(figures))).toEqual([
      '若“二、上年结转政府信息公开申请数量”未计入收支（所差恰为自然人 2、总计 2），则 2 条勾稽全部相符，其他勾稽不受影响；另有 2 种可能，从表中无法分辨',
    ]);
  });
  test('with 结转 on the wrong side', () => {
    const figures = {
      received: [35, 11, 0, 0, 0, 0, 46],
      carriedIn: [5, 1, 0, 0, 0, 0, 6],
      carriedOut: [0, 0, 0, 0, 0, 0, 0],
    };
    expect(explainOne(withTable3(figures))).toEqual([
      '若“二、上年结转政府信息公开申请数量”与“四、结转下年度继续办理”两行互换（自然人 5 与 0、商业企业 1 与 0、总计 6 与 0），则 3 条勾稽全部相符，其他勾稽不受影响；另有 2 种可能，从表中无法分辨',
    ]);
  });
  test('that last year’s report puts right is told first', () => {
    const [first] = explainOne(withTable3({ carriedIn: [0, 0, 0, 0, 0, 0, 0] }), withTable3({}));
    expect(first).toBe(
      '若“二、上年结转政府信息公开申请数量 自然人”应为 2（填报 0，上年报告结转下年度为 2）、“二、上年结转政府信息公开申请数量 总计”应为 2（填报 0，上年报告结转下年度为 2），则 2 条勾稽全部相符，其他勾稽不受影响',
    );
  });
  test('that three flows could close, none of them more telling, has three explanations', () => {
    expect(explainOne(withTable3({ received: [27, 10, 0, 0, 0, 0, 37], carriedIn: [4, 0, 0, 0, 0, 0, 4] }))).toEqual([
      '若“四、结转下年度继续办理 自然人”应为 1（填报 2）、“四、结转下年度继续办理 总计”应为 1（填报 2），则 2 条勾稽全部相符，其他勾稽不受影响',
      '若“一、本年新收政府信息公开申请数量 自然人”应为 28（填报 27）、“一、本年新收政府信息公开申请数量 总计”应为 38（填报 37），则 2 条勾稽全部相符，其他勾稽不受影响',
      '若“二、上年结转政府信息公开申请数量 自然人”应为 5（填报 4）、“二、上年结转政府信息公开申请数量 总计”应为 5（填报 4），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
});

describe('where the tables do not tell', () => {
  test('an outcome missing with its total could be any of them: one stands for all', () => {
    const one = [1, 0, 0, 0, 0, 0, 1];
    const report = soundReport({
      tablesChange: { applications: applicationsTable('2019', { received: one, completed: one }) },
    });
    expect(explainOne(report)).toEqual([
      '若更正某一项办理结果（例如“（一）予以公开 自然人”应为 1（填报 0）、“（一）予以公开 总计”应为 1（填报 0）），则 2 条勾稽全部相符，其他勾稽不受影响；共有 19 种可能，从表中无法分辨',
    ]);
  });
  test('a whole row of outcomes forgotten is one cause', () => {
    expect(explainOne(withTable3({ 'unavailable.notHeld': [0, 0, 0, 0, 0, 0, 0] }))).toEqual([
      '若更正某一项办理结果（例如“（一）予以公开”一行：自然人应为 30（填报 12）、商业企业应为 10（填报 5）、总计应为 40（填报 17）），则 3 条勾稽全部相符，其他勾稽不受影响；共有 21 种可能，从表中无法分辨',
    ]);
  });
  test('any figure of a group of proceedings could be wrong: the total is named, and the others are counted', () => {
    expect(explainOne(withTable4({ review: [3, 3, 1, 0, 9] }))).toEqual([
      '若更正其中某一格（例如“行政复议 总计”应为 7（填报 9）），则这条勾稽相符，其他勾稽不受影响；共有 5 种可能，从表中无法分辨',
    ]);
    expect(explainOne(withTable4({ directSuit: [12, 4, 0, 0, 61] }))).toEqual([
      '若“未经复议直接起诉 总计”应为 16（填报 61，数字互换），则这条勾稽相符，其他勾稽不受影响；另有 4 种可能，从表中无法分辨',
    ]);
  });
  test('mistakes that no single reading explains stay as they are', () => {
    const { causes, explanations } = explain(
      withTable3({ granted: [14, 8, 0, 0, 0, 0, 17], 'unavailable.notHeld': [20, 5, 0, 0, 0, 0, 23] }),
    );
    expect(causes).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(explanations.flat()).toEqual([]);
  });
});

describe('several mistakes', () => {
  test('that touch no common sum are causes of their own', () => {
    const { causes, explanations } = explain(
      withTable3({ granted: [21, 5, 0, 0, 0, 0, 17], carriedOut: [2, 3, 0, 0, 0, 0, 2] }),
    );
    expect(causes).toEqual(['c1', 'c2', 'c1', 'c2']);
    expect(explanations.flat()).toEqual([
      '若“（一）予以公开 自然人”应为 12（填报 21，数字互换），则 2 条勾稽全部相符，其他勾稽不受影响',
      '若“四、结转下年度继续办理 商业企业”应为 0（填报 3），则 2 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('that meet in one total are found together', () => {
    expect(explainOne(withTable3({ granted: [14, 8, 0, 0, 0, 0, 17] }))).toEqual([
      '若“（一）予以公开 自然人”应为 12（填报 14）、“（一）予以公开 商业企业”应为 5（填报 8），则 3 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('that all stand in one row are told as that row', () => {
    expect(explainOne(withTable3({ granted: [14, 8, 1, 0, 0, 0, 17] }))).toEqual([
      '若“（一）予以公开”一行：自然人应为 12（填报 14）、商业企业应为 5（填报 8）、科研机构应为 0（填报 1），则 4 条勾稽全部相符，其他勾稽不受影响',
    ]);
  });
  test('two groups of proceedings that happen to be off by the same small number are not thought to be one', () => {
    const { causes } = explain(withTable4({ review: [3, 2, 0, 0, 3], suitAfterReview: [2, 0, 0, 0, 4] }));
    expect(causes).toEqual(['c1', 'c2']);
  });
});

test('a table in which every sum fails is explained as fast as any other', () => {
  const figures = Array.from({ length: 7 }, (_, index) => index + 10);
  const rows = applicationsTable('2021').rows.map(({ key }, at) => [key, figures.map((figure) => figure + (at % 5))]);
  const report = withTable3(Object.fromEntries(rows));
  audit(report, sums, { reportId: 'warm' });
  const start = performance.now();
  const { findings } = audit(report, sums, { reportId: 'test' });
  // A few milliseconds; the rest is for a busy machine.
  expect(performance.now() - start).toBeLessThan(100);
  expect(findings).toHaveLength(25 + 7 + 7);
});
