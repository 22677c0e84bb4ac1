import { downloadText } from './download';

export type CsvValue = string | number | null;
export type CsvColumn<Row> = readonly [head: string, value: (row: Row) => CsvValue];

const BYTE_ORDER_MARK = '\uFEFF';
const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",;\t\r\n]/; // where a spreadsheet splits at semicolons, it still honours quotes

/**
 * Rows as RFC 4180 writes them, with a byte order mark so that spreadsheets read UTF-8.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe in front: names come from people. Numbers stay
 * bare, negative ones included, for a number cannot be a formula.
 */
export function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

/** A line of heads, and one for each row. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return toCsv([
    columns.map(([head]) => head),
    ...rows.map((row) => columns.map(([, value]) => value(row))),
  ]);
}

function written(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);

  const safe = STARTS_A_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function downloadCsv(name: string, csv: string): void {
  downloadText(name, csv, 'text/csv');
}

/** `Digital services` on a day as `mandate-digital-services-2026-11-16.csv`. */
export function csvName(...parts: readonly string[]): string {
  const words =
    parts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return `mandate-${words.join('-')}.csv`;
}
