import type { z } from 'zod';

import { AppError } from '../../usecases/app-error';
import type { PointsLedger } from '../../usecases/ports';
import { backOff, type Patience, pause } from '../back-off';
import { type Call, isWrite, send } from './call';
import { jsonOrNull } from './json-or-null';
import { createPacing } from './pacing';
import { createQuota } from './quota';
import { refusal } from './refusal';
import { judge, type Setback, type Settled } from './setback';

/** How a gateway asks Jira, as the app or as the asking user. */
export type JiraRequest = <Answer extends z.ZodType>(
  call: Call<Answer>,
) => Promise<z.output<Answer>>;

type Circumstances = Patience & {
  readonly as: 'app' | 'user';
  readonly points: Pick<PointsLedger, 'pause' | 'pausedUntil'>;
};

const MOST_TRIES = 4;
/** Nobody waits longer than this inside an invocation: the work is taken up again later instead. */
const LONGEST_WAIT_MS = 20_000;
/** After a failure of Jira's own: how long until the first try more, and until a later invocation. */
const FIRST_WAIT_MS = 1_000;
const OUTAGE_SECONDS = 30;

const BROKEN = 'Jira does not answer. Try again in a minute.';
const UNKNOWN =
  'Jira did not answer, so this may or may not be done. Look in Jira before you try again.';

/**
 * Makes calls that wait out what passes, as long as the invocation can afford it, and turn what Jira refuses into an
 * {@link AppError}. One that says when to come back has `retryAfterSeconds`; a write of which nobody knows whether it was
 * done has `mayBeDone`, and is not sent again.
 */
export function createJiraRequest(circumstances: Circumstances): JiraRequest {
  const { as, timeLeft, points, wait = pause } = circumstances;
  const pacing = createPacing();
  const quota = createQuota(points);

  const waitFor = async (milliseconds: number, error: AppError) => {
    if (milliseconds > Math.min(LONGEST_WAIT_MS, timeLeft())) throw error;
    if (milliseconds > 0) await wait(milliseconds);
  };

  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      await quota.demand();
      const turn = pacing.turn(call);
      await waitFor(turn, busy(turn / 1000));

      const result = judge(await send(as, call));
      if (result.kind === 'settled') return read(call, result);
      if (result.kind === 'quota') throw await quota.usedUp(result.seconds);

      const error = errorAfter(result, call);
      if (tries === MOST_TRIES || error.mayBeDone) throw error;
      const milliseconds = waitAfter(result, tries);
      if (result.kind === 'throttled') pacing.slowDown(call, result.where, milliseconds);
      else await waitFor(milliseconds, error);
    }
  };
}

type Passing = Exclude<Setback, { kind: 'quota' }>;

function waitAfter(setback: Passing, tries: number): number {
  return setback.kind === 'broken' ? backOff(FIRST_WAIT_MS, tries) : setback.seconds * 1000 * tries;
}

function errorAfter(setback: Passing, call: Call): AppError {
  if (setback.kind !== 'broken') return busy(setback.seconds);

  const { cause } = setback;
  return isWrite(call)
    ? new AppError('upstream-failed', UNKNOWN, { cause, mayBeDone: true })
    : new AppError('upstream-failed', BROKEN, { cause, retryAfterSeconds: OUTAGE_SECONDS });
}

function read<Answer extends z.ZodType>(
  { route, answer }: Call<Answer>,
  { status, text }: Settled,
): z.output<Answer> {
  if (status >= 300) throw refusal({ status, text });
  const parsed = answer.safeParse(jsonOrNull(text));
  if (parsed.success) return parsed.data;

  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new AppError('upstream-failed', `Jira's answer could not be read at ${place}.`, {
    where: `${route.value.split('?')[0] ?? ''} ${place}`,
    cause: parsed.error,
  });
}

function busy(seconds: number): AppError {
  return new AppError('upstream-failed', 'Jira is busy and asks to come back later.', {
    retryAfterSeconds: Math.ceil(seconds),
  });
}
