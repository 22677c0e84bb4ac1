import { QueryClient } from '@tanstack/react-query';

import { AskError, UNREACHABLE } from './ask';

const STALE_AFTER_MILLISECONDS = 60_000;
const FORGOTTEN_AFTER_MILLISECONDS = 600_000;

/** Each invocation costs, so answers are kept for a minute and a glance at another window asks nothing. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MILLISECONDS,
        gcTime: FORGOTTEN_AFTER_MILLISECONDS,
        retry: mayRetry,
        refetchOnWindowFocus: false,
      },
    },
  });
}

/** Once, and only where no answer came: a refusal stays a refusal. */
function mayRetry(failures: number, error: Error): boolean {
  return failures < 1 && (!(error instanceof AskError) || error.code === UNREACHABLE);
}
