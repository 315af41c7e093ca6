import type { Place } from '../audit/finding.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import type { OfficeClass, Report } from '../report/report.ts';
import { normalise } from '../text/normalise.ts';
import { findAll, quotePlace } from '../text/quotes.ts';

/** What a template leaves to be filled in and nobody filled in. One finding for each text, wherever it stands. */
export const templateResidue = defineRule({
  id: 'template-residue',
  version: 1,
  title: '模板文字未替换或未删除',
  titleEn: 'Left-over text of a template',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开条例', clause: '第五十条第二款' },
  ],
  about: {
    zh: {
      checks:
        '模板待填文字没有替换：XX年、20XX年、（单位名称）、（请填写……）、单击此处输入文字、填表说明，“公开信息XX条”，以及与本单位类别相应的或作为句子主语的“XX局”“XX镇”等。',
      unchecked: '没有读到正文。',
      spared: '引号或书名号中的“20XX年”“XX局”（泛指）；遮盖个人姓名的 XX；其他类别单位的“XX局”。',
    },
    en: {
      checks:
        'What a template leaves to be filled in: XX年, 20XX年, (name of the office), instructions, numbers such as XX条, and XX局 or XX镇 where the office is of that kind or the sentence tells of its work.',
      unchecked: 'No text was read.',
      spared:
        'The same in quotation marks or titles, where it speaks in general; XX that masks a private name; XX局 in the report of another kind of office.',
    },
  },
  needs: [],
  *check(report) {
    if (report.blocks.length === 0) return yield unchecked('没有读到正文');
    const residues = findResidues(report);
    if (residues.size === 0) return yield consistent;
    for (const [text, [first, ...others]] of residues) {
      const count = others.length > 0 ? `，共 ${others.length + 1} 处` : '';
      if (first) yield violation({ message: `“${text}”是模板文字，未替换或未删除${count}`, where: [first, ...others] });
    }
  },
});

/** Years, fields and instructions that every template has. Quoted, 20XX年 is the name of something. */
const general: readonly RegExp[] = [
  /(?<![”《A-Za-z\d])(?:20[Xx×*_○]{2}|[Xx×]{2,4})年/g,
  /(?<![A-Za-z\d])[Xx×]年[Xx×]{1,2}月/g,
  /\(本?(?:单位|机关|部门|行政机关)(?:名称|全称)\)/g,
  /\((?:此处|请在?此?处?)(?:填写|填入|输入|插入)[^()]{0,30}\)|[单点]击此处输入文字/g,
  /^\(?填表说明|^\(?填[写报]说明[:)]*$/g,
];

/** A number left open: 主动公开政府信息XX条; 第XX条 may be an article that was masked. */
const openNumber =
  /(?<=(?:公开|发布|收到|受理|答复|办结|办理|举办|召开|开展|组织|制发|更新|推送|回应|培训|信息|申请|文件|会议|活动)[^。;、第”《]{0,4})(?<![A-Za-z\d第])(?:[Xx×]{2,4}|_{2,8})(?:余)?(?:条(?![例款约])|件|份(?!额)|篇|人次|次(?![数日年月])|期(?![间限])|场(?![所地]))/g;

/** An office left open that tells of its own work, of whatever kind it is: XX局高度重视. In the middle of a sentence it may be another. */
const openOffice =
  /(?<=^|[。;!])[Xx×]{2,4}(?:局|委员会|委|厅|镇|乡|街道|(?:镇|乡|县|区|市)?人民政府|街道办事处|办公室|单位)(?=(?:高度重视|认真|深入|按照|严格|积极|扎实|进一步|切实|坚持|不断|始终|全面|落实|成立|主动公开|共?收到|共?受理|将))/g;

/** XX局 as the template has it. Quoted, “XX局” speaks of offices in general; XX alone masks a private name. */
const bureau = /(?<![”《A-Za-z\d])(?:[Xx×]{2,4}|某某)(?:局|委员会|委|厅|办公室|单位)/g;
const government = /(?<![”《A-Za-z\d])(?:[Xx×]{2,4}|某某)(?:人民政府|省|市|县|区|州|旗|单位)/g;
const town = /(?<![”《A-Za-z\d])(?:[Xx×]{2,4}|某某)(?:人民政府|镇|乡|单位)/g;
const street = /(?<![”《A-Za-z\d])(?:[Xx×]{2,4}|某某)(?:街道|办事处|单位)/g;

/** The blank that this kind of office would have had to fill with its own name: XX镇 in the report of a town. */
const ownBlank: Partial<Record<OfficeClass, RegExp>> = {
  'state-department': bureau,
  department: bureau,
  branch: bureau,
  vertical: bureau,
  government,
  'government-office': government,
  town,
  street,
};

/** The places of each left-over text, by its normalised form; those in the title first. */
function findResidues(report: Report): Map<string, Place[]> {
  const residues = new Map<string, Place[]>();
  const add = (text: string, place: Place) => residues.set(text, [...(residues.get(text) ?? []), place]);
  const own = ownBlank[report.identity.officeClass];
  const seen = new Set<string>();
  for (const pattern of [...general, openNumber, ...(own ? [own] : []), openOffice]) {
    for (const [text] of normalise(report.title ?? '').matchAll(pattern)) add(text, { page: 'title' });
    for (const { block, start, end, match } of findAll(report, pattern)) {
      const at = `${block}:${start}`;
      if (report.blocks[block]?.kind === 'title' || seen.has(at)) continue;
      seen.add(at);
      add(match[0], quotePlace(report, block, start, end));
    }
  }
  return residues;
}
