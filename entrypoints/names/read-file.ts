import { type ReadNames, readNames, toRows } from '../../lib/batch/read-names.ts';
import { maxWorkbookBytes, WorkbookError } from '../../lib/export/xlsx/workbook-error.ts';
import { decode } from '../../lib/read/charset.ts';

/** The longest list has some ten thousand lines. */
const maxTextBytes = 16 * 1024 * 1024;

/** Reads a workbook, or a text in whatever charset; of several sheets the one that names most. Throws a WorkbookError. */
export async function readNameFile(file: File): Promise<ReadNames> {
  if (file.size > maxWorkbookBytes) throw new WorkbookError('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes) || isOldWorkbook(bytes)) {
    // Only who imports a workbook needs what reads it.
    const { readTables } = await import('../../lib/export/xlsx/read-table.ts');
    const sheets = readTables(bytes).map(readNames);
    return sheets.reduce((most, one) => (one.offices.length > most.offices.length ? one : most), {
      offices: [],
      problems: sheets[0]?.problems ?? [],
    });
  }
  if (bytes.length > maxTextBytes) throw new WorkbookError('too-large');
  return readNames(toRows(decode(bytes)));
}

const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;
const isOldWorkbook = ([first, second]: Uint8Array): boolean => first === 0xd0 && second === 0xcf;
