import type { Place } from '../audit/finding.ts';
import { type Check, consistent, defineRule, unchecked, type Violation, violation } from '../audit/rule.ts';
import type { Report } from '../report/report.ts';
import { findAll, type Hit, quotePlace, sentenceOf } from '../text/quotes.ts';

/** Superseded or misquoted notices, decrees and articles. The history of a document may be told: such sentences are left alone. */
export const obsoleteCitation = defineRule({
  id: 'obsolete-citation',
  version: 1,
  title: '引用的文件已被取代或引用有误',
  titleEn: 'Superseded or misquoted citation',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '国办公开办函〔2021〕30号', clause: '通知正文' },
    { document: '国务院令第711号', clause: '修订后的政府信息公开条例' },
    { document: '政府信息公开条例', clause: '第四十九条、第五十条' },
  ],
  about: {
    zh: {
      checks: '引用已被取代的文件（国办公开办函〔2019〕60号、国务院令第492号、旧第三十一、三十二条）或写错的文号。',
      unchecked: '报告年度不明，或早于条例修订（2019）。',
      spared:
        '讲述沿革的句子（废止、修订前等）；2019、2020 年度引用 60号；60号与 30号并引的、括号写法不规范的只作提示。',
    },
    en: {
      checks: 'Superseded notices, decrees and articles, and misquoted numbers of documents.',
      unchecked: 'The year is not known, or before the revision of 2019.',
      spared:
        'Sentences that tell a document’s history; notice 60 in 2019 and 2020; both notices cited, or brackets of another kind, are notes only.',
    },
  },
  needs: [],
  *check(report) {
    if (report.year === null || report.year < 2019) return yield unchecked('报告年度不明，或早于条例修订');
    const checks = [...checkNotice(report), ...checkDecree(report), ...checkArticles(report), ...checkNumbers(report)];
    yield* checks.length > 0 ? checks : [consistent];
  },
});

/** The sentence says itself that the document is a former one. */
const tellsHistory = /废止|停止|取代|替代|不再|此前|修订前|原国办|原《|原条例/;

const cite = (report: Report, hits: readonly Hit[], finding: Omit<Violation, 'where'>): Check[] => {
  const [first, ...others] = hits.map(({ block, start, end }): Place => quotePlace(report, block, start, end));
  return first === undefined ? [] : [violation({ ...finding, where: [first, ...others] })];
};

/** Printed texts of hits, each once. */
const quoted = (hits: readonly Hit[]): string => [...new Set(hits.map(({ text }) => `“${text}”`))].join('、');

/** Its number, its title, and the title of its annex. */
const superseded =
  /国办公开办函\(?2019\)?第?60号|政务公开办公室关于政府信息公开工作年度报告有关事项的通知|年度报告格式》?\(试行\)/g;
const inForce = /2021\)?第?30号/g;

/** 60号 and its 格式（试行） from report year 2021 on. */
function checkNotice(report: Report): Check[] {
  if ((report.year ?? 0) < 2021) return [];
  const hits = findAll(report, superseded).filter((hit) => !tellsHistory.test(sentenceOf(hit)));
  const citesBoth = findAll(report, inForce).length > 0;
  const advice = citesBoth ? '；文中同时引用了现行的〔2021〕30号' : '，现行文件为国办公开办函〔2021〕30号';
  return cite(report, hits, {
    ...(citesBoth ? { verdict: 'note', severity: 'hint' } : {}),
    message: `${report.year}年度报告引用${quoted(hits)}，自2021年度起已被取代${advice}`,
  });
}

/** 国务院令第492号, unless the sentence goes on to its revision. */
function checkDecree(report: Report): Check[] {
  const hits = findAll(report, /国务院令?\(?第?492号令?|第492号(?:国务院)?令/g).filter((hit) => {
    const sentence = sentenceOf(hit);
    return !tellsHistory.test(sentence) && !/711|修订|修正|修改/.test(sentence);
  });
  return cite(report, hits, { message: `引用${quoted(hits)}，条例已于2019年修订，现行文号为国务院令第711号` });
}

/** Articles 31 and 32 asked for the report until 2019; now they say when an application counts as received and when third parties are heard. */
function checkArticles(report: Report): Check[] {
  const hits = findAll(report, /条例》?(?:\([^()]{0,30}\))?的?第(?:三十[一二]|3[12])条/g).filter((hit) => {
    const sentence = sentenceOf(hit);
    return (
      /编制|撰写|制作|起草|形成|年度报告|本报告|年报/.test(sentence) &&
      !/第三方|征求|收到申请|申请之日|四十九|五十/.test(sentence) &&
      !tellsHistory.test(sentence)
    );
  });
  return cite(report, hits, {
    message: `以${quoted(hits)}作为年度报告的依据，现行条例规定年度报告的是第四十九条、第五十条`,
  });
}

const misquotations: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/国务院令第?711条|国务院第711条令/g, '应为“国务院令第711号”'],
  [
    /政府信息公开条例》?\((?:中华人民共和国)?国务院令第?(?!(?:711|492)\D)\d{1,4}[号条]?/g,
    '现行条例为“国务院令第711号”',
  ],
  [/(?:过半|过办|国半|国班|囯办|园办)公开办函/g, '应为“国办公开办函”'],
  [/国办(?:公开办|公开函|函|公函|办函|公开办字|发公开办函)\(2021\)30号/g, '应为“国办公开办函〔2021〕30号”'],
];
const notice = /国办公开办函([^\d]?)(20\d{2})([^\d]?)第?(\d{1,3})号/g;

/** Numbers that are near misses of the real ones; brackets of another kind are only a hint. */
function checkNumbers(report: Report): Check[] {
  const checks = misquotations.flatMap(([pattern, advice]) => {
    const hits = findAll(report, pattern);
    return cite(report, hits, { message: `${quoted(hits)}引用有误，${advice}` });
  });
  const notices = findAll(report, notice);
  const wrong = notices.filter((hit) => citesForm(hit) && !isFormNotice(hit));
  const bracketed = notices.filter(
    (hit) => !wrong.includes(hit) && !/〔20\d{2}〕/.test(hit.text.normalize('NFKC').replace(/\s/g, '')),
  );
  return [
    ...checks,
    ...cite(report, wrong, { message: `${quoted(wrong)}不是年度报告格式的文号，应为“国办公开办函〔2021〕30号”` }),
    ...cite(report, bracketed, {
      verdict: 'note',
      severity: 'hint',
      message: `${quoted(bracketed)}发文年份应使用六角括号“〔〕”`,
    }),
  ];
}

/** The sentence names the form, or the number is nearly that of its notice, and the report was made after it. */
const citesForm = (hit: Hit): boolean => {
  const sentence = sentenceOf(hit);
  const [, , year, , number] = hit.match;
  if (/年度报告格式|年报格式/.test(sentence)) return true;
  const isNear = year === '2021' || number === '30';
  return (
    isNear && /(?:按照|根据|依据|依照).{0,80}(?:编制|撰写|起草)/.test(sentence) && !/平台|指南|目录/.test(sentence)
  );
};

const isFormNotice = ({ match: [, , year, , number] }: Hit): boolean =>
  (year === '2021' && number === '30') || (year === '2019' && number === '60');
