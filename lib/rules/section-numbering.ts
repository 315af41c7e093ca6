import type { Place } from '../audit/finding.ts';
import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, unchecked, type Violation, violation } from '../audit/rule.ts';
import { chineseOrdinals } from '../report/labels.ts';
import { isObsolete, misnamedOf, nameOfPart, openingsOf, rivalsOf } from '../report/parts.ts';
import type { Heading, Report } from '../report/report.ts';
import { normalise } from '../text/normalise.ts';
import { quotePlace } from '../text/quotes.ts';

/** S-3: a heading that stands twice, sub-topics numbered as if they were parts, gaps in the numbering inside a part. */
export const sectionNumbering = defineRule({
  id: 'section-numbering',
  version: 1,
  title: '序号重复、重新起始或跳号',
  titleEn: 'Numbering that repeats, restarts or skips',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条第二款（统一格式）' },
    { document: '政府信息公开工作年度报告格式', clause: '一至六部分的标题' },
  ],
  about: {
    zh: {
      checks: '部分标题重复出现，小标题用与部分同级的序号而重新起始，部分之内（一）（二）跳号。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；找到的部分标题不足两个。',
      spared: '接在第六部分之后顺序编号的新增部分；跳过的序号在同一部分别处印有的。',
    },
    en: {
      checks:
        'A heading of a part that stands twice, sub-topics numbered like parts, and gaps in (一)(二) inside a part.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or fewer than two headings were found.',
      spared: 'Added parts that count on from the sixth; a skipped number that stands elsewhere in the same part.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    if (openingsOf(report).length < 2) return yield unchecked('找到的部分标题不足两个');
    for (const found of [findTwice(report), findRestarts(report), findGaps(report)]) if (found) yield violation(found);
  },
});

/** The heading of a part comes again: right below itself, or inside another part. */
function findTwice(report: Report): Violation | undefined {
  const openings = openingsOf(report);
  const again = report.headings.filter(
    (heading) =>
      !heading.opens &&
      openings.some((opening) => opening.block < heading.block && normalise(opening.text) === normalise(heading.text)),
  );
  const where = toPlaces(report, again);
  if (!where) return undefined;
  const texts = [...new Set(again.map(({ text }) => text))];
  const counts = texts.map(
    (text) => `“${text}”共出现 ${again.filter((heading) => heading.text === text).length + 1} 次`,
  );
  return { where, message: `标题重复：${counts.join('，')}，再次出现于${listParts(report, again)}` };
}

/** Sub-topics that carry the ordinals of parts, so that the numbering begins anew. */
function findRestarts(report: Report): Violation | undefined {
  const last = openingsOf(report).at(-1);
  const words = new Set(openingsOf(report).map(({ text }) => normalise(text)));
  const misnamed = misnamedOf(report);
  const topics = rivalsOf(report).filter(
    // What comes after the last part and counts on from it is an added part, no sub-topic.
    (heading) =>
      !words.has(normalise(heading.text)) &&
      !misnamed.includes(heading) &&
      heading.section > 0 &&
      !isObsolete(heading) &&
      !(heading.block > (last?.block ?? 0) && (heading.ordinal ?? 0) > 6),
  );
  const where = toPlaces(report, topics);
  if (!where) return undefined;
  const names = [...new Set(topics.map(({ text }) => `“${text}”`))].slice(0, 6).join('、');
  return { where, message: `${listParts(report, topics)}内的小标题${names}与六个部分使用同级序号，编号重新起始` };
}

const bracketedOrdinal = /^\s*[（(]\s*([一二三四五六七八九十])\s*[）)]/;

/** （一）（二）（四）: a number that nothing in the part carries, wherever it might stand. */
function findGaps(report: Report): Violation | undefined {
  const last = new Map<number, number>();
  for (const [block, { text, section, kind }] of report.blocks.entries()) {
    const ordinal = chineseOrdinals.findIndex(
      (numeral) => numeral !== '' && numeral === bracketedOrdinal.exec(text)?.[1],
    );
    if (ordinal < 1 || kind === 'cell' || section === 0) continue;
    const before = last.get(section) ?? ordinal;
    last.set(section, ordinal);
    const skipped = `（${chineseOrdinals[before + 1]}）`;
    if (ordinal < before + 2 || isPrinted(report, section, skipped)) continue;
    const opening = bracketedOrdinal.exec(text)?.[0] ?? '';
    const where = quotePlace(report, block, 0, opening.length);
    return {
      where: [where],
      message: `“${nameOfPart(report, section)}”内的序号由（${chineseOrdinals[before]}）跳到（${chineseOrdinals[ordinal]}），未见${skipped}`,
    };
  }
  return undefined;
}

function isPrinted({ blocks }: Report, section: number, mark: string): boolean {
  const wanted = normalise(mark);
  return blocks.some((block) => block.section === section && normalise(block.text).includes(wanted));
}

function toPlaces(report: Report, headings: readonly Heading[]): [Place, ...Place[]] | undefined {
  const [first, ...others] = headings.slice(0, 8).map(({ block, text }) => quotePlace(report, block, 0, text.length));
  return first && [first, ...others];
}

const listParts = (report: Report, headings: readonly Heading[]): string =>
  [...new Set(headings.map(({ section }) => section))].map((section) => `“${nameOfPart(report, section)}”`).join('、');
