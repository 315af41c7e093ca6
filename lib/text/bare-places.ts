import { withoutSuperior } from '../report/office-class.ts';
import { type Division, type Gazetteer, relationOf } from './gazetteer.ts';
import { normalise } from './normalise.ts';

/*
 * Offices of systems led from above leave out what kind of place they are in: 义乌海关, 浙江证监局, 国家统计局义乌调查队.
 * Such a name tells an office from another only where both places are known.
 */

const line =
  /(?:海关|(?:监管|证监|银保监|海事|外汇管理|矿山安全监察|铁路监督管理|邮政管理|通信管理|地震|气象|烟草专卖|税务)?(?:局|分局|支局|办公室|办)|出入境边防检查(?:总)?站|检查(?:总)?站|(?:统计)?调查(?:总)?队|分行|支行)$/;

/** The customs houses that stand directly under 海关总署; all others stand under one of these, which no name tells. */
const directCustoms: ReadonlySet<string> = new Set(
  `北京 天津 石家庄 太原 呼和浩特 满洲里 大连 沈阳 长春 哈尔滨 上海 南京 杭州 宁波 合肥 福州 厦门 南昌 青岛 济南 郑州 武汉
长沙 广州 深圳 拱北 汕头 黄埔 江门 湛江 南宁 海口 重庆 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐`.split(/\s+/),
);

/** Whether two such names are those of offices of one rank in two places; false wherever it is not certain. */
export function standApart(own: string, other: string, gazetteer: Gazetteer | null): boolean {
  const [left, right] = [placeIn(own), placeIn(other)];
  if (left === '' || right === '' || left === right) return false;
  if (own.endsWith('海关') && directCustoms.has(left) !== directCustoms.has(right)) return false;
  if (own.endsWith('海关') && directCustoms.has(left)) return true;
  if (gazetteer === null) return false;
  const [here, there] = [placesCalled(left, gazetteer), placesCalled(right, gazetteer)];
  const isSameRank = here.some(({ level }) => there.some((place) => place.level === level));
  return isSameRank && relationOf(here, there) === 'apart';
}

/** Whether an office is named by a place that does not say what it is. */
export const isNamedByPlace = (name: string): boolean => {
  const place = placeIn(name);
  return place !== '' && !/[省市县区州盟旗]/.test(place);
};

const placeIn = (name: string): string => {
  const words = withoutSuperior(normalise(name).replace(/\([^()]*\)$/, ''));
  return line.test(words) ? words.replace(line, '') : '';
};

/** What 义乌 may be: every division of that name, whatever its kind. */
function placesCalled(name: string, gazetteer: Gazetteer): readonly Division[] {
  return ['', '省', '市', '县', '区', '旗', '自治区', '自治州'].flatMap((kind) =>
    gazetteer.placesOf(name + kind).filter((place) => place.name.startsWith(name)),
  );
}
