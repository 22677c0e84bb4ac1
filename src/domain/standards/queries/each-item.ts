import { conditionWords } from '../conditions/condition-words';
import type { ItemCondition } from '../conditions/item-condition';
import { judge } from '../conditions/judge';
import { heldAgainst } from './held-against';
import { neverDecided, type Query, type Subject } from './outcome';
import { missingField } from './shown-field';

export type EachItem = {
  /** The work items that the rule is about; one of which this is not known is left out. */
  readonly which: ItemCondition;
  readonly must: ItemCondition;
};

/**
 * Passed when `must` holds for every work item that the rule is about, as far as it is known.
 *
 * Undecided where the site does not have a field that the rule reads, where there is no such work item, and where `must` is known of
 * none of them.
 */
export function eachItem({ which, must }: EachItem, subject: Subject): Query {
  const missing = missingField([which, must], subject);
  if (missing !== null) return neverDecided(missing);

  const those = `work items that ${conditionWords(which, 'many')}`;
  const name = { one: `work item that ${conditionWords(which, 'one')}`, many: those };
  const held = heldAgainst(must, { ...name, counted: 'work items' }, subject);
  const isMeant = judge(which, subject.asOf);
  return {
    see(item) {
      if (isMeant(item) === true) held.hold(item);
    },
    outcome: () => held.outcome(`There are no ${those}.`),
  };
}
