import type { AnyRule } from '../audit/rule.ts';
import { applicationsBalance } from './applications-balance.ts';
import { applicationsResultSum } from './applications-result-sum.ts';
import { applicationsRowSum } from './applications-row-sum.ts';
import { applicationsSubtotal } from './applications-subtotal.ts';
import { proceedingsSum } from './proceedings-sum.ts';

/** Every rule, in the order in which a reviewer reads a report's problems. */
export const rules: readonly AnyRule[] = [
  // Arithmetic of the tables
  applicationsRowSum,
  applicationsResultSum,
  applicationsBalance,
  applicationsSubtotal,
  proceedingsSum,
];
