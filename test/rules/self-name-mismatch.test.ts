import type { Report } from '../../lib/report/report.ts';
import { selfNameMismatch } from '../../lib/rules/self-name-mismatch.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const by = (name: string, officeClass: Report['identity']['officeClass'], ...prose: string[]): Report =>
  soundReport({
    title: `${name}2023年政府信息公开工作年度报告`,
    identity: { name, source: 'title', officeClass, level: 'county' },
    prose: { 1: prose },
  });
const street = (...prose: string[]) => by('河口区和平街道办事处', 'street', ...prose);
const town = (...prose: string[]) => by('河口县青石镇人民政府', 'town', ...prose);
const bureau = (...prose: string[]) => by('河口县教育和体育局', 'department', ...prose);
const government = (...prose: string[]) => by('河口县人民政府', 'government', ...prose);

testRule(selfNameMismatch, {
  passes: {
    'a town that calls itself a town': town('2023年，我镇认真贯彻条例，主动公开政府信息12条。本镇未收到申请。'),
    'a town and its county': town(
      '我县高度重视政务公开。我市出台办法。我省部署工作。我区新收申请3件。',
      '2023年，我县主动公开政府信息320条，我市主动公开政府信息1200条。',
    ),
    'a customs house': by('湛江海关', 'vertical', '2023年，我关主动公开政府信息12条。'),
    'a weather bureau': by('河口县气象局', 'vertical', '2023年，我局主动公开政府信息12条。'),
    'a branch of the bank, which is a bureau as well': by(
      '中国人民银行河口市分行',
      'vertical',
      '2023年，我局主动公开政府信息12条。',
    ),
    'words that begin with 关': town('我关注政府信息公开申请办理。促进自我关爱，主动公开政府信息3条。'),
    'a township that became a town': by('河口县青石乡人民政府', 'town', '我镇主动公开政府信息3条，我乡共收到申请1件。'),
    'offices within a town': town('我办负责日常工作，我中心主动公开办事指南，我所未收到申请，我站及时公开。'),
    'another’s speech in quotes': town('县教育局来信写道“我局已公开招生信息”。落实“我局主动公开政府信息”的经验。'),
    'another’s title': town('转发《我局主动公开政府信息12条》。'),
    'a bureau named before': town(
      '县教育局公开招生计划，我局主动公开政府信息的做法值得学习。县司法局指导，我局未收到申请一说不实。',
    ),
    'somebody reports': town('网民留言，我局主动公开政府信息太少。来函称：我局未收到申请。'),
    'once and in passing': town('新的一年里，面对我局的发展机遇，镇里将继续努力。'),
    'words that only look so': town(
      '基本局面稳定，我局限于条件。最好的结局，全局意识。邮局公开栏。文化大厅公开，我厅堂整洁。',
    ),
    'a town with streets': town('沿街道公示，我街道路整洁。主街道两侧设公开栏。'),
    'a street that calls itself so': street(
      '我街道主动公开政府信息8条，本街道未收到申请，我街认真落实，我办认真落实。',
    ),
    'a street and its region': street(
      '我市主动公开政府信息900条。我区高度重视。',
      '我镇街公开平台。我镇、街道两级公开。',
    ),
    'a street of a former town': street('原青石镇主动公开，我镇主动公开政府信息的旧栏目已停用。'),
    'village and home': street('我乡镇干部深入一线。我乡村振兴专栏公开信息。我家乡变化大。', '爱我乡亲，我乡情浓。'),
    'anybody’s town': street('非本镇户籍人员，公开办事条件。版本镇定。'),
    'a bureau that calls itself so': bureau('2023年，我局主动公开政府信息45条。本局未收到申请。'),
    'a bureau of a committee’s name': by('河口县卫生健康委员会', 'department', '我委主动公开政府信息45条。'),
    'a committee that once was a bureau': by(
      '河口县卫生健康委员会',
      'department',
      '我局主动公开政府信息45条，我局未收到申请。',
    ),
    'a bureau run together with an office': bureau('我办主动公开政府信息45条，我委收到申请1件，我中心公开信息。'),
    'a branch': by('河口市公安局河东分局', 'branch', '我分局主动公开政府信息，我局未收到申请，我大队公开信息。'),
    'a bureau tells of towns': bureau(
      '青石镇提出，我镇主动公开政府信息不多。各乡镇反映：我乡主动公开政府信息不足。青石镇召开会议，我镇公开信息12条。',
    ),
    'a bureau in passing': bureau('关爱我乡学子。'),
    'a bureau whose name holds the word': by(
      '河口县乡村振兴局',
      'department',
      '我乡主动公开政府信息12条，我乡未收到申请。',
    ),
    'a bureau at a crossroads': bureau('本街道路施工信息已公开。街道两侧设公开栏。'),
    'a government and its place': government('我县主动公开政府信息3200条，我市部署工作，我办编制本报告。'),
    'a government tells of a bureau': government('县财政局主动公开，我局主动公开政府信息12条的做法得到推广。'),
    'an office of a government that is a bureau as well': by(
      '河口县人民政府办公室',
      'government-office',
      '我局主动公开政府信息12条，我局未收到申请。我办公开信息。',
    ),
  },
  fails: {
    'a town that calls itself a bureau': {
      report: town('2023年，我局认真贯彻条例，主动公开政府信息12条。', '今后，我局将继续努力。'),
      findings: [
        {
          where: { section: 1, quote: '我局', occurrence: 1 },
          message: /报告单位为“河口县青石镇人民政府”，正文自称“我局” 2 次/,
        },
      ],
    },
    'once, of the work reported on': {
      report: town('全年，我局未收到政府信息公开申请。'),
      findings: [{ where: { section: 1, quote: '我局', occurrence: 1 }, message: /“我局” 1 次/ }],
    },
    'once, of other work of its own': {
      report: town('我局严格落实信息发布审核制度。'),
      findings: [{ where: { section: 1, quote: '我局', occurrence: 1 }, message: /“我局” 1 次/ }],
    },
    'a provincial office that calls itself a bureau': {
      report: by('河东省民政厅', 'department', '我局高度重视政务公开工作。'),
      findings: [{ where: { section: 1, quote: '我局', occurrence: 1 }, message: /“我局” 1 次/ }],
    },
    'a bureau that calls itself a provincial office': {
      report: by('河口县民政局', 'department', '我厅坚持公开为常态。'),
      findings: [{ where: { section: 1, quote: '我厅', occurrence: 1 }, message: /“我厅” 1 次/ }],
    },
    'a street that calls itself a town': {
      report: street('2023年，我镇主动公开政府信息12条。'),
      findings: [{ where: { section: 1, quote: '我镇', occurrence: 1 }, message: /“我镇” 1 次/ }],
    },
    'a bureau that calls itself a street': {
      report: bureau('我街道严格按照条例开展政务公开。', '本街道共收到政府信息公开申请2件。'),
      findings: [{ where: { section: 1, quote: '我街道', occurrence: 1 }, message: /“我街道” 2 次/ }],
    },
    'a government that calls itself a bureau': {
      report: government('现将我局2023年政府信息公开工作情况报告如下。'),
      findings: [{ where: { section: 1, quote: '我局', occurrence: 1 }, message: /“我局” 1 次/ }],
    },
    'a bureau that calls itself a town': {
      report: bureau('2023年度，我镇深入推进政务公开工作。'),
      findings: [{ where: { section: 1, quote: '我镇', occurrence: 1 }, message: /“我镇” 1 次/ }],
    },
    'a fire brigade that calls itself a bureau': {
      report: by('河口县消防救援大队', 'vertical', '2023年，我局主动公开政府信息12条。'),
      findings: [{ where: { section: 1, quote: '我局', occurrence: 1 }, message: /自称“我局” 1 次/ }],
    },
    'a bureau that calls itself a customs house': {
      report: by('河口县商务局', 'department', '2023年，我关共收到政府信息公开申请3件。'),
      findings: [{ where: { section: 1, quote: '我关', occurrence: 1 }, message: /自称“我关” 1 次/ }],
    },
  },
  unchecked: {
    'it is not known who reports': soundReport({
      identity: { name: null, source: null, officeClass: 'unknown', level: 'unknown' },
    }),
    'a zone may be a town as well': by('河口经济开发区管理委员会', 'zone', '我镇主动公开政府信息12条。'),
    'the report is older than the form': soundReport({ year: 2016 }),
  },
});
