import type { Place } from '../audit/finding.ts';
import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, unchecked, violation } from '../audit/rule.ts';
import { classOf, withoutSuperior } from '../report/office-class.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { isNamedByPlace, standApart } from '../text/bare-places.ts';
import { mayBeFormer } from '../text/former-names.ts';
import { fullName, type Gazetteer, isBelow, relationOf } from '../text/gazetteer.ts';
import { normalise } from '../text/normalise.ts';
import {
  findOfficeNames,
  isShortFor,
  isShortOf,
  lastUnit,
  type NamedOffice,
  type OfficeName,
  splitOfficeName,
  suffixesOf,
} from '../text/office-names.ts';
import { quotePlace } from '../text/quotes.ts';

/** Q8: another office of the same kind is named where the author's name belongs; a trace of copying. */
export const foreignOffice = defineRule({
  id: 'foreign-office',
  version: 1,
  title: '出现其他单位的名称',
  titleEn: 'Another office is named as if it were the author',
  verdict: 'suspect',
  severity: 'substantive',
  basis: [
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确、雷同' },
    { document: '政府信息公开条例', clause: '第六条（准确）' },
  ],
  about: {
    zh: {
      checks: '在应写本单位的地方出现其他同类单位的名称，如别的街道、乡镇或局。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；报告单位不明，或其类别没有可比的名称。',
      spared: '上级、下级和泛称；会同、赴、移交、评为等说明了缘由的；一句中列举的多个单位；引用的文件、网站和地名。',
    },
    en: {
      checks: 'Another office of the same kind named where the author’s own name belongs.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or the author is not known or of a kind without comparable names.',
      spared:
        'Superiors, subordinates and general words; offices that the sentence explains (together with, visited, handed over to …); lists of offices; documents, web sites and names of places.',
    },
  },
  needs: [],
  *check(report, { gazetteer }) {
    if (precedesForm(report)) return yield beforeForm();
    const { name, officeClass, source } = report.identity;
    if (name === null) return yield unchecked('未能确定报告单位');
    if (suffixesOf(officeClass, name) === undefined) return yield unchecked('报告单位的类别没有可比的名称形式');
    for (const group of groupByPlace(findForeign(report, name, gazetteer)).slice(0, mostNames)) {
      const [first, ...others] = group
        .slice(0, 8)
        .map(({ block, start, end }): Place => quotePlace(report, block, start, end));
      const [office] = group;
      if (!first || !office) continue;
      const own = source === 'title' || source === 'heading' ? `标题写“${name}”` : `报告单位为“${name}”`;
      yield violation({
        where: [first, ...others],
        message: `${own}，“${nameOfPart(report, office.sentence.section)}”出现“${office.name}” ${group.length} 次${whereItLies(office, gazetteer)}`,
      });
    }
  },
});

/** A page full of names is no copied report. */
const mostNames = 12;

function groupByPlace(offices: readonly NamedOffice[]): NamedOffice[][] {
  return [...Map.groupBy(offices, ({ name, sentence }) => `${sentence.section} ${name}`).values()];
}

/** A name borne once says where the text came from; of a common one only that it is common. */
function whereItLies({ name }: NamedOffice, gazetteer: Gazetteer | null): string {
  const [place, ...others] = gazetteer?.placesOf(name) ?? [];
  if (!place) return '';
  if (others.length > 0) return `；行政区划中名为“${place.name}”的有 ${others.length + 1} 处`;
  return place.superior === null ? '' : `；行政区划中“${place.name}”属${fullName(place.superior)}`;
}

function findForeign(report: Report, ownName: string, gazetteer: Gazetteer | null): NamedOffice[] {
  const { officeClass } = report.identity;
  const suffix = suffixesOf(officeClass, ownName);
  if (!suffix) return [];
  const own = splitOfficeName(ownName, officeClass);
  const isTownship = officeClass === 'street' || officeClass === 'town';
  const ownNames = `${normalise(ownName)} ${normalise(report.title ?? '')}`;
  // A town that the gazetteer does not know is not its county.
  const placesOf = (name: string) =>
    (gazetteer?.placesOf(name) ?? []).filter(({ level }) => !isTownship || level === 'township');
  const ownPlaces = placesOf(withoutSuperior(normalise(ownName)));
  const bearingOf = ({ name }: NamedOffice): Omit<Bearing, 'ownNames'> => {
    const places = placesOf(withoutSuperior(name));
    const isOfOwnLine = places.some((place) => ownPlaces.some((own) => isBelow(place, own) || isBelow(own, place)));
    const isSameRank = places.some(({ level }) => ownPlaces.some((own) => own.level === level));
    return { relation: relationOf(places, ownPlaces), isOfOwnLine, isSameRank };
  };
  const isApart = ({ name }: NamedOffice) => officeClass === 'vertical' && standApart(ownName, name, gazetteer);
  const isOtherName = (office: NamedOffice): boolean => {
    if (isApart(office)) return true;
    if (officeClass === 'vertical' && namedByPlace.test(office.suffix)) return false;
    // 浙江海事局 may stand above 温州海事局.
    if (isNamedByPlace(ownName) && classOf(office.name) === 'vertical') return false;
    // An organ of the State Council stands above all but its like.
    if ((officeClass === 'state-department') !== (classOf(office.name) === 'state-department')) return false;
    return isOther(office, own, { ownNames, ...bearingOf(office) });
  };
  const isForeign = (office: NamedOffice) => !isExplained(office) && isOtherName(office);
  const isDepartment = /^(?:department|vertical|state-department)$/.test(officeClass);
  const isAuthor = (office: NamedOffice) =>
    speaksAsAuthor(office) ||
    (isTownship && opensAsTown(office)) ||
    (isDepartment && !chargedWithDisclosure.test(ownName) && opensAsBureau(office)) ||
    (tellsOfDisclosure(office) &&
      (!isDepartment ||
        isApart(office) ||
        isElsewhere(office, own, { ownNames, relation: bearingOf(office).relation })));
  // Nobody but a copied author writes out another street's or town's office; other names need the author's own context.
  const full = findOfficeNames(report, suffix.full).filter(
    (office) => (isTownship || isAuthor(office)) && isForeign(office),
  );
  const short =
    suffix.short === undefined
      ? []
      : findOfficeNames(
          report,
          `(?:${suffix.short})(?!办事处|人民政府|政府|党(?!委[、和]?政府)|纪|人大|级|域|里|企|亲|风|村|音|土|愁)`,
        );
  return withoutLists([...full, ...short.filter((office) => isAuthor(office) && isForeign(office))]);
}

/** What stands before these is a place or no name at all: 霞山海关, 智慧海关. */
const namedByPlace = /^(?:海关|监管[分支]局|调查总?队|分行|边防检查站)$/;

const countyLevel = /[县区旗]$/;

/**
 * Where another office stands to the author. `isOfOwnLine`: its place may hold the author's, or lie in it. `isSameRank`:
 * both are known as counties, or both as cities, whatever they are called.
 */
interface Bearing {
  ownNames: string;
  relation: ReturnType<typeof relationOf>;
  isOfOwnLine: boolean;
  isSameRank: boolean;
}

/** Another stem, or the same one in another county: 甲县城关镇人民政府, 乙县城关镇人民政府. */
function isOther(
  office: OfficeName,
  own: OfficeName,
  { ownNames, relation, isOfOwnLine, isSameRank }: Bearing,
): boolean {
  if (isOfOwnLine || isOwnInFull(office, own)) return false;
  // The own place, maybe under a former name; bureaus of one place are others all the same.
  if (relation === 'same' && /政府|街道办事处/.test(office.suffix)) return false;
  const related =
    ownNames.includes(office.stem) ||
    (own.stem !== '' && office.stem.includes(own.stem)) ||
    mayBeFormer(office.stem + office.suffix, own.stem + own.suffix) ||
    isShortFor(office.stem.replace(/分$/, ''), own.stem);
  const isPeer = sameLevel(office.stem, own.stem) || (relation === 'apart' && isSameRank);
  if (office.suffix.endsWith('人民政府') && own.stem !== '' && !isPeer) return false;
  if (isElsewhere(office, own, { ownNames, relation })) return true;
  return !related && !isGeneric(office.stem);
}

/** The title says 市住建局, the text 河口市住房和城乡建设局. Names of towns are too short to be told by their characters. */
function isOwnInFull(office: OfficeName, own: OfficeName): boolean {
  const [found, title] = [office, own].map(({ place, stem, suffix }) => `${place}${stem}${suffix}`);
  if (found === undefined || title === undefined) return false;
  if (/^(?:街道|镇|乡|苏木)/.test(own.suffix) || /街道办$/.test(title)) return found.includes(title);
  return isShortOf(title, found) || (lastUnit(office.place) === '' && isShortFor(own.stem, office.stem));
}

function isElsewhere(
  office: OfficeName,
  own: OfficeName,
  { ownNames, relation }: Pick<Bearing, 'ownNames' | 'relation'>,
): boolean {
  const [unit, ownUnit] = [lastUnit(office.place), lastUnit(own.place)];
  if (relation === 'same' || ownNames.includes(unit)) return false;
  // The left edge of a name is a guess: 现公布甲县某局 ends with the own county.
  return relation === 'apart' || (countyLevel.test(unit) && countyLevel.test(ownUnit) && !unit.endsWith(ownUnit));
}

/** A county names its towns and its city with good reason; only its like is foreign. Streets and towns are alike. */
const sameLevel = (stem: string, ownStem: string): boolean =>
  [/[县区旗]$/, /[市州盟]$/, /省$/, /[^省市县区州盟旗镇乡]$/].some((level) => level.test(stem) && level.test(ownStem));

/** 各街道, 乡镇人民政府, 上级人民政府, 相关部门: kinds of office, not one of them. */
const isGeneric = (stem: string): boolean =>
  /^(?:各|全|本|该|我|乡|镇|街|自治|县|市|区|省|州|旗|盟|其他|有关|相关|上级|上一级|下级|同级|基层|所辖|辖区|地方|级|各级|人民|属地|涉及|周边|兄弟|友邻|建制|中心|党委|各有关|所在地|直属|机关|城|农村)+$/.test(
    stem,
  ) ||
  /(?:村民|居民|业主|职工|家长|编制|爱国卫生|代表大会常务)$/.test(stem) ||
  stem.length < 2;

/** What brings another office into a report: working together, learning, mergers, passing on, its own doings. */
const explainedBefore =
  /(?:会同|联合|赴|前往|学习|借鉴|考察|参照|参考|对接|协调|指导|督促|要求|组织|通报|表彰|原|撤销|合并|划入|划归|转交|移交|转送|转至|告知|咨询|交由|移送|报送|上报|报|抄送|抄告|接受|配合|协助|邀请|与|同(?!时)|及(?!时)|和|跟|向|从|至|到|经|由(?!于)|被|对|为|给|以及|评为|获)[^、。]{0,8}$/;
const explainedAfter =
  /^(?:等|合并|划归|划入|析置|管辖|辖区|交流|学习|考察|牵头|转办|移交|提供|答复|共同|联合|组织的?|举办|召开|承办|主办|关于|印发|转发|批准|批复|审批|的(?:指导|要求|部署|通知|领导|支持|委托)|网站|门户|官网|官方|微信|公众号|新媒体|平台|工作人员|领导|负责|路|号|村|社区|居|卫生院|中心|小学|中学|派出所|司法所|项目|工程|片区|一带)/;

function isExplained({ before, after }: NamedOffice): boolean {
  if (explainedAfter.test(after)) return true;
  return explainedBefore.test(before) && !speaksOfContact(before) && !/^(?:负责)?编制/.test(after);
}

const speaksOfContact = (before: string): boolean => /(?:请|可|直接)(?:与|向|同|到)[^、。]{0,8}$/.test(before);

/** The author's own matters follow the name, or the name stands where the author's does. */
const ownMatters =
  /^(?:负责)?编制|^(?:党政(?:综合)?办公?室?|办公室)?(?:20\d{2}年度?)?的?(?:政府|政务)?信息(?:主动)?公开(?:指南|目录|年报|年度报告|工作年度报告|工作情况)|^(?:政府)?信息主动公开目录|^(?:在)?(?:20\d{2}年度?|本年度?|全年)?[、]?(?:共|共计|累计|未|没有)?(?:收到|受理|主动公开|新收)|^(?:20\d{2}年度?|本年度?|全年)?[、]?(?:未|没有|无)[^、。]{0,6}信息处理费|^20\d{2}年度?、?(?:无|没有|未|不存在)[^、。]{0,8}(?:报告|说明|发生|收到|收取)/;
const authorsPlace = /(?:^|[、:])20\d{2}年度?[、]?$|现将$|编制$|(?:请|可|直接)(?:与|向|同)$/;
const authorsWork =
  /^(?:(?:[^、。]{0,8}(?:办公[厅室]|公开办|[科股处室组]))?(?:直接)?联系|20\d{2}|政府信息|政务公开|信息公开|在[^。]{2,60}(?:领导|指导)下|认真|严格|高度重视|积极|坚持|紧紧|深入|按照|扎实|始终|立足|进一步|不断|党)/;

/** 青石镇党委、政府 speaks as 青石镇 does. */
const withoutParty = (after: string): string => after.replace(/^党委[、和]?政府[、]?/, '');

const speaksAsAuthor = ({ before, after }: NamedOffice): boolean =>
  ownMatters.test(after) || (authorsPlace.test(before) && authorsWork.test(withoutParty(after)));

/** A sentence of its own about another office's disclosure. A bureau may praise its neighbour, but not one elsewhere. */
const opensSentence = /(?:^|:)(?:20\d{2}年度?、?|今年以?来?、?|下一步、?|今后、?)?$/;
const ownDisclosure =
  /^(?:将|继续|高度重视|进一步|不断|积极|认真|严格|深入|始终|坚持|切实|扎实|健全|完善|加强|成立|拓展|强化)[^。]{0,24}(?:信息公开|政务公开|公开(?:工作|力度|制度|渠道|实效))/;

/** A sentence of a town's report that another town begins, at its own work. */
const townsWork = /^(?:高度重视|认真(?:贯彻|落实|学习|执行)|严格(?:按照|落实|执行)|坚持|始终|扎实(?:推进|开展))/;
const opensAsTown = ({ before, after }: NamedOffice): boolean =>
  opensSentence.test(before) && townsWork.test(withoutParty(after));

/** The first sentence of many a report: 县财政局高度重视政府信息公开工作. Who is in charge of all bureaus' work may say so of one. */
const opensAsBureau = ({ name, before, after }: NamedOffice): boolean =>
  !chargedWithDisclosure.test(name) && opensSentence.test(before) && /^高度重视(?:政府信息|政务|信息)公开/.test(after);
const chargedWithDisclosure = /政务|数据|审批|营商|办公[厅室]/;

const tellsOfDisclosure = ({ before, after }: NamedOffice): boolean =>
  opensSentence.test(before) && ownDisclosure.test(after);

/** Several other offices in one sentence are a list of them, and no copied author. */
function withoutLists(offices: readonly NamedOffice[]): NamedOffice[] {
  const bySentence = Map.groupBy(offices, ({ sentence }) => sentence);
  return [...bySentence.values()].filter((named) => new Set(named.map(({ name }) => name)).size === 1).flat();
}
