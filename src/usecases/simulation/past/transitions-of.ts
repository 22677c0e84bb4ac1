import type { Instant } from '../../../domain/foundation/calendar';
import { itemAsOf, type ItemThen } from '../../../domain/history/item-as-of';
import { effectiveMode } from '../../../domain/standards/effective-mode';
import {
  countTransitions,
  type JudgedTransition,
} from '../../../domain/standards/past/count-transitions';
import type { PastTransitions } from '../../../domain/standards/past/past-of-project';
import { transitionVerdict } from '../../../domain/standards/past/transition-verdict';
import { later } from '../../moments';
import { type HeldAgainst, heldAgainst, stoodAt } from './held-against';
import { DAYS_LOOKED_BACK, daysBefore, type PastGround, type PastSubject } from './subject';

/** Work items times transitions of one project: some ten seconds. */
const MOST_LOOKS = 50_000_000;

type Move = {
  readonly at: Instant;
  /** The moment whose findings decide. */
  readonly judgedAt: Instant;
  /** What moved, as it was right before. */
  readonly then: ItemThen;
};

/**
 * What the draft would have done with each transition of the last 90 days: by the project as it stood in the millisecond before, or,
 * where that would be too many looks, as the day began.
 */
export function transitionsOf(
  subject: PastSubject,
  ground: PastGround,
  mostLooks = MOST_LOOKS,
): PastTransitions {
  const moves = movesOf(subject, ground);
  const isByMoment = moves.length * subject.items.length <= mostLooks;
  const precision = isByMoment ? 'moment' : 'day';
  const timed = isByMoment ? moves : moves.map((move) => ({ ...move, judgedAt: dawnOf(move.at) }));
  return countTransitions(judged(timed, subject, ground), precision);
}

function movesOf({ items }: PastSubject, { asOf, site }: PastGround): readonly Move[] {
  const since = daysBefore(asOf, DAYS_LOOKED_BACK);
  const moves = items.flatMap((logged) =>
    logged.log
      .filter(({ field, at }) => field === 'status' && at > since && at <= asOf)
      .flatMap(({ at }): Move[] => {
        const judgedAt = later(at, -1);
        const then = itemAsOf(logged, judgedAt, site);
        return then === null ? [] : [{ at, judgedAt, then }];
      }),
  );
  return moves.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

/** In order of time. Nothing is looked at where no rule could hold a transition back. */
function judged(
  moves: readonly Move[],
  subject: PastSubject,
  ground: PastGround,
): readonly JudgedTransition[] {
  const { draft, project } = subject;
  const rules = draft.rules.filter((rule) => effectiveMode(rule, project) === 'directive');
  const directive = { ...draft, rules };
  const stood = stoodAt(subject, ground);
  const of = { subject, ground };

  let held: HeldAgainst | null = null;
  let heldAt: Instant | null = null;
  const found: JudgedTransition[] = [];
  for (const { at, judgedAt, then } of moves) {
    const workItem = ground.keyOf(then.item);
    if (rules.length === 0) {
      found.push({ workItem, at, verdict: { kind: 'passed' } });
      continue;
    }
    if (held === null || heldAt !== judgedAt) {
      held = heldAgainst(directive, { items: stood(judgedAt), at: judgedAt }, of);
      heldAt = judgedAt;
    }
    const { past, asked: standard } = held;
    const moved = ground.kindsByType.get(then.item.typeId) ?? null;
    const verdict = transitionVerdict({ past, standard, mode: project.mode }, moved);
    found.push({ workItem, at, verdict });
  }
  return found;
}

function dawnOf(at: Instant): Instant {
  return `${at.slice(0, 10)}T00:00:00.000Z` as Instant;
}
