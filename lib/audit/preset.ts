import { z } from 'zod/mini';
import { Severity } from './finding.ts';

/**
 * An office's own form of the 问题清单: which columns, in which order, under which titles, and what it calls the
 * severities (否决 · 扣分 · 提示). `key` names one of our columns; one that we no longer have is passed over.
 */
export const Preset = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  columns: z
    .array(z.object({ key: z.string().check(z.maxLength(60)), title: z.string().check(z.maxLength(60)) }))
    .check(z.maxLength(100)),
  severities: z.optional(z.partialRecord(Severity, z.string().check(z.maxLength(20)))),
});
export type Preset = z.infer<typeof Preset>;

/** The preset that exports use; null: all columns under their own titles. */
export const presetOf = ({ presets, preset }: { presets: readonly Preset[]; preset: string }): Preset | null =>
  presets.find(({ name }) => name === preset) ?? null;
