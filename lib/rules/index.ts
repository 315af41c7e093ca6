import type { AnyRule } from '../audit/rule.ts';
import { applicationsRowSum } from './applications-row-sum.ts';

/** Every rule, in the order in which a reviewer reads a report's problems. */
export const rules: readonly AnyRule[] = [applicationsRowSum];
