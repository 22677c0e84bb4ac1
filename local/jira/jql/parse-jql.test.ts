import { parseJql } from './parse-jql';

describe('parseJql', () => {
  it.each([
    ['project = ', 'Expecting either a value, list or function before the end of the query.'],
    [
      'project = and',
      "Expecting either a value, list or function but got 'and'. You must surround 'and' in quotation marks to use it as a value. (line 1, character 11)",
    ],
    ['project = "QUAY', "The quoted string 'QUAY' has not been completed. (line 1, character 11)"],
    ['(project = QUAY', "Expecting ')' before the end of the query."],
    ['project = QUAY TUG', "Expecting either 'OR' or 'AND' but got 'TUG'. (line 1, character 16)"],
    ['project = QUAY and', 'Expecting a field name at the end of the query.'],
    [
      'project QUAY',
      "Expecting operator but got 'QUAY'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 9)",
    ],
    ['project', 'Expecting operator before the end of the query.'],
    [
      'assignee = ben@example.com',
      "The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 15)",
    ],
  ])('explains %s', (jql, sentence) => {
    expect(() => parseJql(jql)).toThrow(`Error in the JQL Query: ${sentence}`);
  });

  it('takes a query without a restriction', () => {
    expect(parseJql('order by created').where).toBeUndefined();
  });
});
