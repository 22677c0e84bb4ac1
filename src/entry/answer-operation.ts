import type { z } from 'zod';

import type { Contract, Operation } from '../contract/operation';
import type { Right } from '../domain/foundation/rights';
import { AppError } from '../usecases/app-error';
import type { Deps } from '../usecases/ports';
import { holds } from '../usecases/standing';

export type UseCase<O extends Operation> = (
  input: z.output<O['input']>,
  deps: Deps,
) => Promise<z.output<O['output']>>;

/** Who answers each operation of a contract. */
export type UseCases<C extends Contract> = { readonly [Name in keyof C]: UseCase<C[Name]> };

const MOST_DETAILS = 10;
/** How zod says that a member is not there. */
const ABSENT = /^Invalid input: expected .*, received undefined$/;

export const REFUSALS: Readonly<Record<Right, string>> = {
  view: 'Please log in to Jira first.',
  'manage-portfolios':
    'Only portfolio managers, PMO administrators and Jira administrators may do this.',
  administer: 'Only Jira administrators and PMO administrators may do this.',
  'administer-jira': 'Only Jira administrators may do this.',
};

type Call = {
  readonly operation: Operation;
  readonly useCase: UseCase<Operation>;
  readonly payload: unknown;
};

/** Checks the right, then what came in, then runs the use case. */
export async function answerOperation(
  { operation, useCase, payload }: Call,
  deps: Deps,
): Promise<unknown> {
  if (!(await holds(operation.right, deps))) {
    throw new AppError('not-allowed', REFUSALS[operation.right]);
  }
  return useCase(parse(operation.input, payload), deps);
}

function parse(input: z.ZodType, payload: unknown): unknown {
  const parsed = input.safeParse(payload);
  if (parsed.success) return parsed.data;

  const problems = parsed.error.issues.map(({ path, message }) => ({
    where: path.length === 0 ? 'payload' : path.join('.'),
    message: message.replace(ABSENT, 'it is missing'),
  }));
  const [first] = problems;
  throw new AppError('invalid-input', `${first?.where ?? 'payload'}: ${first?.message ?? ''}`, {
    where: first?.where ?? 'payload',
    details: problems.slice(0, MOST_DETAILS).map(({ where, message }) => `${where}: ${message}`),
  });
}
