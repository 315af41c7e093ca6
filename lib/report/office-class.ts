import type { Identity, Level, OfficeClass } from './report.ts';

/*
 * Classes of organs by the shape of their names (条例 art. 49 and 50 hold them to different dates and contents).
 * First match wins; a second name in brackets is left out.
 */
const classes: readonly (readonly [OfficeClass, RegExp])[] = [
  ['outside', /(?:大学|学院|学校|中学|小学|幼儿园|医院|集团|公司)$/],
  ['street', /街道(?:办事处|办)?$|地区办事处$|街道党政(?:综合)?办公室$/],
  [
    'zone',
    // 国有资产监督管理委员会, 城市管理委员会 and their like are departments.
    /(?:管委会|(?<!监督|资产|城市|市容|建设|公积金)管理委员会|管理委员会(?:党政)?办公室|管委会(?:党政)?办公室|开发区|高新区|经开区|园区|示范区|度假区|风景区|合作区|保税区|试验区)$/,
  ],
  [
    'vertical',
    /税务局(?:.{1,12}分局)?$|^(?!.*综合).*海关(?:关区)?$|气象(?:局|部门)$|调查(?:总队|队)$|烟草专卖局$|邮政管理局$|消防救援(?:总队|支队|大队|局)$|人民银行|金融(?:监督管理|监管)(?:局|分局|支局)$|海事局$|通信管理局$|证监局$|地震局$|煤矿安全监察|能源监管办|出入境边防/,
  ],
  ['government-office', /(?:人民政府|政府|行署|州府|市府|县府|区府)(?:办公厅|办公室|办)$/],
  ['town', /(?:镇|乡|苏木)(?:人民政府|政府)?$/],
  ['government', /(?:人民政府|行政公署|行署)$|^[^局委办]{2,20}[省市县区旗州盟](?:政府)?$/],
  [
    'authorised',
    /(?:供销(?:合作)?(?:社|总社|联合社|社联合社)|档案馆|残疾人联合会|残联|公积金(?:管理)?中心|红十字会|地方志(?:编纂委员会)?(?:办公室|研究室)|党史研究室|科学技术协会|科协)$/,
  ],
  ['branch', /分局$|派出机构$/],
  ['state-department', /^(?:国务院|中华人民共和国|国家)(?!税务总局.+税务局)/],
  ['state-department', /^[^省市县区州盟旗乡镇委]{2,12}(?:部|总局|总署)$/],
  ['department', /(?:局|委|委员会|办公室|厅|中心|署|支队|大队|总队|队|所|处|院|站|办|馆|会|社)$/],
];

/** The class of organ that a name shows, `unknown` where it shows none. */
export function classOf(name: string): OfficeClass {
  const bare = name
    .normalize('NFKC')
    .replace(/\([^()]*\)$/, '')
    .replace(/\s+/g, '');
  return classes.find(([, shape]) => shape.test(bare))?.[0] ?? 'unknown';
}

const municipalities = /^(?:北京|上海|天津|重庆)市?/;
const provinces =
  /^(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|(?:壮族|回族|维吾尔)?自治区)?/;

/** Words that hold the character of a place and are none. */
const noPlace = /城市|市场|市政(?!务|府|数)|市容|市民(?!政)|社区|区域|县域|区划|园区|景区|关区/g;

/**
 * The level of government that a name shows. A 市 with a 区, 县 or another 市 behind it is a county's; a 市 alone is
 * taken for a prefecture's, though it may be a county-level one, which no name tells.
 */
export function levelOf(name: string, officeClass: OfficeClass): Level {
  if (officeClass === 'street' || officeClass === 'town' || officeClass === 'zone') return officeClass;
  if (officeClass === 'state-department') return 'state';
  const words = name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^国家税务总局|^国家统计局|^中华人民共和国|^中国人民银行/, '');
  const place = words
    .replace(provinces, '')
    .replace(/^(?:省|自治区)/, '')
    .replace(noPlace, '');
  if (municipalities.test(words))
    return /^(?:北京|上海|天津|重庆)市?[^局委办厅]{1,8}?[区县]/.test(words) ? 'county' : 'province';
  if (/^[^局委办厅院]{1,12}?(?:[市州盟]|地区)[^局委办厅院市]{1,8}?(?:(?<!地)区|[县市旗])/.test(place)) return 'county';
  if (/^[^局委办厅院市]{0,8}?(?:(?<!地)区|[县旗])/.test(place)) return 'county';
  if (/^[^局委办厅院]{0,10}?(?:市|自治州|州|盟|地区)/.test(place)) return 'city';
  return provinces.test(words) && words !== place ? 'province' : /^省/.test(words) ? 'province' : 'unknown';
}

/** The identity that a name gives. */
export function identityOf(name: string | null, source: Identity['source']): Identity {
  if (name === null) return { name: null, source: null, officeClass: 'unknown', level: 'unknown' };
  const officeClass = classOf(name);
  return { name, source, officeClass, level: levelOf(name, officeClass) };
}

/** Whether a line is the name of an organ and nothing else. */
export function isOfficeName(line: string): boolean {
  const name = line.replace(/\s+/g, '');
  return name.length >= 3 && name.length <= 40 && !/[。，,；;：:“”《》\d]/.test(name) && classOf(name) !== 'unknown';
}
