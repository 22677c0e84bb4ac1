import { ForgeSQLAPIError } from '@forge/sql';

import { AppError } from '../../usecases/app-error';
import { backOff, type Patience, pause } from '../back-off';
import type { SqlService } from './database';

const MOST_TRIES = 6;
const FIRST_WAIT_MS = 200;
/** When work that nobody waits for may be taken up again. */
const LATER_SECONDS = 30;

/** `refused`: it was not run. `unknown`: it may have been. */
type Trouble = 'refused' | 'unknown';

/**
 * Forge SQL, asked again as long as the invocation can afford it: whatever it refused to run, and what may have been run
 * though no answer came, where that changes nothing. Definitions may be repeated, as migrations see to.
 *
 * @throws AppError `upstream-failed` with `retryAfterSeconds` when that does not help.
 */
export function withPatience(service: SqlService, patience: Patience): SqlService {
  return {
    execute: (statement, params) =>
      insist(() => service.execute(statement, params), { ...patience, repeats: isRead(statement) }),
    executeDdl: (statement) =>
      insist(() => service.executeDdl(statement), { ...patience, repeats: true }),
  };
}

type Insisting = Patience & { readonly repeats: boolean };

async function insist(
  ask: () => Promise<unknown>,
  { timeLeft, wait = pause, repeats }: Insisting,
): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const trouble = troubleIn(error);
      if (trouble === null) throw error;
      if (trouble === 'unknown' && !repeats) throw unanswered(error);

      const milliseconds = backOff(FIRST_WAIT_MS, tries);
      if (tries === MOST_TRIES || milliseconds > timeLeft()) throw busy(error);
      await wait(milliseconds);
    }
  }
}

/** `null` for what Forge SQL said of the statement itself. */
function troubleIn(error: unknown): Trouble | null {
  // What never became an answer: the connection was cut.
  if (!(error instanceof ForgeSQLAPIError)) return error instanceof TypeError ? 'unknown' : null;

  const { status } = error.responseDetails;
  if (status === 429) return 'refused';
  return status >= 500 ? 'unknown' : null;
}

const isRead = (statement: string) => /^\s*(?:select|with|show)\b/i.test(statement);

function busy(cause: unknown): AppError {
  return new AppError('upstream-failed', 'The database is busy. Try again in a minute.', {
    cause,
    retryAfterSeconds: LATER_SECONDS,
  });
}

function unanswered(cause: unknown): AppError {
  const message =
    'The database did not answer, so this may or may not be kept. Reload and look before you try again.';
  return new AppError('upstream-failed', message, {
    cause,
    retryAfterSeconds: LATER_SECONDS,
    mayBeDone: true,
  });
}
