import {
  dayOf,
  officeTime,
  previousWeekday,
  previousWorkingDay,
  timeBetween,
  type DayNumber,
  type Moment,
} from './calendar';
import type { Change, ItemState } from './draft';
import type { Account } from './people';
import { chance, integer, pick, pickWeighted, type Random } from './random';

/** How far an item gets, and when. */
export type Fate =
  | {
      readonly kind: 'done';
      readonly created: Moment;
      readonly started: Moment;
      readonly finished: Moment;
    }
  | {
      readonly kind: 'in-progress';
      readonly created: Moment;
      readonly started: Moment;
      readonly touched: Moment;
    }
  | { readonly kind: 'waiting'; readonly created: Moment };

export type Doer = { readonly assignee: Account | null; readonly lead: Account };

/** Whether reaching done leaves a resolution: items from an old tracker came without. */
export type Ending = 'resolved' | 'undated';

/** The status changes of one item, from its creation to where it stands. */
export function statusChanges(
  random: Random,
  fate: Fate,
  { doer, ending }: { readonly doer: Doer; readonly ending: Ending },
): Change[] {
  if (fate.kind === 'waiting') return [];

  const author = doer.assignee ?? doer.lead;
  const until = fate.kind === 'done' ? fate.finished : fate.touched;
  const changes: Change[] = [set(fate.started, author, { status: 'inProgress' })];
  if (fate.kind === 'done' || chance(random, 0.35))
    changes.push(...reviews(random, author, [fate.started, until]));
  if (fate.kind === 'done') changes.push(finish(random, fate.finished, { author, ending }));
  return changes;
}

/** Into review, and in one case of five back to work and into review again. */
function reviews(random: Random, author: Account, [from, to]: readonly [Moment, Moment]): Change[] {
  const latest = from + 0.85 * (to - from);
  const times = [0.3, 0.5, 0.7].map((share) =>
    timeBetween(random, from + share * (latest - from), latest),
  );
  const [first = to, second = to, third = to] = times.sort((a, b) => a - b);
  const isSentBack = first < second && second < third && chance(random, 0.2);
  if (!isSentBack) return [set(third, author, { status: 'inReview' })];

  return [
    set(first, author, { status: 'inReview' }),
    set(second, author, { status: 'inProgress' }),
    set(third, author, { status: 'inReview' }),
  ];
}

function finish(
  random: Random,
  at: Moment,
  { author, ending }: { readonly author: Account; readonly ending: Ending },
): Change {
  if (ending === 'undated') return set(at, author, { status: 'done' });
  if (chance(random, 0.95))
    return set(at, author, { status: 'done', resolution: 'done', resolved: at });

  const resolution = pick(random, ['wontDo', 'duplicate', 'cannotReproduce'] as const);
  return set(at, author, { status: 'cancelled', resolution, resolved: at });
}

/**
 * What else happens on the way: somebody is assigned, the due date slips, the estimate and the priority are seen
 * differently, an impediment comes and goes. The last value of each is the one in `target`.
 */
export function sideChanges(
  random: Random,
  {
    fate,
    target,
    lead,
  }: { readonly fate: Fate; readonly target: ItemState; readonly lead: Account },
): { readonly initial: ItemState; readonly changes: Change[] } {
  if (fate.kind === 'waiting') return { initial: target, changes: [] };

  const end = fate.kind === 'done' ? fate.finished : fate.touched;
  const steps = [assigning, slipping, estimating, prioritising].flatMap(
    (step) => step(random, fate, { target, end }) ?? [],
  );
  const impediments =
    fate.kind === 'done' && chance(random, 0.05)
      ? impediment(random, [fate.started, end], lead)
      : [];
  return {
    initial: Object.assign({}, target, ...steps.map(({ before }) => before)) as ItemState,
    changes: [...steps.map(({ at, after }) => set(at, lead, after)), ...impediments],
  };
}

/** One value that was another before. */
type Step = {
  readonly at: Moment;
  readonly before: Partial<ItemState>;
  readonly after: Partial<ItemState>;
};
type Begun = Exclude<Fate, { readonly kind: 'waiting' }>;
type Course = { readonly target: ItemState; readonly end: Moment };

function assigning(
  random: Random,
  { created, started }: Begun,
  { target: { assignee } }: Course,
): Step | null {
  if (assignee === null || !chance(random, 0.7)) return null;
  return {
    at: timeBetween(random, created, started),
    before: { assignee: null },
    after: { assignee },
  };
}

function slipping(
  random: Random,
  { created }: Begun,
  { target: { due }, end }: Course,
): Step | null {
  if (due === null || !chance(random, 0.3)) return null;

  const firstDue = previousWorkingDay(due - integer(random, 5, 35));
  if (firstDue <= dayOf(created)) return null;
  return { at: timeBetween(random, created, end), before: { due: firstDue }, after: { due } };
}

function estimating(
  random: Random,
  { created }: Begun,
  { target: { points }, end }: Course,
): Step | null {
  if (points === null || !chance(random, 0.18)) return null;

  const first = chance(random, 0.5) ? null : pick(random, POINTS);
  return { at: timeBetween(random, created, end), before: { points: first }, after: { points } };
}

function prioritising(
  random: Random,
  { created }: Begun,
  { target: { priority }, end }: Course,
): Step | null {
  if (!chance(random, 0.08)) return null;

  const first = pick(random, ['low', 'medium'] as const);
  return {
    at: timeBetween(random, created, end),
    before: { priority: first },
    after: { priority },
  };
}

function impediment(
  random: Random,
  [from, to]: readonly [Moment, Moment],
  author: Account,
): Change[] {
  const [raised, cleared] = [timeBetween(random, from, to), timeBetween(random, from, to)].sort(
    (a, b) => a - b,
  );
  if (raised === undefined || cleared === undefined || raised === cleared) return [];

  return [set(raised, author, { isFlagged: true }), set(cleared, author, { isFlagged: false })];
}

export function set(at: Moment, author: Account, change: Partial<ItemState>): Change {
  return { at, author, kind: 'set', set: change };
}

export function rank(at: Moment, author: Account): Change {
  return { at, author, kind: 'rank' };
}

/** Some moment in office hours, `fewest` to `most` days before today. */
export function daysAgo(
  random: Random,
  today: DayNumber,
  [fewest, most]: readonly [number, number],
): Moment {
  return officeTime(random, previousWeekday(today - integer(random, fewest, most)));
}

export const POINTS = [1, 2, 3, 5, 8, 13] as const;

export function drawPoints(random: Random): number {
  return pickWeighted(random, [
    [1, 2],
    [2, 4],
    [3, 5],
    [5, 4],
    [8, 2],
    [13, 0.5],
  ] as const);
}
