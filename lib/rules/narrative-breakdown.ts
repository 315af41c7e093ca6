import { placeOf } from '../audit/narrative.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { tabledBases } from '../audit/shares.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { readStatements, type Statement } from '../report/statements.ts';

/** N10: the parts of a list against its total. */
export const narrativeBreakdown = defineRule({
  id: 'narrative-breakdown',
  version: 1,
  title: '文字所列各项之和与总数不一致',
  titleEn: 'The parts of a list do not add up to its total',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [{ document: '政府信息公开条例', clause: '第六条（准确）' }],
  about: {
    zh: {
      checks: '“共…件，其中…”所列各项之和与总数：超过总数，或列全了（有“其他”、六类结果齐全）却不足总数。',
      unchecked: '总数是约数；所列各项中有以期、篇、场等计的，合计又不足总数。',
      spared: '没有列全的清单；列全之后另说的数量；括号内再分的数量。',
    },
    en: {
      checks: 'The parts of a list against its total: more than it, or a complete list that falls short.',
      unchecked: 'The total is vague; or a part is counted in something else, and the others fall short of the total.',
      spared: 'Lists that do not claim to be complete; numbers told after a complete list; parts of parts.',
    },
  },
  needs: [],
  *check(report) {
    const lists = findLists(readStatements(report));
    if (lists.length === 0) return yield inapplicable;
    for (const list of lists) yield checkList(report, list);
  },
});

/** A total and the numbers that are said to be its parts, all of one kind. `closed`: nothing can be missing from it. */
interface List {
  total: Statement;
  parts: Statement[];
  closed: boolean;
}

const isOwnCount = ({ year, kind }: Statement): boolean => year === null && kind === 'count';

function findLists(statements: readonly Statement[]): List[] {
  const counts = statements.filter(isOwnCount);
  const implicitTotal = findImplicitTotals(counts);
  const byTotal = Map.groupBy(counts, (statement) => statement.part ?? implicitTotal(statement));
  return [...byTotal].flatMap(([total, parts]) =>
    total && isOwnCount(total) && !parts.some(({ vague }) => vague) ? splitByKind(total, parts) : [],
  );
}

/**
 * 答复805件。予以公开…: the total of parts that are told without 其中, where one alone was said before them. Answered in
 * the paragraph, or, 收到12件，网络申请8件，信函申请4件, received in the sentence.
 */
function findImplicitTotals(counts: readonly Statement[]): (part: Statement) => Statement | null {
  const answered = Map.groupBy(
    counts.filter(({ variable, also }) => variable === 'completed' && !also.includes('received')),
    ({ block }) => `${block}`,
  );
  const received = Map.groupBy(
    counts.filter(({ variable, part }) => variable === 'received' && part === null),
    ({ block, sentence }) => `${block}/${sentence}`,
  );
  return (part) => {
    const { family, block, sentence, start } = part;
    const totals = family === 'channel' ? received.get(`${block}/${sentence}`) : answered.get(`${block}`);
    const [total, another] = totals ?? [];
    if (family !== 'channel' && !isTopOutcome(part)) return null;
    return total && total.start < start && !(another && another.start < start) ? total : null;
  };
}

const isTopOutcome = ({ family, variable, loose }: Statement): boolean =>
  family === 'outcome' && !loose && topOutcomes.has(variable?.split(' + ')[0] ?? '');

const topOutcomes: ReadonlySet<string> = new Set([
  'granted',
  'partlyGranted',
  'refused',
  'unavailable',
  'declined',
  'other',
]);

function splitByKind(total: Statement, parts: readonly Statement[]): List[] {
  // 新收 and 上年结转 together are what came.
  const kinds = Map.groupBy(parts, ({ family, variable }) =>
    variable === 'received' || variable === 'carriedIn' ? 'deed' : variable === 'completed' ? 'flow' : family,
  );
  return [...kinds].flatMap(([family, members]): List[] => {
    const isTooMuch = family !== null && members.some(({ value }) => value > total.value);
    if ((members.length < 2 && !isTooMuch) || members.some(({ unit }) => unit !== total.unit && family === null))
      return [];
    return listOf(total, members, family) ?? [];
  });
}

function listOf(total: Statement, parts: Statement[], family: Statement['family']): List[] | undefined {
  const named = new Set(parts.flatMap(({ variable }) => variable?.split(' + ') ?? []));
  switch (family) {
    case 'outcome': {
      if (total.variable !== 'completed' || ![...named].every((variable) => topOutcomes.has(variable)))
        return undefined;
      // 办理 may include what is still on the desk.
      return [{ total, parts, closed: named.size === topOutcomes.size && !total.also.includes('received') }];
    }
    case 'deed':
      return named.has('received') && named.has('carriedIn') ? [{ total, parts, closed: true }] : undefined;
    // 收到12件，其中10件已答复，其余2件结转下年度
    case 'flow':
      return named.has('completed') && named.has('carriedOut')
        ? [{ total, parts, closed: parts.some(({ quote }) => /^(?:其余|剩余|余下)/.test(quote)) }]
        : undefined;
    case 'applicant':
      return [{ total, parts, closed: named.has('naturalPerson') && named.has('organisations') }];
    case 'dispute': {
      const apart = parts.filter(({ variable }) => variable !== 'suits.total' || !named.has('directSuit.total'));
      return [{ total, parts: apart, closed: named.has('review.total') && named.size > 1 }];
    }
    case 'ruling':
      return [{ total, parts, closed: false }];
    case 'channel':
    case null:
      return [
        {
          total,
          parts,
          closed: /其[他它][^，,、；;。]{0,12}$/.test(parts.at(-1)?.quote ?? '') || endsWithOther(parts),
        },
      ];
    default:
      return undefined;
  }
}

const endsWithOther = (parts: readonly Statement[]): boolean => /^其[他它]/.test(parts.at(-1)?.quote ?? '');

function checkList(report: Report, { total, parts, closed }: List): Check {
  const sum = add(parts);
  if (total.vague) return unchecked(`“${total.quote}”是约数`, [placeOf(report, total)]);
  if (sum === total.value || (sum < total.value && !closed)) return consistent;
  if (sum < total.value && countsOtherwise(report, total, parts))
    return unchecked(`“${total.quote}”所列各项的单位不同`, [placeOf(report, total)]);
  // 答复8件。…自然人提出9件: a list of all that came, told behind what was answered.
  if (othersTotals(report, parts).includes(sum)) return consistent;
  // What follows a complete list is no part of it: 公开信息100条，其中A 60条、B 40条，回复留言5件.
  if (!closed && isUnnamed(parts) && isReachedBefore(parts, total.value)) return consistent;
  return violation({
    message: `“${nameOfPart(report, total.section)}”写“${total.quote}”，所列 ${parts.length} 项之和为 ${listValues(parts)} = ${sum}，与总数 ${total.value} 相差 ${Math.abs(total.value - sum)}`,
    where: [placeOf(report, total), ...parts.slice(0, 7).map((part) => placeOf(report, part))],
  });
}

/** 公开信息286条，其中公告4期、公示120条、其他162条: a part may be counted in what else is none. */
function countsOtherwise(report: Report, total: Statement, parts: readonly Statement[]): boolean {
  const text = report.blocks[total.block]?.text ?? '';
  const end = Math.max(...parts.map((part) => part.end));
  return /[\d０-９]\s*[^\d０-９，,、；;。（(]{0,2}[期篇场批家户名人部册版幅段集]/.test(text.slice(total.end, end));
}

const isUnnamed = (parts: readonly Statement[]): boolean => parts.every(({ variable }) => variable === null);

function othersTotals(report: Report, parts: readonly Statement[]): number[] {
  const [part] = parts;
  if (!part || !/^(?:applicant|channel|outcome|deed|flow)$/.test(part.family ?? '')) return [];
  return tabledBases(report).map(({ value }) => value);
}

/** Whether the first parts, two at least, make the total by themselves. */
function isReachedBefore(parts: readonly Statement[], total: number): boolean {
  let sum = 0;
  return parts.some(({ value }, index) => {
    sum = roundOff(sum + value);
    return index > 0 && sum === total;
  });
}

/** Nobody reads more summands in a sentence. */
const mostValues = 20;

function listValues(parts: readonly Statement[]): string {
  const values = parts.slice(0, mostValues).map(({ value }) => value);
  return `${values.join(' + ')}${parts.length > mostValues ? ' + …' : ''}`;
}

const roundOff = (value: number): number => Math.round(value * 1e6) / 1e6;
const add = (parts: readonly Statement[]): number => roundOff(parts.reduce((sum, { value }) => sum + value, 0));
