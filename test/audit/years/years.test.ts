import { describe, expect, test } from 'vitest';
import { toAlikeLines, toYearLines } from '../../../lib/audit/years/years.ts';
import { applicationsTable, soundReport } from '../../report-maker.ts';
import { halfShared, reportSaying, sentencesOf } from '../../text/prose-maker.ts';

const town = { name: '河口县青石镇人民政府', source: 'title', officeClass: 'town', level: 'town' } as const;
const flowing = (year: number, carriedIn: number | string, carriedOut: number, path = '') => {
  const url = `http://www.hekou.gov.cn/${year}${path}.html`;
  const applications = applicationsTable('2021', {
    received: [carriedOut, 0, 0, 0, 0, 0, carriedOut],
    carriedIn: [carriedIn, 0, 0, 0, 0, 0, carriedIn],
    carriedOut: [carriedOut, 0, 0, 0, 0, 0, carriedOut],
  });
  return { reportId: url, url, report: soundReport({ year, identity: town, tablesChange: { applications } }) };
};

describe('the years of an office', () => {
  test('stand latest first, each joined to the one before where that is stored', () => {
    const lines = toYearLines([flowing(2021, 0, 4), flowing(2023, 2, 0), flowing(2020, 1, 1)]);
    expect(lines.map(({ year, join }) => [year, join])).toEqual([
      [2023, null],
      [2021, { from: 1, to: 0 }],
      [2020, null],
    ]);
    expect(lines[1]?.flow).toEqual({ received: 4, carriedIn: 0, completed: 0, carriedOut: 4 });
  });

  test('are not joined by a cell that holds no number', () => {
    expect(toYearLines([flowing(2022, 0, 3), flowing(2023, '', 0)])[0]?.join).toBeNull();
  });

  test('count one report a year, that given first', () => {
    const [line, ...others] = toYearLines([flowing(2023, 1, 0), flowing(2023, 2, 0, '-again')]);
    expect(others).toEqual([]);
    expect(line?.url).toBe('http://www.hekou.gov.cn/2023.html');
  });

  test('say how much of a year’s words are those of the year before, with the parts side by side', () => {
    const sentences = sentencesOf(1, 40);
    const last = { reportId: 'a', url: 'a', report: reportSaying(sentences, town.name, 2022) };
    const next = { reportId: 'b', url: 'b', report: reportSaying(halfShared(sentences, 2), town.name, 2023) };
    const [line, first] = toYearLines([next, last]);
    expect(line?.repeated?.share).toBeCloseTo(0.5, 1);
    expect(line?.repeated?.parts).toMatchObject([{ left: { section: 1 }, right: { section: 1 } }]);
    expect(first?.repeated).toBeNull();
  });
});

describe('reports of other offices', () => {
  test('are shown from a fifth of shared words on, the most alike first', () => {
    const sentences = sentencesOf(3, 40);
    const of = (name: string, said: readonly string[]) => ({
      reportId: name,
      url: name,
      report: reportSaying(said, name),
    });
    const others = [
      of('河口县白石镇人民政府', halfShared(sentences, 4)),
      of('河口县红石镇人民政府', sentencesOf(5, 40)),
      of('河口县黑石镇人民政府', sentences),
    ];
    const lines = toAlikeLines(reportSaying(sentences), others);
    expect(lines.map(({ office }) => office)).toEqual(['河口县黑石镇人民政府', '河口县白石镇人民政府']);
    expect(lines[0]?.share).toBe(1);
  });
});
