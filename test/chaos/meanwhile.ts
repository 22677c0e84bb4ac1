import type { Services } from '../../local/forge/services';
import type { FetchRequest } from '../../local/forge/worker-protocol';
import { chance, integer, type Random } from '../../local/seed/random';

type Meanwhile = {
  readonly random: Random;
  readonly likelihood: number;
  /** Somebody changes something. `false` when all is changed. */
  readonly change: () => Promise<boolean>;
  /** Runs another job. `false` when none is due. */
  readonly step: () => Promise<boolean>;
};

const MOST_CHANGES = 4;
const MOST_JOBS = 6;

/**
 * Lets life go on between two requests of an invocation: people change work items, and other invocations begin and end. All
 * that runs side by side on the platform can come about in this way, and the same random numbers bring it about again.
 */
export function withMeanwhile(services: Services, { random, likelihood, change, step }: Meanwhile) {
  let isGoingOn = false;
  let isCalm = true;

  const goOn = async () => {
    if (isCalm || isGoingOn || !chance(random, likelihood)) return;
    isGoingOn = true;
    try {
      for (let left = integer(random, 0, MOST_CHANGES); left > 0 && (await change()); left -= 1);
      for (let left = integer(random, 0, MOST_JOBS); left > 0 && (await step()); left -= 1);
    } finally {
      isGoingOn = false;
    }
  };

  const around: Services = {
    ...services,
    async serve(request, asker) {
      const answer = await services.serve(request, asker);
      if (!isMigration(request)) await goOn();
      return answer;
    },
  };
  return { services: around, calm: (whether: boolean) => void (isCalm = whether) };
}

/** Invocations that share a process wait for one migration: what waits for itself would never end. */
function isMigration({ meta, path, body }: FetchRequest): boolean {
  return (
    meta.type === 'sql' && (path.endsWith('/ddl') || /SHOW TABLES|`migration`/.test(body ?? ''))
  );
}
