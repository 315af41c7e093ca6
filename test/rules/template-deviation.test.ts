import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { applicationRowsOf } from '../../lib/report/labels.ts';
import type { Report, Table } from '../../lib/report/report.ts';
import { templateDeviation } from '../../lib/rules/template-deviation.ts';
import { withHeader, withLabel, withoutRow } from '../printed-table.ts';
import { applicationsTable, disclosureTable, proceedingsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const disclosure = disclosureTable('2021');
const applications = applicationsTable('2021');
const having = (tablesChange: Partial<Report['tables']>, year = 2023) => soundReport({ year, tablesChange });
const hint = { verdict: 'note', severity: 'hint' };
const withStrangeHeader = (table: Table, text: string): Table => ({
  ...table,
  headers: [...table.headers, { key: null, text }],
});
const withoutColumn = (table: Table, key: string): Table => ({
  ...table,
  headers: table.headers.filter((header) => header.key !== key),
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(({ col }) => col !== key) })),
});

testRule(templateDeviation, {
  passes: {
    'the form of 2021': soundReport(),
    'the form of 2019': having({ disclosure: disclosureTable('2019'), applications: applicationsTable('2019') }, 2020),
    'the form of 2019 in a later year is obsolete, not deviant': having({
      disclosure: disclosureTable('2019'),
      applications: applicationsTable('2019'),
    }),
    '规范性文件 in the form of 2021, which wrote so until then': having({
      disclosure: withLabel(disclosure, 'normativeDocuments', '规范性文件'),
    }),
    'units, half-width brackets and white space in labels': having({
      disclosure: withHeader(
        withHeader(disclosure, 'amount', '本年收费金额(单位:万元)'),
        'issued',
        '本年制发件数（件）',
      ),
      applications: withLabel(applications, 'partlyGranted', '(二) 部分公开(区分处理的,只计这一情形,不计其他情形)'),
    }),
    'the year within the label': having({
      disclosure: withHeader(
        withHeader(disclosure, 'issued', '本年（2023）制发件数'),
        'repealed',
        '本年（2023年）废止件数',
      ),
    }),
    'a unit added to 采购总金额': having(
      { disclosure: withHeader(disclosureTable('2019'), 'amount', '采购总金额（单位：万元，保留4位小数）') },
      2020,
    ),
    'ordinals, commas and quotation marks of an other kind': having({
      applications: withLabel(
        withLabel(
          withLabel(applications, 'refused.publicSafety', '（3）危及"三安全一稳定"'),
          'other.notCorrected',
          '1、申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
        ),
        'carriedOut',
        '四、结转下一年度继续办理',
      ),
    }),
    'a label with its group before it, a label torn over two header rows': having({
      applications: withHeader(
        withLabel(applications, 'granted', '三、本年度办理结果（一）予以公开'),
        'business',
        '企业',
      ),
    }),
    'the corner note and group captions are no columns': having({
      applications: withStrangeHeader(
        withStrangeHeader(applications, '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'),
        '法人或其他组织',
      ),
      disclosure: withStrangeHeader(withStrangeHeader(disclosure, '信息内容'), ' '),
    }),
    'a table that is cut off is torn': having({
      applications: { ...applications, rows: applications.rows.slice(0, 9) },
    }),
    'the line of a group without figures': having({
      applications: {
        ...applications,
        rows: [
          ...applications.rows,
          { key: 'refused.subtotal', label: '（三）不予公开', cells: [], aligned: false, figures: [] },
        ],
      },
    }),
  },
  fails: {
    'the row of 规章 is missing': {
      report: having({ disclosure: withoutRow(disclosureTable('2019'), 'regulations') }, 2020),
      findings: [
        {
          where: { table: 'disclosure', row: 'regulations' },
          message: /表二.*缺少“规章”一行/,
          severity: 'substantive',
        },
      ],
    },
    'a row of table 3 is missing in a form that is both old and new': {
      report: having({
        disclosure: disclosureTable('2019'),
        applications: withoutRow(applications, 'declined.repeated'),
      }),
      findings: [
        {
          where: { table: 'applications', row: 'declined.repeated' },
          message: /缺少“2.重复申请”一行/,
          severity: 'substantive',
        },
      ],
    },
    'no row for 其他处理 at all: what the year asks for': {
      report: having({
        applications: { ...applicationsTable('2019'), rows: withoutRow(applicationsTable('2019'), 'other').rows },
      }),
      findings: [
        { where: { table: 'applications', row: 'other.notCorrected' }, message: /缺少/, severity: 'substantive' },
        { where: { table: 'applications', row: 'other.feeUnpaid' }, message: /缺少/, severity: 'substantive' },
        { where: { table: 'applications', row: 'other.rest' }, message: /缺少“3.其他”一行/, severity: 'substantive' },
      ],
    },
    'the kind of lawsuit is missing': {
      report: having({ proceedings: withoutRow(proceedingsTable(), 'suitAfterReview') }),
      findings: [
        {
          where: { table: 'proceedings', row: 'suitAfterReview' },
          message: /缺少“复议后起诉”/,
          severity: 'substantive',
        },
      ],
    },
    'a column is missing': {
      report: having({ applications: withoutColumn(applications, 'research') }),
      findings: [{ where: { table: 'applications', header: '科研机构' }, message: /缺少“科研机构”一列/ }],
    },
    'a column of table 2 is missing': {
      report: having({ disclosure: withoutColumn(disclosure, 'repealed') }),
      findings: [{ where: { table: 'disclosure', header: '本年废止件数' }, message: /缺少“本年废止件数”一列/ }],
    },
    'rows and columns of an office’s own': {
      report: having({
        disclosure: { ...withStrangeHeader(disclosure, '网上办理数量'), strangeRows: ['行政确认'] },
        applications: withStrangeHeader(applications, '备注'),
      }),
      findings: [
        { where: { table: 'disclosure', row: '行政确认' }, message: /格式中没有“行政确认”一行/ },
        { where: { table: 'disclosure', header: '网上办理数量' }, message: /格式中没有“网上办理数量”一列/ },
        { where: { table: 'applications', header: '备注' }, message: /没有“备注”一列/, ...hint },
      ],
    },
    'subtotals break nothing': {
      report: having({
        applications: {
          ...applications,
          headers: [...applications.headers, { key: 'organisations', text: '小计' }],
          rows: [
            ...applications.rows,
            {
              key: 'refused.subtotal',
              label: '小计',
              aligned: true,
              figures: ['0'],
              cells: [{ col: 'total', text: '0', value: 0, reading: 'number', note: null }],
            },
          ],
        },
      }),
      findings: [
        { where: { table: 'applications', row: 'refused.subtotal' }, message: /没有“小计”一行/, ...hint },
        { where: { table: 'applications', header: '小计' }, message: /没有“小计”一列/, ...hint },
      ],
    },
    'a note in brackets changes what is counted': {
      report: having({
        disclosure: withHeader(
          withHeader(disclosure, 'inForce', '现行有效件数（历史累计）'),
          'decisions',
          '处理决定数量（2023年办件量）',
        ),
      }),
      findings: [
        {
          where: { table: 'disclosure', header: '现行有效件数（历史累计）' },
          message: /与格式文本“现行有效件数”不同/,
        },
        {
          where: { table: 'disclosure', header: '处理决定数量（2023年办件量）' },
          message: /与格式文本“本年处理决定数量”不同/,
        },
      ],
    },
    '社会组织 for 社会公益组织': {
      report: having({ applications: withHeader(applications, 'publicInterest', '社会组织') }),
      findings: [
        {
          where: { table: 'applications', header: '社会组织' },
          message: /“社会组织”与格式文本“社会公益组织”不同/,
          ...hint,
        },
      ],
    },
    'a label of table 4 in other words, said once for its three groups': {
      report: having({ proceedings: withHeader(proceedingsTable(), 'pending', '未审结案件') }),
      findings: [
        {
          where: { table: 'proceedings', header: '未审结案件' },
          message: /“未审结案件”与格式文本“尚未审结”不同/,
          ...hint,
        },
      ],
    },
    'a row under a label near to its own is renamed, neither missing nor added': {
      report: having({
        applications: { ...withoutRow(applications, 'refused.stateSecret'), strangeRows: ['1.属于国家机密'] },
      }),
      findings: [
        {
          where: { table: 'applications', row: '1.属于国家机密' },
          message: /“1.属于国家机密”与格式文本“1.属于国家秘密”不同/,
        },
      ],
    },
    'and where only a particle differs, that is worth no more than a note': {
      report: having({
        applications: { ...withoutRow(applications, 'declined.repeated'), strangeRows: ['2.重复的申请'] },
      }),
      findings: [
        { where: { table: 'applications', row: '2.重复的申请' }, message: /与格式文本“2.重复申请”不同/, ...hint },
      ],
    },
    'beside an image, a row may be there': {
      report: soundReport({
        figures: [{ kind: 'image', section: 2, text: '', address: 'http://www.example.gov.cn/a.png' }],
        tablesChange: { disclosure: withoutRow(disclosure, 'fees') },
      }),
      findings: [
        { where: { table: 'disclosure', row: 'fees' }, message: /缺少/, verdict: 'suspect', severity: 'hint' },
      ],
    },
    'in the text of a PDF a strange row may be the missing one, torn': {
      report: having({
        applications: {
          ...withoutRow(applications, 'refused.prohibitedByLaw'),
          from: 'text',
          strangeRows: ['禁止公开'],
        },
      }),
      findings: [
        {
          where: { table: 'applications', row: 'refused.prohibitedByLaw' },
          message: /缺少/,
          verdict: 'suspect',
          severity: 'hint',
        },
        {
          where: { table: 'applications', row: '禁止公开' },
          message: /没有“禁止公开”一行/,
          verdict: 'suspect',
          severity: 'hint',
        },
      ],
    },
  },
  unchecked: {
    'no table was found': having({ disclosure: null, applications: null, proceedings: null }),
    'there was no form before 2019': having({ disclosure: disclosureTable('2019') }, 2018),
  },
});

test('template-deviation says at most eight things', () => {
  const labels = applicationRowsOf('2021').reduce((table, row) => withLabel(table, row, `${row}甲`), applications);
  expect(audit(having({ applications: labels }), [templateDeviation], { reportId: 'test' }).findings).toHaveLength(8);
});
