import { z } from 'zod';

import { evaluate } from '../jira/expressions/evaluate';
import { ExpressionError, unmodelled } from '../jira/expressions/expression-error';
import { fromJson } from '../jira/expressions/json-values';
import { parseExpression } from '../jira/expressions/parse-expression';
import { startRun } from '../jira/expressions/run';
import type { Value } from '../jira/expressions/values';
import type { ProductEvent } from '../jira/jira-site';
import { parseJson } from '../jira/json';

/** What a trigger of the manifest lets through. */
export const EventFilter = z
  .strictObject({
    ignoreSelf: z.boolean().optional(),
    expression: z.string().superRefine(mustBeReadable).optional(),
    onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).optional(),
  })
  .refine(({ ignoreSelf, expression }) => ignoreSelf !== undefined || expression !== undefined, {
    error: 'A filter has ignoreSelf, expression or both.',
  })
  .refine(({ expression, onError }) => onError === undefined || expression !== undefined, {
    error: 'onError speaks of an expression.',
  });
export type EventFilter = z.output<typeof EventFilter>;

type Filtering = {
  /** The trigger's key. */
  readonly of: string;
  readonly filter: EventFilter;
  readonly now: number;
  readonly report: (line: string) => void;
};

/**
 * Whether a filter lets an event through. Its expression sees the payload as `event`, and no more.
 *
 * @throws ExpressionError where it meets what this host's expressions do not model
 */
export async function letsThrough(event: ProductEvent, filtering: Filtering): Promise<boolean> {
  const { ignoreSelf, expression, onError = 'IGNORE_AND_LOG' } = filtering.filter;
  if (ignoreSelf === true && event['selfGenerated'] === true) return false;
  if (expression === undefined) return true;

  try {
    return isYes(await valueOf(expression, event, filtering.now));
  } catch (error) {
    if (isUnmodelled(error)) throw error;
    if (onError.endsWith('_AND_LOG')) {
      filtering.report(`The filter of the trigger ${filtering.of} failed: ${String(error)}`);
    }
    return onError.startsWith('RECEIVE');
  }
}

/** A trigger belongs to nobody, so its dates are read in UTC. */
function valueOf(expression: string, event: ProductEvent, now: number): Promise<Value> {
  const names = new Map([['event', fromJson(parseJson(JSON.stringify(event)))]]);
  return evaluate(parseExpression(expression), {
    run: startRun({ now, timeZone: 'UTC' }),
    names,
    construct: (type, _given, at) => Promise.reject(unmodelled(`'new ${type}' in a filter`, at)),
  });
}

function isYes(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError('it answers neither true nor false');
}

function isUnmodelled(error: unknown): boolean {
  return error instanceof ExpressionError && error.kind === 'not-modelled';
}

function mustBeReadable(expression: string, context: z.RefinementCtx): void {
  try {
    parseExpression(expression);
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) });
  }
}
