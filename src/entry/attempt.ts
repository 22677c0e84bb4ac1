import { InvocationError, InvocationErrorCode } from '@forge/events';

import { AppError } from '../usecases/app-error';
import { logFailure, withoutWords } from './log-failure';

/** The platform waits no longer than this before it tries again. */
const LONGEST_RETRY_SECONDS = 900;

/**
 * Does work that nobody waits for. When Jira asked to come back later, the platform is asked to do the same; any other
 * failure is logged once and left to the platform, which tries again too.
 */
export async function attempt(
  name: string,
  work: () => Promise<void>,
): Promise<InvocationError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError) || error.retryAfterSeconds === null) {
      logFailure(name, error);
      throw withoutWords(name);
    }
    return new InvocationError({
      retryAfter: Math.min(error.retryAfterSeconds, LONGEST_RETRY_SECONDS),
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    });
  }
}
