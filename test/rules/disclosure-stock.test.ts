import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { disclosureStock } from '../../lib/rules/disclosure-stock.ts';
import { withoutRow } from '../printed-table.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const documents = (issued: number, repealed: number, inForce: number) =>
  soundReport({
    tablesChange: { disclosure: disclosureTable('2021', { normativeDocuments: [issued, repealed, inForce] }) },
  });

testRule(disclosureStock, {
  passes: {
    'nothing issued, nothing in force': soundReport(),
    'older documents remain in force': documents(2, 1, 14),
    'all that is in force was issued this year': documents(3, 0, 3),
    'the row of 规章 is not printed, the other agrees': soundReport({
      tablesChange: { disclosure: withoutRow(disclosureTable('2021'), 'regulations') },
    }),
  },
  fails: {
    'fewer in force than issued': {
      report: documents(5, 0, 2),
      findings: [
        {
          where: { table: 'disclosure', row: 'normativeDocuments', col: 'inForce', text: '2' },
          message: /行政规范性文件：现行有效件数 2，少于本年制发件数 5，相差 3/,
        },
      ],
    },
    'in the row of 规章': {
      report: soundReport({ tablesChange: { disclosure: disclosureTable('2021', { regulations: [1, 0, 0] }) } }),
      findings: [
        {
          where: { table: 'disclosure', row: 'regulations', col: 'inForce', text: '0' },
          message: /规章：现行有效件数 0/,
        },
      ],
    },
  },
  unchecked: {
    'the table is missing': soundReport({ tablesChange: { disclosure: null } }),
  },
  inapplicable: {
    'the 2019 form counts otherwise': soundReport({
      year: 2020,
      tablesChange: { disclosure: disclosureTable('2019') },
    }),
  },
});

test('disclosure-stock offers the innocent reading only where enough was repealed', () => {
  const explanations = (repealed: number) =>
    audit(documents(5, repealed, 2), [disclosureStock], { reportId: 'test' }).findings[0]?.explanations;
  expect(explanations(4)).toHaveLength(1);
  expect(explanations(2)).toEqual([]);
});
