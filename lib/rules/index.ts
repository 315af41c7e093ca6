import type { AnyRule } from '../audit/rule.ts';
import { announcedParts } from './announced-parts.ts';
import { applicationsBalance } from './applications-balance.ts';
import { applicationsResultSum } from './applications-result-sum.ts';
import { applicationsRowSum } from './applications-row-sum.ts';
import { applicationsSubtotal } from './applications-subtotal.ts';
import { blankCells } from './blank-cells.ts';
import { brokenTable } from './broken-table.ts';
import { carryOverBetweenYears } from './carry-over-between-years.ts';
import { changedAfterPublication } from './changed-after-publication.ts';
import { dateConflict } from './date-conflict.ts';
import { disclosureStock } from './disclosure-stock.ts';
import { disclosureStock2019 } from './disclosure-stock-2019.ts';
import { documentStockBetweenYears } from './document-stock-between-years.ts';
import { duplicatedSection } from './duplicated-section.ts';
import { duplicatedText } from './duplicated-text.ts';
import { emptySection } from './empty-section.ts';
import { feeUnit } from './fee-unit.ts';
import { figuresRepeated } from './figures-repeated.ts';
import { foreignOffice } from './foreign-office.ts';
import { headingStyle } from './heading-style.ts';
import { invalidCount } from './invalid-count.ts';
import { latePublication } from './late-publication.ts';
import { magnitudeJump } from './magnitude-jump.ts';
import { missingAspect } from './missing-aspect.ts';
import { missingAssessment } from './missing-assessment.ts';
import { missingPeriod } from './missing-period.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { narrativeAllCompleted } from './narrative-all-completed.ts';
import { narrativeBalance } from './narrative-balance.ts';
import { narrativeBreakdown } from './narrative-breakdown.ts';
import { narrativeCarryOver } from './narrative-carry-over.ts';
import { narrativeCompleted } from './narrative-completed.ts';
import { narrativeContradiction } from './narrative-contradiction.ts';
import { narrativeDisclosure } from './narrative-disclosure.ts';
import { narrativeOutcomes } from './narrative-outcomes.ts';
import { narrativePercentage } from './narrative-percentage.ts';
import { narrativeProceedings } from './narrative-proceedings.ts';
import { narrativeReceived } from './narrative-received.ts';
import { obsoleteCitation } from './obsolete-citation.ts';
import { obsoleteSection } from './obsolete-section.ts';
import { obsoleteTemplate } from './obsolete-template.ts';
import { othersEmpty } from './others-empty.ts';
import { outdatedPrinciple } from './outdated-principle.ts';
import { personalData } from './personal-data.ts';
import { placeholderCells } from './placeholder-cells.ts';
import { problemsMissing } from './problems-missing.ts';
import { proceedingsSum } from './proceedings-sum.ts';
import { publishedTooEarly } from './published-too-early.ts';
import { reportMissing } from './report-missing.ts';
import { rulemakingPower } from './rulemaking-power.ts';
import { sectionNumbering } from './section-numbering.ts';
import { sectionOrder } from './section-order.ts';
import { selfNameMismatch } from './self-name-mismatch.ts';
import { signatureMismatch } from './signature-mismatch.ts';
import { tableAsImage } from './table-as-image.ts';
import { templateDeviation } from './template-deviation.ts';
import { templateResidue } from './template-residue.ts';
import { textRepeatedFromLastYear } from './text-repeated-from-last-year.ts';
import { textSharedWithOtherOffice } from './text-shared-with-other-office.ts';
import { titleForm } from './title-form.ts';
import { unitInCell } from './unit-in-cell.ts';
import { vagueNumber } from './vague-number.ts';
import { versionsDisagree } from './versions-disagree.ts';
import { wrongPeriod } from './wrong-period.ts';
import { wrongScope } from './wrong-scope.ts';
import { wrongYear } from './wrong-year.ts';

/** Rules about one thing, in the order in which a reviewer reads a report's problems; `title` heads them in the catalogue. */
export interface RuleGroup {
  title: string;
  titleEn: string;
  rules: readonly AnyRule[];
}

export const ruleGroups: readonly RuleGroup[] = [
  {
    title: '表内勾稽',
    titleEn: 'Arithmetic of the tables',
    rules: [
      applicationsRowSum,
      applicationsResultSum,
      applicationsBalance,
      applicationsSubtotal,
      proceedingsSum,
      disclosureStock,
      disclosureStock2019,
    ],
  },
  {
    title: '填报',
    titleEn: 'Filling of the cells',
    rules: [blankCells, placeholderCells, unitInCell, invalidCount, feeUnit, rulemakingPower, templateResidue],
  },
  {
    title: '结构',
    titleEn: 'Structure',
    rules: [
      missingSection,
      sectionOrder,
      sectionNumbering,
      emptySection,
      duplicatedSection,
      duplicatedText,
      announcedParts,
      obsoleteSection,
      missingPeriod,
      missingAspect,
      missingAssessment,
      headingStyle,
      missingTable,
      tableAsImage,
      brokenTable,
    ],
  },
  {
    title: '格式文本',
    titleEn: 'Form',
    rules: [obsoleteTemplate, templateDeviation, obsoleteCitation, outdatedPrinciple, titleForm],
  },
  {
    title: '文字与表格',
    titleEn: 'Narrative against tables',
    rules: [
      narrativeReceived,
      narrativeCompleted,
      narrativeCarryOver,
      narrativeBalance,
      narrativeOutcomes,
      narrativePercentage,
      narrativeProceedings,
      narrativeDisclosure,
      narrativeAllCompleted,
      narrativeBreakdown,
      narrativeContradiction,
      vagueNumber,
    ],
  },
  {
    title: '沿用痕迹',
    titleEn: 'Copy and paste',
    rules: [foreignOffice, wrongYear, wrongPeriod, selfNameMismatch, signatureMismatch, wrongScope],
  },
  {
    title: '内容',
    titleEn: 'Content',
    rules: [problemsMissing, othersEmpty, personalData],
  },
  {
    title: '时间',
    titleEn: 'Time',
    rules: [latePublication, publishedTooEarly, dateConflict],
  },
  {
    title: '跨年与跨单位',
    titleEn: 'Across reports',
    rules: [
      carryOverBetweenYears,
      documentStockBetweenYears,
      figuresRepeated,
      textRepeatedFromLastYear,
      textSharedWithOtherOffice,
      magnitudeJump,
      changedAfterPublication,
      versionsDisagree,
      reportMissing,
    ],
  },
];

/** Every rule. */
export const rules: readonly AnyRule[] = ruleGroups.flatMap((group) => group.rules);
