import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { rules } from '../../lib/rules/index.ts';
import {
  type ApplicationFigures,
  applicationsTable,
  disclosureTable,
  proceedingsTable,
  soundReport,
} from '../report-maker.ts';

/*
 * How offices word the same figures. Each sentence stands beside tables that say the same: nothing may be found. Then each
 * number in 〔brackets〕 is raised by one, and a reader would see that; the others may mean something that no table tells.
 */

type Figures = {
  applications?: ApplicationFigures;
  proceedings?: Parameters<typeof proceedingsTable>[0];
  disclosure?: Parameters<typeof disclosureTable>[1];
};

const people = (value: number, total = value): readonly number[] => [value, total - value, 0, 0, 0, 0, total];

const wordings: readonly [string, Figures][] = [
  [
    '2023年，本镇共收到〔14〕件信息依申请公开，其中〔11〕件已经按时按规完成答复，剩余〔3〕件结转下年度继续办理。',
    { applications: { received: people(14), granted: people(11), completed: people(11), carriedOut: people(3) } },
  ],
  [
    '本镇通过政府门户网站共办理并答复信息公开申请4件、纸质申请23件，顺延至下一年答复〔2〕件。',
    { applications: { received: people(29), granted: people(27), completed: people(27), carriedOut: people(2) } },
  ],
  [
    '全年共受理政府信息公开申请〔26〕件，上年结转政府信息公开办理数量〔3〕件，共办结政府信息公开申请〔27〕件，结转至2024年办理〔2〕件。',
    {
      applications: {
        received: people(26),
        carriedIn: people(3),
        granted: people(27),
        completed: people(27),
        carriedOut: people(2),
      },
    },
  ],
  [
    '共收到政府信息公开申请〔58〕件，上年结转〔3〕件，共计〔61〕件。目前依法办结〔59〕件，其中予以公开的〔18〕件，不予公开的〔41〕件。结转下年度继续办理的〔2〕件。',
    {
      applications: {
        received: people(58),
        carriedIn: people(3),
        granted: people(18),
        'refused.processInformation': people(41),
        completed: people(59),
        carriedOut: people(2),
      },
    },
  ],
  [
    '全年处理政府信息公开申请件〔171〕件（包含上年结转〔7〕件），〔165〕件已按规定在法定期限内予以答复，〔6〕件结转下年答复。',
    {
      applications: {
        received: people(164),
        carriedIn: people(7),
        granted: people(165),
        completed: people(165),
        carriedOut: people(6),
      },
    },
  ],
  [
    '依法规范受理答复政府信息公开申请12件，其中〔2〕件结转下年度继续办理，因政府信息公开引起的行政诉讼〔0〕件。',
    { applications: { received: people(12), granted: people(10), completed: people(10), carriedOut: people(2) } },
  ],
  [
    '接收且办理公民、法人或者其他组织提出的政府信息公开申请〔124〕宗（含2022年度结转〔5〕宗），公民申请〔113〕宗，法人和其他组织申请〔11〕宗；本年办结〔121〕宗，结转下年度〔3〕宗。',
    {
      applications: {
        received: people(109, 119),
        carriedIn: people(4, 5),
        granted: people(110, 121),
        completed: people(110, 121),
        carriedOut: people(3),
      },
    },
  ],
  [
    '2023年全镇共受理依申请公开事项〔59〕件，结转上年后新收到依申请公开事项47件。其中，通过信函申请39件，占83%；电子邮件7件，占14.9%；在线申请1件，占2.1%。已答复〔59〕件，答复率为100%。其中“予以公开”〔3〕件，占已答复件数的5.1%；“部分公开”〔36〕件，占61%；“不予公开”〔2〕件，占3.4%；“无法提供”〔18〕件，占30.5%。',
    {
      applications: {
        received: people(47),
        carriedIn: people(12),
        granted: people(3),
        partlyGranted: people(36),
        'refused.enforcementFile': people(2),
        'unavailable.notHeld': people(18),
        completed: people(59),
      },
    },
  ],
  [
    '新收政府信息公开申请〔852〕件、上年度结转〔41〕件；年度办结〔799〕件、结转下一年度〔94〕件。从类型来看，大部分涉及征地信息，占比93.8%；从地区来看，前两位为东河591件（占69.37%）、西河132件（占15.49%）。本机关为被申请人的政府信息公开类行政复议〔17〕件，行政诉讼〔9〕件。',
    {
      applications: {
        received: people(852),
        carriedIn: people(41),
        granted: people(799),
        completed: people(799),
        carriedOut: people(94),
      },
      proceedings: { review: [10, 7, 0, 0, 17], directSuit: [4, 0, 0, 0, 4], suitAfterReview: [5, 0, 0, 0, 5] },
    },
  ],
  [
    '收到依申请公开件〔96〕件，其中，当面申请的〔52〕件，来信申请的〔29〕件，网上申请的〔15〕件。办结依申请公开件〔98〕件（含2022年结转的〔2〕件），其中，予以公开〔60〕件，部分公开〔11〕件，不予公开〔4〕件，信息无法提供〔20〕件、不予处理〔2〕件，其他处理〔1〕件。',
    {
      applications: {
        received: people(90, 96),
        carriedIn: people(2),
        granted: people(60),
        partlyGranted: people(11),
        'refused.stateSecret': people(1, 4),
        'unavailable.notHeld': people(17, 20),
        'declined.petition': people(2),
        'other.notCorrected': people(1),
        completed: people(92, 98),
      },
    },
  ],
  [
    '共收到〔8〕份政府信息公开申请，均为自然人申请。其中，予以公开〔2〕件，部分公开〔2〕件，属于四类过程性信息〔1〕件，本镇不掌握相关政府信息3件。无下年度结转。',
    {
      applications: {
        received: people(8),
        granted: people(2),
        partlyGranted: people(2),
        'refused.processInformation': people(1),
        'unavailable.notHeld': people(3),
        completed: people(8),
      },
    },
  ],
  [
    '2023年未制定规章，制定出台了〔7〕件行政规范性文件，废止〔5〕件，现行有效〔41〕件；办结行政许可〔130〕件，行政处罚立案9起，作出行政处罚决定〔6〕件，收取行政事业性收费〔251000〕元。主动公开信息66条，其中预决算公开2条、行政许可30条、行政处罚4条。',
    {
      disclosure: {
        normativeDocuments: [7, 5, 41],
        licences: [130],
        penalties: [6],
        fees: [25.1],
      },
    },
  ],
  [
    '保留行政权力101项，其中行政许可24项、行政处罚77项。公开行政许可处理决定45件、行政处罚处理决定3件。公示行政许可50件，行政处罚4件。',
    { disclosure: { licences: [45], penalties: [8] } },
  ],
  [
    '因政府信息公开引发行政争议〔3〕件，其中，行政复议〔1〕件，结果维持〔1〕件；行政诉讼〔2〕件，尚未审结〔2〕件。',
    { proceedings: { review: [1, 0, 0, 0, 1], directSuit: [0, 0, 0, 2, 2] } },
  ],
  [
    '全年未发生依申请公开政府信息方面的行政复议和行政诉讼。制发公文30件，主动公开20件，依申请公开6件，不予公开4件。',
    { applications: { received: people(5), granted: people(5), completed: people(5) } },
  ],
  [
    '受理政府信息公开申请〔21〕件，其中18件依法依规办理答复，2件按序时进度办理，1件由申请人撤回。',
    {
      applications: {
        received: people(21),
        granted: people(18),
        'other.rest': people(1),
        completed: people(19),
        carriedOut: people(2),
      },
    },
  ],
];

/** The report of a sentence; one of its bracketed numbers may be raised. */
function reportOf(text: string, { applications, proceedings, disclosure }: Figures, raised = -1) {
  let index = -1;
  const said = text.replace(/〔(\d+)〕/g, (_, digits: string) => {
    index += 1;
    return String(Number(digits) + (index === raised ? 1 : 0));
  });
  return soundReport({
    prose: { 1: [said] },
    tablesChange: {
      applications: applicationsTable('2021', applications),
      proceedings: proceedingsTable(proceedings),
      disclosure: disclosureTable('2021', disclosure),
    },
  });
}

const ofProse = rules.filter(({ id }) => id.startsWith('narrative-'));
const findings = (report: ReturnType<typeof reportOf>) =>
  audit(report, ofProse, { reportId: 'wording' }).findings.map(({ message }) => message);

describe.each(wordings)('%s', (text, figures) => {
  test('agrees with its tables', () => {
    expect(findings(reportOf(text, figures))).toEqual([]);
  });
  const count = text.match(/〔/g)?.length ?? 0;
  test.each(Array.from({ length: count }, (_, index) => index))('number %i, raised by one, is seen', (index) => {
    expect(findings(reportOf(text, figures, index))).not.toEqual([]);
  });
});

const denials: readonly [string, Figures][] = [
  ['2023年以来，本镇未发生针对信息公开事务的行政复议案件。', { proceedings: { review: [1, 0, 0, 0, 1] } }],
  ['未发生因政府信息公开引发的行政争议。', { proceedings: { directSuit: [1, 0, 0, 0, 1] } }],
  ['本镇未收到过信息公开申请。', { applications: { received: people(1), granted: people(1), completed: people(1) } }],
  ['本年度无依申请公开事项。', { applications: { received: people(1), granted: people(1), completed: people(1) } }],
  [
    '未接到书面方式申请的政府信息公开申请和网络方式申请的政府信息公开申请件。',
    { applications: { received: people(2) } },
  ],
  ['未发生依申请公开工作方面的行政复议和行政诉讼。', { proceedings: { review: [1, 0, 0, 0, 1] } }],
  [
    '全年未发生有关政府信息公开事务的行政复议案件、行政诉讼案件和举报申诉件。',
    { proceedings: { review: [1, 0, 0, 0, 1] } },
  ],
  ['未发生因政府信息公开工作引发的举报、投诉、提起行政诉讼等情况。', { proceedings: { directSuit: [1, 0, 0, 0, 1] } }],
  ['政府信息公开被申请的行政复议或行政诉讼0件。', { proceedings: { directSuit: [1, 0, 0, 0, 1] } }],
  ['无引起信息公开行政复议及行政诉讼事项。', { proceedings: { review: [0, 1, 0, 0, 1] } }],
  ['2023年未印发行政规范性文件。', { disclosure: { normativeDocuments: [1, 0, 1] } }],
  ['2023年度未制定发布、废止行政规范性文件。', { disclosure: { normativeDocuments: [1, 0, 1] } }],
];

describe.each(denials)('%s', (text, figures) => {
  test('agrees with tables of noughts', () => expect(findings(reportOf(text, {}))).toEqual([]));
  test('disagrees with a one', () => expect(findings(reportOf(text, figures))).not.toEqual([]));
});
