import { applicationRowsOf, flowRows } from '../../../lib/report/labels.ts';
import { addSentence, type Fault, placeOf, tellingsOf } from '../fault.ts';
import { makeTables } from '../figures.ts';
import type { Case } from '../generate.ts';
import { plain, slotsOf } from '../telling.ts';
import { figuresIn } from './arithmetic.ts';

/** Form: the tables that have to be there, their rows and labels, what is cited, the title. */
const tableOfPart = { 2: 'disclosure', 3: 'applications', 4: 'proceedings' } as const;
const presence: Fault[] = [
  {
    rule: 'missing-table',
    name: '没有表格',
    // Without its table the part holds nothing.
    also: ['empty-section'],
    spoil(report, random) {
      const part = random.pick([2, 3, 4] as const);
      report.tables[tableOfPart[part]] = null;
      return { at: [{ section: part }] };
    },
  },
  {
    rule: 'table-as-image',
    name: '表格是图片',
    spoil(report, random) {
      const part = random.pick([2, 3, 4] as const);
      report.tables[tableOfPart[part]] = 'image';
      return { at: [{ section: part }] };
    },
  },
  {
    rule: 'broken-table',
    name: '表三少一列',
    also: [
      'template-deviation',
      'applications-row-sum',
      'applications-balance',
      'applications-result-sum',
      'narrative-*',
    ],
    spoil(report) {
      report.dialect = 'line-breaks';
      return { at: [{ table: 'applications' }, { section: 3 }], change: (html) => inTable(html, cutColumn) };
    },
  },
  {
    rule: 'broken-table',
    name: '表三截断',
    alike: ['template-deviation'],
    also: ['template-deviation', 'applications-result-sum', 'applications-balance', 'obsolete-template', 'narrative-*'],
    spoil(report, random) {
      report.dialect = 'line-breaks';
      const kept = random.int(9, 16);
      return {
        at: [{ table: 'applications' }, { section: 3 }],
        change: (html) => inTable(html, (table) => cutRows(table, kept)),
      };
    },
  },
];

/** Changes table 3 wherever the page prints it. */
const inTable = (html: string, change: (table: string) => string): string =>
  html
    .split(/(?=<table)|(?<=<\/table>)/)
    .map((piece) => (piece.startsWith('<table') && isTable3(piece) ? change(piece) : piece))
    .join('');
/** Labels are broken in two, and not every office prints them whole. */
const isTable3 = (table: string): boolean => /新收.*结转/.test(table.replace(/<[^>]*>|\s/g, ''));
const cutColumn = (table: string): string => table.replace(/<td[^>]*>[^<]*<\/td><\/tr>/g, '</tr>');
const cutRows = (table: string, kept: number): string =>
  `${table.split('</tr>').slice(0, kept).join('</tr>')}</tr></tbody></table>`;

const form: Fault[] = [
  {
    rule: 'obsolete-template',
    name: '2021 年度以后仍用试行格式表二',
    also: ['template-deviation'],
    spoil(report, random) {
      if (report.edition !== '2021') return null;
      report.tables.disclosure = makeTables(random, report.office, '2019').disclosure;
      forget(report, /^(?:documents|licences|penalties|coerciveMeasures|fees)/, /(?:未制发|没有制定).*规范性文件/);
      return { at: [{ table: 'disclosure' }, { section: 2 }] };
    },
  },
  {
    rule: 'obsolete-template',
    name: '其他处理仍为一行',
    also: ['template-deviation'],
    spoil(report) {
      const figures = figuresIn(report, 'applications');
      if (!figures || report.edition !== '2021') return null;
      const merged = ['other.notCorrected', 'other.feeUnpaid', 'other.rest'].map((row) => figures[row] ?? []);
      figures.other = Array.from({ length: 7 }, (_, at) =>
        merged.reduce((sum, cells) => sum + Number(cells[at] ?? 0), 0),
      );
      report.tables.applications = { edition: '2019', figures };
      forget(report, /^other\./);
      return { at: [{ table: 'applications' }, { section: 3 }] };
    },
  },
  {
    rule: 'template-deviation',
    name: '缺一行',
    also: ['broken-table'],
    spoil(report, random) {
      const table = report.tables.applications;
      const figures = figuresIn(report, 'applications');
      if (!figures || table === null || table === 'image') return null;
      const empty = applicationRowsOf(report.edition).filter(
        (row) => !flowRows.has(row) && row !== 'other' && figures[row]?.every((figure) => figure === 0),
      );
      if (empty.length === 0) return null;
      const row = random.pick(empty);
      table.without = [row];
      return { at: [{ table: 'applications', row }] };
    },
  },
  {
    rule: 'template-deviation',
    name: '改了表头的意思',
    spoil(report, random) {
      const table = report.tables.disclosure;
      if (table === null || table === 'image' || report.edition !== '2021') return null;
      table.columns = random.pick([
        { inForce: '现行有效件数（历史累计）' },
        { decisions: '本年处理决定数量（办件量）' },
        { issued: '本年公开件数' },
      ]);
      return { at: [{ table: 'disclosure' }] };
    },
  },
  {
    rule: 'obsolete-citation',
    name: '引用已失效或写错的依据',
    spoil(report, random) {
      const late = [
        '按照国办公开办函〔2019〕60号规定的格式编制。',
        '按照《政府信息公开工作年度报告格式（试行）》的要求编制。',
        '根据国办公开办函〔2021〕3号要求编制。',
      ];
      const any = [
        '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。',
        '根据《中华人民共和国政府信息公开条例》（国务院令第711条）编制。',
        '根据《中华人民共和国政府信息公开条例》第三十二条规定编制本年度报告。',
      ];
      const telling = plain(random.pick(report.year >= 2021 ? [...late, ...any] : any));
      // Cited alone: both notices beside each other are only a hint.
      report.intro = report.intro.map((paragraph) =>
        paragraph.map((own) => (/条例|国办/.test(own.template) ? plain('现将有关情况公布如下。') : own)),
      );
      report.intro.unshift([telling]);
      return { at: [placeOf(report, telling, 0)] };
    },
  },
  {
    rule: 'outdated-principle',
    name: '旧原则',
    spoil(report, random) {
      const telling = plain(
        random.pick(['坚持“以公开为原则、不公开为例外”。', '按照公开为原则，不公开为例外的要求，推进各项公开工作。']),
      );
      return { at: [addSentence(report, 1, telling, random)] };
    },
  },
  {
    rule: 'title-form',
    name: '标题写法',
    spoil(report, random) {
      report.title = random.pick([
        `${report.office.name}${report.year}年政府信息公开工作报告`,
        `${report.office.name}${report.year}年度政府信息公开年度报告`,
        `${report.year}年政府信息公开工作年度报告`,
      ]);
      return { at: [{ page: 'title' }] };
    },
  },
  {
    rule: 'template-residue',
    name: '模板文字未改',
    spoil(report, random) {
      const telling = plain(
        random.pick([
          'XX局按照有关要求开展政府信息公开工作。',
          '20XX年，本单位认真做好信息公开工作。',
          '（单位名称）高度重视政府信息公开工作。',
          '全年主动公开政府信息XX条。',
          '×××街道办事处落实专人负责信息公开。',
        ]),
      );
      return { at: [addSentence(report, 1, telling, random)] };
    },
  },
];

/** Leaves out sentences about facts that the tables no longer hold, and those that `deny` such facts. */
function forget(report: Case, fact: RegExp, deny?: RegExp): void {
  const gone = new Set(
    tellingsOf(report).flatMap(({ telling }) =>
      slotsOf(telling).some((name) => fact.test(name)) || deny?.test(telling.template) ? [telling] : [],
    ),
  );
  for (const part of [1, 2, 3, 4, 5, 6] as const)
    report.parts[part] = report.parts[part]?.map((paragraph) => paragraph.filter((telling) => !gone.has(telling)));
}

export const formFaults: readonly Fault[] = [...presence, ...form];
