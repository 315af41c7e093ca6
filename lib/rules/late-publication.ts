import { daysBetween, describeDate, isPossible } from '../audit/page-dates.ts';
import { type Check, consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import type { OfficeClass, PageDate, Report } from '../report/report.ts';

/** The last day in the year after the one reported on, and whether the law itself names it for this class of organ. */
interface Deadline {
  monthDay: '01-31' | '03-31';
  statutory: boolean;
  ground: string;
}

const ofDepartments: Deadline = { monthDay: '01-31', statutory: true, ground: '条例第四十九条第一款' };
const ofGovernments: Deadline = { monthDay: '03-31', statutory: true, ground: '条例第四十九条第二款' };
/** Towns, streets, zones and the like stand in neither paragraph; practice puts them under the departments' day. */
const byPractice: Deadline = { monthDay: '01-31', statutory: false, ground: '参照部门的期限，条例未直接规定' };
/** A 新区, and a zone that reports under the name of its area, acts as the government there. */
const asGovernments: Deadline = { monthDay: '03-31', statutory: false, ground: '参照地方政府的期限，条例未直接规定' };
/** 令第492号 第三十一条 gave every organ until the end of March. */
const ofOldDecree: Deadline = { monthDay: '03-31', statutory: false, ground: '原条例（国务院令第492号）第三十一条' };

const deadlines: Partial<Record<OfficeClass, Deadline>> = {
  'state-department': ofDepartments,
  department: ofDepartments,
  'government-office': ofDepartments,
  government: ofGovernments,
  branch: byPractice,
  vertical: byPractice,
  street: byPractice,
  town: byPractice,
  zone: byPractice,
  authorised: byPractice,
};

/** Later than this, the date may well be that of a move to a new site. */
const veryLateDays = 60;

/** T1 to T3, T11: published after 31 January, a government's report after 31 March, of the following year. */
export const latePublication = defineRule({
  id: 'late-publication',
  version: 1,
  title: '公布时间晚于期限',
  titleEn: 'Published after the deadline',
  verdict: 'inconsistent',
  severity: 'statutory',
  basis: [
    { document: '政府信息公开条例', clause: '第四十九条：部门每年1月31日前，县级以上地方人民政府每年3月31日前' },
    { document: '政府信息公开条例（国务院令第492号）', clause: '第三十一条：每年3月31日前（2018 年度及以前）' },
  ],
  about: {
    zh: {
      checks:
        '发布日期是否晚于期限：部门为次年 1月31日，县级以上地方政府为次年 3月31日；2018 年度及以前一律为 3月31日。',
      unchecked: '报告年度、单位类别或发布日期不明。',
      spared:
        '乡镇、街道、派出机构、开发区等条例没有直接规定期限的，只作疑似；页面另有期限内的日期、只有落款日期或网址中的日期的，只作疑似；迟得很久的，说明中提示可能是网站迁移。',
    },
    en: {
      checks:
        'Whether the report was published after the deadline: 31 January for departments, 31 March for governments; 31 March for all up to 2018.',
      unchecked: 'The year, the kind of office or the date of publication is not known.',
      spared:
        'Towns, streets, branches and zones, for which the law names no day, are a suspicion only, and so is a page that also gives a date in time, or the date of a signature or an address alone; very late dates may come from a move to a new site, and the explanation says so.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report) {
    const { year } = report;
    if (year === null) return yield unchecked('未能确定报告年度');
    const deadline = deadlineOf(report, year);
    if (deadline === undefined) return yield unchecked('未能确定报告单位适用的期限');
    const dates = report.dates.filter((date) => isPossible(date, year));
    const [published] = dates;
    if (!published) return yield unchecked('未找到发布日期');
    const due = `${year + 1}-${deadline.monthDay}`;
    yield published.iso > due ? late(report, published, dates, due, deadline) : consistent;
  },
});

function deadlineOf({ identity: { name, officeClass, source } }: Report, year: number): Deadline | undefined {
  const deadline = deadlines[officeClass];
  if (deadline === undefined || year < 2019) return deadline && ofOldDecree;
  if (officeClass === 'zone' && /区$|新区/.test(name ?? '')) return asGovernments;
  // An imprint names the office that put the page up; that of a government publishes the government's report as well.
  const isOwn = source === 'title' || source === 'heading' || source === 'correction';
  return officeClass === 'government-office' && !isOwn ? ofGovernments : deadline;
}

/** Nobody says the year: it was guessed from the date, or from how sentences begin. */
const isGuessed = ({ yearSource }: Report): boolean => yearSource === 'published' || yearSource === 'text';

/** A signature is dated before publication, an address anew when a site is moved. */
const uncertainSources: ReadonlyMap<PageDate['source'], string> = new Map([
  ['signature', '（仅见于落款）'],
  ['url', '（仅见于网址）'],
]);

function late(
  report: Report,
  published: PageDate,
  dates: readonly PageDate[],
  due: string,
  { statutory, ground }: Deadline,
): Check {
  const days = daysBetween(due, published.iso);
  const veryLate = days > veryLateDays;
  // A report is signed before it is published; only beside a very late date does its day say that it was there in time.
  const inTime = dates.find(({ iso, source }) => iso <= due && (source !== 'signature' || veryLate));
  const isCertain = statutory && inTime === undefined && !uncertainSources.has(published.source) && !isGuessed(report);
  const other = inTime ? `；但${describeDate(inTime)}，在期限之内` : '';
  const source = uncertainSources.get(published.source) ?? '';
  return violation({
    ...(!isCertain && { verdict: 'suspect' }),
    where: [{ page: 'date' }],
    message: `发布日期 ${published.iso}${source}，晚于${statutory ? '法定' : ''}期限 ${due}（${ground}），迟 ${days} 日${other}`,
    ...(veryLate && { explanations: ['若网站改版或者迁移时重置了发布日期，实际公布可能并未逾期'] }),
  });
}
