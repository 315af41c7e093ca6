import { editor } from './dialects/editor.ts';
import { fourTables } from './dialects/four-tables.ts';
import { iframe } from './dialects/iframe.ts';
import { lateScript } from './dialects/late-script.ts';
import { layoutTables } from './dialects/layout-tables.ts';
import { lineBreaks } from './dialects/line-breaks.ts';
import { modern } from './dialects/modern.ts';
import { noSpans } from './dialects/no-spans.ts';
import { pageBreak } from './dialects/page-break.ts';
import { subtotals } from './dialects/subtotals.ts';
import { tabText } from './dialects/tab-text.ts';
import { tornHeaders } from './dialects/torn-headers.ts';
import { verticalLabels } from './dialects/vertical-labels.ts';
import { wordPasted } from './dialects/word-pasted.ts';
import type { Dialect } from './page.ts';
import type { DialectName } from './report-data.ts';

export const dialects: Record<DialectName, Dialect> = {
  'word-pasted': wordPasted,
  editor,
  'layout-tables': layoutTables,
  'four-tables': fourTables,
  'no-spans': noSpans,
  'page-break': pageBreak,
  'vertical-labels': verticalLabels,
  'tab-text': tabText,
  iframe,
  'late-script': lateScript,
  'torn-headers': tornHeaders,
  subtotals,
  'line-breaks': lineBreaks,
  modern,
};
