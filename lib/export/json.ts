import { z } from 'zod/mini';
import { Audit } from '../audit/finding.ts';
import { Correction, Decision, Note } from '../audit/review/review.ts';
import { Report } from '../report/report.ts';
import type { Reviewed } from './list.ts';

/** Our own file: all that is known of some reports. `version` grows when a reader of the old one would misread the new. */
export const ExportFile = z.object({
  format: z.literal('gouji-reviews'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  reviews: z.array(
    z.object({
      reportId: z.string(),
      url: z.string(),
      correction: z.nullable(Correction),
      auditedAt: z.number(),
      report: Report,
      audit: Audit,
      decisions: z.array(Decision),
      notes: z.array(Note),
      hidden: z._default(z.number(), 0),
    }),
  ),
});
export type ExportFile = z.infer<typeof ExportFile>;

/** The reviews as a file, indented: people do open it. What the format does not name is left out. */
export function toJson(reviews: readonly Reviewed[], exportedAt: Date): string {
  const file = ExportFile.parse({ format: 'gouji-reviews', version: 1, exportedAt: exportedAt.toISOString(), reviews });
  return `${JSON.stringify(file, null, 2)}\n`;
}
