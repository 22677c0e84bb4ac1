import { badRequest } from '../reply';

/** Far beyond what people and apps write; a query over them would keep the parser and the database busy for minutes. */
const LONGEST = 60_000;
const DEEPEST = 100;
const MOST_CLAUSES = 1000;

/** @throws JiraProblem when a query is longer, deeper or wider than this site tries to understand */
export function checkBounds(text: string): void {
  if (text.length > LONGEST) {
    throw tooComplex(`it has ${text.length} characters; at most ${LONGEST} are allowed`);
  }
  const { depth, joints } = measure(text);
  if (depth > DEEPEST) {
    throw tooComplex(`it is nested ${depth} levels deep; at most ${DEEPEST} are allowed`);
  }
  if (joints >= MOST_CLAUSES) {
    throw tooComplex(`it has ${joints + 1} clauses; at most ${MOST_CLAUSES} are allowed`);
  }
}

const TOKENS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[()]|!(?!=|~)|&&?|\|\|?|[^\s()"'\\!&|]+/gs;
const JOINTS = new Set(['and', 'or', '&', '&&', '|', '||']);

/** Brackets and negations make depth, conjunctions make width. Text within quotation marks counts for nothing. */
function measure(text: string): { readonly depth: number; readonly joints: number } {
  let depth = 0;
  let deepest = 0;
  let negations = 0;
  let joints = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    const word = token.toLowerCase();
    negations = word === 'not' || word === '!' ? negations + 1 : 0;
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (JOINTS.has(word)) joints += 1;
    deepest = Math.max(deepest, depth + negations);
  }
  return { depth: deepest, joints };
}

function tooComplex(reason: string) {
  return badRequest(`The JQL query is too complex: ${reason}. Please simplify your query.`);
}
