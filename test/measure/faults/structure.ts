import { applicationRowsOf, flowRows } from '../../../lib/report/labels.ts';
import { addSentence, type Fault, placeOf, tellingsOf } from '../fault.ts';
import { makeTables } from '../figures.ts';
import { type Case, type Part, printed, speakOf } from '../generate.ts';
import { plain, slotsOf } from '../telling.ts';
import { composeOverview } from '../wording/overview.ts';
import { figuresIn } from './tables.ts';

/** Structure and form: parts, their headings, the tables that have to be there, what is cited. */
const remove = (report: Case, part: Part): void => {
  delete report.parts[part];
};
const say = (text: string) => [plain(text)];

const sections: Fault[] = [
  {
    rule: 'missing-section',
    name: '缺一部分',
    // The numbering has a gap, and the introduction may have announced six.
    also: [
      'announced-parts',
      'section-numbering',
      'section-order',
      'missing-table',
      'problems-missing',
      'missing-aspect',
      'missing-assessment',
    ],
    spoil(report, random) {
      const part = random.pick([1, 4, 5, 6] as const);
      remove(report, part);
      return { at: [{ section: part }] };
    },
  },
  {
    rule: 'section-order',
    name: '五、六两部分颠倒',
    also: ['section-numbering', 'others-empty', 'problems-missing'],
    spoil(report) {
      const { 5: five, 6: six } = report.parts;
      const { 5: problems, 6: others } = report.headings;
      report.parts = { ...report.parts, 5: six ?? [], 6: five ?? [] };
      report.headings = { ...report.headings, 5: others, 6: problems };
      return { at: [{ section: 5 }, { section: 6 }] };
    },
  },
  {
    rule: 'section-order',
    name: '序号与标题不符',
    alike: ['section-numbering'],
    spoil(report, random) {
      const part = random.pick([3, 4, 5] as const);
      report.headings[part] = report.headings[part].replace(/^./, random.pick(['一', '七']));
      return { at: [{ section: part }] };
    },
  },
  {
    rule: 'section-numbering',
    name: '总体情况的小标题用了部分的序号',
    alike: ['section-order'],
    spoil(report, random) {
      const paragraphs = composeOverview(random, speakOf(random, report), report.aspects, 'headed');
      for (const paragraph of paragraphs)
        for (const telling of paragraph) telling.template = telling.template.replace(/^（([一二三四五])）/, '$1、');
      report.parts[1] = paragraphs;
      return { at: [1, 2, 3, 4, 5, 6].map((section) => ({ section })) };
    },
  },
  {
    rule: 'empty-section',
    name: '部分没有内容',
    also: ['problems-missing', 'missing-aspect', 'missing-assessment'],
    spoil(report, random) {
      const part = random.pick([1, 5] as const);
      report.parts[part] = [];
      return { at: [{ section: part }] };
    },
  },
  {
    rule: 'others-empty',
    name: '第六部分没有内容',
    alike: ['empty-section'],
    spoil(report) {
      report.parts[6] = [];
      report.signature = null;
      if (report.published.by === 'signature') report.published = { ...report.published, by: 'meta' };
      return { at: [{ section: 6 }] };
    },
  },
  {
    rule: 'duplicated-section',
    name: '第五部分照抄总体情况',
    also: ['problems-missing', 'narrative-contradiction', 'section-numbering'],
    spoil(report) {
      report.parts[5] = structuredClone(report.parts[1] ?? []);
      return { at: [{ section: 1 }, { section: 5 }] };
    },
  },
  {
    rule: 'duplicated-text',
    name: '一段文字出现两次',
    also: ['duplicated-section', 'section-numbering'],
    spoil(report, random) {
      const long = (report.parts[1] ?? []).filter((paragraph) => {
        const [text = ''] = printed(report, [paragraph]);
        return text.length > 80;
      });
      if (long.length === 0) return null;
      const paragraph = random.pick(long);
      report.parts[5]?.push(structuredClone(paragraph.slice(1)));
      const [quote = ''] = printed(report, [paragraph.slice(1)]);
      if (quote.length < 40) return null;
      return { at: [{ section: 1 }, { section: 5 }] };
    },
  },
  {
    rule: 'duplicated-text',
    name: '词语重复',
    spoil(report, random) {
      const telling = plain(
        random.pick([
          '不断提升政府信息公开工作工作水平。',
          '认真落实各项制度，确保信息信息准确无误。',
          '进一步加强加强组织领导。',
        ]),
      );
      return { at: [addSentence(report, 1, telling, random)] };
    },
  },
  {
    rule: 'announced-parts',
    name: '引言所称部分数不对',
    spoil(report, random) {
      const telling = plain(random.pick(['本报告由七部分组成。', '报告全文共五个部分。', '本报告共分八个部分。']));
      report.intro = report.intro.map((paragraph) => paragraph.filter(({ template }) => !/部分/.test(template)));
      report.intro.push([telling]);
      return { at: [placeOf(report, telling, 0)] };
    },
  },
  {
    rule: 'obsolete-section',
    name: '保留收费及减免部分',
    also: ['announced-parts', 'section-numbering'],
    spoil(report, random) {
      const heading = random.pick(['七、政府信息公开的收费及减免情况', '七、政府信息公开收费和减免情况']);
      report.parts[6]?.push(say(heading), say('本年度没有收取任何费用。'));
      return { at: [{ section: 6 }, { section: 0 }] };
    },
  },
  {
    rule: 'missing-period',
    name: '没有统计期限',
    spoil(report) {
      report.intro = report.intro.map((paragraph) =>
        paragraph.filter(({ template }) => !/统计[期时]限/.test(template)),
      );
      return { at: [{ section: 0 }, { section: 1 }] };
    },
  },
  {
    rule: 'missing-aspect',
    name: '总体情况缺一个方面',
    also: ['missing-assessment'],
    spoil(report, random) {
      if (report.year < 2021 || report.aspectStyle === 'flat') return null;
      const left = random.pick(report.aspects);
      const others = report.aspects.filter((aspect) => aspect !== left);
      report.parts[1] = composeOverview(random, speakOf(random, report), others, report.aspectStyle);
      return { at: [{ section: 1 }] };
    },
  },
  {
    rule: 'missing-assessment',
    name: '没有考核、评议、责任追究结果',
    spoil(report) {
      if (!['government', 'town'].includes(report.office.officeClass)) return null;
      const assessed = /考核|考评|评议|评估|追究|问责|追责/;
      for (const part of [1, 5, 6] as const)
        report.parts[part] = report.parts[part]?.map((paragraph) =>
          paragraph.filter(({ template }) => !assessed.test(template)),
        );
      return { at: [{ section: 1 }] };
    },
  },
  {
    rule: 'heading-style',
    name: '标题写法',
    spoil(report, random) {
      const part = random.pick([1, 2, 3, 4, 5, 6] as const);
      const name = report.headings[part].slice(2);
      const ordinal = '一二三四五六'[part - 1] ?? '';
      report.headings[part] = random.pick([`${ordinal}.${name}`, `${part}.${name}`, `${ordinal}、、${name}`]);
      return { at: [{ section: part }] };
    },
  },
];

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
    .map((piece) =>
      piece.includes('本年新收政府信息公开申请数量') && piece.startsWith('<table') ? change(piece) : piece,
    )
    .join('');
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
      forget(report, /^(?:documents|licences|penalties|coerciveMeasures|fees)/);
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

/** Leaves out sentences about facts that the tables no longer hold. */
function forget(report: Case, fact: RegExp): void {
  const gone = new Set(
    tellingsOf(report).flatMap(({ telling }) => (slotsOf(telling).some((name) => fact.test(name)) ? [telling] : [])),
  );
  for (const part of [1, 2, 3, 4, 5, 6] as const)
    report.parts[part] = report.parts[part]?.map((paragraph) => paragraph.filter((telling) => !gone.has(telling)));
}

export const structureFaults: readonly Fault[] = [...sections, ...presence, ...form];
