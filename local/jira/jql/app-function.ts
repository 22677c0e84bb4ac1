import type { Clause, FunctionOperand, Operand, TerminalClause } from '@atlaskit/jql-ast';

import type { AppJqlFunction, AppModules, FunctionAnswer, FunctionClause } from '../app-modules';
import { badRequest, JiraProblem, notModelled } from '../reply';
import {
  findPrecomputation,
  markUsed,
  type PrecomputationKey,
  putPrecomputation,
} from '../store/precomputations';
import type { FieldHandler } from './field-handler';
import { findFields } from './find-field';
import { callOf, checkCount } from './functions/find-function';
import { meaningOf } from './jql-string';
import { parseJql } from './parse-jql';
import type { JqlScope } from './scope';
import { terminalsOf } from './terminals';

/** More values than this in an answer are too many for Jira. */
const MOST_VALUES = 1000;

/**
 * What the app's function puts in the place of a clause; `null` when the clause has no function of the app's. The answer is
 * kept and shared by all who search, as in Jira: the app is asked again after a week, or tells when it has changed.
 *
 * @throws JiraProblem when the function cannot be used here, or answers an error
 */
export async function appFragment(clause: TerminalClause, scope: JqlScope): Promise<Clause | null> {
  const { field, operator, operand } = clause;
  if (operator === undefined || operand === undefined) return null;
  const called = functionOf(operand, scope.app);
  if (called === null) return null;
  const { operand: written, spec } = called;
  checkUse(clause, called, scope);

  const answer = await answerOf(
    spec,
    {
      field: meaningOf(field.text),
      operator: operator.value,
      arguments: callOf(written).args,
    },
    scope,
  );
  if ('error' in answer) throw badRequest(answer.error);
  return readFragment(answer.jql, spec);
}

type Called = { readonly operand: FunctionOperand; readonly spec: AppJqlFunction };

function functionOf(operand: Operand, app: AppModules): Called | null {
  if (operand.operandType === 'list') {
    const found = operand.values.map((value) => functionOf(value, app)).find((one) => one !== null);
    if (found === undefined) return null;
    throw notModelled(`the app's JQL function '${found.spec.name}()' within a list`);
  }
  if (operand.operandType !== 'function') return null;
  const name = callOf(operand).name.toLowerCase();
  const spec = app.jqlFunctions.find((one) => one.name.toLowerCase() === name);
  return spec === undefined ? null : { operand, spec };
}

function checkUse(
  { field, operator, predicates }: TerminalClause,
  { operand, spec }: Called,
  scope: JqlScope,
): void {
  const name = meaningOf(operand.function.text);
  const written = operator?.value ?? '';
  if (!spec.operators.includes(written) || predicates.length > 0) {
    throw badRequest(`The operator '${written}' is not supported by the function '${name}'.`);
  }
  const handlers = findFields(field, scope);
  if (!handlers.every((handler) => spec.types.includes(typeOf(handler)))) {
    throw badRequest(
      `The field '${meaningOf(field.text)}' is not supported by the function '${name}'.`,
    );
  }
  const required = spec.arguments.filter(({ isRequired }) => isRequired);
  checkCount(callOf(operand), [required.length, spec.arguments.length]);
}

/** What the manifest calls what a field holds. */
function typeOf({ id, kind }: FieldHandler): string {
  return BY_FIELD[id] ?? kind.replace(' ', '_');
}

const BY_FIELD: Readonly<Record<string, string>> = {
  category: 'project_category',
  component: 'component',
  issueLinkType: 'issue_link_type',
  priority: 'priority',
  projectType: 'project_type',
  resolution: 'resolution',
  status: 'status',
  statusCategory: 'status_category',
};

async function answerOf(
  spec: AppJqlFunction,
  clause: FunctionClause,
  { database, now }: JqlScope,
): Promise<FunctionAnswer> {
  const key: PrecomputationKey = { functionKey: spec.functionKey, ...clause };
  const kept = await findPrecomputation(database, key, now);
  if (kept !== null) {
    await markUsed(database, kept.id, now);
    return kept.answer;
  }
  const answer = await ask(spec, clause);
  await putPrecomputation(database, { key, functionName: spec.name, answer, now });
  return answer;
}

async function ask(spec: AppJqlFunction, clause: FunctionClause): Promise<FunctionAnswer> {
  try {
    return await spec.call(clause);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw badRequest(
      `Function '${spec.name}' provided by '${spec.appName}' could not be evaluated: ${reason}`,
    );
  }
}

function readFragment(jql: string, { name, appName }: AppJqlFunction): Clause {
  const { where, orderBy } = parseFragment(jql, { name, appName });
  if (where === undefined || orderBy !== undefined) {
    throw badRequest(
      `Function '${name}' provided by '${appName}' has returned '${jql}', which is no JQL clause.`,
    );
  }
  const values = terminalsOf(where).reduce(
    (sum, { operand }) => sum + (operand === undefined ? 0 : countOf(operand)),
    0,
  );
  if (values <= MOST_VALUES) return where;
  throw badRequest(
    `Function '${name}' provided by '${appName}' has returned more than the maximum of ${MOST_VALUES} values for this JQL fragment.`,
  );
}

function parseFragment(jql: string, { name, appName }: Pick<AppJqlFunction, 'name' | 'appName'>) {
  try {
    return parseJql(jql);
  } catch (error) {
    if (!(error instanceof JiraProblem)) throw error;
    throw badRequest(
      `Function '${name}' provided by '${appName}' has returned JQL with an error. ${error.message}`,
    );
  }
}

function countOf(operand: Operand): number {
  if (operand.operandType !== 'list') return 1;
  return operand.values.reduce((sum, value) => sum + countOf(value), 0);
}
