import type { WorkItem } from '../../foundation/work-item';
import { allOf, counted, grouped } from '../../foundation/wording';
import { type Batch, countBits, countBoth, eachInBoth } from '../conditions/columns';
import type { ItemCondition } from '../conditions/item-condition';
import { createdAt } from './created-at';
import { addEvidence, evidenceIn, evidenceList } from './evidence-list';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';

/** What the things that are held against a condition are called: `risk`, `work items that are in progress`. */
type Name = {
  readonly one: string;
  readonly many: string;
  /** In evidence, beside their number; `many`, where nothing is said. */
  readonly counted?: string;
};

/** Holds a condition against one thing after the other, in any order. */
export type HeldAgainst = {
  hold(item: WorkItem): void;
  /** Holds it against those of a batch of which the bit is set. */
  holdAll(batch: Batch, which: Int32Array): void;
  /** Undecided where the condition is known of none of them; the words for there being none are the caller's. */
  outcome(name: Name, none: string): Outcome;
};

/** Passed when `must` holds for everything that is held against it, as far as it is known. */
export function heldAgainst(must: ItemCondition, subject: Subject): HeldAgainst {
  const { judge, column, shown, words, opposite } = subject.read(must);
  const offenders = evidenceList(createdAt);
  let asked = 0;
  let known = 0;

  return {
    hold(item) {
      asked += 1;
      const truth = judge(item);
      if (truth === null) return;
      known += 1;
      if (!truth) addEvidence(offenders, item);
    },
    holdAll(batch, which) {
      const { so, not } = column(batch);
      asked += countBits(which);
      known += countBoth(which, so) + countBoth(which, not);
      eachInBoth(batch, [which, not], (item) => addEvidence(offenders, item));
    },
    outcome(name, none) {
      if (asked === 0) return undecided(none);
      if (known === 0) {
        return undecided(
          `What the rule reads is not known of the ${counted(asked, name.one, name.many)}.`,
        );
      }
      const untold = asked > known ? ` Of ${grouped(asked - known)} more this is not known.` : '';
      if (offenders.size === 0) {
        return {
          verdict: 'passed',
          reason: `${allOf(known, name.one, name.many)} ${words(known === 1 ? 'one' : 'many')}.${untold}`,
          ...aboutProject(name.counted ?? name.many, known, subject.now),
        };
      }
      return {
        verdict: 'failed',
        reason: `${grouped(offenders.size)} of ${counted(known, name.one, name.many)} ${opposite(offenders.size === 1 ? 'one' : 'many')}.${untold}`,
        ...evidenceIn(offenders, shown, subject.keyOf),
      };
    },
  };
}
