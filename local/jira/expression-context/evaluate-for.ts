import { numberOrTextArgument, textArgument } from '../expressions/arguments';
import { evaluate, type Names, type Scope } from '../expressions/evaluate';
import { ExpressionError, unmodelled } from '../expressions/expression-error';
import { parseExpression } from '../expressions/parse-expression';
import { startRun } from '../expressions/run';
import type { Node } from '../expressions/syntax';
import type { Run, Value } from '../expressions/values';
import { notModelled } from '../reply';
import type { SiteView } from '../rest/operation';
import { findAccount } from '../store/accounts';
import { findProject } from '../store/catalogue';
import { personJson } from '../write/person-value';
import { findIssue } from './issue-entity';
import { projectEntity } from './project-entity';
import { userFrom } from './user-entity';

export type Evaluated = { readonly value: Value; readonly run: Run; readonly root: Node };

/**
 * Evaluates an expression for whoever makes the call: everything in it is what they may see.
 *
 * @throws ExpressionError where it fails
 * @throws JiraProblem 501 where it meets what is not modelled
 */
export async function evaluateFor(text: string, names: Names, view: SiteView): Promise<Evaluated> {
  const timeZone = view.account?.timeZone ?? view.catalogue.timeZone;
  const run = startRun({ now: view.now, timeZone });
  const root = orNotModelled(() => parseExpression(text));
  try {
    const value = await evaluate(root, { run, names, construct: constructor(run, view) });
    return { value, run, root };
  } catch (error) {
    throw toNotModelled(error);
  }
}

/** What this site does not model is its own refusal, not a failure of the expression. */
export function orNotModelled<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toNotModelled(error);
  }
}

function toNotModelled(error: unknown): unknown {
  const isUnmodelled = error instanceof ExpressionError && error.kind === 'not-modelled';
  return isUnmodelled ? notModelled(error.message) : error;
}

/** `user`, which every expression knows; `null` for an anonymous caller. */
export function userVariable(view: SiteView): Value {
  const { account } = view;
  return account === null ? null : userFrom(personJson(account), view);
}

function constructor(run: Run, view: SiteView): Scope['construct'] {
  return async (type, given, at) => {
    switch (type) {
      case 'Issue':
        return findIssue(numberOrTextArgument(given, at), { run, view });
      case 'Project': {
        const project = findProject(view.catalogue, numberOrTextArgument(given, at));
        const isSeen = project !== undefined && view.rights.may('BROWSE_PROJECTS', project);
        return isSeen ? projectEntity(project, view) : null;
      }
      case 'User': {
        const account = await findAccount(view.database, textArgument(given, 0, at));
        return account === null ? null : userFrom(personJson(account), view);
      }
      default:
        throw unmodelled(`'new ${type}'`, at);
    }
  };
}
