import type { ItemCondition } from '../conditions/item-condition';
import { heldAgainst } from './held-against';
import { missingField } from './missing-field';
import { neverDecided, type Query, type Subject } from './outcome';

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
  const meant = subject.read(which);
  const missing = missingField([meant, subject.read(must)], subject);
  if (missing !== null) return neverDecided(missing);

  const held = heldAgainst(must, subject);
  return {
    see: (batch) => held.holdAll(batch, meant.column(batch).so),
    outcome: () => {
      const many = `work items that ${meant.words('many')}`;
      const name = { one: `work item that ${meant.words('one')}`, many, counted: 'work items' };
      return held.outcome(name, `There are no ${many}.`);
    },
  };
}
