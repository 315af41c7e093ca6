import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { TidyColumn, TidyValue } from './tidy.ts';

const types = { text: 'STRING', integer: 'INT32', decimal: 'DOUBLE', time: 'TIMESTAMP' } as const;

/** A Parquet file that grows: thousands of reports need never be held at the same time. */
export interface ParquetFile<Row> {
  add(rows: readonly Row[]): void;
  /** The whole file. */
  finish(): ArrayBuffer;
}

/** Begins a file with these columns, each of which may hold nulls. Numbers and times keep their type. */
export function beginParquet<Row>(columns: readonly TidyColumn<Row>[]): ParquetFile<Row> {
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({
    columnData: columns.map(({ name, type }) => ({ name, type: types[type], nullable: true, data: [] })),
  });
  const file = new ParquetWriter({ writer, schema, createdBy: 'gouji' });
  return {
    add: (rows) => {
      // A group of rows without rows is no group.
      if (rows.length === 0) return;
      void file.write({
        columnData: columns.map(({ name, value }) => ({ name, data: rows.map((row): TidyValue => value(row)) })),
      });
    },
    finish: () => {
      void file.finish();
      return writer.getBuffer();
    },
  };
}
