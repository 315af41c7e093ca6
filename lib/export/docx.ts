import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Finding } from '../audit/finding.ts';
import { applyCorrection, findingStates, stateOf } from '../audit/review/review.ts';
import { inert } from '../text/inert.ts';
import { type ListRow, type Reviewed, severityNames, stateNames, toList } from './list.ts';

/** Official documents are set in these; where they are missing the program takes its own. */
const text = '仿宋_GB2312';
const heads = '黑体';
const examplesOfAKind = 3;

interface Options {
  titles: ReadonlyMap<string, string>;
  author: string;
  at: Date;
  /** Pictures of the reports, which stand below the overview. */
  pictures?: readonly DrawnPicture[];
}

/** A picture as it is embedded; `alt` says its numbers in words, the size is that of the drawing in pixels. */
export interface DrawnPicture {
  title: string;
  alt: string;
  png: Uint8Array;
  width: number;
  height: number;
}

/** What a page in portrait has room for, in pixels. */
const pageRoom = { width: 560, height: 760 };

/** A finding that nobody dismissed, with the report it stands in. */
interface Problem {
  review: Reviewed;
  finding: Finding;
}

/**
 * The draft of a 通报: overview, main problems by kind with examples, what is asked for, and the list as an annex. A
 * draft: a person finishes it. Dismissed findings are counted and not listed.
 */
export async function toDocx(reviews: readonly Reviewed[], options: Options): Promise<Blob> {
  const problems = reviews.flatMap((review) =>
    review.audit.findings
      .filter((finding) => stateOf(finding, review.decisions) !== 'false-alarm')
      .map((finding): Problem => ({ review, finding })),
  );
  const document = new Document({
    creator: inert(options.author),
    title: '年度报告核对情况通报（草稿）',
    styles: { default: { document: { run: { font: text, size: 32 }, paragraph: { spacing: { line: 560 } } } } },
    sections: [
      {
        properties: {},
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            heading: HeadingLevel.TITLE,
            children: [run('关于政府信息公开工作年度报告核对情况的通报（草稿）', { font: heads, size: 44 })],
          }),
          ...overview(reviews, problems),
          ...(options.pictures ?? []).map(embed),
          ...mainProblems(problems, options),
          ...requirements(),
        ],
      },
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [head('附件：问题清单'), annex(reviews, options)],
      },
    ],
  });
  return Packer.toBlob(document);
}

const run = (content: string, options: { font?: string; size?: number; bold?: boolean } = {}): TextRun =>
  new TextRun({ text: inert(content), color: '000000', ...options });
const head = (content: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(content, { font: heads, size: 32 })] });
const paragraph = (content: string): Paragraph =>
  new Paragraph({ indent: { firstLine: 640 }, children: [run(content)] });

/** Its own caption is in the picture, so that only the words for who can't see it are added. */
function embed({ title, alt, png, width, height }: DrawnPicture): Paragraph {
  const scale = Math.min(1, pageRoom.width / width, pageRoom.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: inert(title), title: inert(title), description: inert(alt) };
  return new Paragraph({
    // The line height of the text would cut a picture off.
    spacing: { line: 240 },
    children: [new ImageRun({ type: 'png', data: png, transformation, altText })],
  });
}

function overview(reviews: readonly Reviewed[], problems: readonly Problem[]): Paragraph[] {
  const sum = (pick: (review: Reviewed) => number): number =>
    reviews.reduce((total, review) => total + pick(review), 0);
  const { consistent, inconsistent, suspect, unchecked } = {
    consistent: sum(({ audit }) => audit.checks.consistent),
    inconsistent: sum(({ audit }) => audit.checks.inconsistent),
    suspect: sum(({ audit }) => audit.checks.suspect),
    unchecked: sum(({ audit }) => audit.checks.unchecked),
  };
  const affected = new Set(problems.map(({ review }) => review.reportId)).size;
  const judged = findingStates
    .map((state) => [
      stateNames[state],
      sum(({ audit, decisions }) => audit.findings.filter((finding) => stateOf(finding, decisions) === state).length),
    ])
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name} ${count} 处`);
  return [
    head('一、总体情况'),
    paragraph(
      `本次核对年度报告 ${reviews.length} 份，核对项目 ${consistent + inconsistent + suspect + unchecked} 条：相符 ${consistent} 条，不一致 ${inconsistent} 条，疑似 ${suspect} 条，未能核对 ${unchecked} 条。${affected} 份报告存在需要处理的问题，共 ${problems.length} 处。`,
    ),
    ...(judged.length === 0 ? [] : [paragraph(`按判定：${judged.join('，')}。判为误报的不列入下文和附件。`)]),
  ];
}

function mainProblems(problems: readonly Problem[], { titles }: Options): Paragraph[] {
  const kinds = [...Map.groupBy(problems, ({ finding }) => finding.rule)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const none = kinds.length === 0 ? [paragraph('未发现需要通报的问题。')] : [];
  return [
    head('二、主要问题'),
    ...none,
    ...kinds.flatMap(([rule, members], index) => [
      new Paragraph({
        children: [run(`（${index + 1}）${titles.get(rule) ?? rule}（${members.length} 处）`, { bold: true })],
      }),
      ...members.slice(0, examplesOfAKind).map(({ review, finding }) => {
        const { identity, year } = applyCorrection(review.report, review.correction);
        const about = `${identity.name ?? '单位未读出'}${year === null ? '' : `${year}年度报告`}`;
        return paragraph(`如${about}：${finding.message}（${severityNames[finding.severity]}）。`);
      }),
      paragraph(`依据：${[...new Set(members.flatMap(({ finding }) => finding.basis))].join('；')}。`),
    ]),
  ];
}

const requirements = (): Paragraph[] => [
  head('三、整改要求'),
  paragraph('请有关单位对照附件逐项核实，属实的更正后重新发布，并注明更正情况；经核实不属实的，说明理由。'),
  paragraph('请于　　年　　月　　日前反馈整改情况。'),
];

const annexColumns = [
  '序号',
  '问题编号',
  '单位名称',
  '报告年度',
  '位置',
  '核算过程',
  '问题类型',
  '等级',
  '判定',
] as const satisfies readonly (keyof ListRow)[];

function annex(reviews: readonly Reviewed[], { titles, author }: Options): Table {
  const rows = toList(reviews, { titles, author }).filter(
    ({ 问题编号: number, 判定: verdict }) => number !== null && !String(verdict).includes(stateNames['false-alarm']),
  );
  const row = (values: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: values.map(
        (value) =>
          new TableCell({
            children: [new Paragraph({ spacing: { line: 280 }, children: [run(value, { size: 18, bold: isHead })] })],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(annexColumns, true),
      ...rows.map((one, index) =>
        row(
          annexColumns.map((column) => (column === '序号' ? String(index + 1) : String(one[column] ?? ''))),
          false,
        ),
      ),
    ],
  });
}
