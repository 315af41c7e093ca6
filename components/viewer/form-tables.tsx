import type { ComponentChildren, JSX } from 'preact';
import { type BlankTable, blankForm } from '../../lib/report/blank-form.ts';
import { sectionHeading, tableSections } from '../../lib/report/labels.ts';

interface Props {
  edition: '2019' | '2021';
  /** Which of the three tables are printed; their headings always are. */
  isPrinted(table: BlankTable): boolean;
  /** What stands in the place of a figure. */
  figure(table: BlankTable['name'], row: string, col: string): ComponentChildren;
}

/** The three tables as the form prints them, each under the heading of its part. */
export function FormTables({ edition, isPrinted, figure }: Props): JSX.Element {
  return (
    <>
      {blankForm(edition).map((table) => (
        <section key={`${edition} ${table.name}`}>
          <h2>{sectionHeading(tableSections[table.name])}</h2>
          {isPrinted(table) && (
            <table>
              <tbody>
                {table.lines.map((line, index) => (
                  <tr key={index}>
                    {line.map((cell) =>
                      'label' in cell ? (
                        <th key={cell.label} colSpan={cell.cols} rowSpan={cell.rows}>
                          {cell.label}
                        </th>
                      ) : (
                        <td key={`${cell.row}/${cell.col}`} colSpan={cell.cols}>
                          {figure(table.name, cell.row, cell.col)}
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </>
  );
}
