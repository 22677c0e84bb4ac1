import type { WorkItem } from '../../foundation/work-item';
import { grouped, rounded } from '../../foundation/wording';
import { countBits, eachInBoth } from '../conditions/columns';
import type { ReadCondition } from '../conditions/read-condition';
import type { Asked } from '../standard';
import { createdAt } from './created-at';
import { boundWords, isWithin, untoldWords } from './bound';
import { addEvidence, evidenceIn, type EvidenceList, evidenceList } from './evidence-list';
import { missingField } from './missing-field';
import {
  aboutProject,
  neverDecided,
  type Outcome,
  type Query,
  type Subject,
  undecided,
} from './outcome';

/**
 * Passed when the number of work items for which the condition holds is within the bound.
 *
 * Undecided where the site does not have a field that the condition reads, and where the work items of which it is not known could,
 * by holding or not, change the verdict.
 */
export function itemCount(query: Asked<'item-count'>, subject: Subject): Query {
  const { column, shown, ...which } = subject.read(query.which);
  const missing = missingField([which], subject);
  if (missing !== null) return neverDecided(missing);

  const found = evidenceList(createdAt);
  let untold = 0;
  return {
    see(batch) {
      const { so, not } = column(batch);
      untold += batch.length - countBits(so) - countBits(not);
      eachInBoth(batch, [so, so], (item) => addEvidence(found, item));
    },
    outcome: () => outcomeOf(query, { found, untold, shown }, subject),
  };
}

type Seen = Pick<ReadCondition, 'shown'> & {
  readonly found: EvidenceList<WorkItem>;
  readonly untold: number;
};

function outcomeOf(
  { which, is, value }: Asked<'item-count'>,
  { found, untold, shown }: Seen,
  subject: Subject,
): Outcome {
  const isKept = isWithin({ least: found.size, most: found.size + untold }, is, value);
  const items = found.size === 1 ? 'work item' : 'work items';
  const are = subject.read(which).words(found.size === 1 ? 'one' : 'many');
  const more = untoldWords(untold, isKept !== null);
  const reason = `${grouped(found.size)} ${items} ${are}; the rule ${boundWords(is, rounded(value))}.${more}`;

  if (isKept === null) return undecided(reason);
  const areTooMany = !isKept && found.size > value;
  return {
    verdict: isKept ? 'passed' : 'failed',
    reason,
    ...(areTooMany
      ? evidenceIn(found, shown, subject.keyOf)
      : aboutProject('work items', found.size, subject.now)),
  };
}
