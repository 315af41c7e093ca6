import {
  applicationColumns,
  applicationRows,
  applicationRowsOf,
  disclosureColumns,
  disclosureForm,
  disclosureRows,
  outcomeGroups,
  outcomesTitle,
  proceedingColumns,
  proceedingRows,
  type TableName,
} from './labels.ts';

/** A cell of an empty form: a printed label, or a figure's place, named by row and column. */
export type BlankCell = { cols: number; rows: number } & ({ label: string } | { row: string; col: string });

export type BlankTable = { name: TableName; lines: BlankCell[][] };

/** The three tables of an edition as the form prints them, without figures. */
export const blankForm = (edition: '2019' | '2021'): BlankTable[] => [
  { name: 'disclosure', lines: disclosureLines(edition) },
  { name: 'applications', lines: applicationLines(edition) },
  { name: 'proceedings', lines: proceedingLines() },
];

const label = (text: string, cols = 1, rows = 1): BlankCell => ({ label: text, cols, rows });
const figure = (row: string, col: string, cols = 1): BlankCell => ({ row, col, cols, rows: 1 });

/** Rows that share their columns stand under one header. */
function disclosureLines(edition: '2019' | '2021'): BlankCell[][] {
  const form = Object.entries(disclosureForm[edition]);
  return form.flatMap(([row, columns], index) => {
    const cols = 3 / columns.length;
    const width = Number.isInteger(cols) ? cols : 1;
    const names = columns.map((col) =>
      row === 'procurement' && col === 'amount' ? disclosureColumns.procurementAmount : disclosureColumns[col],
    );
    const header = [label('信息内容'), ...names.map((name) => label(name, width))];
    const isNew = form[index - 1]?.[1].join() !== columns.join();
    return [...(isNew ? [header] : []), [label(nameOf(row)), ...columns.map((col) => figure(row, col, width))]];
  });
}

const nameOf = (row: string): string => Object.entries(disclosureRows).find(([key]) => key === row)?.[1] ?? row;

function applicationLines(edition: '2019' | '2021'): BlankCell[][] {
  const rows = applicationRowsOf(edition);
  const columns = Object.entries(applicationColumns);
  const outcomes = rows.filter((row) => !/^(?:received|carried)/.test(row));
  return [
    [label('申请人情况', 3), ...columns.map(([, name]) => label(name))],
    ...rows.map((row) => {
      const group = Object.entries(outcomeGroups).find(([key]) => row.startsWith(`${key}.`));
      const members = rows.filter((other) => group !== undefined && other.startsWith(`${group[0]}.`));
      const isOutcome = outcomes.includes(row);
      return [
        ...(row === outcomes[0] ? [label(outcomesTitle, 1, outcomes.length)] : []),
        ...(group && row === members[0] ? [label(group[1], 1, members.length)] : []),
        label(applicationRows[row], isOutcome ? (group ? 1 : 2) : 3),
        ...columns.map(([col]) => figure(row, col)),
      ];
    }),
  ];
}

function proceedingLines(): BlankCell[][] {
  const columns = Object.entries(proceedingColumns);
  const groups = Object.entries(proceedingRows);
  const [review, ...suits] = groups.map(([, name]) => name);
  return [
    [label(review ?? '', columns.length, 2), label('行政诉讼', suits.length * columns.length)],
    suits.map((name) => label(name, columns.length)),
    groups.flatMap(() => columns.map(([, name]) => label(name))),
    groups.flatMap(([row]) => columns.map(([col]) => figure(row, col))),
  ];
}
