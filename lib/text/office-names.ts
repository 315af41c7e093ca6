import { withoutSuperior } from '../report/office-class.ts';
import type { OfficeClass } from '../report/report.ts';
import { normalise } from './normalise.ts';
import { printedStretch, type Sentence, sentencesOf } from './sentences.ts';

interface Passage {
  text: string;
  section: number;
  kind: string;
}
type Passages = { blocks: readonly Passage[] };

/** An organ's name in its parts: 青川县 (place, '' where none) 珠街 (stem) 街道办事处 (suffix). */
export interface OfficeName {
  place: string;
  stem: string;
  suffix: string;
}

/** A name in the text, with the words around it. */
export interface NamedOffice extends OfficeName {
  name: string;
  sentence: Sentence;
  before: string;
  after: string;
  block: number;
  start: number;
  end: number;
}

const townships = {
  full: '街道办事处|镇人民政府|乡人民政府|苏木人民政府|镇政府|乡政府',
  short: '街道|镇|乡|苏木',
};

/** How offices of a kind are called; `full` can be nothing but an organ, `short` is a place as well. */
const suffixes: Partial<Record<OfficeClass, { full: string; short?: string }>> = {
  street: townships,
  town: townships,
  government: { full: '人民政府|行政公署' },
  'government-office': { full: '人民政府办公厅|人民政府办公室|政府办公厅|政府办公室' },
  zone: { full: '管理委员会|管委会' },
  branch: { full: '分局' },
};
const departmentSuffixes =
  '委员会 办公室 监管分局 监管支局 局 厅 委 中心 调查总队 总队 支队 大队 调查队 海关 分行 边防检查站'.split(' ');
/** Ministries and their like stand beside one another; a 国家…局 stands under one of them. */
const stateSuffixes = ['委员会|总局|总署|部|署|委', '局'];
const authorisedSuffixes = [
  '档案馆',
  '供销合作社联合社',
  '供销合作社',
  '供销社',
  '残疾人联合会',
  '红十字会',
  '编纂委员会办公室',
  '地方志办公室',
  '公积金管理中心',
  '总工会',
  '妇女联合会',
  '科学技术协会',
];

const suffixesByName: Partial<Record<OfficeClass, readonly string[]>> = {
  department: departmentSuffixes,
  vertical: departmentSuffixes,
  'state-department': stateSuffixes,
  authorised: authorisedSuffixes,
};

/** The suffixes by which another office of the same kind would be known, undefined for kinds that have none. */
export function suffixesOf(officeClass: OfficeClass, name: string): { full: string; short?: string } | undefined {
  const known = suffixesByName[officeClass];
  if (known === undefined) return suffixes[officeClass];
  const bare = normalise(name).replace(/\([^()]*\)$/, '');
  const own = known.find((suffix) => suffix.split('|').some((end) => bare.endsWith(end)));
  return own === undefined ? undefined : { full: own };
}

/** Words that end before a name begins; a name may hold such a character itself (教育和体育局, 向阳街道), so two must remain. */
const boundary =
  /公开|公布|发布|印发|(?<!城市)更新|修订|完善|开设|制作|维护|下载|提出|汇总|联系|前往|主动|编制|现将|登录|按照|根据|依据|参照|借鉴|学习|会同|联合|组织|指导|协助|支持|推动|要求|通知|查阅|访问|关注|咨询|提交|报送|通过|配合|协调|年度|我们|对接|直属|所属|下属|原|(?<=[局委办厅会镇乡道府处])和|^和|(?<!数)据|[了在由与及向对为的是于从到被将把至让使其该各本我等以按给赴往请若如因并或及年]/g;
const placeEnd =
  /[省县州盟旗]|(?<!城|超)市(?![场政民容监])|(?<![社园辖景地校厂]|^城|[主心老旧全各镇县市]城)区(?![域划])/g;
const longestName = 20;
/** Towns and streets have short names; what is longer is half a sentence. Zones and branches carry their line in theirs. */
const longestStem = (suffix: string): number => {
  if (/^(?:街道|镇|乡|苏木)/.test(suffix)) return 6;
  return /^(?:管|分局|人民政府)/.test(suffix) ? 16 : 10;
};

/** 本镇政府, 可到镇政府, 上报镇政府, 会同镇政府: a word and the bare kind of office, no name. */
const endsInWord =
  /(?:[我本全该各到在向由与给往至从经是为赴请来送交报找去归转问比打](?:[分总支大]|监管)?|(?<!信)访|我们|会同|联系|位于|隶属|协助|配合|支持|指导|监督|咨询|前往|告知|通知|反映|递|呈|所在|属地)$/;

/** 现将管委会2023年… 公布如下, 关于市政府办公室: what is left has no name of its own. */
const leadIn = /^(?:[现兹特]将|现就|编制|有?关于?|将|就)(?=[省市县区州旗盟]?$)/;

/** The name that ends with a suffix at `at`: as far back as Chinese characters go and no word ends. */
function parseName(text: string, at: number, suffix: string): OfficeName | undefined {
  const [run = ''] = text
    .slice(Math.max(0, at - longestName), at)
    .split(/[^\u4e00-\u9fff]/)
    .slice(-1);
  const cuts = [...run.matchAll(boundary)]
    .map(({ 0: word, index }) => index + word.length)
    .filter((cut) => run.length - cut >= 2);
  // 2023年市政府办公室: what is left of the year is no name.
  const words = run
    .slice(cuts.at(-1) ?? 0)
    .replace(/^年度?(?=[省市县区州旗])/, '')
    .replace(leadIn, '');
  const ends = [...words.matchAll(placeEnd)].map(({ index }) => index + 1).filter((end) => end < words.length);
  const superior = words.length - withoutSuperior(words + suffix).length + suffix.length;
  const end = endOfPlace(words, Math.max(superior, ends.at(-1) ?? 0));
  const stem = words.slice(end);
  if (endsInWord.test(stem)) return undefined;
  return stem.length < 1 || stem.length > longestStem(suffix)
    ? undefined
    : { place: words.slice(0, end), stem, suffix };
}

/** 杭州 经济开发区: what is left would be any zone's, so the place belongs to its name. */
const endOfPlace = (words: string, end: number): number =>
  /^(?:国家级?|省级)?(?:(?:经济(?:技术)?|高新(?:技术产业|区)?|工业|产业|高新技术)+(?:开发区|园区|示范区|园)?|(?:旅游)?(?:度假|风景|保税)区|新区)$/.test(
    words.slice(end),
  ) && !/[省市县旗区]$/.test(words.slice(0, end))
    ? 0
    : end;

/** The parts of an office's own name. */
export function splitOfficeName(name: string, officeClass: OfficeClass): OfficeName {
  const words = normalise(name).replace(/\([^()]*\)$/, '');
  const { full = '', short } = suffixesOf(officeClass, name) ?? {};
  const suffix = new RegExp(`(?:${[full, short].filter(Boolean).join('|')})$`).exec(words)?.[0] ?? '';
  const rest = words.slice(0, words.length - suffix.length);
  const ends = [...rest.matchAll(placeEnd)].map(({ index }) => index + 1);
  const superior = words.length - withoutSuperior(words).length;
  const end = endOfPlace(rest, Math.max(superior, ends.findLast((at) => at < rest.length) ?? 0));
  return { place: rest.slice(0, end), stem: rest.slice(end), suffix };
}

/** Every name with one of the suffixes in the prose; titles of documents in 《》 left out. */
export function findOfficeNames(report: Passages, suffix: string): NamedOffice[] {
  const pattern = new RegExp(suffix, 'g');
  return sentencesOf(report).flatMap((sentence) => {
    if (sentence.text.search(pattern) < 0) return [];
    const text = sentence.text.replace(/《[^《》]*》/g, (title) => '\u3000'.repeat(title.length));
    return [...text.matchAll(pattern)].flatMap(({ 0: found, index }): NamedOffice[] => {
      const parsed = parseName(text, index, found);
      if (!parsed) return [];
      const from = index - parsed.stem.length - parsed.place.length;
      const to = index + found.length;
      const stretch = printedStretch(report, sentence, from, to);
      const name = `${parsed.place}${parsed.stem}${found}`;
      return [
        {
          ...parsed,
          name,
          sentence,
          before: text.slice(Math.max(0, from - 24), from),
          after: text.slice(to, to + 40),
          block: sentence.block,
          ...stretch,
        },
      ];
    });
  });
}

/** The last unit of a place: 烟台市蓬莱区 → 蓬莱区, 泉州市 → 泉州市; '' where only the level is named (县财政局). */
export function lastUnit(place: string): string {
  const ends = [...place.matchAll(/[省市县区州盟旗]/g)].map(({ index }) => index + 1);
  if (ends.at(-1) !== place.length || place.length < 2) return '';
  return place.slice(ends.findLast((end) => place.length - end >= 2) ?? 0);
}

/** Whether a stem is short for another: 人社 of 人力资源和社会保障, 民航 of 中国民用航空. */
export const isShortFor = (short: string, long: string): boolean => short.length >= 2 && isShortOf(short, long);

/**
 * Whether a name may be a short form of another: all its characters stand there in their order, 市卫健委 in
 * 市卫生健康委员会. A name is a short form of itself.
 */
export function isShortOf(short: string, whole: string): boolean {
  const text = normalise(whole);
  let at = 0;
  for (const sign of normalise(short)) {
    at = text.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
