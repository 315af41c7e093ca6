import type { Fault } from './fault.ts';
import { arithmeticFaults } from './faults/arithmetic.ts';
import { contentFaults } from './faults/contents.ts';
import { fillingFaults } from './faults/filling.ts';
import { formFaults } from './faults/form.ts';
import { narrativeFaults } from './faults/narrative.ts';
import { structureFaults } from './faults/structure.ts';

/** Every known mistake, in the order of the rules that find them. */
export const faults: readonly Fault[] = [
  ...arithmeticFaults,
  ...fillingFaults,
  ...structureFaults,
  ...formFaults,
  ...narrativeFaults,
  ...contentFaults,
];
