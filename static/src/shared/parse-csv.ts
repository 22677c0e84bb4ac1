/** One line of a CSV file that has a value in it, and where it began. */
export type CsvLine = { readonly line: number; readonly values: readonly string[] };

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * The lines of a CSV file as RFC 4180 writes them: values in quotes may hold separators, line ends and doubled quotes. Spreadsheets of
 * other languages part values by semicolons or tabs: what parts the first line parts them all.
 *
 * @example
 * parseCsv('Work item;Urgency\r\nDOC-1;4') // [{ line: 1, values: ['Work item', 'Urgency'] }, { line: 2, values: ['DOC-1', '4'] }]
 */
export function parseCsv(text: string): readonly CsvLine[] {
  const plain = `${text.replace(/^\uFEFF/, '')}\n`;
  const separator = separatorOf(plain);
  // A value, in quotes or plain, and what ends it.
  const token = new RegExp(
    `("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r\\n|\\n|\\r)`,
    'g',
  );
  const lines: CsvLine[] = [];
  let values: string[] = [];
  let line = 1;
  let begun = 1;
  for (const [whole, value = '', end] of plain.matchAll(token)) {
    values.push(unquoted(value));
    line += lineEnds(whole);
    if (end === separator) continue;

    lines.push({ line: begun, values });
    [values, begun] = [[], line];
  }
  return lines.filter((each) => each.values.some((value) => value.trim() !== ''));
}

function separatorOf(text: string): string {
  const [head = ''] = text.split(/\r|\n/, 1);
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function unquoted(value: string): string {
  return /^".*"$/s.test(value) ? value.slice(1, -1).replaceAll('""', '"') : value;
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
