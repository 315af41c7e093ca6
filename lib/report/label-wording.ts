import { normalise, spoken } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';
import {
  applicationColumns,
  applicationRows,
  disclosureColumns,
  disclosureRows,
  proceedingColumns,
  proceedingRows,
  type TableName,
} from './labels.ts';
import { bareLabel } from './match-label.ts';

/** Both editions' words for a key of labels.ts, that of 2021 first; none for a key that is no row or column of the form. */
export function officialLabels(name: TableName, key: string): string[] {
  return [labels[name][key], name === 'disclosure' ? otherWords[key] : undefined].filter(
    (label) => label !== undefined,
  );
}

const labels: Record<TableName, Record<string, string>> = {
  disclosure: { ...disclosureRows, ...disclosureColumns },
  applications: { ...applicationRows, ...applicationColumns },
  proceedings: { ...proceedingRows, ...proceedingColumns },
};

const otherWords: Record<string, string> = {
  normativeDocuments: '规范性文件',
  decisions: '处理决定数量',
  amount: disclosureColumns.procurementAmount,
};

/**
 * How a printed label departs from the form's: `altered` where a note in brackets gives it another meaning, `reworded`
 * where it says it otherwise, null where the difference is none. A label may carry its group before it, and one torn
 * over two header rows (商业|企业) arrives as its end.
 */
export function compareLabel(printed: string, official: readonly string[]): 'altered' | 'reworded' | null {
  if (official.includes(printed)) return null;
  if (hasAlteringNote(printed)) return 'altered';
  const wording = plainLabel(printed);
  return official.map(plainLabel).some((label) => wording.endsWith(label) || label.endsWith(wording))
    ? null
    : 'reworded';
}

const hasAlteringNote = remember((printed) =>
  [...normalise(printed).matchAll(/\(([^()]{1,60})\)/g)].some(([, note = '']) =>
    /累计|历史|办件|截至|截止|以来/.test(note),
  ),
);

/** Whether two labels share so many characters that one must be the other, reworded or misprinted. */
export function isLikeLabel(left: string, right: string): boolean {
  const [shorter = '', longer = ''] = [plainLabel(left), plainLabel(right)].sort(
    (one, other) => one.length - other.length,
  );
  const shared = [...shorter].filter((character) => longer.includes(character)).length;
  return longer.length >= 4 && shared / longer.length >= 0.7;
}

/** Words that vary without meaning anything. */
const indifferent: readonly (readonly [RegExp, string])[] = [
  [/[的和与及或]/g, ''],
  [/年度/g, '年'],
  [/下一年/g, '下年'],
  [/上一年/g, '上年'],
  [/其它/g, '其他'],
  [/合计/g, '总计'],
  [/转结/g, '结转'],
  [/件数|数量/g, '数'],
];

const plainLabel = remember((label) => {
  const bare = spoken(bareLabel(normalise(label).replace(/\([^()]*\)/g, '')));
  return indifferent.reduce((text, [pattern, plain]) => text.replace(pattern, plain), bare);
});
