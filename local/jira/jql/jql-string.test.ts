import fc from 'fast-check';

import { isBareNumber, meaningOf } from './jql-string';

describe('what a string in a query means', () => {
  it.each([
    ['Quay', 'Quay'],
    ['"two words"', 'two words'],
    ["'two words'", 'two words'],
    ['"say \\"hi\\""', 'say "hi"'],
    ['Story\\ Points', 'Story Points'],
    ['"a\\tb\\nc\\rd"', 'a\tb\nc\rd'],
    ['"C:\\\\mud"', 'C:\\mud'],
    ['\\u0041nchor', 'Anchor'],
    ['""', ''],
    ['"it\'s"', "it's"],
    ['"open', '"open'],
  ])('%s is %j', (written, meaning) => {
    expect(meaningOf(written)).toBe(meaning);
  });

  it('is whatever was put between quotation marks, once these and backslashes are escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = `"${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;

        expect(meaningOf(written)).toBe(text);
      }),
    );
  });
});

describe('a bare number', () => {
  it.each([
    ['3', true],
    ['-12', true],
    ['"3"', false],
    ['3.5', false],
    ['', false],
    ['3a', false],
  ])('is %s: %s', (written, isNumber) => {
    expect(isBareNumber(written)).toBe(isNumber);
  });
});
