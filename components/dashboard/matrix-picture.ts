import type { Arrangement } from '../../lib/audit/offices/matrix.ts';
import { drawMatrix } from '../../lib/export/matrix-picture.ts';
import type { Drawing } from '../../lib/export/picture.ts';
import { capitalised, type Say } from '../say.ts';
import { tellCell } from './matrix.tsx';

/** More rows than these no browser draws into one PNG; on a page of a document they are still legible. */
export const mostRows = { file: 300, document: 60 };

/** The picture of offices by years, worded. */
export const wordMatrix = (arranged: Pick<Arrangement, 'years' | 'rows'>, most: number, say: Say): Drawing =>
  drawMatrix(
    arranged,
    {
      title: say('matrixTitle'),
      nameOf: (office) => office ?? say('panelNoOffice'),
      yearOf: (year) => (year === null ? say('matrixNoYear') : String(year)),
      kindOf: (kind) => say(`kind${capitalised(kind)}`),
      changed: say('listChanged'),
      unchecked: say('matrixOpenChecks'),
      cellOf: (cell) => tellCell(cell, say),
      left: (count) => say('matrixLeft', String(count)),
    },
    most,
  );
