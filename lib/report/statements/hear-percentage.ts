import type { Statement } from '../statements.ts';
import type { ProseNumber } from './numbers.ts';
import { makeStatement, type Progress } from './progress.ts';

/** A percentage is a share of what the number before it counts, or of what its own clause names. */
export function hearPercentage(progress: Progress, number: ProseNumber): void {
  const { clause } = progress;
  const isShare = clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'share');
  if (clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'change')) {
    hearChange(progress, number);
    return;
  }
  const isOther = clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'rate');
  const of = clause.last ?? progress.brackets.at(-1)?.last ?? null;
  if (
    isOther ||
    of === null ||
    of.kind !== 'count' ||
    (!isShare && (clause.own.length > 0 || progress.brackets.length === 0)) ||
    isFarFrom(progress, of)
  )
    return;
  if (clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'label')) return;
  progress.found.push(
    makeStatement(progress, number.start, number.end, {
      variable: of.variable === null ? null : `share:${of.variable}`,
      family: of.family,
      also: [],
      value: number.value,
      decimals: number.decimals,
      unit: '%',
      kind: 'share',
      vague: number.vague,
      loose: of.loose,
      strict: false,
      part: of,
    }),
  );
}

/** 共154件。从类型看，多为征地信息，占比93%: the share of what was named since, and no longer of the number. */
function isFarFrom({ clause, sentence, block, from }: Progress, of: Statement): boolean {
  const share = clause.own.find((token) => token.kind === 'word' && token.meaning.kind === 'share');
  const between = block.text.slice(of.end, from[share?.start ?? clause.start]);
  return of.sentence !== sentence || between.replace(/[\s、，,；;（）()：:“”]/g, '').length > mostBetween;
}

/** 12件，均已按时答复，占25%: what may be said of a number before its share. */
const mostBetween = 8;

/** 2023年收到22件，比2022年（31件）下降29%: both numbers are said in the sentence. */
function hearChange(progress: Progress, number: ProseNumber): void {
  const { clause, found, sentence, report, text } = progress;
  const said = found.filter((one) => one.sentence === sentence && one.kind === 'count' && !one.vague);
  const now = said.findLast(({ year, variable }) => year === null && variable !== null);
  const then = said.findLast(({ year }) => year !== null && year === (report.year ?? 0) - 1);
  if (!now || !then || (then.variable !== null && then.variable !== now.variable) || then.unit !== now.unit) return;
  const words = text.slice(clause.start, number.start);
  const isFall = /下降|减少|降低|降幅|减幅/.test(words);
  if (isFall === /增长|增加|上升|增幅|提升/.test(words)) return;
  const change = makeStatement(progress, number.start, number.end, {
    variable: `change:${now.variable}`,
    family: now.family,
    also: [],
    value: isFall ? -number.value : number.value,
    decimals: number.decimals,
    unit: '%',
    kind: 'change',
    vague: number.vague,
    loose: now.loose,
    strict: false,
    part: now,
  });
  found.push({ ...change, year: null, loose: now.loose, against: then });
}
