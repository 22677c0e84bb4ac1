const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/** What a name or a value means as it stands in a query, with or without quotation marks: `"say \"hi\""`, `Story\ Points`. */
export function meaningOf(written: string): string {
  const [quote = ''] = written;
  const isQuoted = quote === '"' || quote === "'";
  const inner = isQuoted && written.endsWith(quote) ? written.slice(1, -1) : written;
  return inner.replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code?: string, letter?: string) =>
    code === undefined ? escaped(letter ?? '') : String.fromCharCode(parseInt(code, 16)),
  );
}

function escaped(letter: string): string {
  return ESCAPES[letter] ?? letter;
}

/** `priority = 3` may mean an id, `priority = "3"` means a name first. */
export function isBareNumber(written: string): boolean {
  return /^-?\d+$/.test(written);
}
