import { type SqlToken, sqlTokens } from './sql-tokens';

export type SqlEndpoint = 'execute' | 'ddl';
export type StatementClass = 'select' | 'change' | 'ddl';

/** A verdict over one statement: what it is, or why Forge SQL would not run it. */
export type PolicyVerdict =
  | { readonly kind: 'allowed'; readonly statement: StatementClass }
  | { readonly kind: 'refused'; readonly message: string };

const CLASSES = new Map<string, StatementClass>([
  ...['SELECT', 'WITH', 'SHOW', 'EXPLAIN', 'DESCRIBE', 'DESC', 'SET'].map(
    (verb) => [verb, 'select'] as const,
  ),
  ...['INSERT', 'UPDATE', 'DELETE', 'REPLACE'].map((verb) => [verb, 'change'] as const),
  ...['CREATE', 'ALTER', 'DROP', 'RENAME', 'TRUNCATE'].map((verb) => [verb, 'ddl'] as const),
]);

const SHOWN = new Set(['TABLES', 'COLUMNS', 'INDEXES', 'INDEX', 'FULL']);
const DEFINED = new Set(['TABLE', 'INDEX', 'UNIQUE', 'VIEW']);
const SYSTEM_SCHEMAS = new Set(['INFORMATION_SCHEMA', 'MYSQL', 'PERFORMANCE_SCHEMA', 'SYS']);

/** Refused wherever they stand: Forge forbids them, or the engine behind it has no such thing while MariaDB does. */
const FORBIDDEN: readonly (readonly [readonly string[], string])[] = [
  [['FOREIGN', 'KEY'], 'foreign keys'],
  [['REFERENCES'], 'foreign keys'],
  [['RETURNING'], 'RETURNING'],
  [['LOCK', 'TABLES'], 'LOCK TABLES'],
  [['INTO', 'OUTFILE'], 'INTO OUTFILE'],
  [['INTO', 'DUMPFILE'], 'INTO DUMPFILE'],
  [['LOAD_FILE'], 'LOAD_FILE'],
  [['COLUMN', 'IF'], 'IF [NOT] EXISTS on a column'],
  [['ADD', 'IF'], 'IF NOT EXISTS on a column'],
  [['INDEX', 'IF'], 'IF [NOT] EXISTS on an index'],
  [['PARTITION', 'BY', 'SYSTEM_TIME'], 'system-versioned tables'],
  [['SYSTEM', 'VERSIONING'], 'system-versioned tables'],
];

/** Forge lists the functions that it audits; none of them has a place in an app's statement. */
const AUDITED =
  /^(?:COMPRESS|UNCOMPRESS|AES_ENCRYPT|AES_DECRYPT|SHA2|SLEEP|BENCHMARK|GET_LOCK|RELEASE_LOCK|LAST_INSERT_ID)$/;

/** Holds one statement against Forge SQL's query policy. */
export function checkSqlPolicy(query: string, endpoint: SqlEndpoint): PolicyVerdict {
  const tokens = sqlTokens(query);
  const message = refusalOf(tokens, endpoint);
  if (message !== null) return { kind: 'refused', message };

  return { kind: 'allowed', statement: CLASSES.get(wordAt(tokens, 0)) ?? 'select' };
}

function refusalOf(tokens: readonly SqlToken[], endpoint: SqlEndpoint): string | null {
  const verb = wordAt(tokens, 0);
  const statement = CLASSES.get(verb);
  if (statement === undefined) return `Forge SQL does not run ${verb === '' ? 'this' : verb}.`;
  if (statement === 'ddl' && endpoint === 'execute') {
    return `${verb} goes to the endpoint for definitions (sql.executeDDL).`;
  }
  if (statement === 'change' && endpoint === 'ddl') {
    return `${verb} does not go to the endpoint for definitions.`;
  }
  return (
    verbRefusal(tokens, verb) ?? signRefusal(tokens) ?? schemaRefusal(tokens) ?? wordRefusal(tokens)
  );
}

function verbRefusal(tokens: readonly SqlToken[], verb: string): string | null {
  const next = wordAt(tokens, 1);
  if (verb === 'SHOW' && !SHOWN.has(next)) return `Forge SQL does not run SHOW ${next}.`;
  if (verb === 'SET' && !isUserVariable(tokens[1])) return 'SET is allowed for @variables only.';
  const isDefinition = CLASSES.get(verb) === 'ddl' && verb !== 'TRUNCATE';
  if (isDefinition && !DEFINED.has(next)) {
    return `Forge SQL does not run ${verb} ${next}.`;
  }
  return null;
}

function isUserVariable(token: SqlToken | undefined): boolean {
  return token?.kind === 'sign' && /^@[^@]/.test(token.text);
}

function signRefusal(tokens: readonly SqlToken[]): string | null {
  const end = tokens.findIndex((token) => token.kind === 'sign' && token.text === ';');
  if (end !== -1 && end < tokens.length - 1) return 'Forge SQL runs one statement per request.';
  if (tokens.some((token) => token.kind === 'executable-comment')) {
    return 'Comments that are executed are not allowed.';
  }
  if (tokens.some((token) => token.kind === 'sign' && token.text.startsWith('@@'))) {
    return 'System variables are not allowed.';
  }
  return tokens.some((token) => token.kind === 'hint')
    ? 'The local Forge models no optimizer hints.'
    : null;
}

/** A confined account stops every other schema at the server; the system's own schemas can be read by anybody. */
function schemaRefusal(tokens: readonly SqlToken[]): string | null {
  const system = tokens.find(
    (token, at) =>
      (token.kind === 'word' || token.kind === 'name') &&
      SYSTEM_SCHEMAS.has(token.text.toUpperCase()) &&
      isDot(tokens[at + 1]),
  );
  return system === undefined ? null : 'Names of other schemas are not allowed.';
}

const isDot = (token: SqlToken | undefined) => token?.kind === 'sign' && token.text === '.';

function wordRefusal(tokens: readonly SqlToken[]): string | null {
  for (const at of tokens.keys()) {
    const found = FORBIDDEN.find(([words]) =>
      words.every((word, offset) => wordAt(tokens, at + offset) === word),
    );
    if (found !== undefined) return `Forge SQL has no ${found[1]}.`;
    const next = tokens[at + 1];
    const isCall = next?.kind === 'sign' && next.text === '(';
    if (isCall && AUDITED.test(wordAt(tokens, at))) {
      return `The function ${wordAt(tokens, at)} is not allowed.`;
    }
  }
  return null;
}

function wordAt(tokens: readonly SqlToken[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text : '';
}
