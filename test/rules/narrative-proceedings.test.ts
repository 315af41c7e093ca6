import { narrativeProceedings } from '../../lib/rules/narrative-proceedings.ts';
import { proceedingsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

/** 170 reviews, 36 of them pending; 21 suits without a review before them, 3 after one. */
const proceedings = proceedingsTable({
  review: [100, 20, 14, 36, 170],
  directSuit: [15, 2, 4, 0, 21],
  suitAfterReview: [3, 0, 0, 0, 3],
});
const says = (text: string) => soundReport({ prose: { 1: [text] }, tablesChange: { proceedings } });
const at = (quote: string) => ({ section: 1, quote, occurrence: 1 });

testRule(narrativeProceedings, {
  passes: {
    'totals as in the table': says('因政府信息公开引发行政复议170件、行政诉讼24件。'),
    'results as in the table': says('因政府信息公开被申请行政复议170件，其中维持100件，纠正20件，尚未审结36件。'),
    'both counted together': says('因政府信息公开被申请行政复议和提起行政诉讼194件。'),
    'one of the two kinds of suit': says('因政府信息公开被提起行政诉讼21件。'),
  },
  fails: {
    'the text says none': {
      report: says('未发生因政府信息公开引发的行政复议。'),
      findings: [
        { where: at('未发生因政府信息公开引发的行政复议'), message: /“行政复议 总计”为 170，不一致，相差 170$/ },
      ],
    },
    'the text counts other suits': {
      report: says('因政府信息公开引发行政诉讼30件。'),
      findings: [
        { where: at('因政府信息公开引发行政诉讼30件'), message: /与最接近的 \d+ 相差 6$/, verdict: 'suspect' },
      ],
    },
    'only decided cases are counted, which is a scope and no error': {
      report: says('因政府信息公开引发行政复议134件。'),
      findings: [
        {
          where: at('因政府信息公开引发行政复议134件'),
          message: /相差 36，恰为“尚未审结”的数量$/,
          verdict: 'note',
          severity: 'hint',
        },
      ],
    },
  },
  unchecked: {
    'a word that may name part of a result': says('因政府信息公开引发的行政复议中，被撤销3件。'),
    'the table is not there': soundReport({
      prose: { 1: ['因政府信息公开引发行政复议3件。'] },
      tablesChange: { proceedings: null },
    }),
  },
  inapplicable: { 'reviews of other matters': says('加强法治建设，全年办理行政复议案件120件，出庭应诉45件。') },
});
