import type { Fault } from './fault.ts';
import { contentFaults } from './faults/contents.ts';
import { narrativeFaults } from './faults/narrative.ts';
import { structureFaults } from './faults/structure.ts';
import { tableFaults } from './faults/tables.ts';

/** Every known mistake, in the order of the rules that find them. */
export const faults: readonly Fault[] = [...tableFaults, ...structureFaults, ...narrativeFaults, ...contentFaults];
