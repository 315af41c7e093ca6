import type { Row } from '../report/report.ts';
import { normalise } from '../text/normalise.ts';

/** A stretch of a text node, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Where a row of a table that was printed as text stands inside a text node, or one of its cells;
 * undefined where no line begins with the row's label. Cells are counted from the line's end: labels may hold tabs.
 */
export function findTabbedCell(text: string, row: Row, col: string | undefined): Stretch | undefined {
  // A cell that stands alone, in a box or on a line of its own; its row's label may be broken over several.
  const alone = normalise(text);
  const own = row.cells.find((cell) => cell.col === col);
  const isAlone = own ? alone === normalise(own.text) : alone !== '' && normalise(row.label).includes(alone);
  if (isAlone) return trimmed(text, { start: 0, end: text.length });
  const line = findLine(text, row.label);
  if (line === undefined || col === undefined) return line;
  const index = row.cells.findIndex((cell) => cell.col === col);
  const cell = row.cells[index];
  if (cell === undefined) return line;
  const fields = fieldsOf(text, line);
  const field = fields.at(index - row.cells.length);
  return field && normalise(text.slice(field.start, field.end)) === normalise(cell.text) ? trimmed(text, field) : line;
}

function findLine(text: string, label: string): Stretch | undefined {
  const wanted = normalise(label);
  let start = 0;
  for (const line of text.split('\n')) {
    if (wanted !== '' && normalise(line).startsWith(wanted)) return trimmed(text, { start, end: start + line.length });
    start += line.length + 1;
  }
  return undefined;
}

function fieldsOf(text: string, { start, end }: Stretch): Stretch[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\t')
    .map((field) => {
      const stretch = { start: at, end: at + field.length };
      at += field.length + 1;
      return stretch;
    });
}

/** Without the white space around it, unless it is nothing else. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  const printed = text.slice(start, end);
  if (printed.trim() === '') return { start, end };
  return {
    start: start + (printed.length - printed.trimStart().length),
    end: end - (printed.length - printed.trimEnd().length),
  };
}
