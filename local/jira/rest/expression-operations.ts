import { z } from 'zod';

import { evaluateFor, orNotModelled, userVariable } from '../expression-context/evaluate-for';
import { issueEntity } from '../expression-context/issue-entity';
import { loadIssues } from '../expression-context/issue-source';
import { projectEntity } from '../expression-context/project-entity';
import { ExpressionError } from '../expressions/expression-error';
import { toJsonResult } from '../expressions/json-values';
import { parseExpression } from '../expressions/parse-expression';
import { MAX_EXPENSIVE, MAX_STEPS } from '../expressions/run';
import type { Run, Value } from '../expressions/values';
import { isList, isObject, type Json, type JsonObject } from '../json';
import { type Answer, badRequest, notModelled } from '../reply';
import { requireIssue } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { expansions, listParameter, readBody, refuseGiven } from './parameters';
import { requireProject } from './project-lookup';

const IdOrKey = z.strictObject({ id: z.int().optional(), key: z.string().optional() });
type IdOrKey = z.output<typeof IdOrKey>;

const EvaluateBody = z.strictObject({
  expression: z.string(),
  context: z
    .strictObject({
      issue: IdOrKey,
      project: IdOrKey,
      board: z.unknown(),
      custom: z.unknown(),
      customerRequest: z.unknown(),
      issues: z.unknown(),
      serviceDesk: z.unknown(),
      sprint: z.unknown(),
    })
    .partial()
    .default({}),
});

export async function evaluateExpression(
  { query, body }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const expand = expansions(listParameter(query, 'expand'), ['meta.complexity']);
  const { expression, context } = readBody(EvaluateBody, body);
  const { issue, project, ...others } = context;
  refuseGiven(others, 'the context of an expression');

  const names = new Map<string, Value>([['user', userVariable(view)]]);
  if (issue !== undefined) names.set('issue', await issueVariable(issue, view));
  if (project !== undefined) {
    names.set('project', projectEntity(requireProject(nameOf(project), view), view));
  }
  const { value, run, root: at } = await evaluateFor(expression, names, view).catch(refuse);
  const result = orNotModelled(() => toJsonResult(value, { run, at }));
  const meta = expand.has('meta.complexity') ? { meta: complexityOf(result, run) } : {};
  return { status: 200, details: 1, body: { value: result, ...meta } };
}

function nameOf({ id, key }: IdOrKey): string {
  if (id !== undefined && key === undefined) return String(id);
  if (id === undefined && key !== undefined) return key;
  throw badRequest('Either an id or a key is needed, and not both.');
}

async function issueVariable(asked: IdOrKey, view: SiteView): Promise<Value> {
  const { id } = await requireIssue(nameOf(asked), view);
  const [source] = await loadIssues([id], view);
  return source === undefined ? null : issueEntity(source, view);
}

function refuse(error: unknown): never {
  throw error instanceof ExpressionError ? badRequest(error.message) : error;
}

/** Objects of the REST API ("beans") cannot be answered here, so there are none. */
function complexityOf(result: Json, run: Run): JsonObject {
  return {
    complexity: {
      steps: { value: run.steps, limit: MAX_STEPS },
      expensiveOperations: { value: run.expensive, limit: MAX_EXPENSIVE },
      beans: { value: 0, limit: 1000 },
      primitiveValues: { value: primitivesIn(result), limit: 10_000 },
    },
  };
}

function primitivesIn(json: Json | undefined): number {
  const inner = isList(json) ? json : isObject(json) ? Object.values(json) : null;
  return inner === null ? 1 : inner.reduce<number>((sum, one) => sum + primitivesIn(one), 0);
}

const AnalyseBody = z.strictObject({
  expressions: z.array(z.string()),
  contextVariables: z.record(z.string(), z.string()).optional(),
});

/** Whether each expression can be read. Its types are not checked here. */
export function analyseExpressions({ query, body }: ModelledRequest): Promise<Answer> {
  const check = query.get('check') ?? 'syntax';
  if (check !== 'syntax') throw notModelled(`the check '${check}' of expressions`);
  const { expressions } = readBody(AnalyseBody, body);
  const results = expressions.map((expression) => ({ expression, ...analyse(expression) }));
  return Promise.resolve({ status: 200, details: results.length, body: { results } });
}

function analyse(expression: string): JsonObject {
  try {
    orNotModelled(() => parseExpression(expression));
    return { valid: true };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { reason: message, place, source } = error;
    const isWhole = source === expression;
    const problem = isWhole ? { type: 'other', message } : { type: 'syntax', message, ...place };
    return { valid: false, errors: [problem] };
  }
}
