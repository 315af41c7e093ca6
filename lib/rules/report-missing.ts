import { noHistory } from '../audit/history.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';

/** T4, P1: a year that the office's column leaves out, between two that it has or though a name list asks for it. */
export const reportMissing = defineRule({
  id: 'report-missing',
  version: 2,
  title: '目录中缺少上一年度的报告',
  titleEn: 'The list lacks the report of the year before',
  verdict: 'suspect',
  severity: 'statutory',
  basis: [
    { document: '政府信息公开条例', clause: '第四十九条' },
    { document: '国办公开办函〔2019〕61号', clause: '年度报告集中在“政府信息公开年报”栏目' },
  ],
  about: {
    zh: {
      checks:
        '批量检查的名单或栏目列出了本年度的报告，却没有列出上一年度的，而更早年度的列出了，或者单位名单要求上一年度的。',
      unchecked:
        '本机没有列出本单位各年度报告的名单；报告年度不明；本年度是名单上最早的，而单位名单没有要求上一年度的。',
      spared:
        '上一年度的报告已在本机，或以人已确认的另一名称列出；2019 年度以前的；名单之外（单位设立以前、尚未到期）的年度。',
    },
    en: {
      checks:
        'The list of a batch names the office’s report for this year but not for last year, though it names one for an earlier year, or a name list asks for last year’s.',
      unchecked:
        'No list names the office’s reports; the year is not known, or is the earliest on the list while no name list asks for the year before.',
      spared:
        'Last year’s report is stored, or listed under another name that a person confirmed; years before 2019; years outside the list.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check({ year }, { previous, history }) {
    if (history === null) return yield unchecked(noHistory);
    if (year === null) return yield unchecked('未能确定报告年度');
    const last = year - 1;
    if (previous?.year === last || history.listedYears?.includes(last)) return yield consistent;
    const earlier = (history.listedYears ?? []).filter((listed) => listed < last && listed >= firstYear);
    const [latest] = earlier.toSorted((one, other) => other - one);
    const { due } = history;
    const isDue = last >= firstYear && due !== null && due.years.includes(last);
    if ((latest === undefined && !isDue) || !history.listedYears?.includes(year))
      return yield unchecked('没有列出本单位各年度报告的名单：把栏目中的网址作为一批检查，即可核对有无缺年');
    yield violation({
      message: latest === undefined ? tellDue(due?.list ?? '', year) : tellGap(latest, year),
      where: [{ page: 'column' }],
    });
  },
});

const tellDue = (list: string, year: number): string =>
  `单位名单“${list}”列有本单位 ${year - 1} 年度应报；栏目列出 ${year} 年度报告，未见 ${year - 1} 年度，缺 1 份`;

function tellGap(latest: number, year: number): string {
  const missing = Array.from({ length: year - 1 - latest }, (_, index) => latest + 1 + index);
  return `名单列出本单位 ${latest} 年度和 ${year} 年度报告，未见 ${missing.join('、')} 年度，缺 ${missing.length} 份`;
}

/** The first year that a national form governs. */
const firstYear = 2019;
