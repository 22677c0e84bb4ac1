import { type Day, instant } from '../../domain/foundation/calendar';
import type { AccountId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps, Letter, Recipients } from '../ports';

type Reminder = {
  /** The same for the same reminder, whoever sends it and when. */
  readonly name: string;
  /** From this day on it would be of no use any more. */
  readonly untilDay: Day;
  /** Finds the work item that it goes with. */
  readonly about: () => Promise<string | null>;
  readonly letter: Letter;
};

export type RemindOnceDeps = Pick<Deps, 'now' | 'site' | 'state'>;

/**
 * Sends a reminder to one person unless it was sent before. Where Jira says to come back later nothing counts as sent; where Jira refuses,
 * for an account that was closed, or nobody knows whether it was sent, it is not tried again.
 *
 * @throws AppError with `retryAfterSeconds`, where the same may succeed later.
 */
export async function remindOnce(
  { person, ...reminder }: Reminder & { readonly person: AccountId },
  deps: RemindOnceDeps,
): Promise<void> {
  await tellOnce(reminder, { people: [person], groups: [] }, deps);
}

type Together = Omit<Reminder, 'name'> & {
  readonly to: Recipients;
  /** How the reminder is called that one of them gets, and that all of them get; of a group, the latter and its id. */
  readonly nameFor: (person: AccountId) => Promise<string>;
  readonly nameForAll: string;
};

/** What two calls to Jira may take that have to be made again. */
const ENOUGH_FOR_ANOTHER_MS = 10_000;

type TogetherDeps = RemindOnceDeps & Pick<Deps, 'timeLeft'>;
type Outcome = 'done' | 'short-of-time';

/**
 * The same to people and groups, in one call: who is named and in a group, or in two, gets it once. Where Jira refuses that, for one account
 * was closed or one group deleted, each person and each group gets it by a call of their own. `short-of-time` where some are left to another
 * job.
 *
 * @throws AppError as {@link remindOnce} does.
 */
export async function remindTogether(reminder: Together, deps: TogetherDeps): Promise<Outcome> {
  const { to, nameForAll: name, about, letter, untilDay } = reminder;
  if (isShort(deps)) return 'short-of-time';
  if (to.groups.length === 0) return tellApart(reminder, deps);
  if ((await tellOnce({ name, about, letter, untilDay }, to, deps)) === 'settled') return 'done';

  // Whoever comes again before the end is refused the same, and goes on with those who are left.
  await deps.state.release(name);
  const isOne = to.people.length + to.groups.length === 1;
  if (!isOne && (await tellApart(reminder, deps)) === 'short-of-time') return 'short-of-time';
  await deps.state.lease(name, deps.now(), endOf(untilDay));
  return 'done';
}

async function tellApart(
  { to: { people, groups }, nameFor, nameForAll, ...rest }: Together,
  deps: TogetherDeps,
): Promise<Outcome> {
  for (const person of people) {
    if (isShort(deps)) return 'short-of-time';
    await remindOnce({ ...rest, name: await nameFor(person), person }, deps);
  }
  for (const group of groups) {
    if (isShort(deps)) return 'short-of-time';
    const alone = { people: [], groups: [group] };
    await tellOnce({ ...rest, name: `${nameForAll}/${group}` }, alone, deps);
  }
  return 'done';
}

function isShort({ timeLeft }: Pick<Deps, 'timeLeft'>): boolean {
  return timeLeft() < ENOUGH_FOR_ANOTHER_MS;
}

/** `refused` where Jira will never send it so. */
async function tellOnce(
  { name, untilDay, about, letter }: Reminder,
  to: Recipients,
  { now, site, state }: RemindOnceDeps,
): Promise<'settled' | 'refused'> {
  if (!(await state.lease(name, now(), endOf(untilDay)))) return 'settled';

  try {
    const item = await about();
    if (item !== null) await site.notify(item, letter, to);
    return 'settled';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.mayBeDone) return 'settled';
    if (error.retryAfterSeconds === null) return 'refused';
    await state.release(name);
    throw error;
  }
}

function endOf(day: Day) {
  return instant(`${day}T23:59:59.999Z`);
}
