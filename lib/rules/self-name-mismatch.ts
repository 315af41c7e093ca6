import type { Place } from '../audit/finding.ts';
import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, unchecked, violation } from '../audit/rule.ts';
import type { OfficeClass, Report } from '../report/report.ts';
import { normalise } from '../text/normalise.ts';
import { quotePlace, type Stretch } from '../text/quotes.ts';
import { printedStretch, type Sentence, sentencesOf } from '../text/sentences.ts';

type SelfName = '局' | '厅' | '镇' | '乡' | '街道' | '关';

/**
 * What an office of a class can't call itself. 我市 and 我县 are anybody's; 我委, 我办 and 我中心 are second names of many
 * offices; a zone or an office of a government may be run together with a bureau or a town.
 */
const impossible: Partial<Record<OfficeClass, readonly SelfName[]>> = {
  street: ['局', '厅', '镇', '乡', '关'],
  town: ['局', '厅', '街道', '关'],
  government: ['局', '厅', '镇', '乡', '街道', '关'],
  'government-office': ['镇', '乡', '街道', '关'],
  department: ['镇', '乡', '街道', '关'],
  // A fire brigade, a customs house; 气象局 holds the word in its name.
  vertical: ['局', '厅', '镇', '乡', '街道', '关'],
  branch: ['镇', '乡', '街道', '关'],
  authorised: ['镇', '乡', '街道', '关'],
};

/** A bureau's own name tells more than its class: 我局 in the report of a 厅. A committee may have been a bureau. */
function strangeTo(name: string, officeClass: OfficeClass): readonly SelfName[] | undefined {
  const strange = impossible[officeClass];
  if (officeClass !== 'department' || !strange) return strange;
  if (name.endsWith('厅')) return [...strange, '局'];
  return name.endsWith('局') ? [...strange, '厅'] : strange;
}

/** Q14: the office calls itself by another kind of office: 我局 in a town's report. */
export const selfNameMismatch = defineRule({
  id: 'self-name-mismatch',
  version: 1,
  title: '自称与单位类别不符',
  titleEn: 'The office calls itself by another kind of office',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确、雷同' },
    { document: '政府信息公开条例', clause: '第六条（准确）' },
  ],
  about: {
    zh: {
      checks: '正文中作为本单位自称的“我局”“我镇”等，与报告单位的类别明显不符。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；报告单位不明，或其类别可有多种自称（如管委会）。',
      spared:
        '我市、我县等地域自称；我委、我办、我中心等可为第二名称的自称；引号和书名号内的文字；同一句中先提到了这类单位的；不在句首、不是在讲自己工作的。',
    },
    en: {
      checks: 'The author calls itself “our bureau”, “our town” … and clearly is of another kind.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or the author is not known or of a kind that may have several such names (zones).',
      spared:
        'Our city, our county; names that many offices bear as a second one (commission, office, centre); quotations and titles; a sentence that named such an office before; what does not begin a clause about the author’s own work.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const { name, officeClass } = report.identity;
    if (name === null) return yield unchecked('未能确定报告单位');
    const strange = strangeTo(name, officeClass);
    if (!strange) return yield unchecked('报告单位的类别没有确定的自称');
    const own = normalise(`${name}${report.title ?? ''}`);
    for (const kind of strange) {
      // 乡村振兴局, 城镇管理局: the own name holds the word, and who calls itself so is not certain.
      // So is who speaks for a branch of the bank, which is a 外汇管理局 as well.
      if (own.includes(kind) || (kind === '局' && own.includes('银行'))) continue;
      const uses = findUses(report, kind);
      if (!isSaidByAuthor(uses)) continue;
      const [first, ...others] = uses
        .slice(0, 8)
        .map(({ block, start, end }): Place => quotePlace(report, block, start, end));
      const [use] = uses;
      if (!first || !use) continue;
      yield violation({
        where: [first, ...others],
        message: `报告单位为“${name}”，正文自称“${use.name}” ${uses.length} 次`,
      });
    }
  },
});

interface Use extends Stretch {
  name: string;
  isAuthors: boolean;
}

/** Once at least it must stand where the author speaks: at the beginning of a clause, and of the author's own work. */
const isSaidByAuthor = (uses: readonly Use[]): boolean => uses.some(({ isAuthors }) => isAuthors);

function findUses(report: Report, kind: SelfName): Use[] {
  return sentencesOf(report).flatMap((sentence) => {
    // Most sentences name nobody, and a sentence may be a megabyte long.
    if (sentence.text.search(selfNames[kind]) < 0) return [];
    const text = withoutQuotes(sentence.text);
    return [...text.matchAll(selfNames[kind])].flatMap(({ 0: name, index }): Use[] => {
      const end = index + name.length;
      const [before, after] = [text.slice(Math.max(0, index - 120), index), text.slice(end, end + 60)];
      if (isSomebodyElses(kind, before)) return [];
      const isAuthors = clauseStart.test(before) && authorsWork.test(after);
      return [{ ...stretchOf(report, sentence, index, name), name, isAuthors }];
    });
  });
}

const stretchOf = (report: Report, sentence: Sentence, at: number, name: string): Stretch => ({
  block: sentence.block,
  ...printedStretch(report, sentence, at, at + name.length),
});

/** Titles and speech keep their length, so that places stay. */
const withoutQuotes = (text: string): string =>
  text.replace(/《[^《》]*》|”[^”]*”/g, (quoted) => '\u3000'.repeat(quoted.length));

/** 本 alone may end another word (基本, 版本) or mean any (非本镇户籍): it counts where a clause begins. */
const selfNames: Record<SelfName, RegExp> = {
  局: /我局(?!长|面|部|限)|(?<=^|[、。:;]|年|年度)本局(?!长|面|部|限)/g,
  厅: /我厅|(?<=^|[、。:;]|年|年度)本厅/g,
  镇: /我镇(?!街|[^、。;]{0,4}街道)|(?<=^|[、。:;]|年|年度)本镇/g,
  乡: /我乡(?!镇|村|亲|情)|(?<=^|[、。:;]|年|年度)本乡(?!镇|村|亲)/g,
  街道: /我街道|(?<=^|[、。:;]|年|年度)本街道/g,
  关: /(?<!自)我关(?![注心于系键爱停闭切押怀联])/g,
};

/** An office of the kind that was named before speaks, or is spoken of: 县教育局反映，我局…… */
const offices: Record<SelfName, RegExp> = {
  局: /[^我本、。:;]局(?!面|部|限|势)/,
  厅: /[^我本、。:;餐大客]厅/,
  镇: /[^我本、。:;城乡市集]镇/,
  乡: /[^我本、。:;城家下返故]乡(?!镇|村)/,
  街道: /[^我本、。:;镇乡]街道/,
  关: /海关/,
};

const isSomebodyElses = (kind: SelfName, before: string): boolean =>
  offices[kind].test(before) ||
  /(?:[来致]函|反映|表示|提出|提问|留言|回复|称|询问|咨询|要求|建议)[^、。]{0,6}[:、]?$/.test(before);

const clauseStart = /(?:^|[、:;)]|20\d{2}年度?|年来|年度|现将|今年|全年|由)$/;
const authorsWork =
  /^(?:机关)?(?:在|以|将|对|按照?|根据|严格|认真|积极|高度|始终|坚持|及时|共|累计|全年|主动|未|没有|无|不存在|收到|受理|办理|新收|通过|不断|进一步|切实|深入|扎实|结合|依托|成立|制定|建立|健全|充分|持续|着力|大力|围绕|依法|依规|依申请|政府信息|政务公开|信息公开|门户|网站|20\d{2}|、?共)/;
