import { placeOf } from '../audit/narrative.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { readStatements, type Statement } from '../report/statements.ts';

/** N5: new + carried in = completed + carried out, where one paragraph states all four. */
export const narrativeBalance = defineRule({
  id: 'narrative-balance',
  version: 1,
  title: '文字所述收、办、结转数量自身不平衡',
  titleEn: 'The figures of one passage do not balance',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    {
      document: '政府信息公开工作年度报告格式',
      clause: '表三：第一项加第二项之和，等于第三项加第四项之和',
    },
  ],
  about: {
    zh: {
      checks: '一段文字同时说了收到、上年结转、办结、结转下年度四个数时，收加结转应等于办结加结转。',
      unchecked: '四个数中有约数，或口径不明。',
      spared: '收到的数量可以已含上年结转；四个数没有说全的不算。',
    },
    en: {
      checks: 'Where one passage states all four: received plus carried in equals completed plus carried out.',
      unchecked: 'One of the four is vague or of another scope.',
      spared: 'What was received may already include what was carried in; passages that do not state all four.',
    },
  },
  needs: [],
  *check(report) {
    const passages = Map.groupBy(readStatements(report).filter(isFlow), ({ block }) => block);
    const checks = [...passages.values()].flatMap((statements) => checkPassage(report, statements));
    if (checks.length === 0) return yield inapplicable;
    yield* checks;
  },
});

const isFlow = ({ variable, year, kind, part }: Statement): boolean =>
  year === null &&
  kind !== 'share' &&
  (part === null || part.family === 'deed') &&
  /^(?:received|completed|carriedIn|carriedOut)$/.test(variable ?? '');

/** A sentence that says all is checked by itself, otherwise the paragraph as a whole. */
function checkPassage(report: Report, statements: readonly Statement[]): Check[] {
  const sentences = Map.groupBy(statements, ({ sentence }) => sentence);
  const checks = [...sentences.values()].flatMap((said) => checkBalance(report, said));
  return checks.length > 0 ? checks : checkBalance(report, statements);
}

function checkBalance(report: Report, statements: readonly Statement[]): Check[] {
  // 办理 is what lay on the desk: all that came in, this year and before.
  const isDesk = ({ variable, also }: Statement) => variable === 'completed' && also.includes('received');
  const of = (key: string) => onlyOne(statements.filter((one) => one.variable === key && !isDesk(one)));
  const [received, carriedIn, completed, carriedOut] = [
    of('received'),
    of('carriedIn'),
    of('completed'),
    of('carriedOut'),
  ];
  const desk = onlyOne(statements.filter(isDesk));
  if (!completed || !carriedOut) return [];
  const incoming = received && carriedIn ? [received, carriedIn] : desk && carriedIn ? [desk] : undefined;
  if (incoming === undefined) return [];
  if ([...incoming, completed, carriedOut].some(({ vague, loose }) => vague || loose))
    return [unchecked('文字中的数字是约数，或口径不明', [placeOf(report, completed)])];
  const [first] = incoming;
  const came = incoming.reduce((sum, { value }) => sum + value, 0);
  const went = completed.value + carriedOut.value;
  // 收到 may include what was carried in; 新收 may not.
  if (
    first === undefined ||
    came === went ||
    (first.value === went && !first.strict && first.value >= (carriedIn?.value ?? 0))
  )
    return [consistent];
  return [
    violation({
      message: `“${nameOfPart(report, first.section)}”所述数量不平衡：${incoming.length === 2 ? `收到 ${first.value} + 上年结转 ${came - first.value} = ${came}` : `办理 ${came}`}，办结 ${completed.value} + 结转下年度 ${carriedOut.value} = ${went}，相差 ${Math.abs(came - went)}`,
      where: [
        placeOf(report, first),
        ...[completed, ...incoming.slice(1), carriedOut].map((one) => placeOf(report, one)),
      ],
    }),
  ];
}

/** The statement of a variable, undefined where none or several differ: 新收 and 共收到 may both be there. */
function onlyOne(statements: readonly Statement[]): Statement | undefined {
  const [first] = statements;
  const strict = statements.find((statement) => statement.strict) ?? first;
  if (statements.some(({ value, part }) => value !== strict?.value && part === null && strict?.part === null))
    return undefined;
  return strict;
}
