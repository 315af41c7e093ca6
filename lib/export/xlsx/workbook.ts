import { Zip, ZipDeflate } from 'fflate';
import { columnName, type Sheet, sheetXml } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { escapeXml, xmlHead } from './xml.ts';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006';
const spreadsheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const workbookType = `${types}.sheet`;

/**
 * The sheets as an XLSX file, in pieces: whoever writes thousands of rows may rest between them. Texts are written as
 * texts, never as formulas. `at` is the time that the file's parts carry, so that the same sheets give the same bytes.
 */
export function* writeWorkbook(sheets: readonly Sheet[], at: Date): Generator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const encoder = new TextEncoder();
  function* write(path: string, pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
    const part = new ZipDeflate(path);
    part.mtime = at;
    zip.add(part);
    for (const piece of pieces) {
      part.push(encoder.encode(piece));
      yield* ready.splice(0);
    }
    part.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }

  yield* write('[Content_Types].xml', [contentTypes(sheets.length)]);
  yield* write('_rels/.rels', [
    relations([`Type="${documents}/relationships/officeDocument" Target="xl/workbook.xml"`]),
  ]);
  yield* write('xl/workbook.xml', [workbookXml(sheets)]);
  yield* write('xl/_rels/workbook.xml.rels', [
    relations([
      ...sheets.map(
        (_, index) => `Type="${documents}/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"`,
      ),
      `Type="${documents}/relationships/styles" Target="styles.xml"`,
    ]),
  ]);
  yield* write('xl/styles.xml', [stylesXml()]);
  for (const [index, sheet] of sheets.entries()) {
    const links: string[] = [];
    yield* write(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, links));
    if (links.length > 0)
      yield* write(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, [
        relations(
          links.map(
            (link) => `Type="${documents}/relationships/hyperlink" Target="${escapeXml(link)}" TargetMode="External"`,
          ),
        ),
      ]);
  }
  zip.end();
  yield* ready.splice(0);
}

const relations = (list: readonly string[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${list
    .map((relation, index) => `<Relationship Id="r${index + 1}" ${relation}/>`)
    .join('')}</Relationships>`;

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  return `${xmlHead}<Types xmlns="${packages}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}\
${Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet')).join('')}</Types>`;
}

/**
 * The header row is repeated on every printed page, and LibreOffice finds a sheet's filter by its name alone; a named
 * column is named by its title's cell.
 */
function workbookXml(sheets: readonly Sheet[]): string {
  const places = sheets
    .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
    .join('');
  const titles = sheets.flatMap((sheet, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(quote(sheet))}!$A$1:$${columnName(sheet.columns.length - 1)}$${sheet.rows.length + 1}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quote(sheet))}!$1:$1</definedName>`,
  ]);
  const columns = sheets.flatMap((sheet) =>
    sheet.columns.flatMap(({ name }, index) =>
      name === undefined
        ? []
        : `<definedName name="${escapeXml(name)}">${escapeXml(quote(sheet))}!$${columnName(index)}$1</definedName>`,
    ),
  );
  return `${xmlHead}<workbook xmlns="${spreadsheets}" xmlns:r="${documents}/relationships"><bookViews><workbookView/>\
</bookViews><sheets>${places}</sheets><definedNames>${[...titles, ...columns].join('')}</definedNames></workbook>`;
}

const quote = ({ name }: Sheet): string => `'${name.replaceAll("'", "''")}'`;
