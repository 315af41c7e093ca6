/**
 * Why a PDF file can't be read. `codes`: its characters can't be told from what stands in the file. `long`: there is more
 * than in any report, and half of it would be a report of which the end is missing.
 */
const hindrances = {
  scan: '扫描件，未识别文字',
  codes: 'PDF 文件中的文字没有可用的编码，不能读成文字',
  locked: 'PDF 文件有密码，无法打开',
  broken: '不是完整的 PDF 文件',
  long: 'PDF 文件比任何年度报告都长，未读取',
} as const;
export type Hindrance = keyof typeof hindrances;

/** A file that was not read: whether a report stands in it is not known. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  readonly hindrance: Hindrance;

  constructor(hindrance: Hindrance, options?: ErrorOptions) {
    super(hindrances[hindrance], options);
    this.hindrance = hindrance;
  }
}

/** What pdf.js says of a file that it can't open, as ours; anything else as it is. */
export function asPdfError(cause: unknown): unknown {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return new PdfError('locked', { cause });
  if (name === 'InvalidPDFException' || name === 'FormatError') return new PdfError('broken', { cause });
  return cause;
}
