import { z } from 'zod';

import type { Services } from '../../local/forge/services';
import type { FetchRequest } from '../../local/forge/worker-protocol';
import { chance, integer, type Random } from '../../local/seed/random';

type Meanwhile = {
  readonly random: Random;
  readonly likelihood: number;
  /** Time passes, for what was put off comes due by it. */
  readonly pass: (milliseconds: number) => void;
  /** Somebody changes something. `false` when all is changed. */
  readonly change: () => Promise<boolean>;
  /** Somebody changes this work item. */
  readonly touch: (id: string) => Promise<void>;
  /** Runs another job. `false` when none is due. */
  readonly step: () => Promise<boolean>;
};

const MOST_CHANGES = 4;
const MOST_JOBS = 8;
const LONGEST_MS = 4_000;
/** A page of facts that is overtaken on its way is what most can go wrong with. */
const OVERTAKEN = 0.8;
const VALUES_A_FACT = 14;
const LEAST_OF_A_PAGE = 14;

/**
 * Lets life go on between two requests of an invocation: people change work items, and other invocations begin and end. All
 * that runs side by side on the platform can come about in this way, and the same random numbers bring it about again. Now
 * and then somebody changes the very item that is being written.
 */
export function withMeanwhile(services: Services, meanwhile: Meanwhile) {
  const { random, likelihood, pass, change, touch, step } = meanwhile;
  let isGoingOn = false;
  let isCalm = true;

  const goOn = async (first: () => Promise<void>) => {
    isGoingOn = true;
    try {
      await first();
      for (let left = MOST_JOBS; left > 0; left -= 1) {
        if (!(await step())) pass(integer(random, 0, LONGEST_MS));
      }
    } finally {
      isGoingOn = false;
    }
  };
  const mayGoOn = (probability: number) => !isCalm && !isGoingOn && chance(random, probability);
  const someChanges = async () => {
    for (let left = integer(random, 0, MOST_CHANGES); left > 0 && (await change()); left -= 1);
  };

  const around: Services = {
    ...services,
    async serve(request, asker) {
      if (isMigration(request)) return services.serve(request, asker);

      const written = factWritten(request);
      if (written !== null && mayGoOn(OVERTAKEN)) await goOn(() => touch(written));
      const answer = await services.serve(request, asker);
      if (mayGoOn(likelihood)) await goOn(someChanges);
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

const Insert = z.object({ params: z.tuple([z.number(), z.number()], z.unknown()) });

/** The first item of a statement that writes a page of facts: a row begins with its project and its id. */
function factWritten({ meta, body }: FetchRequest): string | null {
  if (meta.type !== 'sql' || body?.includes('insert into `work_fact`') !== true) return null;
  const { params } = Insert.parse(JSON.parse(body));
  return params.length < LEAST_OF_A_PAGE * VALUES_A_FACT ? null : String(params[1]);
}
