import { daysBetween, describeDate, isPossible } from '../audit/page-dates.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import type { PageDate } from '../report/report.ts';

/** Two dates of one page, the days by which the first may be earlier, and why more than that is odd. */
interface Pair {
  earlier: PageDate['source'];
  later: PageDate['source'];
  days: number;
  why: string;
}

const differ = '两处都是发布日期';
const beforeSigned = '发布早于落款';
const beforeMade = '发布早于网址所示的文件生成日期';

/** A text is signed, and its page made, before it is published; the reverse order by some days is an office's delay. */
const pairs: readonly Pair[] = [
  ...(['meta', 'shown', 'index'] as const).flatMap((earlier): Pair[] => [
    { earlier, later: 'signature', days: 3, why: beforeSigned },
    { earlier, later: 'url', days: 15, why: beforeMade },
    ...(['meta', 'shown', 'index'] as const)
      .filter((later) => later !== earlier)
      .map((later): Pair => ({ earlier, later, days: 31, why: differ })),
  ]),
];

/** Further apart than this, one of the dates is that of a move to a new site, and both are right. */
const longestConflictDays = 183;

/** T5, T6, T9: the dates on one page contradict each other, or one is impossible. */
export const dateConflict = defineRule({
  id: 'date-conflict',
  version: 1,
  title: '页面上的日期互相矛盾',
  titleEn: 'The dates on the page disagree',
  verdict: 'suspect',
  severity: 'hint',
  basis: [{ document: '政府信息公开条例', clause: '第六条' }],
  about: {
    zh: {
      checks: '页面上的发布日期、索引日期、落款和网址日期是否互相矛盾，有无不可能的日期。',
      unchecked: '报告年度不明；可以互相核对的日期不足两个。',
      spared:
        '相差几日的（落款与发布 3 日，网址 15 日，两处发布日期 31 日以内）；相差半年以上的，多半是网站改版迁移；只作提示。',
    },
    en: {
      checks:
        'Whether the dates on the page (published, index block, signature, address) contradict each other or are impossible.',
      unchecked: 'The year is not known, or fewer than two dates can be held against each other.',
      spared:
        'A few days between them; more than half a year, which is the mark of a move to a new site; never more than a hint.',
    },
  },
  needs: [],
  *check({ year, dates }) {
    if (year === null) return yield unchecked('未能确定报告年度');
    const strange = dates.filter((date) => !isPossible(date, year));
    const possible = dates.filter((date) => isPossible(date, year));
    if (strange.length === 0 && possible.length < 2) return yield unchecked('页面上没有可以互相核对的日期');
    const complaints = [
      ...strange.map((date) => `${describeDate(date)} 不可能是 ${year} 年度报告的日期`),
      ...findConflicts(possible),
      ...findEarlySignature(possible, year),
    ];
    if (complaints.length === 0) return yield consistent;
    yield violation({ where: [{ page: 'date' }], message: complaints.join('；') });
  },
});

function findConflicts(dates: readonly PageDate[]): string[] {
  const dateOf = (source: PageDate['source']) => dates.find((date) => date.source === source);
  return pairs.flatMap(({ earlier, later, days, why }) => {
    const [one, other] = [dateOf(earlier), dateOf(later)];
    if (!one || !other) return [];
    const apart = daysBetween(one.iso, other.iso);
    const isOdd = apart > days && apart <= longestConflictDays;
    return isOdd ? [`${describeDate(one)}，${describeDate(other)}，相差 ${apart} 日（${why}）`] : [];
  });
}

/** Signed in January of the year reported on, published in that of the next: last year's signature, or a slip of the pen. */
function findEarlySignature(dates: readonly PageDate[], year: number): string[] {
  const signed = dates.find(({ source }) => source === 'signature');
  const isEarly = signed && signed.iso < `${year}-12-01` && dates.some(({ iso }) => iso > `${year}-12-31`);
  return isEarly ? [`${describeDate(signed)} 早于报告年度 ${year} 年的结束，其他日期在其后`] : [];
}
