import { readTextQuery } from './text-query';

const read = (text: string) => readTextQuery({ text, field: 'summary' });

/** As the database does, whose patterns are those of JavaScript but for the place of their flag. */
function finds(query: string, text: string): boolean {
  const isFound = (pattern: string) => new RegExp(pattern.replace(/^\(\?i\)/, ''), 'iu').test(text);
  return read(query).some((terms) =>
    terms.every(({ patterns, isExcluded }) => patterns.every(isFound) !== isExcluded),
  );
}

describe('a text query', () => {
  it.each([
    ['crane', 'The Crane is old'],
    ['crane old', 'old is the crane'],
    ['crane AND old', 'old crane'],
    ['+crane', 'crane'],
    ['crane OR tug', 'a tug'],
    ['"old crane"', 'the old, crane'],
    ['cran*', 'cranes'],
    ['cr?ne', 'crone'],
    ['crane -new', 'old crane'],
    ['crane NOT new', 'old crane'],
    ['crane !new', 'old crane'],
    ['größe', 'Die GRÖSSE und die Größe'],
    ['two-way', 'a two way street'],
    ['"a\\*b"', 'a*b'],
  ])('for %s finds %j', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['crane', 'cranes'],
    ['crane old', 'the crane'],
    ['"old crane"', 'the crane is old'],
    ['"old crane"', 'old new crane'],
    ['cr?ne', 'crne'],
    ['crane -new', 'new crane'],
    ['crane OR tug', 'a boat'],
  ])('for %s does not find %j', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it.each([
    ['', 'does not support searching for an empty string'],
    ['...', 'does not support searching for an empty string'],
    ['*crane', "the '*' and '?' are not allowed as first character"],
    ['[x', "not allowed to start with character '['"],
    ['x AND', 'Unable to parse the text'],
    ['x OR OR y', 'Unable to parse the text'],
    ['x ]y', 'Unable to parse the text'],
  ])('is refused as %j', (query, message) => {
    expect(() => read(query)).toThrow(expect.objectContaining({ status: 400 }) as Error);
    expect(() => read(query)).toThrow(message);
  });

  it.each([
    ['crane~', 'fuzzy and proximity searches'],
    ['"old crane"~3', 'fuzzy and proximity searches'],
    ['crane^2', 'boosted terms'],
    ['a(b)', 'terms grouped by brackets'],
    ['a b OR c', 'OR among other terms'],
    ['a*b*c*d*e*f', 'more than 4 wildcards in a word'],
    ['x'.repeat(1001), 'text queries of more than 1000 characters'],
  ])('says of %s what is not modelled (%#)', (query, what) => {
    expect(() => read(query)).toThrow(`The local Jira does not model ${what}`);
  });
});
