import { classOf, isOfficeName } from './office-class.ts';

/*
 * What a report without a title says of itself in its first lines: 现公布某局2023年政府信息公开工作年度报告, 由某局编制,
 * 请与某局办公室联系, 2023年，某局坚持….
 */

const name = '([\\p{Script=Han}（）()·]{3,40}?)';
const year = '(?:20\\d{2}年(?:度)?)?';
const calledReport = new RegExp(
  `(?:公布|发布|公开|编制|编写|形成|撰写|制作|全文包括|[现特兹][将就]|结合)(?:了|的)?《?${year}${name}${year}(?:(?<!人民)(?:政府|政务))?信息公开(?:工作)?(?:20\\d{2}年?度?)?(?:年度)?(?:工作)?(?:总体)?(?:报告|年报|情况|工作)`,
  'gu',
);
const madeBy = new RegExp(`由${name}(?:负责)?(?:编制|编写|撰写|起草|制作)`, 'gu');
const setsDown = new RegExp(`(?<=[，,])${name}(?:特|现|特此)?(?:编制|认真|严格|高度重视|充分|积极|依法)`, 'gu');
const contact = new RegExp(
  `(?:请(?:与|向|联系|直接与|径与)|(?<=疑问|建议|意见|情)[，、,]?(?:可|欢迎)?(?:与|联系)|联系(?:单位|部门)?[:：]|受理机构(?:为|是|[:：]))${name}(?:(?:(?<!人民)政府信息|政务|信息)公开[^，。；]{0,12}?)?(?=联系|咨询|反映|[（(，,；;。:：])`,
  'gu',
);
const opening =
  /^(?:20\d{2}年(?:度|以来)?[,，、]?)?(?:在[^，,。]{2,30}(?:领导|指导)下[,，])?([\p{Script=Han}（）()·]{3,40}?)(?:特编制|在|认真|严格|深入|全面|坚持|坚决|始终|紧紧|高度重视|切实|扎实|积极|持续|根据|按照|依据|贯彻|以(?!来|下|及)|充分)/u;

const clauseYear = /(?:^|[。；;])(20\d{2})年(?:度|以来)?(?:[,，、]|(?=[\p{Script=Han}]))(?!\d)/gu;
const reportYear =
  /(?:公布|发布|公开|编制|编写|形成|撰写|制作|[现特兹][将就])[^，,。；;《]{0,2}《?[\p{Script=Han}（）()·]{0,40}?(20\d{2})年(?:度)?[\p{Script=Han}（）()·]{0,30}?信息公开[^，,。；;《》]{0,8}(?:报告|年报|情况)(?!格式|有关)|信息公开(?:工作)?(20\d{2})年度报告|[现特兹][将就](20\d{2})年/gu;

/** The year of the report as the text calls it (现公布…2023年…年度报告); null where it does not, or differs with itself. */
export function yearCalled(lines: readonly string[]): number | null {
  const found = [...joined(lines).matchAll(reportYear)];
  return mostNamed(found.map(([, ...years]) => Number(years.find((named) => named !== undefined))))?.year ?? null;
}

/** The year at the beginning of most sentences (2023年，我镇…), and how often it stands there; null where several vie. */
export const yearOfSentences = (lines: readonly string[]): { year: number; times: number } | null =>
  mostNamed([...joined(lines).matchAll(clauseYear)].map(([, opened]) => Number(opened)));

const joined = (lines: readonly string[]): string => lines.map((line) => line.replace(/\s+/g, '')).join('。');

/** The year that is named more often than all others together. */
function mostNamed(years: readonly number[]): { year: number; times: number } | null {
  const [most] = [...Map.groupBy(years, (named) => named)].sort(([, a], [, b]) => b.length - a.length);
  return most && most[1].length * 2 > years.length ? { year: most[0], times: most[1].length } : null;
}

/** What the first lines hold, most certain first. */
const witnesses: readonly RegExp[] = [calledReport, madeBy, contact, setsDown];

/**
 * The office that the first lines name as their author, null where they name none. A name that thousands of offices
 * share (县教育局, 市政府办公室) says little, and counts only where `general` allows it.
 */
export function selfNamed(lines: readonly string[], { general }: { general: boolean }): string | null {
  const texts = lines.map((line) => line.replace(/\s+/g, ''));
  const names = [
    ...witnesses.flatMap((witness) => texts.flatMap((text) => [...text.matchAll(witness)].map(([, found]) => found))),
    ...texts.map((text) => opening.exec(text)?.[1]),
  ].flatMap((found) => (found === undefined ? [] : (asOffice(found) ?? [])));
  const [first] = names.filter((found) => !isGeneral(found));
  if (first === undefined) return general ? (names[0] ?? null) : null;
  // A county's office writes the county's report, which then speaks as the county's government.
  const government = first.replace(/办公[厅室]$/, '');
  if (classOf(first) === 'government-office' && names.includes(government)) return government;
  // 青石镇 here, 河口县青石镇人民政府 there: of one office's names the one that holds the other is the full one.
  return names.find((found) => found !== first && found.includes(first) && classOf(found) === classOf(first)) ?? first;
}

/** The office in which a room is: 某局办公室 and 某镇党政综合办公室 answer letters for 某局 and 某镇. */
const room = /(?:党政(?:综合)?|政务公开|综合)?(?:办公室|领导小组办公室|办)$/;

function asOffice(words: string): string | null {
  const found = words.replace(/^由/, '');
  const bare = found.replace(room, '');
  const office = bare !== found && isOfficeName(bare) && !/(?:政府|管委会|管理委员会|委)$/.test(bare) ? bare : found;
  return isOfficeName(office) && !notAuthor.test(office) ? office : null;
}

/** 我局, 各部门, 全县各级人民政府, 国务院: not the one who writes. */
const notAuthor =
  /^(?:我|本|各|全[省市县区州镇乡]|该|上级|有关|相关|国务院|中华人民共和国)|条例|领导|党工委|党委|党组|[会大]精神|关于|的(?!.{0,3}局$)|工作$/;

/** Whether a name is a kind of office without the name of a place: 县教育局, 教育局, 开发区, 街道办事处. */
export const isGeneral = (office: string): boolean =>
  /^(?:省|市(?![中南北东]区)|县|区|州|盟|旗|自治区)/.test(office) ||
  /^(?:镇|乡|街道|苏木|开发区|高新区|经开区|园区|新区)(?:办事处|人民政府|政府|管委会|管理委员会)?$/.test(office) ||
  (/[局委办室厅队]$/.test(office) &&
    !/^.{1,}[省市县区州盟旗镇乡].{2,}|^(?:国家|国务院|中国|民航)|海关|总局|证监|监管|海事/.test(office));
