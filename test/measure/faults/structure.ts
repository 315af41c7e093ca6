import { addSentence, type Fault, placeOf } from '../fault.ts';
import { type Case, type Part, printed, speakOf } from '../generate.ts';
import { plain } from '../telling.ts';
import { composeOverview } from '../wording/overview.ts';

/** Structure: parts, their headings, their contents. */
const remove = (report: Case, part: Part): void => {
  delete report.parts[part];
};
const say = (text: string) => [plain(text)];

export const structureFaults: readonly Fault[] = [
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
      // Whoever names his website elsewhere has said something of platforms.
      const namesPlatform = others.some(({ sentences }) =>
        sentences.some(({ template }) => /网|平台|公众号|新媒体/.test(template)),
      );
      if (left.aspect === 'platforms' && namesPlatform) return null;
      const style = report.aspectStyle === 'run-in' ? 'headed' : report.aspectStyle;
      report.parts[1] = composeOverview(random, speakOf(random, report), others, style);
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
