import { CommandError } from '../../local/command-error';
import type { MovableClock } from '../../local/movable-clock';

const MOST_TRIES = 60;
const A_MINUTE_MS = 60_000;

/** Does what a person does on a bad day: waits a minute and tries again, until the app answers. */
export async function insist<Answer>(
  ask: () => Promise<Answer>,
  clock: MovableClock,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isRefusal(error) || tries === MOST_TRIES) throw error;
      clock.moveTo(new Date(clock.now().getTime() + A_MINUTE_MS));
    }
  }
}

/** What a person may meet: the app says why not, or dies. Anything else is a bug of the run. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof CommandError || (error instanceof Error && error.name === 'AppProcessError')
  );
}
