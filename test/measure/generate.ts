import { applicationRows, applicationRowsOf, sectionHeading } from '../../lib/report/labels.ts';
import { type DialectName, dialectNames, type Figure, type PortalReport } from '../portal/report-data.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Edition, makeTables, type Tables } from './figures.ts';
import { type Office, pickOffice } from './offices.ts';
import { type Random, randomFrom } from './random.ts';
import { type NumeralStyle, numeralStyles, type Paragraph, type Speak, speaker, tell } from './telling.ts';
import { tellIntroduction, tellOthers, tellProblems } from './wording/closing.ts';
import { type Aspect, type AspectStyle, aspectsOf, composeOverview } from './wording/overview.ts';

export type Part = 1 | 2 | 3 | 4 | 5 | 6;
export const parts = [1, 2, 3, 4, 5, 6] as const;

/** A generated report before it is printed. Plain data: a fault spoils a copy. */
export interface Case {
  seed: number;
  office: Office;
  year: number;
  edition: Edition;
  dialect: DialectName;
  charset: PortalReport['charset'];
  numerals: NumeralStyle;
  facts: Facts;
  aspects: Aspect[];
  aspectStyle: AspectStyle;
  title: string;
  intro: Paragraph[];
  parts: Partial<Record<Part, Paragraph[]>>;
  headings: Record<Part, string>;
  signature: { office: string; date: string } | null;
  published: PortalReport['published'];
  path: PortalReport['path'];
  tables: { [K in keyof Tables]: Tables[K] | null | 'image' };
  setsThousandsApart: boolean;
}

const titleForms = [
  '{name}{year}年政府信息公开工作年度报告',
  '{name}{year}年政府信息公开工作年度报告',
  '{name}{year}年度政府信息公开工作年度报告',
  '{year}年{name}政府信息公开工作年度报告',
  '{name}关于{year}年政府信息公开工作年度报告',
  '{name}政府信息公开工作年度报告（{year}年）',
];

/** The wordings of a heading that reviewers accept. */
const headingForms: Partial<Record<Part, readonly string[]>> = {
  1: ['一、总体情况', '一、总体情况', '一、总体情况', '一、总体概述', '一、概述'],
  2: ['二、主动公开政府信息情况', '二、主动公开政府信息情况', '二、行政机关主动公开政府信息情况', '二、主动公开情况'],
  3: [
    '三、收到和处理政府信息公开申请情况',
    '三、收到和处理政府信息公开申请情况',
    '三、行政机关收到和处理政府信息公开申请情况',
    '三、政府信息公开申请接收与办理情况',
  ],
  4: [
    '四、政府信息公开行政复议、行政诉讼情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '四、政府信息公开行政复议和行政诉讼情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  5: [
    '五、存在的主要问题及改进情况',
    '五、存在的主要问题及改进情况',
    '五、政府信息公开工作存在的主要问题及改进情况',
    '五、存在问题及改进措施',
    '五、主要问题及改进情况',
    '五、存在的主要问题和改进措施',
  ],
  6: ['六、其他需要报告的事项', '六、其他需要报告的事项', '六、其他需要报告事项', '六、其他事项'],
};

/**
 * A sound report: all that it states is true of its tables, its dates, its office. The same seed gives the same report;
 * an office, a year or its tables may be asked for.
 */
export function generate(seed: number, asked: Partial<Pick<Case, 'office' | 'year'>> & { tables?: Tables } = {}): Case {
  const random = randomFrom(seed);
  const { office = pickOffice(random), year = random.int(2019, 2025) } = asked;
  const edition: Edition = year < 2021 ? '2019' : '2021';
  const { tables = makeTables(random, office, edition) } = asked;
  const facts = factsOf(random, tables, year);
  const speak = speaker(random, office);
  const aspects = aspectsOf(random, speak, facts, office, edition);
  const aspectStyle = random.pick(['run-in', 'run-in', 'headed', 'counted', 'flat'] as const);
  const { published, path, date } = publicationOf(random, office, year);
  const fill = (text: string) => text.replace('{name}', office.name).replace('{year}', String(year));
  return {
    seed,
    office,
    year,
    edition,
    dialect: random.pick(dialectNames),
    charset: random.chance(0.15) ? 'gbk' : 'utf-8',
    numerals: random.pick(numeralStyles),
    facts,
    aspects,
    aspectStyle,
    title: fill(random.pick(titleForms)),
    intro: tellIntroduction(random, speak, office, edition),
    parts: {
      1: composeOverview(random, speak, aspects, aspectStyle),
      2: random.chance(0.1) ? [[speak('{year}年主动公开政府信息情况见下表。')]] : [],
      3: random.chance(0.15)
        ? [
            [
              speak(
                random.pick([
                  '本年度收到和处理政府信息公开申请情况见下表。',
                  '本年新收政府信息公开申请{received}件，办理结果总计{completed}件，具体情况如下：',
                ]),
              ),
            ],
          ]
        : [],
      4: [],
      5: tellProblems(random, speak),
      6: tellOthers(random, speak, facts, office),
    },
    headings: headingsOf(random),
    signature:
      random.chance(0.6) || published.by === 'signature' ? { office: random.pick(signersOf(office)), date } : null,
    published,
    path,
    tables: variedLabels(random, tables),
    setsThousandsApart: random.chance(0.1),
  };
}

/** The tables as sites type their figures: some set thousands apart. */
const printedTables = ({ tables, setsThousandsApart }: Case): Case['tables'] =>
  setsThousandsApart
    ? {
        disclosure: printedTable(tables.disclosure),
        applications: printedTable(tables.applications),
        proceedings: printedTable(tables.proceedings),
      }
    : tables;

function printedTable<T extends { figures: object }>(table: T | null | 'image'): T | null | 'image' {
  if (table === null || table === 'image') return table;
  const type = (figure: Figure) =>
    typeof figure === 'number' && figure >= 1000 ? figure.toLocaleString('en-US') : figure;
  const rows = Object.entries(table.figures).map(([row, cells]: [string, Figure[]]) => [row, cells.map(type)]);
  return { ...table, figures: Object.fromEntries(rows) };
}

/** The same labels as sites type them: half-width brackets, blanks, the other comma. */
function variedLabels(random: Random, tables: Tables): Tables {
  if (random.chance(0.75)) return tables;
  const type = random.pick([
    (label: string) => label.replace('（', '(').replace('）', ')'),
    (label: string) => label.replace('、', '，'),
    (label: string) => label.replace(/^(.{3})/, '$1 '),
    (label: string) => label.replace('“', '"').replace('”', '"'),
    (label: string) => label.replace(/^(\d)\./, '$1．'),
  ]);
  const rows = applicationRowsOf(tables.applications.edition);
  const labels = Object.fromEntries(rows.map((row) => [row, type(applicationRows[row])]));
  return { ...tables, applications: { ...tables.applications, labels } };
}

export const speakOf = (random: Random, { office }: Case): Speak => speaker(random, office);

/** An office signs with its full name, or without its place where it is a town or a street; a government by its office. */
const signersOf = ({ name, officeClass, short }: Office): string[] => {
  if (officeClass === 'town') return [name, name, `${short}人民政府`];
  if (officeClass === 'government') return [name, name, `${name}办公室`];
  return officeClass === 'street' ? [name, name, `${short}办事处`] : [name];
};

function headingsOf(random: Random): Record<Part, string> {
  const heading = (part: Part) => random.pick(headingForms[part] ?? [sectionHeading(part)]);
  return { 1: heading(1), 2: heading(2), 3: heading(3), 4: heading(4), 5: heading(5), 6: heading(6) };
}

/** Published in time: departments in January, governments until the end of March. */
function publicationOf(random: Random, { officeClass }: Office, year: number) {
  const month = officeClass === 'government' ? random.int(1, 3) : 1;
  // Some publish on the last day that the law gives them.
  const day = month !== 2 && random.chance(0.06) ? 31 : random.int(4, 28);
  const signed = day - random.int(0, 3);
  const by = random.pick(['meta', 'meta', 'shown', 'shown', 'index', 'url', 'signature'] as const);
  const two = (n: number) => String(n).padStart(2, '0');
  const iso = `${year + 1}-${two(month)}-${two(day)}`;
  const dated: PortalReport['path'] = `/zfxxgknb/${year + 1}${two(month)}/t${iso.replaceAll('-', '')}_${random.int(10_000, 99_999)}.html`;
  const undated: PortalReport['path'] = `/info/1034/${random.int(1000, 9999)}.htm`;
  const path = by === 'url' ? dated : undated;
  return {
    published: { iso, by },
    path,
    date: `${year + 1}年${month}月${by === 'signature' ? day : signed}日`,
  } as const;
}

/** The paragraphs of a part as they are printed. */
export const printed = ({ facts, numerals }: Case, paragraphs: readonly Paragraph[] = []): string[] =>
  paragraphs
    .map((paragraph) => paragraph.map((telling) => tell(telling, facts, numerals)).join(''))
    .filter((text) => text !== '');

/** The report as the sample portal prints one. */
export function toPortalReport(report: Case): PortalReport {
  const { office, year, edition, seed } = report;
  const written = parts.flatMap((part) => {
    const paragraphs = report.parts[part];
    return paragraphs ? [[part, printed(report, paragraphs)] as const] : [];
  });
  return {
    slug: `generated-${seed}`,
    host: 'www.sample.gov.cn',
    path: report.path,
    dialect: report.dialect,
    charset: report.charset,
    siteName: `${office.area}人民政府`,
    column: '政府信息公开年报',
    title: report.title,
    published: report.published,
    ...(report.published.by === 'index' ? { indexOffice: office.name } : {}),
    box: 'article-content',
    intro: printed(report, report.intro),
    parts: Object.fromEntries(written),
    headings: report.headings,
    ...(report.signature ? { signature: report.signature } : {}),
    tables: printedTables(report),
    expected: { office: office.name, officeClass: office.officeClass, level: '', year, edition, findings: [] },
  };
}
