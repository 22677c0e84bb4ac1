import { grouped, rounded } from '../../foundation/wording';
import { conditionWords } from '../conditions/condition-words';
import { judge } from '../conditions/judge';
import type { Asked } from '../standard';
import { boundWords, isWithin, untoldWords } from './bound';
import { evidenceList } from './evidence-list';
import {
  aboutProject,
  neverDecided,
  type Outcome,
  type Query,
  type Subject,
  undecided,
} from './outcome';
import { missingField, shownField } from './shown-field';

/**
 * Passed when the number of work items for which the condition holds is within the bound.
 *
 * Undecided where the site does not have a field that the condition reads, and where the work items of which it is not known could,
 * by holding or not, change the verdict.
 */
export function itemCount(query: Asked<'item-count'>, subject: Subject): Query {
  const { which } = query;
  const missing = missingField([which], subject);
  if (missing !== null) return neverDecided(missing);

  const isSo = judge(which, subject.asOf);
  const shown = shownField(which);
  const found = evidenceList();
  let untold = 0;
  return {
    see(item) {
      const truth = isSo(item);
      if (truth === null) untold += 1;
      else if (truth) found.add(item.created, item, shown(item));
    },
    outcome: () => outcomeOf(query, { found, untold }, subject),
  };
}

type Seen = { readonly found: ReturnType<typeof evidenceList>; readonly untold: number };

function outcomeOf(
  { which, is, value }: Asked<'item-count'>,
  { found, untold }: Seen,
  subject: Subject,
): Outcome {
  const isKept = isWithin({ least: found.size, most: found.size + untold }, is, value);
  const items = found.size === 1 ? 'work item' : 'work items';
  const are = conditionWords(which, found.size === 1 ? 'one' : 'many');
  const more = untoldWords(untold, isKept !== null);
  const reason = `${grouped(found.size)} ${items} ${are}; the rule ${boundWords(is, rounded(value))}.${more}`;

  if (isKept === null) return undecided(reason);
  const areTooMany = !isKept && found.size > value;
  return {
    verdict: isKept ? 'passed' : 'failed',
    reason,
    ...(areTooMany
      ? { evidence: found.read(subject.keyOf), evidenceTotal: found.size }
      : aboutProject('work items', found.size, subject.now)),
  };
}
