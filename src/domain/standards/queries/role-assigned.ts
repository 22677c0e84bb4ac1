import { counted, grouped } from '../../foundation/wording';
import { dutyName, whyNotKnown } from '../duties/duty';
import type { Asked } from '../standard';
import { boundWords, isWithin } from './bound';
import { holdersOf } from './holders';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';

/**
 * Passed when the number of people who hold a role of the project is within the bound.
 *
 * Undecided where the Jira project has no such role, where Jira did not say, and where it depends on who is in a group.
 */
export function roleAssigned(
  { role, is, value }: Asked<'role-assigned'>,
  { gathered }: Subject,
): Outcome {
  const holding = gathered.duties.get(role);
  const unknown = whyNotKnown(role, holding);
  if (holding?.kind !== 'held') return undecided(unknown ?? '');

  const { people, groups } = holding;
  const isKept = isWithin(holdersOf(holding), is, value);
  const holders = [
    ...(people.length > 0 || groups.length === 0
      ? [counted(people.length, 'person', 'people')]
      : []),
    ...(groups.length > 0 ? [counted(groups.length, 'group')] : []),
  ].join(' and ');
  const held = `${holders} ${people.length + groups.length === 1 ? 'holds' : 'hold'} the role ${dutyName(role)}`;
  const bound = `the rule ${boundWords(is, grouped(value))}`;
  if (isKept === null) {
    return undecided(`${held}; ${bound}, and how many are in a group is not known.`);
  }
  return {
    verdict: isKept ? 'passed' : 'failed',
    reason: `${held}; ${bound}.`,
    ...aboutProject(dutyName(role), people.length, holding.at),
  };
}
