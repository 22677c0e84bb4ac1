import fc from 'fast-check';

import { toCsv } from './csv';
import { parseCsv } from './parse-csv';

const valuesIn = (text: string) => parseCsv(text).map(({ values }) => values);

describe('a CSV file', () => {
  it.each([
    ['a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]], // prettier-ignore
    ['\uFEFFa;b\n"1;2";3', [['a', 'b'], ['1;2', '3']]], // prettier-ignore
    ['a\tb\n"say ""yes"""\t\n', [['a', 'b'], ['say "yes"', '']]], // prettier-ignore
    ['a,b\n,\n\n1,', [['a', 'b'], ['1', '']]], // prettier-ignore
    ['a,b\n"half,2', [['a', 'b'], ['"half', '2']]], // prettier-ignore
    ['', []],
  ])('%j is read as values', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('tells in which line of the file each begins', () => {
    expect(parseCsv('a,b\r\n"1\r\n2",3\r\n\r\n4,5').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('gives back what was written, whatever text that is', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '-', 'é', ' '),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (rows) => {
        const written = toCsv([['one', 'two'], ...rows.map(([a, b]) => [`x${a}`, `x${b}`])]);
        expect(valuesIn(written)).toEqual([
          ['one', 'two'],
          ...rows.map(([a, b]) => [`x${a}`, `x${b}`]),
        ]);
      }),
    );
  });
});
