import { narrativeOutcomes } from '../../lib/rules/narrative-outcomes.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const applications = applicationsTable('2021', {
  received: [10, 1, 0, 0, 0, 0, 11],
  granted: [3, 1, 0, 0, 0, 0, 4],
  partlyGranted: [2, 0, 0, 0, 0, 0, 2],
  'refused.thirdPartyRights': [1, 0, 0, 0, 0, 0, 1],
  'refused.enforcementFile': [1, 0, 0, 0, 0, 0, 1],
  'unavailable.notHeld': [3, 0, 0, 0, 0, 0, 3],
  completed: [10, 1, 0, 0, 0, 0, 11],
});
const says = (text: string) => soundReport({ prose: { 1: [text] }, tablesChange: { applications } });
const at = (quote: string) => ({ section: 1, quote, occurrence: 1 });

testRule(narrativeOutcomes, {
  passes: {
    'rows and groups as in the table': says(
      '办结政府信息公开申请11件，其中予以公开4件，部分公开2件，不予公开2件，无法提供3件。',
    ),
    'two outcomes counted together': says('政府信息公开申请予以公开和部分公开6件。'),
    'one reason of several': says('政府信息公开申请中，属于行政执法案卷1件。'),
  },
  fails: {
    'only the column of natural persons was copied': {
      report: says('办结政府信息公开申请11件，其中予以公开3件。'),
      findings: [{ where: at('其中予以公开3件'), message: /“（一）予以公开”为 4.*相差 1$/ }],
    },
    'an outcome misspelt as many do': {
      report: says('办结政府信息公开申请11件，其中部份公开3件。'),
      findings: [{ where: at('其中部份公开3件'), message: /“（二）部分公开”为 2.*相差 1$/ }],
    },
    'a group differs from its rows': {
      report: says('办结政府信息公开申请11件，不予公开5件。'),
      findings: [{ where: at('不予公开5件'), message: /为 2，不一致，相差 3$/ }],
    },
  },
  unchecked: {
    'a word that may name part of a row': says('政府信息公开申请中，告知其他途径2件。'),
    'the table is not there': soundReport({
      prose: { 1: ['政府信息公开申请予以公开4件。'] },
      tablesChange: { applications: null },
    }),
  },
  inapplicable: { 'information is published, not applied for': says('依法予以公开政务信息300条。') },
});
