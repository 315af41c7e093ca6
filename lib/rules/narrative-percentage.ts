import { placeOf } from '../audit/narrative.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { baseOf, isRounded } from '../audit/shares.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { readStatements, type Statement } from '../report/statements.ts';

/** N6: a share against the numbers it is a share of, at the precision that is stated. */
export const narrativePercentage = defineRule({
  id: 'narrative-percentage',
  version: 1,
  title: '文字所述百分比与其数量不符',
  titleEn: 'A percentage does not fit its own numbers',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [{ document: '政府信息公开条例', clause: '第六条（准确）' }],
  about: {
    zh: {
      checks: '百分比与它前面的数量和总数对照，按所写的小数位数，四舍五入和截断都算相符。',
      unchecked: '文字和表中都找不到总数；数量是约数。',
      spared: '同比、增长率、办结率、满意度。',
    },
    en: {
      checks: 'A share against its own number and total, at the stated precision, rounded or cut off.',
      unchecked: 'Neither text nor tables give a total; a number is vague.',
      spared: 'Changes against last year, rates of completion or satisfaction.',
    },
  },
  needs: [],
  *check(report) {
    const statements = readStatements(report);
    const shares = statements.filter(({ kind, part }) => kind === 'share' && part !== null);
    const changes = statements.filter(({ kind }) => kind === 'change');
    if (shares.length + changes.length === 0) return yield inapplicable;
    for (const share of shares) yield checkShare(report, share);
    for (const change of changes) yield checkChange(report, change);
  },
});

function checkShare(report: Report, share: Statement): Check {
  const { fits, base } = baseOf(report, share);
  const { part } = share;
  if (fits !== undefined) return consistent;
  if (base === undefined || part === null || share.vague || part.vague)
    return unchecked(`“${share.quote}”：没有可以对照的总数`, [placeOf(report, share)]);
  const computed = ((part.value / base.value) * 100).toFixed(share.decimals);
  return violation({
    message: `“${nameOfPart(report, share.section)}”写“${part.quote}，${share.quote}”：${part.value} ÷ ${base.value} = ${computed}%，与 ${share.value.toFixed(share.decimals)}% 不一致`,
    where: [placeOf(report, share), placeOf(report, part)],
  });
}

/** A change against last year whose both numbers the sentence gives. */
function checkChange(report: Report, change: Statement): Check {
  const { part, against, value, decimals } = change;
  if (!part || !against || against.value === 0) return unchecked(`“${change.quote}”：没有可以对照的上年数`);
  const computed = ((part.value - against.value) / against.value) * 100;
  if (isRounded(Math.abs(computed), Math.abs(value), decimals) && computed < 0 === value < 0) return consistent;
  return violation({
    message: `“${nameOfPart(report, change.section)}”写“${change.quote}”：由 ${against.value} 到 ${part.value}，变化为 ${computed.toFixed(decimals)}%，与 ${value.toFixed(decimals)}% 不一致`,
    where: [placeOf(report, change), placeOf(report, part)],
  });
}
