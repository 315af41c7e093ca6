import { z } from 'zod/mini';
import { stateOfReport } from './office-lists.ts';
import type { Summary } from './summary.ts';

/**
 * What the local history says of a page that a list links to: 未检 · 读不了 · 改动过 · n 处 · 待核实 n · 已确认 n · 已整改 ·
 * 相符 46/50.
 */
export const LinkState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unseen') }),
  z.object({ kind: z.literal('unreadable') }),
  z.object({ kind: z.enum(['changed', 'undecided', 'pending', 'confirmed']), count: z.number() }),
  z.object({ kind: z.literal('rectified') }),
  z.object({ kind: z.literal('consistent'), agreed: z.number(), checks: z.number() }),
]);
export type LinkState = z.infer<typeof LinkState>;

/** Of a page with several reports the one that asks most of a person. */
export function linkStateOf(summaries: readonly Summary[]): LinkState {
  const states = summaries.map(stateOf);
  return order.flatMap((kind) => states.filter((state) => state.kind === kind))[0] ?? { kind: 'unseen' };
}

const order = ['unreadable', 'changed', 'undecided', 'pending', 'confirmed', 'rectified', 'consistent'] as const;

function stateOf(summary: Summary): LinkState {
  const { consistent, inconsistent, suspect, unchecked } = summary.checks;
  const { kind, count } = stateOfReport(summary);
  if (kind === 'unchecked') return { kind: 'unreadable' };
  if (summary.changed && kind === 'undecided') return { kind: 'changed', count };
  if (kind === 'undecided' || kind === 'pending' || kind === 'confirmed') return { kind, count };
  if (kind === 'rectified') return { kind };
  return { kind: 'consistent', agreed: consistent, checks: consistent + inconsistent + suspect + unchecked };
}
