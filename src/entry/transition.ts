import { z } from 'zod';

import { gateRule } from '../contract/gate-rule';
import { workItemKeyInput } from '../contract/inputs';
import { AppError } from '../usecases/app-error';
import { judgeGate } from '../usecases/gates/judge-gate';
import { judgeTransition, type TransitionVerdict } from '../usecases/item/judge-transition';
import type { Deps } from '../usecases/ports';
import { depsForUser } from './deps';
import { isIdentified, type PlatformContext } from './identity';
import { logFailure } from './log-failure';

/** What Jira sends to a validator of a workflow; a work item that is being made has no key yet. */
const Payload = z.object({ issue: z.object({ key: workItemKeyInput }) });
/** What the form in the workflow editor saved, as Jira hands it on: read, or as text still. */
const Configured = z.object({
  configuration: z.union([gateRule, z.string().transform(readJson).pipe(gateRule)]),
});

type Answer = { readonly result: boolean; readonly errorMessage?: string };
type Item = z.output<typeof Payload>['issue'];

const NOT_MADE =
  'Mandate judges work items that exist. Ask a Jira administrator to take its validator off the transition that creates them.';
const NOBODY = 'Mandate lets nobody through whom Jira does not name. Log in and try again.';
const NO_ANSWER = 'Mandate could not look up the standards just now. Try again in a minute.';
const WHICH_GATE =
  '“The gate has been passed” was not told which gate. Ask a Jira administrator to choose one in the workflow.';

/** The validator *Standards are kept*: whatever goes wrong, the transition does not pass. */
export function onTransition(payload: unknown, context: PlatformContext): Promise<Answer> {
  return judged(payload, context, judgeTransition);
}

/** The validator *The gate has been passed*: whatever goes wrong, the transition does not pass. */
export async function onGateTransition(
  payload: unknown,
  context: PlatformContext,
): Promise<Answer> {
  const configured = Configured.safeParse(payload);
  if (!configured.success) return refused(WHICH_GATE);

  const { gate } = configured.data.configuration;
  return judged(payload, context, ({ key }, deps) => judgeGate({ key, gate }, deps));
}

type Judge = (item: Item, deps: Deps) => Promise<TransitionVerdict>;

async function judged(payload: unknown, context: PlatformContext, judge: Judge): Promise<Answer> {
  const account = context.principal?.accountId;
  if (!isIdentified(account)) return refused(NOBODY);
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) return refused(NOT_MADE);

  try {
    const deps = await depsForUser({ accountId: account, installContext: context.installContext });
    const { refusal } = await judge(parsed.data.issue, deps);
    return refusal === null ? { result: true } : refused(refusal);
  } catch (error) {
    if (!(error instanceof AppError)) logFailure('transition', error);
    return refused(NO_ANSWER);
  }
}

function refused(errorMessage: string): Answer {
  return { result: false, errorMessage };
}

function readJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
}
