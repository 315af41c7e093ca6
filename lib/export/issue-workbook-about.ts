import { Severity } from '../audit/finding.ts';
import { cellKinds, cellShapes, changedShape } from '../audit/offices/matrix.ts';
import { findingStates } from '../audit/review/review.ts';
import { nameOf } from './issue-columns.ts';
import type { IssueBook, ReviewedEntry } from './issue-workbook.ts';
import { type ListValue, severityNames, stateNames } from './list.ts';
import { kindNames } from './report-list.ts';
import { snapshotFile } from './snapshot-file.ts';
import { mostInCell, type Sheet } from './xlsx/sheet.ts';

type Line = [string, ListValue];

/** 说明: who made the list with what, what it covers, what was counted and what left out, and how to fill it in. */
export function aboutSheet(book: IssueBook, entries: readonly ReviewedEntry[]): Sheet {
  return {
    name: '说明',
    columns: [
      { title: '项目', kind: 'text', width: 18 },
      { title: '内容', kind: 'text', width: 110 },
    ],
    rows: [...origin(book), ...counts(book, entries), ...legend(book), ...filling, ...evidence(book)],
  };
}

const countsOf = (unread: NonNullable<IssueBook['unread']>): string => {
  const absent = unread.filter(({ state }) => state === 'absent').length;
  const failed = unread.length - absent;
  return [
    failed > 0 ? `；另有 ${failed} 个网页未能读取或未读出报告` : '',
    absent > 0 ? `；名单应报而本机未见 ${absent} 份` : '',
  ].join('');
};

function origin({ reviews, unread = [], rules, author, release, exportedAt }: IssueBook): Line[] {
  const offices = new Set(known(reviews, ({ report, correction }) => correction?.office ?? report.identity.name));
  const years = known(reviews, ({ report, correction }) => correction?.year ?? report.year).sort();
  const [first, last] = [years[0], years.at(-1)];
  return [
    ['工具', `勾稽 ${release}，规则 ${rules.length} 条（编号、版本和依据见“规则与依据”）`],
    ['导出时间', exportedAt],
    ['检查人', author === '' ? '未填写' : author],
    ['范围', `年度报告 ${reviews.length} 份，单位 ${offices.size} 家${countsOf(unread)}`],
    ['报告年度', first === undefined ? '不详' : first === last ? String(first) : `${first}—${last}`],
  ];
}

const known = <T, Value>(list: readonly T[], take: (one: T) => Value | null): Value[] =>
  list.flatMap((one) => take(one) ?? []);

function counts({ reviews }: IssueBook, entries: readonly ReviewedEntry[]): Line[] {
  const sum = (take: (review: IssueBook['reviews'][number]) => number): number =>
    reviews.reduce((total, review) => total + take(review), 0);
  const count = (state: ReviewedEntry['state']): number => entries.filter((entry) => entry.state === state).length;
  const checks = (name: 'inconsistent' | 'suspect' | 'unchecked' | 'consistent') =>
    sum(({ audit }) => audit.checks[name]);
  const hidden = sum((review) => review.hidden);
  return [
    [
      '核对结果',
      `不一致 ${checks('inconsistent')} 条，疑似 ${checks('suspect')} 条，未能核对 ${checks('unchecked')} 条，相符 ${checks('consistent')} 条`,
    ],
    ['人工判定', findingStates.map((state) => `${stateNames[state]} ${count(state)} 条`).join('，')],
    [
      '问题清单',
      `${entries.length - count('false-alarm')} 行。判为误报的 ${count('false-alarm')} 条不在其中，列在“误报与待核实”`,
    ],
    ...(hidden > 0 ? [['未列入', `因规则已关闭，另有 ${hidden} 条未列入`] satisfies Line] : []),
  ];
}

const legend = ({ preset }: IssueBook): Line[] => [
  ['判定', '不一致：按公布的数字核算不符；疑似：有较强迹象，须人工判断；提示：供参考。未能核对不等于相符'],
  [
    '等级',
    Severity.options
      .map((severity) => {
        const [own, named] = [severityNames[severity], nameOf(severity, preset?.severities)];
        return own === named ? own : `${named}（即${own}）`;
      })
      .join('、'),
  ],
  [
    '单位×年度',
    `${cellKinds
      .filter((kind) => kind !== 'outside')
      .map((kind) => `${cellShapes[kind]} ${kindNames[kind]}`)
      .join('，')}；${changedShape} 网页有变化；符号后的数字是条数`,
  ],
];

const filling: readonly Line[] = [
  [
    '整改台账',
    '“问题清单”右侧底色较浅的各列供责任单位和复核人填写；填好后用“导入台账”按问题编号读回，导入前可逐项预览。列可以移动、改名，行可以排序、删减，问题编号请勿改动；空格不会清除已有内容',
  ],
  ['文字长度', `一个单元格至多 ${mostInCell} 个字符，超过的在截断处注明，全文见 JSON 导出`],
];

/** A report's snapshot with its fingerprint, one line each. */
function evidence({ reviews }: IssueBook): Line[] {
  const snapshots = known(reviews, ({ snapshot }) => snapshot ?? null);
  if (snapshots.length === 0) return [];
  return [
    ['快照', '本机采集，SHA-256 仅证明采集后未改动；文件在“页面快照”中另存'],
    ...snapshots.map((snapshot): Line => [snapshotFile(snapshot), snapshot.sha256]),
  ];
}
