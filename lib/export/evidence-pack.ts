import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Calculation, Finding } from '../audit/finding.ts';
import { describePlace } from '../audit/place.ts';
import { issueNumber } from '../audit/review/case.ts';
import { applyCorrection, decisionOn, stateOf } from '../audit/review/review.ts';
import { formulaOf } from '../audit/sums.ts';
import { columnLabel, rowLabel } from '../report/labels.ts';
import { inert } from '../text/inert.ts';
import { type Reviewed, reasonNames, severityNames, stateNames, verdictNames } from './list.ts';
import { element, escapeText, link, type Markup } from './markup.ts';

const style = `:root{color-scheme:light dark;--line:light-dark(#c9ced4,#4a515a);--soft:light-dark(#58606a,#a4abb4)}
body{font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:860px;margin:2em auto;padding:0 1em;overflow-wrap:anywhere}
h1{font-size:20px}h2{font-size:17px;margin-top:2em}h3{font-size:14.5px;margin:0 0 .4em}
article{border:1px solid var(--line);border-radius:4px;padding:.8em 1em;margin:.8em 0;break-inside:avoid}
dl{display:grid;grid-template-columns:6em 1fr;gap:.2em .8em;margin:0}dt{color:var(--soft)}dd{margin:0}
table{border-collapse:collapse}td,th{border:1px solid var(--line);padding:.1em .6em;text-align:start}
footer,small{color:var(--soft)}@page{size:A4;margin:18mm}`;

/**
 * Findings with their ground, as one HTML file that can be printed and sent: it runs nothing and loads nothing. The
 * SHA-256 at its foot is that of everything above it, from the first to the last element of `main`.
 */
export function toEvidencePack(
  reviews: readonly Reviewed[],
  { titles, author, at }: { titles: ReadonlyMap<string, string>; author: string; at: Date },
): string {
  const head = element(
    'header',
    element('h1', '年度报告核对证据'),
    element('p', `生成时间 ${at.toISOString()}${author === '' ? '' : ` · 检查人 ${inert(author)}`}`),
  );
  const main = element('main', head, ...reviews.map((review) => sectionOf(review, titles))).html;
  const hash = bytesToHex(sha256(utf8ToBytes(main)));
  const foot = element(
    'footer',
    element('p', '本机采集，哈希仅证明采集后未改动。'),
    element('p', 'SHA-256（main 元素的 UTF-8 字节）：', element('code', hash)),
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><title>${escapeText('年度报告核对证据')}</title><style>${style}</style></head>
<body>${main}${foot.html}</body></html>
`;
}

function sectionOf(review: Reviewed, titles: ReadonlyMap<string, string>): Markup {
  const { identity, year, title } = applyCorrection(review.report, review.correction);
  const { consistent, inconsistent, suspect, unchecked } = review.audit.checks;
  const loose = review.notes.filter(({ anchor }) => anchor.kind !== 'finding');
  return element(
    'section',
    element('h2', inert(`${identity.name ?? '单位未读出'} ${year === null ? '' : `${year} 年度`}`)),
    element('p', inert(title ?? '')),
    element('p', link(review.url)),
    element(
      'p',
      `核对 ${consistent + inconsistent + suspect + unchecked} 条：不一致 ${inconsistent} · 疑似 ${suspect} · 未核对 ${unchecked} · 相符 ${consistent}。核对时间 ${new Date(review.auditedAt).toISOString()}`,
    ),
    ...(review.snapshot ? [element('p', '页面快照 SHA-256 ', element('code', review.snapshot.sha256))] : []),
    ...review.audit.findings.map((finding) => articleOf(finding, review, titles)),
    ...loose.map(({ text, author }) =>
      element('article', element('h3', '备注'), element('p', inert(`${text} ${author}`))),
    ),
  );
}

function articleOf(finding: Finding, review: Reviewed, titles: ReadonlyMap<string, string>): Markup {
  const decision = decisionOn(finding, review.decisions);
  const notes = review.notes.filter(({ anchor }) => anchor.kind === 'finding' && anchor.place === finding.place);
  const judged = [
    stateNames[stateOf(finding, review.decisions)],
    decision?.reason ? reasonNames[decision.reason] : '',
    decision?.remark ?? '',
    decision?.author ?? '',
  ];
  const lines: [string, Markup | string][] = [
    ['问题编号', issueNumber(finding)],
    ['位置', inert(finding.where.map(describePlace).join('；'))],
    ...finding.where.flatMap((place): [string, string][] =>
      'quote' in place && place.quote ? [['原文', inert(place.quote)]] : [],
    ),
    ...(finding.calculation ? calculationOf(finding.calculation) : []),
    ['规则', `${titles.get(finding.rule) ?? ''} ${finding.rule}`],
    ['等级', `${severityNames[finding.severity]} · ${verdictNames[finding.verdict]}`],
    ['依据', finding.basis.join('；')],
    ...finding.explanations.map((explanation): [string, string] => ['可能的解释', inert(explanation)]),
    ['判定', inert(judged.filter((part) => part !== '').join(' · '))],
    ...notes.map(({ text, author }): [string, string] => ['备注', inert(`${text} ${author}`)]),
  ];
  return element(
    'article',
    element('h3', inert(finding.message)),
    element('dl', ...lines.flatMap(([name, content]) => [element('dt', name), element('dd', content)])),
  );
}

function calculationOf(calculation: Calculation): [string, Markup | string][] {
  const rows = calculation.terms.map(({ sign, table, row, col, value, reading }) =>
    element(
      'tr',
      element('td', sign === 1 ? '+' : '−'),
      element('td', `${rowLabel(table, row)} / ${columnLabel(table, col)}`),
      element('td', reading === 'blank' ? '空白，按 0 计' : String(value)),
    ),
  );
  return [
    ['核算', formulaOf(calculation)],
    ['各项', element('table', element('tbody', ...rows))],
  ];
}
