import { normalise } from '../text/normalise.ts';
import { parseChineseNumeral } from './numerals.ts';

/** What a title says: who, which year, and whether its words are those of a report. Null: the title does not say. */
export interface ParsedTitle {
  office: string | null;
  year: number | null;
}

const subject = /(?:政府|政务|政务和政府|政务政府)?信息公开|政务公开/;
const reportWord = /年度报告|年报|工作报告|年度工作报告|公开报告|公开(?:工作)?情况的?报告/;

/**
 * Pages that speak of reports, and reports about other things, by words anywhere in the title. 某县发布2023年年报 is news
 * of it; 关于公布某局2023年度报告 may be its title.
 */
const otherSubject =
  /(?<!关于)(?:发布|公布)(?=20\d{2})|图解|一图|图说|读懂|解读|学年|法治政府|网站.{0,6}(?:报表|年报)|财政(?:预|决)算/;
/** Pages about reports, by what follows the subject: before it these words belong to an office's name (编制委员会). */
const otherKind =
  /通知|格式|样式|模板|范本|编制|发布情况|公布情况|公开情况(?!的?报告)|情况统计|统计表|报表|指南|目录|制度|办法|规定|汇总|清单|培训|会议|动员|部署|要点|考核|评估|函$|意见$|方案$|列表|专栏|栏目/;

const longestTitle = 90;

/** Whether a line may be the title of an annual report on information disclosure. */
export function isTitle(text: string): boolean {
  if (
    !text.includes('报') ||
    text.length > longestTitle ||
    text.length < 5 ||
    /[。；;：:>》]$|>|›|»|^\s*现[将就]/.test(text)
  )
    return false;
  const words = normalise(text);
  return subject.test(words) && reportWord.test(words) && !isOtherPage(words) && !/[。;]/.test(words);
}

/** Whether a title names another kind of page: a notice, a picture story, a report of a university or a website. */
export function isOtherPage(title: string): boolean {
  // 关于印发某局2023年度报告的通知 is how some offices send their report out: what follows is the report.
  const words = normalise(title).replace(/(?<=关于(?:印发|公布|公开).{0,60}(?:年度报告|年报)[》”]?)的通知$/, '');
  return otherSubject.test(words) || otherKind.test(words.slice(Math.max(0, words.search(subject))));
}

const yearInTitle = /(20\d{2})\s*(?:年度?)?|([二][零〇○O0][零〇○O0一二三四五六七八九]{2})年度?/;

/** Takes office and year out of a title of the form {office}{year}年政府信息公开工作年度报告, or with the year first. */
export function parseTitle(text: string): ParsedTitle {
  const words = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:[-–—•·●▪] ?)?(?:名 ?称|标 ?题)[ :]/, '')
    .replace(/\s+/g, '')
    .replace(/^[^〔〕[\]（）()]{1,12}[〔[（(]20\d{2}[〕\]）)]\d{1,4}号/, '')
    .replace(/^关于(?:公布|发布|印发)?/, '')
    .replace(/【(?!\d)[^【】]{1,12}】/g, '')
    .replace(/[《》“”"「」【】]/g, '');
  const year = yearInTitle.exec(words);
  const about = words.search(subject);
  const end = about < 0 ? words.length : about;
  const before = words.slice(0, year && year.index < end ? year.index : end);
  const after = year && year.index < end ? words.slice(year.index + year[0].length, end) : '';
  const office = tidyOffice(before) ?? tidyOffice(after) ?? tidyOffice(bracketedOffice.exec(words)?.[1] ?? '');
  return { office, year: year ? toYear(year) : null };
}

/** 2023年政府信息公开工作年度报告（河口县民政局）, not （图片版）. */
const bracketedOffice = /[（(]([^（）()]{2,40}(?:政府|[局委厅部署镇乡]|委员会|办公室|街道|办事处|管委会|中心))[）)]$/;

function toYear([, arabic, chinese]: RegExpExecArray): number | null {
  if (arabic !== undefined) return Number(arabic);
  return chinese === undefined ? null : parseChineseNumeral(chinese.replace(/[○O0]/g, '〇'));
}

function tidyOffice(words: string): string | null {
  const office = words
    .replace(/^(?:年度|度|的)+/, '')
    .replace(/关于(?:印发|公布|公开|发布|报送|上报|呈报)$/, '')
    .replace(/(?<!年度|的|关于)(?:年度|的|关于)+$/, '')
    .replace(/[（(](?:本级机关|本级|机关本级|[部署局]机关)[）)]$/, '')
    .replace(/^[-—_:：、，\s]+|(?<![-—_:：、，\s])[-—_:：、，\s]+$/g, '');
  if (
    !/^[\p{Script=Han}（）()、·]{2,50}$/u.test(office) ||
    /^(?:本|我|全)(?:[市县区镇街乡局委厅办关]|机关|单位|部门|街道|中心)?$/.test(office)
  )
    return null;
  // Folding has made half-width brackets of those that belong to the name.
  return office.replaceAll('(', '（').replaceAll(')', '）');
}
