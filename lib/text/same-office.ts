import { withoutSuperior } from '../report/office-class.ts';
import type { OfficeClass } from '../report/report.ts';
import { standApart } from './bare-places.ts';
import { type Gazetteer, relationOf } from './gazetteer.ts';
import { normalise } from './normalise.ts';
import { isShortOf, lastUnit, splitOfficeName } from './office-names.ts';

export interface Office {
  name: string;
  officeClass: OfficeClass;
}

/**
 * Whether two names are certainly those of different offices. Short forms, former names, offices within an office, the
 * office of a government and the government are not; what is not certain is not different.
 */
export function areDifferent(own: Office, other: Office, gazetteer: Gazetteer | null): boolean {
  const [left, right] = [bare(own.name), bare(other.name)];
  if (left === '' || right === '' || left.includes(right) || right.includes(left)) return false;
  if (liesElsewhere(left, right, gazetteer)) return true;
  if (isVertical(own) && isVertical(other)) return standApart(left, right, gazetteer);
  if (isMinistry(own) && isMinistry(other)) return !isShortOf(left, right) && !isShortOf(right, left);
  if (isTownship(own) && isTownship(other)) return differInStem(townshipOf(left), townshipOf(right));
  // 青石镇综合行政执法局 is an office of the town.
  if (isTownship(own)) return isBureau(other) && !right.includes(townshipOf(left));
  if (isTownship(other)) return (isBureau(own) || isGovernment(own)) && !left.includes(townshipOf(right));
  if (isBureau(own)) return isBureau(other) && isOtherBureau(own, other);
  if (own.officeClass === 'zone') return other.officeClass === 'zone' && differInStem(zoneOf(left), zoneOf(right));
  return own.officeClass === 'branch' && differInStem(branchOf(left), branchOf(right));
}

const bare = (name: string): string => withoutSuperior(normalise(name).replace(/\([^()]*\)/g, ''));

const isVertical = ({ officeClass }: Office): boolean => officeClass === 'vertical';
const isMinistry = ({ name, officeClass }: Office): boolean =>
  officeClass === 'state-department' && bare(name).endsWith('部');
const isTownship = ({ officeClass }: Office): boolean => officeClass === 'street' || officeClass === 'town';
const isGovernment = ({ officeClass }: Office): boolean =>
  officeClass === 'government' || officeClass === 'government-office';
/** An office or a centre may be part of anything; a 局 or 委员会 stands for itself. */
const isBureau = ({ name, officeClass }: Office): boolean =>
  officeClass === 'department' && /(?:局|(?<!工作|管理|居民|村民|社区|街道|[省市县区镇乡])委员会)$/.test(bare(name));

/** Both say which county they are of, and it is not the same one. */
function liesElsewhere(left: string, right: string, gazetteer: Gazetteer | null): boolean {
  const [ownUnit, unit] = [unitOf(left), unitOf(right)];
  if (!county.test(ownUnit) || !county.test(unit)) return false;
  // 蓬莱市 and 蓬莱区, 河口区 and 市河口区 are one place.
  if (ownUnit.slice(0, -1).endsWith(unit.slice(0, -1)) || unit.slice(0, -1).endsWith(ownUnit.slice(0, -1)))
    return false;
  return gazetteer === null
    ? districts.test(ownUnit) && districts.test(unit)
    : (relationOf(gazetteer.placesOf(ownUnit), gazetteer.placesOf(unit)) ?? byForm(ownUnit, unit)) === 'apart';
}

const byForm = (left: string, right: string): 'apart' | null =>
  districts.test(left) && districts.test(right) ? 'apart' : null;

/** A 市 may lie in another, and be named with good reason; a zone is no county. */
const county = /^.{2,}[省市县区旗州盟]$/;
const districts = /(?<!开发|高新|经开|示范|度假|园|新|景)[县区旗]$/;
const unitOf = (name: string): string => lastUnit(splitOfficeName(name, 'department').place);

const townshipOf = (name: string): string =>
  (/([^省市县区州盟旗]{1,8}?)(?:街道|镇|乡|苏木)/.exec(name)?.[1] ?? '').replace(/(?:民族|人民政府)/g, '');

const differInStem = (left: string, right: string): boolean =>
  left.length > 1 && right.length > 1 && !left.includes(right) && !right.includes(left);

/** 河口县经济开发区管委会 → 河口; a zone named by its kind alone, or in two ways, is not compared. */
const zoneOf = (name: string): string =>
  (
    /^(.{2,12}?)(?:国家|省)?级?(?:经济|高新|工业|旅游|风景|农业|现代|综合|产业|新区|国际|物流)/.exec(name)?.[1] ?? ''
  ).replace(/(?<=..)[省市县区州]$/, '');
const branchOf = (name: string): string => (/[局队]([^局队]{2,8})分局$/.exec(name)?.[1] ?? '').replace(/[市县区]$/, '');

/** Names without a character in common, where neither is what the other was called before. */
function isOtherBureau(own: Office, other: Office): boolean {
  const [left, right] = [topicOf(own.name), topicOf(other.name)];
  if (left === '' || right === '') return false;
  if ([...right].some((character) => left.includes(character))) return false;
  return !lines.some((line) => line.test(left) && line.test(right));
}

/** 河口县教育和体育局 → 教育体育: what it is about, without the place and words that many names hold. */
const topicOf = (name: string): string =>
  splitOfficeName(name, 'department').stem.replace(
    /人民政府|委员会|办公室|管理|服务|监督|行政|工作|建设|局|和|与|及|政/g,
    '',
  );

/** Fields whose bureaus were merged, split and renamed in the reforms of 2018 and 2023, or share their house. */
const lines: readonly RegExp[] = [
  /市场|工商|质量|质监|食品|药品|食药|物价|知识产权|价格/,
  /自然资源|国土|规划|林|测绘|海洋|地质|草原|园林|绿化/,
  /生态|环境|环保/,
  /卫生|健康|计生|人口|医疗|医保|疾|中医/,
  /农|牧|渔|畜|扶贫|乡村|振兴|水产|粮|林|供销|水/,
  /文|旅|体|广|新闻|出版|影|教/,
  /应急|安全|安监|消防|地震|防震|人防|民防/,
  /发展|改革|发改|粮|物资|能源|经济|统计|价|金融|大数据|数据|营商/,
  /工业|信息|经信|科|商务|商贸|经贸|经济|中小企业|投资|招商|产业|外经|口岸|数据/,
  /审批|务|数据|营商|信访|公共资源|便民/,
  /住|建|房|城|规划|执法|园林|绿化|人防|交通|公用|市容/,
  /人力|社会|保障|人社|劳动|人才|编|就业|公务员/,
  /民|族|宗|侨|外|台|统战|退役|残/,
  /财|国资|国有|资产|金融|税/,
];
