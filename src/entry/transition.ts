import { z } from 'zod';

import { workItemKeyInput } from '../contract/inputs';
import { AppError } from '../usecases/app-error';
import { judgeTransition } from '../usecases/item/judge-transition';
import { depsForUser } from './deps';
import { isIdentified, type PlatformContext } from './identity';
import { logFailure } from './log-failure';

/** What Jira sends to a validator of a workflow; a work item that is being made has no key yet. */
const Payload = z.object({ issue: z.object({ key: workItemKeyInput }) });

type Answer = { readonly result: boolean; readonly errorMessage?: string };

const NOT_MADE =
  'Mandate judges work items that exist. Ask a Jira administrator to take “Standards are kept” off the transition that creates them.';
const NOBODY = 'Mandate lets nobody through whom Jira does not name. Log in and try again.';
const NO_ANSWER = 'Mandate could not look up the standards just now. Try again in a minute.';

/** The validator *Standards are kept*: whatever goes wrong, the transition does not pass. */
export async function onTransition(payload: unknown, context: PlatformContext): Promise<Answer> {
  const account = context.principal?.accountId;
  if (!isIdentified(account)) return refused(NOBODY);
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) return refused(NOT_MADE);

  try {
    const deps = await depsForUser({ accountId: account, installContext: context.installContext });
    const { refusal } = await judgeTransition(parsed.data.issue, deps);
    return refusal === null ? { result: true } : refused(refusal);
  } catch (error) {
    if (!(error instanceof AppError)) logFailure('transition', error);
    return refused(NO_ANSWER);
  }
}

function refused(errorMessage: string): Answer {
  return { result: false, errorMessage };
}
