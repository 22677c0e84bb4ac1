/** One word or sign of a statement. Words are upper case unless quoted; texts and comments are told by their kind alone. */
export type SqlToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'hint'; readonly text: string }
  | { readonly kind: 'executable-comment' };

const RULES: readonly (readonly [RegExp, (text: string) => SqlToken | null])[] = [
  [/\s+/y, () => null],
  [/(?:--(?=\s|$)|#)[^\n]*/y, () => null],
  [/\/\*\+[\s\S]*?\*\//y, (text) => ({ kind: 'hint', text: text.slice(3, -2).trim() })],
  [/\/\*M?![\s\S]*?\*\//y, () => ({ kind: 'executable-comment' })],
  [/\/\*[\s\S]*?\*\//y, () => null],
  [/'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"/y, () => ({ kind: 'text' })],
  [/`(?:[^`]|``)*`/y, (text) => ({ kind: 'name', text: text.slice(1, -1).replaceAll('``', '`') })],
  [/@@?[\w.$]*/y, (text) => ({ kind: 'sign', text })],
  [/\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|0x[\da-fA-F]+/y, () => ({ kind: 'text' })],
  [
    /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/y,
    (text) => ({ kind: 'word', text: text.toUpperCase() }),
  ],
  [/[\s\S]/y, (text) => ({ kind: 'sign', text })],
];

/** Takes a statement apart far enough to see which words stand in it. An unclosed quote ends up as a sign. */
export function sqlTokens(statement: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  let position = 0;
  while (position < statement.length) {
    for (const [pattern, toToken] of RULES) {
      pattern.lastIndex = position;
      const match = pattern.exec(statement);
      if (match === null) continue;
      position += match[0].length;
      const token = toToken(match[0]);
      if (token !== null) tokens.push(token);
      break;
    }
  }
  return tokens;
}
