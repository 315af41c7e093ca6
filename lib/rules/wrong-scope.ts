import type { Place } from '../audit/finding.ts';
import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { nameOfPart } from '../report/parts.ts';
import { findAll, type Hit, quotePlace, sentenceOf } from '../text/quotes.ts';

/** A town or street tells of work that only a level above it does; a trace of copying from its report. */
export const wrongScope = defineRule({
  id: 'wrong-scope',
  version: 1,
  title: '写入了上级机关的工作',
  titleEn: 'Work of a higher level reported as one’s own',
  verdict: 'suspect',
  severity: 'hint',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确、雷同' },
  ],
  about: {
    zh: {
      checks:
        '乡镇、街道的报告把全省、全市、全县收到多少申请、公开多少信息，对市县的评估检查，或者政府公报的编发，写成自己的工作。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；报告单位不明。乡镇、街道以外的单位不查。',
      spared: '全县会议、考核和排名；同一句中另有本单位数字的；转引上级要求和上级公报的；“未编发政府公报”之类的否定。',
    },
    en: {
      checks:
        'A town or street tells how many applications a province, city or county received, that it reviews cities and counties, or that it publishes a government gazette.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or the author is not known. Others than towns and streets are not checked.',
      spared:
        'Meetings, reviews and rankings of the county; sentences with the author’s own figures; what a superior demands or publishes; denials.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const { name, officeClass } = report.identity;
    if (name === null) return yield unchecked('未能确定报告单位');
    if (officeClass !== 'town' && officeClass !== 'street') return yield inapplicable;
    const hits = [
      ...findAll(report, regionsFigures).filter(isOwnFigure),
      ...findAll(report, supervision).filter(isOwnFigure),
      ...findAll(report, gazettes).filter(isOwnGazette),
    ];
    const places = hits.slice(0, 8).map(({ block, start, end }): Place => quotePlace(report, block, start, end));
    const [hit] = hits;
    const [first, ...others] = places;
    if (!hit || !first) return;
    const section = report.blocks[hit.block]?.section ?? 0;
    yield violation({
      where: [first, ...others],
      message: `“${nameOfPart(report, section)}”写有“${hit.text}”，疑似上级机关的工作；报告单位为${officeClass === 'town' ? '乡镇' : '街道'}“${name}”`,
    });
  },
});

/** 全省各级行政机关共收到政府信息公开申请, 全县主动公开政府信息: a region as the one who does what reports count. */
const regionsFigures =
  /(?<=^|[。;:、]|20\d{2}年|年度)全(?:省|市|州|县|区|自治区)(?:各级|各部门|各单位|各[市县区]{1,3})?(?:人民政府|行政机关|政府机关|政府系统|政府部门|部门|单位)?(?:共计?|累计|总共|全年)?(?:新?收到|受理|办理|新收|主动公开|答复|办结)(?:各类|各项|的)?(?:政府信息|信息公开|依申请公开|公开申请)/g;

/** 对全省各市开展评估: nobody in a town looks after cities and counties. */
const supervision =
  /(?:对|指导|督促)全(?:省|市|州)各(?:级|地)?[市县区州][^、。;]{0,12}(?:评估|检查|考核|指导|督导|督查|监测|抽查)/g;

/** Rankings and comparisons, the author's own share, a superior's words. */
const comparison =
  /排名|位居|位列|名列|占|我镇|我乡|我街道|本镇|本乡|本街道|全镇|全乡|全街道|其中|会议|通报|要求|部署|(?<!数)据|按照|统计显示|(?<!全)[省市县区州](?:人民政府|政府|政务|数据|政数|府办|委)|上级|配合|参加|接受|迎接|附/;

const isOwnFigure = (hit: Hit): boolean => !comparison.test(sentenceOf(hit).replace(hit.match[0], ''));

const gazettes =
  /政府公报(?:数字化|电子化|创刊|编辑部|编发|编印|出版|发行|赠阅)|(?:编印|编发|编辑|编纂|出版|办好|发行|印发|赠阅|刊印)(?:了)?(?:《[^《》。]{0,12})?(?:[^《》、。]{0,8})?政府公报/g;

/** The gazette of the county is read and laid out in every town hall. */
const superiorsGazette =
  /未|没有|无|不(?!断)|尚|暂|上级|国务院|省|市|县|区政府|区人民政府|州|配合|协助|转发|转载|摆放|放置|配备|领取|订阅|查阅|发放|取阅|免费|集中|报送|提供|学习|支持|要求|部署|意见|通知/;

const isOwnGazette = (hit: Hit): boolean => !superiorsGazette.test(sentenceOf(hit));
