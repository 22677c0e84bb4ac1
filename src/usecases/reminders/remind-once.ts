import { type Day, instant } from '../../domain/foundation/calendar';
import type { AccountId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps, Letter } from '../ports';

type Reminder = {
  /** The same for the same reminder, whoever sends it and when. */
  readonly name: string;
  /** From this day on it would be of no use any more. */
  readonly untilDay: Day;
  readonly person: AccountId;
  /** Finds the work item that it goes with. */
  readonly about: () => Promise<string | null>;
  readonly letter: Letter;
};

/**
 * Sends a reminder unless it was sent before. Where Jira says to come back later nothing counts as sent; where Jira refuses, for an
 * account that was closed, or nobody knows whether it was sent, it is not tried again.
 *
 * @throws AppError with `retryAfterSeconds`, where the same may succeed later.
 */
export async function remindOnce(
  { name, untilDay, person, about, letter }: Reminder,
  deps: Pick<Deps, 'now' | 'site' | 'state'>,
): Promise<void> {
  const isMine = await deps.state.lease(name, deps.now(), instant(`${untilDay}T23:59:59.999Z`));
  if (!isMine) return;

  try {
    const item = await about();
    if (item !== null) await deps.site.notify(item, letter, person);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.mayBeDone || error.retryAfterSeconds === null) return;
    await deps.state.release(name);
    throw error;
  }
}
