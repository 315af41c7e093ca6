import type { Fault } from '../fault.ts';
import type { Case } from '../generate.ts';
import type { Random } from '../random.ts';
import { figuresIn, told } from './arithmetic.ts';

/** How the cells of the tables are filled. */
/** Up to `count` cells of one table that print 0, printed otherwise. */
function refill(report: Case, random: Random, count: number, text: string) {
  // In text without cells a blank leaves no trace but a row that does not fit.
  if (text === '' && report.dialect === 'tab-text') return null;
  const name = random.pick(['disclosure', 'applications', 'proceedings'] as const);
  const figures = figuresIn(report, name) ?? {};
  const zeros = Object.entries(figures).flatMap(([row, cells]) =>
    cells.flatMap((figure, at) => (figure === 0 ? [{ row, at, cells }] : [])),
  );
  if (zeros.length < count) return null;
  for (const { cells, at } of random.sample(zeros, count)) cells[at] = text;
  return { at: [{ table: name }] };
}

/** One cell printed otherwise. */
function reprint(report: Case, random: Random, isFit: (value: number) => boolean, print: (value: number) => string) {
  const name = random.pick(['disclosure', 'applications', 'proceedings'] as const);
  const figures = figuresIn(report, name) ?? {};
  const cells = Object.entries(figures).flatMap(([row, own]) =>
    own.flatMap((figure, at) =>
      row !== 'fees' && row !== 'procurement' && typeof figure === 'number' && isFit(figure) ? [{ row, own, at }] : [],
    ),
  );
  if (cells.length === 0) return null;
  const { row, own, at } = random.pick(cells);
  own[at] = print(Number(own[at]));
  return { at: [{ table: name, row }] };
}

const sums = ['applications-row-sum', 'applications-result-sum', 'applications-balance', 'proceedings-sum'];

export const fillingFaults: readonly Fault[] = [
  {
    rule: 'blank-cells',
    name: '零格留空',
    spoil: (report, random) => refill(report, random, random.int(1, 12), ''),
  },
  {
    rule: 'placeholder-cells',
    name: '以符号或文字代替零',
    spoil: (report, random) =>
      refill(report, random, random.int(1, 12), random.pick(['/', '-', '—', '无', '×', '不涉及', '--'])),
  },
  {
    rule: 'unit-in-cell',
    name: '格中带单位',
    spoil: (report, random) =>
      reprint(
        report,
        random,
        () => true,
        (value) => `${value}${random.pick(['件', '条', '项'])}`,
      ),
  },
  {
    rule: 'invalid-count',
    name: '前导零',
    spoil: (report, random) =>
      reprint(
        report,
        random,
        (value) => value > 0,
        (value) => `0${value}`,
      ),
  },
  {
    rule: 'invalid-count',
    name: '汉字数字',
    also: sums,
    spoil: (report, random) =>
      reprint(
        report,
        random,
        (value) => value > 1 && value < 10,
        (value) => '零一二三四五六七八九'[value] ?? '',
      ),
  },
  {
    rule: 'invalid-count',
    name: '小数或负数',
    also: [...sums, ...told],
    spoil(report, random) {
      const figures = figuresIn(report, 'disclosure');
      if (!figures) return null;
      const row = random.pick(['licences', 'penalties', 'coerciveMeasures']);
      const cells = figures[row];
      if (!cells) return null;
      cells[cells.length - 1] = random.pick(['2.5', '-4', '0.35', '-12']);
      return { at: [{ table: 'disclosure', row }] };
    },
  },
  {
    rule: 'fee-unit',
    name: '以元填报',
    also: told,
    spoil(report, random) {
      const figures = figuresIn(report, 'disclosure');
      if (!figures || report.edition !== '2021') return null;
      // 亿元 for a bureau of a county, a town or a street: no such office collects that.
      const { officeClass, area } = report.office;
      if (!['department', 'town', 'street'].includes(officeClass) || area.endsWith('市')) return null;
      figures.fees = [random.int(120_000, 9_000_000)];
      return { at: [{ table: 'disclosure', row: 'fees' }] };
    },
  },
  {
    rule: 'rulemaking-power',
    name: '无权机关填报规章',
    spoil(report, random) {
      const figures = figuresIn(report, 'disclosure');
      if (!figures || report.office.makesRegulations || ['zone', 'authorised'].includes(report.office.officeClass))
        return null;
      // A 市 may be a prefecture's city, which no name tells.
      if (report.office.officeClass.startsWith('government') && report.office.area.endsWith('市')) return null;
      const made = random.int(1, 6);
      figures.regulations = report.edition === '2021' ? [made, 0, made] : [made, made, made];
      return { at: [{ table: 'disclosure', row: 'regulations' }] };
    },
  },
];
