import fc from 'fast-check';

import { csvName, toCsv } from './csv';

/** A reader of RFC 4180, written apart from the writer. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of csv.slice(1).matchAll(FIELD)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;

const harmless = (text: string) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

describe('toCsv', () => {
  it('begins with a byte order mark and ends each line as RFC 4180 says', () => {
    expect(
      toCsv([
        ['Key', 'Done'],
        ['DOC', 1539],
      ]),
    ).toBe('\uFEFFKey,Done\r\nDOC,1539\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(toCsv([['a,b', 'say "hi"', 'two\nlines']])).toBe(
      '\uFEFF"a,b","say ""hi""","two\nlines"\r\n',
    );
  });

  it('leaves a missing value empty and a negative number bare', () => {
    expect(toCsv([[null, -3, 0.5]])).toBe('\uFEFF,-3,0.5\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    '＝1',
    '=HYPERLINK("http://x","y")',
  ])('keeps a spreadsheet from running %j', (text) => {
    expect(parse(toCsv([[text]]))).toEqual([[`'${text}`]]);
  });

  it('reads back as it was written, whatever the text', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('a,b', '"', '""', '\r\n', '=1', "'=1", 'a;b', 'ünï', ''),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

    fc.assert(
      fc.property(rows, (written) => {
        const read = parse(toCsv(written));

        expect(read.map((row) => row.map(harmless))).toEqual(
          written.map((row) => row.map(harmless)),
        );
      }),
    );
  });
});

it('names files after what they are of and the day', () => {
  expect(csvName('Digital services / EU', '2026-11-16')).toBe(
    'mandate-digital-services-eu-2026-11-16.csv',
  );
});
