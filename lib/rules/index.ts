import type { AnyRule } from '../audit/rule.ts';
import { announcedParts } from './announced-parts.ts';
import { applicationsBalance } from './applications-balance.ts';
import { applicationsResultSum } from './applications-result-sum.ts';
import { applicationsRowSum } from './applications-row-sum.ts';
import { applicationsSubtotal } from './applications-subtotal.ts';
import { blankCells } from './blank-cells.ts';
import { brokenTable } from './broken-table.ts';
import { disclosureStock } from './disclosure-stock.ts';
import { disclosureStock2019 } from './disclosure-stock-2019.ts';
import { duplicatedSection } from './duplicated-section.ts';
import { duplicatedText } from './duplicated-text.ts';
import { emptySection } from './empty-section.ts';
import { feeUnit } from './fee-unit.ts';
import { foreignOffice } from './foreign-office.ts';
import { headingStyle } from './heading-style.ts';
import { invalidCount } from './invalid-count.ts';
import { missingAspect } from './missing-aspect.ts';
import { missingAssessment } from './missing-assessment.ts';
import { missingPeriod } from './missing-period.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { obsoleteCitation } from './obsolete-citation.ts';
import { obsoleteSection } from './obsolete-section.ts';
import { obsoleteTemplate } from './obsolete-template.ts';
import { outdatedPrinciple } from './outdated-principle.ts';
import { placeholderCells } from './placeholder-cells.ts';
import { proceedingsSum } from './proceedings-sum.ts';
import { rulemakingPower } from './rulemaking-power.ts';
import { sectionNumbering } from './section-numbering.ts';
import { sectionOrder } from './section-order.ts';
import { tableAsImage } from './table-as-image.ts';
import { templateDeviation } from './template-deviation.ts';
import { templateResidue } from './template-residue.ts';
import { titleForm } from './title-form.ts';
import { unitInCell } from './unit-in-cell.ts';
import { wrongPeriod } from './wrong-period.ts';
import { wrongYear } from './wrong-year.ts';

/** Every rule, in the order in which a reviewer reads a report's problems. */
export const rules: readonly AnyRule[] = [
  // Arithmetic of the tables
  applicationsRowSum,
  applicationsResultSum,
  applicationsBalance,
  applicationsSubtotal,
  proceedingsSum,
  disclosureStock,
  disclosureStock2019,
  // Filling of the cells
  blankCells,
  placeholderCells,
  unitInCell,
  invalidCount,
  feeUnit,
  rulemakingPower,
  templateResidue,
  // Structure
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
  // Form
  obsoleteTemplate,
  templateDeviation,
  obsoleteCitation,
  outdatedPrinciple,
  titleForm,
  // Copy and paste
  foreignOffice,
  wrongYear,
  wrongPeriod,
];
