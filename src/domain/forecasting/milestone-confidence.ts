import { daysBetween, type Day } from '../foundation/calendar';
import { completionCurve } from './completion-curve';

/** What a milestone waits for. */
export type MilestoneWork = {
  readonly due: Day | null;
  /** By which its work items were found: what is linked to it or directly below it, or what is due by its day. */
  readonly by: 'relation' | 'due-day';
  readonly total: number;
  readonly open: number;
};

export type MilestoneConfidence =
  | { readonly kind: 'chance'; readonly chance: number }
  | {
      readonly kind: 'none';
      readonly why: 'no-day' | 'no-work' | 'past' | 'no-forecast';
    };

/**
 * The chance that the work a milestone waits for is finished by its day, if it is done before all other work.
 *
 * Undefined: `none` without a day or work, past its day with work open, and where nothing was finished to draw from.
 *
 * @example
 * milestoneConfidence({ due: '2026-03-05', by: 'relation', total: 4, open: 1 }, { throughput: [0, 1], asOf: '2026-03-02' })
 * // { kind: 'chance', chance: 0.875 }: of three tosses of a coin one shows heads
 */
export function milestoneConfidence(
  { due, total, open }: MilestoneWork,
  { throughput, asOf }: { readonly throughput: readonly number[]; readonly asOf: Day },
): MilestoneConfidence {
  if (due === null) return { kind: 'none', why: 'no-day' };
  if (total === 0) return { kind: 'none', why: 'no-work' };
  if (open === 0) return { kind: 'chance', chance: 1 };
  if (due < asOf) return { kind: 'none', why: 'past' };
  if (throughput.every((count) => count === 0)) return { kind: 'none', why: 'no-forecast' };

  const curve = completionCurve({ throughput, remaining: open, addedPerDay: 0 });
  return { kind: 'chance', chance: curve.chanceBy(daysBetween(asOf, due)) };
}
