import { outdatedPrinciple } from '../../lib/rules/outdated-principle.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const says = (...sentences: string[]) => soundReport({ prose: { 1: sentences } });
const place = (quote: string, occurrence = 1, section = 1) => ({ section, quote, occurrence });

testRule(outdatedPrinciple, {
  passes: {
    'nothing is said of principles': soundReport(),
    'the principle of 2019': says('坚持“以公开为常态、不公开为例外”原则。'),
    'the sentence tells how the principle changed': says(
      '修订后的条例由“以公开为原则、不公开为例外”转为“以公开为常态、不公开为例外”。',
    ),
    'other principles': says('遵循公正、公平、合法、便民的原则，例外情形依法不予公开。'),
  },
  fails: {
    'in full': {
      report: says('按照“以公开为原则，不公开为例外”的要求。'),
      findings: [{ where: place('以公开为原则，不公开为例外'), message: /第五条为“以公开为常态/ }],
    },
    'once for each time, other punctuation, other quotation marks': {
      report: soundReport({
        prose: {
          1: ['坚持以“公开为原则、不公开为例外”。', '按照以公开为原则，不公开为例外办理。'],
          5: ['公开是原则，不公开是例外。'],
        },
      }),
      findings: [
        { where: place('公开为原则、不公开为例外'), message: /修订前/ },
        { where: place('以公开为原则，不公开为例外'), message: /修订前/ },
        { where: place('公开是原则，不公开是例外', 1, 5), message: /修订前/ },
      ],
    },
    'the same words twice': {
      report: says('“公开为原则，不公开为例外”。', '再次强调“公开为原则，不公开为例外”。'),
      findings: [
        { where: place('公开为原则，不公开为例外'), message: /修订前/ },
        { where: place('公开为原则，不公开为例外', 2), message: /修订前/ },
      ],
    },
    'torn by white space': {
      report: says('以公开为原则、 不公开 为例外'),
      findings: [{ where: place('以公开为原则、 不公开 为例外'), message: /修订前/ }],
    },
  },
  unchecked: {
    'a report from before the revision': soundReport({
      year: 2018,
      prose: { 1: ['坚持以公开为原则、不公开为例外。'] },
    }),
    'the year is unknown': soundReport({ year: null, prose: { 1: ['坚持以公开为原则、不公开为例外。'] } }),
  },
});
