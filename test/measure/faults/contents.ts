import { addSentence, type Fault, placeOf, tellingsOf } from '../fault.ts';
import type { Case } from '../generate.ts';
import { siblingOf } from '../offices.ts';
import { plain } from '../telling.ts';

/** Copy and paste, content, time. */
const copies: Fault[] = [
  {
    rule: 'foreign-office',
    name: '出现别的单位',
    also: ['self-name-mismatch'],
    spoil(report, random) {
      const other = siblingOf(random, report.office);
      if (other === null) return null;
      const name =
        ['street', 'town'].includes(other.officeClass) && random.chance(0.3)
          ? other.place.county + other.short
          : other.name;
      const telling = plain(
        random.pick([
          `在政府网站主动公开了${name}信息公开指南和目录。`,
          `${name}高度重视政府信息公开工作，成立领导小组。`,
          `${name}将继续加大公开力度，提升公开实效。`,
          `${name}进一步完善政府信息公开制度，明确专人负责。`,
        ]),
      );
      return { at: [addSentence(report, random.pick([1, 5] as const), telling, random)] };
    },
  },
  {
    rule: 'self-name-mismatch',
    name: '自称与单位类别不符',
    spoil(report, random) {
      const wrong: Partial<Record<Case['office']['officeClass'], readonly string[]>> = {
        town: ['我局', '我街道'],
        street: ['我局', '我镇'],
        department: ['我镇', '我街道', '我乡'],
        government: ['我局', '我镇'],
        branch: ['我镇', '我街道'],
        vertical: ['我镇', '我街道'],
      };
      const selves = wrong[report.office.officeClass];
      if (!selves) return null;
      const self = random.pick(selves);
      const telling = plain(
        random.pick([
          `${self}高度重视政府信息公开工作，落实专人负责。`,
          `下一步，${self}将进一步完善公开制度。`,
          `${self}积极拓展公开渠道，方便群众获取信息。`,
        ]),
      );
      return { at: [addSentence(report, random.pick([1, 5] as const), telling, random)] };
    },
  },
  {
    rule: 'signature-mismatch',
    name: '落款是别的单位',
    also: ['foreign-office'],
    spoil(report, random) {
      const { signature } = report;
      const other = siblingOf(random, report.office);
      if (!signature || other === null) return null;
      report.signature = { ...signature, office: other.name };
      return { at: [{ page: 'signature' }] };
    },
  },
  {
    rule: 'wrong-year',
    name: '标题年份写错',
    also: ['wrong-period'],
    spoil(report) {
      if (report.year === 2019) return null;
      report.title = report.title.replace(String(report.year), String(report.year - 1));
      return { at: [{ page: 'title' }] };
    },
  },
  {
    rule: 'wrong-year',
    name: '正文年份写错',
    also: ['narrative-*'],
    spoil(report, random) {
      // Of the office's work as a whole; a single figure of another year may be there for comparison.
      // In part five it may be last year's problem, now solved.
      const opening = tellingsOf(report).filter(
        ({ telling: { template }, section }) =>
          section !== 5 && /^\{year\}年.*(?:贯彻|有序|要求|无其他)/.test(template),
      );
      if (opening.length === 0) return null;
      const { telling, section } = random.pick(opening);
      telling.untrue = { year: report.year - random.int(1, 2) };
      return { at: [placeOf(report, telling, section)] };
    },
  },
  {
    rule: 'wrong-period',
    name: '统计期限写错',
    also: ['wrong-year'],
    spoil(report, random) {
      const isShort = random.chance(0.5);
      for (const telling of report.intro.flat()) {
        if (!/统计[期时]限/.test(telling.template)) continue;
        if (isShort)
          telling.template = telling.template.replace('12月31日', random.pick(['11月30日', '12月30日', '10月31日']));
        else telling.untrue = { year: report.year - 1 };
        return { at: [placeOf(report, telling, 0)] };
      }
      return null;
    },
  },
  {
    rule: 'wrong-scope',
    name: '写了别的层级的工作',
    spoil(report, random) {
      if (!['town', 'street'].includes(report.office.officeClass)) return null;
      const telling = plain(
        random.pick([
          '推进全省政府信息公开标准化建设，对全省各市开展评估。',
          '全省各级行政机关共收到政府信息公开申请1.2万件。',
          '完成政府公报数字化，历史公报全部上网。',
          '加强对全市各县区政府网站的检查指导。',
        ]),
      );
      return { at: [addSentence(report, 1, telling, random)] };
    },
  },
];

/** A number of the form of identity cards, its last digit right. */
function identityNumber(base: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(base[index]), 0);
  return base + ('10X98765432'[sum % 11] ?? '');
}

const contents: Fault[] = [
  {
    rule: 'problems-missing',
    name: '第五部分无问题或无措施',
    also: ['empty-section'],
    spoil(report, random) {
      const texts = random.pick([
        ['无。'],
        ['无'],
        ['{year}年，各项工作有序推进，公开数量明显增加，群众满意度不断提高，圆满完成全年任务。'],
        ['公开内容不够丰富，解读形式单一，信息更新不够及时，工作人员业务能力有待提高。'],
        ['{year}年政府信息公开工作运行平稳，总体情况良好，得到群众好评。'],
      ]);
      report.parts[5] = texts.map((text) => [plain(text)]);
      return { at: [{ section: 5 }] };
    },
  },
  {
    rule: 'personal-data',
    name: '泄露个人信息',
    spoil(report, random) {
      const birth = `${random.int(1955, 2001)}0${random.int(1, 9)}1${random.int(0, 9)}`;
      const region = `${random.pick(['11', '13', '21', '31', '32', '33', '34', '35', '37', '41', '42', '43', '44', '51', '61'])}01${random.pick(['02', '03', '05'])}`;
      const id = identityNumber(`${region}${birth}${random.int(100, 999)}`);
      const mobile = `1${random.pick(['38', '59', '87', '33'])}${random.int(10_000_000, 99_999_999)}`;
      const telling = plain(
        random.pick([
          `申请人李建国（身份证号${id}）申请公开征地补偿信息。`,
          `其中1件由申请人王秀英（手机号码${mobile}）提出，已当面答复。`,
          `申请人张伟，身份证号码：${id}，联系电话：${mobile}。`,
        ]),
      );
      return { at: [addSentence(report, 1, telling, random)] };
    },
  },
];

const two = (n: number) => String(n).padStart(2, '0');

/** Publishes on another day; the signature goes along, and so does a date in the address. */
function publishOn(report: Case, year: number, month: number, day: number): void {
  const iso = `${year}-${two(month)}-${two(day)}`;
  report.published = { ...report.published, iso };
  if (report.published.by === 'url')
    report.path = `/zfxxgknb/${year}${two(month)}/t${year}${two(month)}${two(day)}_40817.html`;
  if (report.signature) report.signature = { ...report.signature, date: `${year}年${month}月${day}日` };
}

const time: Fault[] = [
  {
    rule: 'late-publication',
    name: '逾期公布',
    spoil(report, random) {
      const isGovernment = report.office.officeClass === 'government';
      publishOn(report, report.year + 1, isGovernment ? random.int(4, 6) : random.int(2, 6), random.int(2, 28));
      return { at: [{ page: 'date' }] };
    },
  },
  {
    rule: 'published-too-early',
    name: '年度未满即公布',
    also: ['date-conflict'],
    spoil(report, random) {
      publishOn(report, report.year, random.int(10, 12), random.int(2, 28));
      return { at: [{ page: 'date' }] };
    },
  },
  {
    rule: 'date-conflict',
    name: '落款晚于公布',
    // Where the page around a frame gives no date, the signature is all there is.
    also: ['late-publication'],
    spoil(report, random) {
      // The date in an address is that of a file.
      if (!report.signature || ['signature', 'url'].includes(report.published.by)) return null;
      report.signature = {
        ...report.signature,
        date: `${report.year + 1}年${random.int(3, 5)}月${random.int(6, 28)}日`,
      };
      return { at: [{ page: 'date' }, { page: 'signature' }] };
    },
  },
];

export const contentFaults: readonly Fault[] = [...copies, ...contents, ...time];
