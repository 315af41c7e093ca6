import type { OfficeClass } from '../../lib/report/report.ts';
import { type Place, pickPlace } from './places.ts';
import type { Random } from './random.ts';

/** An organ that reports, and how its people speak of it. */
export interface Office {
  officeClass: OfficeClass;
  name: string;
  /** 我局, 我镇, 本机关 … */
  selves: readonly string[];
  /** Without the place: 前进街道, 县财政局. */
  short: string;
  /** What it is, without the place: 财政局, 街道办事处. */
  kind: string;
  place: Place;
  /** The government above it, or itself: 西湖区. */
  area: string;
  /** How large its figures are: 0 town, 1 bureau, 2 county, 3 city. */
  scale: 0 | 1 | 2 | 3;
  /** Whether it may make 规章, or carries the city's. */
  makesRegulations: boolean;
}

const bureaus =
  `财政局 教育局 民政局 司法局 审计局 统计局 水利局 农业农村局 自然资源局 住房和城乡建设局 交通运输局 市场监督管理局
应急管理局 医疗保障局 人力资源和社会保障局 文化和旅游局 林业局 退役军人事务局 信访局 城市管理局 商务局 行政审批局 公安局 乡村振兴局`.split(
    /\s/,
  );
/** How people shorten the longer names: 区住建局. */
const shortened: Record<string, string> = {
  住房和城乡建设局: '住建局',
  人力资源和社会保障局: '人社局',
  市场监督管理局: '市场监管局',
  文化和旅游局: '文旅局',
  城市管理局: '城管局',
  医疗保障局: '医保局',
  交通运输局: '交通局',
};
const commissions = '卫生健康委员会 发展和改革委员会 国有资产监督管理委员会'.split(' ');
const authorised = ['档案馆', '供销合作社联合社', '残疾人联合会', '地方志编纂委员会办公室'];

/** 县, 区 or 市, as an office of it calls it. */
const kindOf = (area: string): string => area.slice(-1);

export function pickOffice(random: Random): Office {
  const place = pickPlace(random);
  return random.pick(makers)(random, place);
}

/** Another organ of the same kind in another place, of the same rank: one of a city might be its superior; null where none is certain. */
export function siblingOf(random: Random, { kind, place, area }: Office): Office | null {
  const rank = (office: Pick<Office, 'area' | 'place'>) => office.area === office.place.city;
  for (let attempt = 0; attempt < 4_000; attempt += 1) {
    const other = pickOffice(random);
    const isElsewhere = other.place.county !== place.county && other.place.city !== place.city;
    // A 市 that no gazetteer knows may hold the other's county.
    const isCertain = (place.isReal && other.place.isReal) || !`${area} ${other.area} `.includes('市 ');
    if (other.kind === kind && isElsewhere && isCertain && rank(other) === rank({ area, place })) return other;
  }
  return null;
}

type Maker = (random: Random, place: Place) => Office;

const village =
  (kind: 'street' | 'town'): Maker =>
  (random, place) => {
    const names = place.villages.filter((name) => name.endsWith('街道') === (kind === 'street'));
    const name = names.length > 0 ? random.pick(names) : kind === 'street' ? '城中街道' : '城郊镇';
    const { county: area } = place;
    if (kind === 'town') {
      const self = `我${name.slice(-1)}`;
      return {
        ...base(place, area, 0),
        officeClass: 'town',
        kind: '镇',
        name: `${random.chance(0.3) ? place.city : ''}${area}${name}人民政府`,
        selves: [self, self, name, '本机关', `${name.slice(-1)}政府`],
        short: name,
      };
    }
    return {
      ...base(place, area, 0),
      officeClass: 'street',
      kind: '街道',
      name: random.pick([`${area}${name}办事处`, `${area}人民政府${name}办事处`, `${place.city}${area}${name}办事处`]),
      selves: ['我街道', '街道', name, '本街道', '我办事处'],
      short: name,
    };
  };

const base = (place: Place, area: string, scale: Office['scale']) => ({ place, area, scale, makesRegulations: false });

const department: Maker = (random, place) => {
  const area = random.pick([place.county, place.county, place.city]);
  const topic = random.pick(bureaus);
  return {
    ...base(place, area, area === place.city ? 2 : 1),
    officeClass: 'department',
    kind: topic,
    name: area + topic,
    selves: ['我局', '我局', '本机关', '局机关', `${kindOf(area)}${shortened[topic] ?? topic}`],
    short: `${kindOf(area)}${topic}`,
  };
};

const commission: Maker = (random, place) => {
  const topic = random.pick(commissions);
  return {
    ...base(place, place.county, 1),
    officeClass: 'department',
    kind: topic,
    name: place.county + topic,
    selves: ['我委', '我委', '本机关', '本单位'],
    short: `${kindOf(place.county)}${topic}`,
  };
};

const government: Maker = (random, place) => {
  const isCity = random.chance(0.3);
  const area = isCity ? place.city : place.county;
  const kind = kindOf(area);
  return {
    ...base(place, area, isCity ? 3 : 2),
    officeClass: 'government',
    kind: isCity ? '市政府' : '县政府',
    name: `${area}人民政府`,
    selves: [`我${kind}`, `全${kind}`, `我${kind}`, area],
    short: area,
    makesRegulations: isCity,
  };
};

const governmentOffice: Maker = (random, place) => {
  const isCity = random.chance(0.3);
  const area = isCity ? place.city : place.county;
  return {
    ...base(place, area, 1),
    officeClass: 'government-office',
    kind: '政府办公室',
    name: `${area}人民政府办公室`,
    selves: ['我办', '本机关', `${kindOf(area)}政府办公室`, '办公室'],
    short: `${kindOf(area)}政府办公室`,
    makesRegulations: isCity,
  };
};

const branch: Maker = (random, place) => {
  const kind = random.pick(['公安局', '生态环境局', '自然资源和规划局']);
  return {
    ...base(place, place.county, 1),
    officeClass: 'branch',
    kind: `${kind}分局`,
    name: `${place.city}${kind}${place.county}分局`,
    selves: ['我分局', '分局', '我局', '本机关'],
    short: '分局',
  };
};

const vertical: Maker = (random, place) => {
  const area = place.county;
  const [name, selves] = random.pick<[string, string[]]>([
    [`国家税务总局${area}税务局`, ['我局', '本局', `${kindOf(area)}税务局`]],
    [`${area}气象局`, ['我局', '本局']],
    [`国家统计局${area}调查队`, ['我队', '本队']],
    [`${place.city}邮政管理局`, ['我局', '本机关']],
    [`${area}烟草专卖局`, ['我局', '本单位']],
  ]);
  const kind = name.replace(area, '').replace(place.city, '');
  return { ...base(place, area, 1), officeClass: 'vertical', kind, name, selves, short: selves[0] ?? '' };
};

const zone: Maker = (random, place) => {
  const kind = random.pick(['经济技术开发区', '高新技术产业开发区', '工业园区', '经济开发区']);
  return {
    ...base(place, place.city, 1),
    kind,
    officeClass: 'zone',
    name: `${place.city.slice(0, -1)}${kind}管理委员会`,
    selves: ['管委会', '我区', '本机关', '开发区'],
    short: '管委会',
  };
};

const organisation: Maker = (random, place) => {
  const kind = random.pick(authorised);
  return {
    ...base(place, place.county, 0),
    officeClass: 'authorised',
    kind,
    name: place.county + kind,
    selves: ['本单位', '本机关', '我单位'],
    short: kindOf(place.county) + kind,
  };
};

const makers: readonly Maker[] = [
  village('street'),
  village('street'),
  village('town'),
  village('town'),
  department,
  department,
  department,
  commission,
  government,
  governmentOffice,
  branch,
  vertical,
  zone,
  organisation,
];
