/** What the parser could have gone on with. */
export type Expectation =
  | 'and or or'
  | 'argument'
  | 'argument or end'
  | 'by'
  | 'closing bracket'
  | 'closing bracket or comma'
  | 'closing square bracket'
  | 'custom field id'
  | 'direction'
  | 'empty'
  | 'field'
  | 'in'
  | 'list'
  | 'opening square bracket'
  | 'operand'
  | 'operator';

/** The first token of the left column that the parser would take tells which it is. */
const BY_TOKEN: readonly (readonly [token: string, Expectation])[] = [
  ["'='", 'operator'],
  ['CUSTOMFIELD', 'field'],
  ['ORDER', 'and or or'],
  ['BY', 'by'],
  ['IN', 'in'],
  ["'['", 'opening square bracket'],
  ["']'", 'closing square bracket'],
];

/** The parser names the tokens that it would take; Jira speaks of what they are for. `before` is the query up to there. */
export function expectationOf(message: string, before: string): Expectation {
  const tokens = tokensIn(message);
  const told = BY_TOKEN.find(([token]) => tokens.has(token));
  if (told !== undefined) return told[1];

  if (tokens.has('STRING')) return amongValues(tokens, before);
  if (tokens.has('EMPTY')) return 'empty';
  if (tokens.has('POSNUMBER')) return 'custom field id';
  if (tokens.has("'('")) return 'list';
  if (tokens.has("')'")) {
    return message.startsWith('missing') ? 'closing bracket' : 'closing bracket or comma';
  }
  return tokens.has('<EOF>') ? 'direction' : 'operand';
}

function amongValues(tokens: ReadonlySet<string>, before: string): Expectation {
  if (tokens.has("')'")) return 'argument or end';
  if (tokens.has('EMPTY') || tokens.has("'('")) return 'operand';
  return /[,[]\s*$/.test(before) ? 'argument' : 'operand';
}

function tokensIn(message: string): ReadonlySet<string> {
  const missing = /^missing (\S+) at /.exec(message)?.[1];
  if (missing !== undefined) return new Set([missing]);

  const expecting = ' expecting ';
  const list = message.slice(message.lastIndexOf(expecting) + expecting.length);
  return new Set(list.replace(/^\{(.*)\}$/s, '$1').split(', '));
}
