/** Larger files are not read. */
export const maxWorkbookBytes = 64 * 1024 * 1024;

/**
 * Why a file was not taken. `old-format`: locked by a password, or from before XLSX; `not-workbook`: something else, or
 * a workbook of another format; `damaged`: cut or broken; `hostile`: made to be unpacked without end, or with entities;
 * `no-ledger`: no sheet has 问题编号 and a ledger column. `place` says where, empty where it is the file as a whole.
 */
export class WorkbookError extends Error {
  readonly code: 'too-large' | 'old-format' | 'not-workbook' | 'damaged' | 'hostile' | 'no-ledger';
  readonly place: string;
  constructor(code: WorkbookError['code'], place = '', options?: ErrorOptions) {
    super(`${code} ${place}`, options);
    this.name = 'WorkbookError';
    this.code = code;
    this.place = place;
  }
}
