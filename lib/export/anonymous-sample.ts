import type { Finding, Place } from '../audit/finding.ts';
import { tableNames } from '../report/labels.ts';
import type { Report, Table } from '../report/report.ts';

/**
 * What was misread, for whoever mends the reader, as JSON: the finding, the tables and paragraphs that it points to, and
 * nothing that tells whose report it is. The office's own name and the places in it are 某; there is no address, title,
 * date or signature. Figures stay as printed: they are what was misread.
 */
export function toAnonymousSample(report: Report, finding: Finding, release: string): string {
  const names = namesIn(report.identity.name ?? '');
  const hide = (text: string): string => names.reduce((hidden, name) => hidden.replaceAll(name, '某'), text);
  const { rule, message, where, calculation } = finding;
  const sample = {
    release,
    rule,
    year: report.year,
    class: report.identity.officeClass,
    message,
    where,
    calculation,
    tables: tablesAt(report, where),
    paragraphs: paragraphsAt(report, where),
  };
  // Every text in it, whatever it stands in.
  return JSON.stringify(sample, (_, value: unknown) => (typeof value === 'string' ? hide(value) : value), 2);
}

const tablesAt = (report: Report, where: readonly Place[]): Pick<Table, 'name' | 'from' | 'headers' | 'rows'>[] =>
  tableNames.flatMap((name) => {
    const table = report.tables[name];
    if (table === null || !where.some((place) => 'table' in place && place.table === name)) return [];
    const { from, headers, rows } = table;
    return [{ name, from, headers, rows }];
  });

const paragraphsAt = ({ blocks }: Report, where: readonly Place[]): string[] =>
  blocks
    .filter(({ text, section }) =>
      where.some(
        (place) => 'section' in place && place.section === section && place.quote && text.includes(place.quote),
      ),
    )
    .map(({ text }) => text);

/** The name, then the places that it is made of, and these without the word for what they are, the longest first. */
function namesIn(office: string): string[] {
  const places = office.match(/[^省市州盟县区旗镇乡]{2,8}(?:省|市|州|盟|县|区|旗|镇|乡|街道)/g) ?? [];
  const bare = places.map((place) => place.replace(/(?:街道|.)$/, '')).filter(({ length }) => length > 1);
  return [...new Set([office, ...places, ...bare])]
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length);
}
