import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { parseHtml, titleOf } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import { readFigure } from '../../lib/report/cells.ts';
import { editionOf } from '../../lib/report/edition.ts';
import { applicantColumns, applicationRowsOf, disclosureForm, flowRows } from '../../lib/report/labels.ts';
import type { Report } from '../../lib/report/report.ts';
import { figuresOf } from '../../lib/report/table.ts';
import { rules } from '../../lib/rules/index.ts';
import { readRendered } from './read-rendered.ts';
import { dialectNames, type Figure, type PortalReport } from './report-data.ts';
import { reports } from './reports.ts';
import { otherPages } from './server.ts';

const numbers = (figures: readonly Figure[]): (number | null)[] =>
  figures.map((figure) => readFigure(String(figure)).value);

/** The figures as the report's data gives them, in the shape of a result. */
function figuresOfData({
  tables: { disclosure, applications, proceedings },
}: PortalReport): ReturnType<typeof figuresOf> {
  const rowsOf = <Row extends string>(
    rows: readonly Row[],
    width: number,
    data: { figures: Partial<Record<Row, readonly Figure[]>>; without?: readonly Row[] },
  ) =>
    Object.fromEntries(
      rows
        .filter((row) => !data.without?.includes(row))
        .map((row) => [row, numbers(data.figures[row] ?? Array(width).fill(0))]),
    );
  return {
    applications:
      applications === null || applications === 'image'
        ? null
        : rowsOf(applicationRowsOf(applications.edition), 7, applications),
    proceedings:
      proceedings === null || proceedings === 'image'
        ? null
        : rowsOf(['review', 'directSuit', 'suitAfterReview'], 5, proceedings),
    disclosure: disclosure === null || disclosure === 'image' ? null : disclosureOfData(disclosure),
  };
}

function disclosureOfData(data: Exclude<PortalReport['tables']['disclosure'], null | 'image'>) {
  const rows = Object.entries(disclosureForm[data.edition]).filter(
    ([row]) => !data.without?.some((left) => left === row),
  );
  const printed: Partial<Record<string, readonly Figure[]>> = data.figures;
  return Object.fromEntries(
    rows.map(([row, columns]) => [
      row,
      Object.fromEntries(columns.map((col, index) => [col, readFigure(String(printed[row]?.[index] ?? 0)).value])),
    ]),
  );
}

describe.each(reports.map((report) => [report.slug, report] as const))('%s', (_, report) => {
  test.each(dialectNames)('is read to the last cell from %s', (name) => {
    const read = readRendered(report, name);
    expect(figuresOf(read)).toEqual(figuresOfData(report));
    const { office, officeClass, level, year, edition } = report.expected;
    expect(read).toMatchObject({ identity: { name: office, officeClass, level }, year });
    expect(editionOf(read)).toBe(edition);
    expect(read.headings.filter(({ opens }) => opens).map(({ part }) => part)).toEqual(
      Object.keys(report.parts).map(Number),
    );
    expect(read.doubts).toEqual([]);
  });

  test.each(dialectNames)('all its text is read from %s, and nothing but its text', (name) => {
    const spoken = (texts: readonly string[]) => texts.join('').replace(/[\s\u200b]+/g, '');
    const read = readRendered(report, name);
    const isOwn = ({ kind, text }: Report['blocks'][number]) =>
      !(kind === 'heading' || kind === 'cell' || (kind === 'title' && spoken([text]) === spoken([report.title])));
    const own = read.blocks.filter(isOwn).map(({ text }) => text);
    const headings = new Set(read.headings.filter(({ opens }) => !opens).map(({ text }) => text));
    const written = [
      ...report.intro,
      ...Object.values(report.parts).flat(),
      report.signature?.office ?? '',
      report.signature?.date ?? '',
    ];
    expect(spoken(own)).toBe(spoken(written.filter((text) => !headings.has(text.trim()))));
  });

  test('says when it was published, and where', () => {
    const [published] = readRendered(report, report.dialect).dates;
    expect(published).toMatchObject({ iso: report.published.iso, source: report.published.by });
  });

  test.each(dialectNames)(
    'gives from %s the findings that a careful person gives, and no other above a hint',
    (name) => {
      const { findings } = audit(readRendered(report, name), rules, { reportId: report.slug });
      const placeOf = (where: object) => JSON.stringify({ ...where, text: undefined });
      const grave = findings.filter(({ severity }) => severity !== 'hint');
      const found = grave.map(({ rule, where }) => `${rule} ${placeOf(where[0] ?? {})}`).toSorted();
      expect(found).toEqual(report.expected.findings.map(({ rule, where }) => `${rule} ${placeOf(where)}`).toSorted());
      const others = findings.filter(({ severity }) => severity === 'hint').map(({ rule }) => rule);
      expect(others).toEqual(expect.arrayContaining([...(report.expected.hints ?? [])]));
    },
  );
});

describe('reports declared sound', () => {
  const sound = reports.filter(({ expected }) => expected.findings.length === 0);
  test.each(sound.map((report) => [report.slug, report] as const))(
    '%s adds up, reckoned without the engine',
    (_, report) => {
      const rows = figuresOfData(report).applications ?? {};
      const at = (row: string, column: number) => rows[row]?.[column] ?? 0;
      const outcomes = Object.keys(rows).filter((row) => !flowRows.has(row));
      for (let column = 0; column < 7; column += 1) {
        expect(outcomes.reduce((sum, row) => sum + at(row, column), 0)).toBe(at('completed', column));
        expect(at('received', column) + at('carriedIn', column)).toBe(
          at('completed', column) + at('carriedOut', column),
        );
      }
      const applicants = Object.keys(applicantColumns).length;
      for (const figures of Object.values(rows))
        expect(figures.slice(0, applicants).reduce((sum: number, figure) => sum + (figure ?? 0), 0)).toBe(
          figures[applicants] ?? 0,
        );
      for (const figures of Object.values(figuresOfData(report).proceedings ?? {}))
        expect(figures.slice(0, 4).reduce((sum: number, figure) => sum + (figure ?? 0), 0)).toBe(figures[4] ?? 0);
    },
  );
});

describe('pages that are no reports', () => {
  test.each([...otherPages()])('%s', (name, html) => {
    const root = parseHtml(html);
    const { readings, reason } = readHtml(root, {
      address: `http://www.sample.gov.cn/others/${name}.html`,
      title: titleOf(root),
    });
    expect(readings).toEqual([]);
    expect(reason).toMatch(/[\u4e00-\u9fff]/);
  });
});
