import { parseJql } from './parse-jql';

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const ESCAPES = String.raw`The valid escape sequences are \', \", \t, \n, \r, \\, '\ ' and \uXXXX.`;

describe('parseJql', () => {
  it.each([
    // Operands
    ['a=', 'Expecting either a value, list or function before the end of the query.'],
    ['a was', 'Expecting either a value, list or function before the end of the query.'],
    ['a in', 'Expecting either a value, list or function before the end of the query.'],
    ['a in (b,', 'Expecting either a value, list or function before the end of the query.'],
    [
      'project = and',
      "Expecting either a value, list or function but got 'and'. You must surround 'and' in quotation marks to use it as a value. (line 1, character 11)",
    ],
    [
      'a=!',
      "Expecting either a value, list or function but got '!'. You must surround '!' in quotation marks to use it as a value. (line 1, character 3)",
    ],
    [
      'a in (b,(,c))',
      "Expecting either a value, list or function but got ','. You must surround ',' in quotation marks to use it as a value. (line 1, character 10)",
    ],
    // Operators
    ['a', `Expecting operator before the end of the query. ${OPERATORS}`],
    ['a blah >', `Expecting operator but got 'blah'. ${OPERATORS} (line 1, character 3)`],
    [
      'a = b and\n c blah 3',
      `Expecting operator but got 'blah'. ${OPERATORS} (line 2, character 4)`,
    ],
    ['a not is empty', "Expecting 'IN' but got 'is'. (line 1, character 7)"],
    ['a is ! empty', "Expecting 'NOT' but got '!'. (line 1, character 6)"],
    // Conjunctions
    ['project = QUAY TUG', "Expecting either 'OR' or 'AND' but got 'TUG'. (line 1, character 16)"],
    ['a = ⚓🚢 🚢b', "Expecting either 'OR' or 'AND' but got '🚢b'. (line 1, character 9)"],
    ['a=b !c=d', "Expecting either 'OR' or 'AND' but got '!'. (line 1, character 5)"],
    ['a = b "c" = d', "Expecting either 'OR' or 'AND' but got 'c'. (line 1, character 7)"],
    [
      'status was open at "10:55"',
      "Expecting either 'OR' or 'AND' but got 'at'. (line 1, character 17)",
    ],
    // Fields
    ['project = QUAY and', 'Expecting a field name at the end of the query.'],
    ['not', 'Expecting a field name at the end of the query.'],
    [
      ', a = b',
      "Expecting a field name but got ','. You must surround ',' in quotation marks to use it as a field name. (line 1, character 1)",
    ],
    ['[78] = q', "Expecting a field name but got '['. Did you mean 'cf['? (line 1, character 1)"],
    ["'' = c", 'A field name cannot be empty. (line 1, character 1)'],
    ['a = b order by "" desc', 'A field name cannot be empty. (line 1, character 16)'],
    ['cf', "Expecting '[' before the end of the query."],
    ['a = b and not (cf = 6)', "Expecting '[' but got '='. (line 1, character 19)"],
    ['cf[', 'Expecting a custom field id (a positive number) before the end of the query.'],
    [
      'cf[] = 1',
      "Expecting a custom field id (a positive number) but got ']'. (line 1, character 4)",
    ],
    [
      'cf[29829k] = 1',
      "Expecting a custom field id (a positive number) but got '29829k'. (line 1, character 4)",
    ],
    [
      'cf[-29] = 1',
      "Expecting a custom field id (a positive number) but got '-29'. (line 1, character 4)",
    ],
    ['cf[29829 = x', "Expecting ']' but got '='. (line 1, character 10)"],
    ['cf[29829', "Expecting ']' before the end of the query."],
    [
      'issue.property[] = x',
      "Expecting a property id but got ']'. You must surround ']' in quotation marks to use it as a value. (line 1, character 16)",
    ],
    // Functions
    ["a = ''()", 'A function name cannot be empty. (line 1, character 5)'],
    ['a = func(', "Expecting ')' before the end of the query."],
    ['a = func(,', "Expecting ')' but got ','. (line 1, character 10)"],
    ['a = func(bad', "Expecting ')' before the end of the query."],
    ['a = func(bad,)', 'Function argument must be specified. (line 1, character 14)'],
    ['a = func(bad,', 'Expecting a function argument at the end of the query.'],
    [
      'k = func(!',
      "Expecting a function argument but got '!'. You must surround '!' in quotation marks to use it as an argument. (line 1, character 10)",
    ],
    ['k = func(abc, jk!)', "Expecting ')' or ',' but got '!'. (line 1, character 17)"],
    // Brackets
    ['(a=b and c = d', "Expecting ')' before the end of the query."],
    ['b in ((12, (288)', "Expecting ')' before the end of the query."],
    // Order
    ['a =b order', "Expecting 'by' before the end of the query."],
    ['a =b order summary', "Expecting 'by' but got 'summary'. (line 1, character 12)"],
    ['a =b order by', 'Expecting a field name at the end of the query.'],
    [
      'a =b order by asc',
      "Expecting a field name but got 'asc'. You must surround 'asc' in quotation marks to use it as a field name. (line 1, character 15)",
    ],
    [
      'a =b order by c blah',
      "Expecting either 'ASC' or 'DESC' but got 'blah'. (line 1, character 17)",
    ],
    ['order by a desc d', "Expecting ',' but got 'd'. (line 1, character 17)"],
    // Characters, words and numbers
    ["comment ~ 'test", "The quoted string 'test' has not been completed. (line 1, character 11)"],
    [
      'a="test\nword',
      "The quoted string 'test word' has not been completed. (line 1, character 3)",
    ],
    ["comment ~ '", 'The quoted string has not been completed. (line 1, character 11)'],
    [
      'comme\\unt ~ x',
      `'\\un' is an illegal JQL escape sequence. ${ESCAPES} (line 1, character 6)`,
    ],
    ['a =\n\n \\csss', `'\\c' is an illegal JQL escape sequence. ${ESCAPES} (line 3, character 2)`],
    ['a = "b\\k"', `'\\k' is an illegal JQL escape sequence. ${ESCAPES} (line 1, character 7)`],
    ['a =\n\\', `The escape sequence has not been completed. ${ESCAPES} (line 2, character 1)`],
    [
      'assignee = ben@example.com',
      "The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 15)",
    ],
    [
      'mine{www = q',
      "The character '{' is a reserved JQL character. You must enclose it in a string or use the escape '\\u007b' instead. (line 1, character 5)",
    ],
    [
      'a =\u007fq',
      "The character 'U+007F' on line 1 at position 4 must be escaped. Use the escape '\\u007f' instead. (line 1, character 4)",
    ],
    [
      'a = "b\u007f"',
      "The character 'U+007F' on line 1 at position 7 must be escaped. Use the escape '\\u007f' instead. (line 1, character 7)",
    ],
    [
      'summary ~ abort',
      "'abort' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
    ],
    [
      'field = open',
      "'field' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 1)",
    ],
    [
      'a = -3482094382084092840932809482',
      "'-3482094382084092840932809482' is not a valid number. Numbers must be between -9,223,372,036,854,775,808 and 9,223,372,036,854,775,807. (line 1, character 5)",
    ],
    [
      'cf[99999999999999999999]=a',
      "'99999999999999999999' is not a valid number. Numbers must be between -9,223,372,036,854,775,808 and 9,223,372,036,854,775,807. (line 1, character 4)",
    ],
  ])('explains %j', (jql, sentence) => {
    expect(() => parseJql(jql)).toThrow(new Error(`Error in the JQL Query: ${sentence}`));
  });

  it.each([
    ['a = (b, 3)', `Operator '=' does not support the list value '("b", 3)' for field 'a'.`],
    [
      'a was (b) and c = d',
      `Operator 'was' does not support the list value '("b")' for field 'a'.`,
    ],
    [
      'summary in test',
      `Operator 'in' does not support the non-list value '"test"' for field 'summary'.`,
    ],
    ['a not in 3', `Operator 'not in' does not support the non-list value '3' for field 'a'.`],
    [
      'a was in b or c = d',
      `Operator 'was in' does not support the non-list value '"b"' for field 'a'.`,
    ],
    [
      'a > EMPTY',
      `Operator '>' does not support the empty value representation 'EMPTY' for field 'a'.`,
    ],
    [
      'a in null',
      `Operator 'in' does not support the empty value representation 'EMPTY' for field 'a'.`,
    ],
    ['a is foo', `Operator 'is' does not support searching for non-empty values for field 'a'.`],
    [
      'a is not 3',
      `Operator 'is not' does not support searching for non-empty values for field 'a'.`,
    ],
    [
      'status = "Open" by ben',
      `The EQUALS operator does not support the use of the by "ben" predicate.`,
    ],
    [
      'a = b and c in (d) before -1d',
      `The IN operator does not support the use of the before "-1d" predicate.`,
    ],
    [
      'fixVersion changed 4 by "x"',
      'The CHANGED operator does not support the use of values without predicates. You must prefix the 4 value with a suitable predicate.',
    ],
  ])('tells what the operator in %j does not support', (jql, sentence) => {
    expect(() => parseJql(jql)).toThrow(new Error(sentence));
  });

  it.each([
    [
      '('.repeat(101) + 'a = b' + ')'.repeat(101),
      'it is nested 101 levels deep; at most 100 are allowed',
    ],
    [`${'not '.repeat(101)}a = b`, 'it is nested 101 levels deep; at most 100 are allowed'],
    [Array(1001).fill('a = b').join(' and '), 'it has 1001 clauses; at most 1000 are allowed'],
    [`a = "${'b'.repeat(60_000)}"`, 'it has 60006 characters; at most 60000 are allowed'],
  ])('does not try to understand what is too complex (%#)', (jql, reason) => {
    expect(() => parseJql(jql)).toThrow(
      `The JQL query is too complex: ${reason}. Please simplify your query.`,
    );
  });

  it('takes a query just within the bounds', () => {
    expect(() => parseJql('('.repeat(100) + 'a = "((("' + ')'.repeat(100))).not.toThrow();
  });

  it('takes a query without a restriction', () => {
    expect(parseJql('order by created').where).toBeUndefined();
  });
});
