import { addDays } from '../../foundation/calendar';
import type { WorkItem } from '../../foundation/work-item';
import { allOf, counted, grouped } from '../../foundation/wording';
import { addEvidence, evidenceIn, evidenceList } from './evidence-list';
import { aboutProject, undecided, type Query, type Subject } from './outcome';
import { eachOf } from './each-of';

/** Passed when every item in progress is assigned to someone. */
export function inProgressAssigned(subject: Subject): Query {
  const unassigned = evidenceList<WorkItem>(begun);
  let inProgress = 0;

  return {
    see: eachOf((item) => {
      if (item.category !== 'in-progress') return;
      inProgress += 1;
      if (!item.assigned) addEvidence(unassigned, item);
    }),
    outcome() {
      if (inProgress === 0) return undecided('Nothing is in progress.');

      const offenders = unassigned.size;
      return offenders === 0
        ? {
            verdict: 'passed',
            reason: `${allOf(inProgress, 'item')} in progress ${inProgress === 1 ? 'has' : 'have'} an assignee.`,
            ...aboutProject('in progress', inProgress, subject.now),
          }
        : {
            verdict: 'failed',
            reason: `${some(offenders, inProgress)} in progress ${offenders === 1 ? 'has' : 'have'} no assignee.`,
            ...evidenceIn(unassigned, nobody, subject.keyOf),
          };
    },
  };
}

/** Passed when every item in progress was changed in the last `withinDays` days. */
export function inProgressMoves(
  { withinDays }: { readonly withinDays: number },
  subject: Subject,
): Query {
  const still = evidenceList<WorkItem>(changed);
  const limit: string = addDays(subject.asOf, -withinDays);
  let inProgress = 0;

  return {
    see: eachOf((item) => {
      if (item.category !== 'in-progress') return;
      inProgress += 1;
      if (item.updated < limit) addEvidence(still, item);
    }),
    outcome() {
      if (inProgress === 0) return undecided('Nothing is in progress.');

      const days = counted(withinDays, 'day');
      return still.size === 0
        ? {
            verdict: 'passed',
            reason: `${allOf(inProgress, 'item')} in progress changed within ${days}.`,
            ...aboutProject('in progress', inProgress, subject.now),
          }
        : {
            verdict: 'failed',
            reason: `${some(still.size, inProgress)} in progress did not change for more than ${days}.`,
            ...evidenceIn(still, lastChange, subject.keyOf),
          };
    },
  };
}

const begun = ({ categorySince, created }: WorkItem) => categorySince ?? created;
const changed = ({ updated }: WorkItem) => updated;
const nobody = ({ updated }: WorkItem) => ({ field: 'assignee', value: null, at: updated });
const lastChange = ({ updated }: WorkItem) => ({ field: 'updated', value: updated, at: updated });

function some(count: number, of: number): string {
  return `${grouped(count)} of ${counted(of, 'item')}`;
}
