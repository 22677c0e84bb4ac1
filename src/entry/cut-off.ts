import { InvocationErrorCode } from '@forge/events';
import { z } from 'zod';

const RetryContext = z.object({ retryReason: z.string() });
const ASKED_FOR: string = InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED;

/** Whether a job comes again because it was ended, by the platform or by an error; not where the app asked for it to come later. */
export function wasCutOff(retryContext: unknown): boolean {
  const { success, data } = RetryContext.safeParse(retryContext);
  return success && data.retryReason !== ASKED_FOR;
}
