import type { Random } from './random.ts';

/** Where an office lies. `village` is a street (…街道) or a town (…镇, …乡) of the county, without what kind of office it is. */
export interface Place {
  province: string;
  city: string;
  county: string;
  villages: readonly string[];
  /** Whether a gazetteer can know it. */
  isReal: boolean;
}

/** 省 市 县（区、市）: 街道和乡镇. Real ones, so that a gazetteer has something to say. */
const real = `
浙江省 杭州市 西湖区 北山街道 灵隐街道 三墩镇
浙江省 杭州市 余杭区 五常街道 瓶窑镇 径山镇
浙江省 宁波市 鄞州区 百丈街道 姜山镇 东吴镇
浙江省 宁波市 慈溪市 浒山街道 观海卫镇
浙江省 金华市 义乌市 廿三里街道 佛堂镇 上溪镇
浙江省 台州市 玉环市 坎门街道 楚门镇
江苏省 苏州市 昆山市 玉山镇 周市镇 千灯镇
江苏省 苏州市 吴江区 盛泽镇 震泽镇
江苏省 南通市 如东县 掘港街道 洋口镇 岔河镇
安徽省 合肥市 肥西县 上派镇 三河镇
安徽省 合肥市 蜀山区 三里庵街道 南岗镇
安徽省 六安市 金寨县 梅山镇 天堂寨镇
福建省 泉州市 晋江市 青阳街道 金井镇
福建省 泉州市 石狮市 湖滨街道 蚶江镇
江西省 赣州市 于都县 贡江镇 罗坳镇
江西省 九江市 濂溪区 十里街道 威家镇
山东省 潍坊市 寿光市 圣城街道 稻田镇
山东省 临沂市 沂水县 沂城街道 马站镇
河南省 郑州市 金水区 经八路街道 丰庆路街道
河南省 商丘市 虞城县 城关镇 利民镇
河南省 洛阳市 栾川县 潭头镇 庙子镇
湖北省 武汉市 江汉区 民族街道 唐家墩街道
湖北省 宜昌市 宜都市 陆城街道 枝城镇
湖北省 黄石市 大冶市 金湖街道 陈贵镇
湖南省 长沙市 浏阳市 淮川街道 大瑶镇
湖南省 怀化市 溆浦县 卢峰镇 低庄镇
广东省 佛山市 南海区 桂城街道 西樵镇
广东省 湛江市 徐闻县 徐城街道 曲界镇
广东省 江门市 蓬江区 白沙街道 棠下镇
四川省 遂宁市 船山区 凯旋路街道 永兴镇
四川省 绵阳市 三台县 潼川镇 芦溪镇
贵州省 遵义市 湄潭县 湄江街道 永兴镇
云南省 曲靖市 会泽县 金钟街道 者海镇
陕西省 延安市 子长市 瓦窑堡街道 马家砭镇
陕西省 渭南市 富平县 庄里镇 美原镇
甘肃省 武威市 凉州区 东大街街道 黄羊镇
甘肃省 庆阳市 合水县 西华池镇 板桥镇
辽宁省 大连市 庄河市 城关街道 青堆镇
吉林省 长春市 南关区 全安街道 幸福乡
黑龙江省 绥化市 肇东市 昌五镇 五里明镇
河北省 衡水市 故城县 郑口镇 夏庄镇
山西省 长治市 襄垣县 古韩镇 王桥镇
`
  .trim()
  .split('\n')
  .map((line): Place => {
    const [province = '', city = '', county = '', ...villages] = line.split(' ');
    return { province, city, county, villages, isReal: true };
  });

/** A place that no gazetteer knows; its province is real. */
function invented(random: Random): Place {
  const firsts = random.sample([...'青白金银南北上下新古云榆凤鹤桃柳枫荷'], 6);
  const [city, county, ...names] = firsts.map((first) => first + random.pick([...'河溪湖泉岭坪塘浦渡桥台井']));
  const kinds = ['街道', '镇', '乡', '路街道'];
  return {
    province: random.pick(real).province,
    city: `${city}市`,
    county: county + random.pick(['县', '区', '县', '市']),
    villages: names.map((name, index) => name + (kinds[index] ?? '镇')),
    isReal: false,
  };
}

export const pickPlace = (random: Random): Place => (random.chance(0.6) ? random.pick(real) : invented(random));
