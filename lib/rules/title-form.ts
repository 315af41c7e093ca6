import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { normalise } from '../text/normalise.ts';

/** The form's own title is 单位＋年份＋政府信息公开工作年度报告; portals shorten it, so this is never more than a hint. */
export const titleForm = defineRule({
  id: 'title-form',
  version: 1,
  title: '标题与规范写法不同',
  titleEn: 'Title differs from the usual form',
  verdict: 'note',
  severity: 'hint',
  basis: [{ document: '政府信息公开工作年度报告格式', clause: '标题' }],
  about: {
    zh: {
      checks: '标题是否有单位、年份，写作“工作年度报告”，“年度”有无重复。',
      unchecked: '没有找到标题；2018 年度及以前。',
      spared: '书名号、括注和“关于……的报告”；网站会截短标题，所以只作提示。',
    },
    en: {
      checks: 'Whether the title names office and year, says 工作年度报告, and has 年度 once.',
      unchecked: 'No title was found, or the report is for 2018 or earlier.',
      spared: 'Title marks, notes in brackets, 关于…的报告; portals shorten titles, so it is a note only.',
    },
  },
  needs: [],
  *check({ title, year }) {
    if (title === null) return yield unchecked('未找到标题');
    if (year !== null && year < 2019) return yield unchecked('2018年度及以前没有全国统一格式');
    const flaws = findFlaws(normalise(title));
    if (flaws.length === 0) return yield consistent;
    yield violation({
      message: `标题“${title}”${flaws.join('、')}；规范写法为“单位＋年份＋政府信息公开工作年度报告”`,
      where: [{ page: 'title' }],
    });
  },
});

const year = /(?:19|20)\d{2}(?!\d)|二[〇○零][〇○零一二三四五六七八九]{2}/;
const boilerplate = /政府信息公开|政务公开|政务信息公开|信息公开|工作|年度|年报|年|报告|公告|发布|公布|关于|的/g;

function findFlaws(title: string): string[] {
  const flaws: string[] = [];
  if (!year.test(title)) flaws.push('没有年份');
  const office = title
    .replace(/\([^()]*\)/g, '')
    .replace(/《|》/g, '')
    .replace(year, '')
    .replace(boilerplate, '');
  if (!/\p{Script=Han}{2}/u.test(office)) flaws.push('没有单位名称');
  if (/公开工作报告/.test(title) && !title.includes('年度报告')) flaws.push('写作“工作报告”');
  if (title.split('年度').length > 2) flaws.push('“年度”重复');
  return flaws;
}
