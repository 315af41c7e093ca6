import type { Identity, Level, OfficeClass } from './report.ts';

/** The ministries, as they are called in full and for short, now and before the reforms; any other …部 is no ministry. */
const ministry =
  '(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和?城乡建设|交通运输|交通|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理|工信|人社|住建|国土资源|环境保护|农业|文化|铁道|卫生|监察|信息产业)部';

/** Organs of the State Council, by names that hold no place: 国家…局, 中国…局, …部, …总局, and 民航局 for short. */
const stateOrgan = new RegExp(
  `^国务院|^(?:国家|中国)[^省市县区州盟旗]{1,16}(?:局|委|委员会|办公室|署|会|银行)$|^中国(?:社会)?科学院$|^(?:国家市场监督管理总局|市场监管总局|审计署|人民银行|证监会|民航局)$|^${ministry}$|^[^省市县区州盟旗乡镇委]{2,12}(?:总局|总署)$`,
);

/** What such an organ has in a place: 国家金融监督管理总局浙江监管局, 财政部浙江监管局, 审计署驻上海特派员办事处. */
const stateBranch = new RegExp(
  `^(?:国家|中国).{2,14}(?:总局|局|委员会|会|银行).{2,}(?:局|监管办公室|监管办|办事处|特派办|队|分行|支行)$|^(?:中国)?民(?:用航空|航).{2,}管理局$|^(?:${ministry}|[^省市县区州盟旗]{2,6}署)(?:驻.{2,12}(?:办事处|特派办)|.{2,12}(?:监管局|督察局|监督管理局|海事局|管理局|水利委员会|专员办))$`,
);

/** Systems that are led from above, by what their offices in a place are called. */
const vertical =
  /税务局(?:.{1,12}(?:分局|稽查局|税务所))?$|^(?!.*综合).*海关(?:关区|缉私局|缉私分局)?$|气象(?:局|部门)$|调查(?:总队|队)$|烟草专卖局$|邮政管理局$|消防救援(?:总队|支队|大队|局)$|人民银行|(?:金融(?:监督管理|监管)|(?<!市场|药品|质量|资产|工程|安全|环境|交易)监管)(?:局|分局|支局)$|海事(?:局|处)$|通信管理局$|证监局$|地震局$|煤矿安全监察|能源监管办|出入境边防|铁路监督管理局$|银保监|外汇管理局|流域管理局$|^(?:长江|黄河|淮河|海河|珠江|松辽)水利委员会$/;

/** 梁园区, 绿园区 and 下花园区 are counties, and so are three that are called 新区. */
const bareZone =
  /(?:开发|高新|经开|农高|(?<!梁|绿|下花)园|示范|度假|旅游|风景|景|名胜|合作|保税|试验|实验|物流|产业|工业|加工|集聚|聚集|功能|管理|保护|经济|科技|商务|港务|空港|航空港|陆港|生态|先行|(?<!浦东|滨海|沈北)新)区$/;

/*
 * Classes of organs by the shape of their names (条例 art. 49 and 50 hold them to different dates and contents).
 * First match wins; a second name in brackets is left out.
 */
const classes: readonly (readonly [OfficeClass, RegExp])[] = [
  ['vertical', stateBranch],
  ['state-department', stateOrgan],
  ['outside', /(?:大学|学院|学校|中学|小学|幼儿园|医院|集团|公司)$/],
  ['street', /街道(?:办事处|办)?$|地区办事处$|街道党政(?:综合)?办公室$/],
  [
    'zone',
    // 国有资产监督管理委员会, 城市管理委员会 and their like are departments.
    /(?:管委会|(?<!监督|资产|城市|市容|建设|公积金)管理委员会|管理委员会(?:党政)?办公室|管委会(?:党政)?办公室)$/,
  ],
  ['zone', bareZone],
  ['zone', /(?:产业|工业|科技|物流|化工|软件|创业|农业)园$/],
  ['vertical', vertical],
  ['government-office', /(?:人民政府|政府|行政公署|行署|州府|市府|县府|区府)(?:办公厅|办公室|办)$/],
  ['town', /(?:镇|乡|苏木)(?:人民政府|政府)?$/],
  [
    'government',
    /(?:人民政府|行政公署|行署)$|^新疆生产建设兵团(?:第.{1,3}师)?$|^[^局委办]{2,20}[省市县区旗州盟](?:政府)?$/,
  ],
  [
    'authorised',
    /(?:供销(?:合作)?(?:社|总社|联合社|社联合社)|档案馆|残疾人联合会|妇女联合会|残联|总工会|公积金(?:管理)?中心|红十字会|地方志(?:编纂委员会)?(?:办公室|研究室)|(?:党史|史志)(?:研究室|办公室)|科学技术协会|科协|文学艺术界联合会)$/,
  ],
  ['branch', /分局$|派出机构$/],
  ['department', /(?:局|委|委员会|办公室|厅|中心|署|支队|大队|总队|队|所|处|院|站|办|馆|会|社)$/],
];

/** The class of organ that a name shows, `unknown` where it shows none. */
export function classOf(name: string): OfficeClass {
  const bare = name
    .normalize('NFKC')
    .replace(/\([^()]*\)$/, '')
    .replace(/\s+/g, '')
    .replace(/^中华人民共和国/, '');
  return classes.find(([, shape]) => shape.test(bare))?.[0] ?? 'unknown';
}

const municipalities = /^(?:北京|上海|天津|重庆)市?/;
const provinces =
  /^(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|(?:壮族|回族|维吾尔)?自治区)?/;

/** Words that hold the character of a place and are none. */
const noPlace =
  /城市|市场|市政(?!务|府|数)|市容|市民(?!政)|社区|区域|县域|区划|(?<!梁|绿|下花)园区|景区|关区|[华东南西北中]{2}地区/g;

/** The organ of the State Council that an office in a place is named after: 国家税务总局 河口县税务局. */
const superiorOrgan = new RegExp(
  `^中华人民共和国|^(?:国家|中国)[^省市县区州盟旗]{0,12}?(?:总局|(?<!总)局|委员会|银行|证监会)(?=.{3})|^(?:中国)?民(?:用航空|航)(?=.+(?:管理|监管)局)|^国家市场监督管理总局(?=.)|^${ministry}(?=.{2,}局)`,
);

/** 河口县税务局 of 国家税务总局河口县税务局; other names as they are. */
export const withoutSuperior = (name: string): string => name.replace(superiorOrgan, '');

/**
 * The level of government that a name shows. A 市 with a 区, 县 or another 市 behind it is a county's; a 市 alone is
 * taken for a prefecture's, though it may be a county-level one, which no name tells.
 */
export function levelOf(name: string, officeClass: OfficeClass): Level {
  if (officeClass === 'street' || officeClass === 'town' || officeClass === 'zone') return officeClass;
  if (officeClass === 'state-department') return 'state';
  const words = withoutSuperior(name.normalize('NFKC').replace(/\s+/g, ''));
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
