import type { WorkItem } from '../../foundation/work-item';
import { allOf, counted, grouped } from '../../foundation/wording';
import { conditionWords, oppositeWords } from '../conditions/condition-words';
import type { ItemCondition } from '../conditions/item-condition';
import { judge } from '../conditions/judge';
import { evidenceList } from './evidence-list';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';
import { shownField } from './shown-field';

/** What the things that are held against a condition are called: `risk`, `work items that are in progress`. */
type Name = {
  readonly one: string;
  readonly many: string;
  /** In evidence, beside their number: `work items`. */
  readonly counted: string;
};

/** Holds a condition against one thing after the other, in any order. */
export type HeldAgainst = {
  hold(item: WorkItem): void;
  /** Undecided where the condition is known of none of them; the words for there being none are the caller's. */
  outcome(none: string): Outcome;
};

/** Passed when `must` holds for everything that is held against it, as far as it is known. */
export function heldAgainst(must: ItemCondition, name: Name, subject: Subject): HeldAgainst {
  const isKept = judge(must, subject.asOf);
  const shown = shownField(must);
  const offenders = evidenceList();
  let asked = 0;
  let known = 0;

  return {
    hold(item) {
      asked += 1;
      const truth = isKept(item);
      if (truth === null) return;
      known += 1;
      if (!truth) offenders.add(item.created, item, shown(item));
    },
    outcome(none) {
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
          reason: `${allOf(known, name.one, name.many)} ${conditionWords(must, known === 1 ? 'one' : 'many')}.${untold}`,
          ...aboutProject(name.counted, known, subject.now),
        };
      }
      return {
        verdict: 'failed',
        reason: `${grouped(offenders.size)} of ${counted(known, name.one, name.many)} ${oppositeWords(must, offenders.size === 1 ? 'one' : 'many')}.${untold}`,
        evidence: offenders.read(subject.keyOf),
        evidenceTotal: offenders.size,
      };
    },
  };
}
