import { catchUp } from '../usecases/freshness/catch-up';
import { onEveryHour } from '../usecases/freshness/daily';
import { reportPersonalData } from '../usecases/personal-data';
import type { Deps } from '../usecases/ports';
import { depsForApp } from './deps';
import type { AppContext } from './identity';
import { logFailure, withoutWords } from './log-failure';

const DONE = { statusCode: 204 };

/** Every five minutes. */
export const onInboxClock = clock('inbox clock', (deps) => catchUp({}, deps));

/** Every hour; the day's work is begun by the first one after 02:00 of the site's time zone. */
export const onHour = clock('hourly clock', (deps) => onEveryHour({}, deps));

export const onWeek = clock('weekly clock', (deps) => reportPersonalData(deps));

/** The platform does not repeat a clock that failed: the next tick does what was left. */
function clock(name: string, work: (deps: Deps) => Promise<void>) {
  return async (_request: unknown, context: AppContext) => {
    try {
      await work(await depsForApp(context));
    } catch (error) {
      logFailure(name, error);
      throw withoutWords(name);
    }
    return DONE;
  };
}
