import { defineRule, unchecked, violation } from '../audit/rule.ts';
import { findAll, quotePlace, sentenceOf } from '../text/quotes.ts';

/** Since the revision of 2019 the principle is 以公开为常态、不公开为例外; one finding for each time the old one is written. */
export const outdatedPrinciple = defineRule({
  id: 'outdated-principle',
  version: 1,
  title: '沿用修订前的公开原则表述',
  titleEn: 'Principle of disclosure worded as before 2019',
  verdict: 'note',
  severity: 'hint',
  basis: [{ document: '政府信息公开条例', clause: '第五条' }],
  about: {
    zh: {
      checks: '写作“以公开为原则、不公开为例外”（2019 年修订前的表述）。',
      unchecked: '报告年度不明，或早于 2019。',
      spared: '同一句中也写有“常态”的，是在讲变化；只作提示。',
    },
    en: {
      checks: 'The principle of disclosure worded as before the revision of 2019.',
      unchecked: 'The year is not known, or before 2019.',
      spared: 'Sentences that name the new principle too; a note only.',
    },
  },
  needs: [],
  *check(report) {
    if (report.year === null || report.year < 2019) return yield unchecked('报告年度不明，或早于条例修订');
    for (const hit of findAll(report, oldPrinciple)) {
      // A sentence that names the new principle too speaks of the change from one to the other.
      if (/常态/.test(sentenceOf(hit))) continue;
      yield violation({
        message: `“${hit.text}”为修订前的表述，现行条例第五条为“以公开为常态、不公开为例外”`,
        where: [quotePlace(report, hit.block, hit.start, hit.end)],
      });
    }
  },
});

const oldPrinciple = /以?公开”?[为是作]为?”?原则”?[、;]?和?”?以?”?不公开”?[为是作]为?”?例外/g;
