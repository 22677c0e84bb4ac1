import {
  instantFromMilliseconds,
  type Instant,
  millisecondsOf,
} from '../../domain/foundation/calendar';
import { AppError } from '../../usecases/app-error';
import type { PointsLedger } from '../../usecases/ports';

/** What is known of the hour's points, in one invocation. */
export type Quota = {
  /** @throws AppError when Jira has said that it answers nothing yet */
  demand(): Promise<void>;
  /** Has everything pause that asks Jira, here and in every other invocation. */
  usedUp(seconds: number): Promise<AppError>;
};

type Ledger = Pick<PointsLedger, 'pause' | 'pausedUntil'>;

/** The ledger is read once: whoever meets the limit later is told so by Jira itself. */
export function createQuota(ledger: Ledger, now: () => number = Date.now): Quota {
  let paused: Promise<Instant | null> | null = null;

  return {
    async demand() {
      const until = await (paused ??= ledger.pausedUntil());
      if (until !== null && millisecondsOf(until) > now()) throw pausedError(until, now());
    },
    async usedUp(seconds) {
      const until = instantFromMilliseconds(now() + seconds * 1000);
      paused = Promise.resolve(until);
      await ledger.pause(until);
      return pausedError(until, now());
    },
  };
}

function pausedError(until: Instant, now: number): AppError {
  const message = `What Jira lets this app ask in an hour is used up. It answers again at ${until.slice(11, 16)} UTC.`;
  const retryAfterSeconds = Math.ceil((millisecondsOf(until) - now) / 1000);
  return new AppError('upstream-failed', message, { retryAfterSeconds });
}
