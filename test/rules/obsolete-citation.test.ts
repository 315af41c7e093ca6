import { obsoleteCitation } from '../../lib/rules/obsolete-citation.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const intro = (text: string, year = 2023) => soundReport({ year, prose: { 0: [text] } });
const place = (quote: string, occurrence = 1) => ({ section: 0, quote, occurrence });

testRule(obsoleteCitation, {
  passes: {
    'no citation': soundReport(),
    'the notice in force': intro(
      '按照《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
    ),
    'the notice of 2019 in a report of its time': intro(
      '依据《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）编制。',
      2020,
    ),
    'the history of the notice': intro('依据国办公开办函〔2021〕30号编制，原国办公开办函〔2019〕60号同时废止。'),
    'the history of the decree': intro(
      '《条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）施行以来，本镇持续推进。',
    ),
    'articles 49 and 50': intro('根据《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，编制本报告。'),
    'article 32 where a third party is heard': intro('依照《条例》第三十二条书面征求第三方意见3次。'),
    'the decree written without 第': intro('根据《中华人民共和国政府信息公开条例》（国务院令711号）编制。'),
    'other notices of the same office': intro(
      '落实国办公开办函〔2019〕61号要求，规范平台建设；依照国办公开办函〔2016〕201号统计诉讼。',
    ),
    'another notice of the same office, after which a guide was made': intro(
      '按照国办公开办函〔2019〕61号要求，编制政府信息公开指南，规范平台建设。',
    ),
    'a notice of the province': intro('按照陕政公开办〔2021〕32号转发的年度报告格式编制。'),
    'a notice of the district with a like title': intro(
      '按照《区政府办公室关于政府信息公开工作年度报告有关事项的通知》编制。',
    ),
    'white space within the number': intro('按照国办公开办函〔 2021 〕 30 号年度报告格式编制。'),
  },
  fails: {
    'the notice of 2019 in a report of 2023, with its name: one finding': {
      report: intro('依据《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）编制。'),
      findings: [
        {
          where: place('年度报告格式（试行）'),
          message: /引用“年度报告格式（试行）”、“国办公开办函〔2019〕60号”，自2021年度起已被取代，现行文件为/,
        },
      ],
    },
    'the notice of 2019 by its title only': {
      report: intro(
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》的要求编制。',
      ),
      findings: [{ where: place('政务公开办公室关于政府信息公开工作年度报告有关事项的通知'), message: /已被取代/ }],
    },
    'beside the decree in force, and in a town whose name holds 原': {
      report: intro('根据新修订的《条例》（国务院令第711号）和国办公开办函〔2019〕60号要求，结合平原镇实际编制。'),
      findings: [{ where: place('国办公开办函〔2019〕60号'), message: /已被取代/ }],
    },
    'the old article beside the decree in force': {
      report: intro('根据《中华人民共和国政府信息公开条例》（国务院令第711号）第三十二条规定，编制本年度报告。'),
      findings: [{ where: place('条例》（国务院令第711号）第三十二条'), message: /第四十九条、第五十条/ }],
    },
    'both notices are cited': {
      report: intro('依据国办公开办函〔2019〕60号、国办公开办函〔2021〕30号编制。'),
      findings: [
        { where: place('国办公开办函〔2019〕60号'), message: /同时引用了现行的/, verdict: 'note', severity: 'hint' },
      ],
    },
    'the decree before the revision': {
      report: intro('根据《中华人民共和国政府信息公开条例》（国务院令第492号）的要求，编制本报告。'),
      findings: [{ where: place('国务院令第492号'), message: /现行文号为国务院令第711号/ }],
    },
    'the articles before the revision, in Chinese and Arabic numerals': {
      report: intro('根据《中华人民共和国政府信息公开条例》第三十一条的规定，编制本年度报告。'),
      findings: [{ where: place('条例》第三十一条'), message: /现行条例规定年度报告的是第四十九条、第五十条/ }],
    },
    'the decree misquoted as an article': {
      report: intro('依照《条例》（国务院令第711条）编制。'),
      findings: [{ where: place('国务院令第711条'), message: /应为“国务院令第711号”/ }],
    },
    'a number that no decree of the kind has': {
      report: intro('根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。'),
      findings: [{ where: place('政府信息公开条例》（国务院令第771号'), message: /引用有误/ }],
    },
    'a misspelt office': {
      report: intro('根据过半公开办函〔2021〕30号编制。'),
      findings: [{ where: place('过半公开办函'), message: /应为“国办公开办函”/ }],
    },
    'a digit lost': {
      report: intro('根据年度报告格式的通知（国办公开办函〔2021〕3号）编制。'),
      findings: [{ where: place('国办公开办函〔2021〕3号'), message: /不是年度报告格式的文号/ }],
    },
    'a digit lost, where the report only says that it was made after the notice': {
      report: intro('根据国办公开办函〔2021〕3号要求编制。'),
      findings: [{ where: place('国办公开办函〔2021〕3号'), message: /不是年度报告格式的文号/ }],
    },
    'a character lost': {
      report: intro('根据国办发公开办函〔2021〕30号编制。'),
      findings: [{ where: place('国办发公开办函〔2021〕30号'), message: /应为“国办公开办函〔2021〕30号”/ }],
    },
    'the notice without a character': {
      report: intro('根据国办公开函〔2021〕30号编制。'),
      findings: [{ where: place('国办公开函〔2021〕30号'), message: /应为“国办公开办函〔2021〕30号”/ }],
    },
    'square brackets': {
      report: intro('根据国办公开办函[2021]30号编制。'),
      findings: [{ where: place('国办公开办函[2021]30号'), message: /六角括号/, verdict: 'note', severity: 'hint' }],
    },
  },
  unchecked: {
    'a report from before the revision': intro('根据《条例》（国务院令第492号）第三十二条，编制本报告。', 2016),
    'the year is unknown': soundReport({ year: null }),
  },
});
