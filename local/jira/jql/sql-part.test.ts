import fc from 'fast-check';

import { allOf, ALWAYS, anyOf, NEVER, not, sequence, sql, type SqlPart } from './sql-part';

const shown = ({ text, params }: SqlPart) => [text, ...params];

describe('a piece of SQL', () => {
  it('takes values as parameters, in their order, and other pieces as they are', () => {
    const inner = sql`i.status_id IN (${['10', '20']})`;

    expect(shown(sql`SELECT ${1} FROM issue i WHERE ${inner} AND i.due > ${'2026'}`)).toEqual([
      'SELECT ? FROM issue i WHERE i.status_id IN (?) AND i.due > ?',
      1,
      ['10', '20'],
      '2026',
    ]);
  });

  it('takes a list of pieces with commas', () => {
    expect(shown(sql`SELECT ${[sql`${1} AS a`, sql`${2} AS b`]}`)).toEqual([
      'SELECT ? AS a, ? AS b',
      1,
      2,
    ]);
  });

  it('never holds what a person wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
        const { text, params } = anyOf(words.map((one) => sql`i.summary = ${one}`));

        expect(text).toMatch(/^\(?i\.summary = \?( OR i\.summary = \?)*\)?$/);
        expect(params).toEqual(words);
      }),
    );
  });
});

describe('pieces joined', () => {
  const [a, b] = [sql`a = ${1}`, sql`b = ${2}`];

  it('all hold, or any, in brackets where there are several', () => {
    expect(shown(allOf([a, b]))).toEqual(['(a = ? AND b = ?)', 1, 2]);
    expect(shown(anyOf([a, b]))).toEqual(['(a = ? OR b = ?)', 1, 2]);
    expect(allOf([a])).toBe(a);
  });

  it('hold always when all of none must, and never when any of none must', () => {
    expect(allOf([])).toBe(ALWAYS);
    expect(anyOf([])).toBe(NEVER);
  });

  it('stand one after the other, or turned round', () => {
    expect(shown(sequence([a, b]))).toEqual(['a = ? b = ?', 1, 2]);
    expect(shown(not(a))).toEqual(['NOT (a = ?)', 1]);
  });
});
