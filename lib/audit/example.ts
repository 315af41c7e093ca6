import { z } from 'zod/mini';
import { Severity, Verdict } from './finding.ts';

/** What a report prints at one place: cells by their labels, or a text. `place` in words. */
export const Excerpt = z.object({
  place: z.string(),
  cells: z.array(z.object({ label: z.string(), text: z.string() })),
  text: z.nullable(z.string()),
});
export type Excerpt = z.infer<typeof Excerpt>;

/**
 * A rule shown at work, out of its tests: a report in which it finds something, and what a sound one prints at the same
 * places. `case` is the sentence that names the test, in English.
 */
export const Example = z.object({
  fails: z.object({
    case: z.string(),
    verdict: Verdict,
    severity: Severity,
    message: z.string(),
    formula: z.nullable(z.string()),
    excerpts: z.array(Excerpt),
  }),
  passes: z.object({ case: z.string(), excerpts: z.array(Excerpt) }),
});
export type Example = z.infer<typeof Example>;
