import type { WorkItem } from '../../foundation/work-item';
import { counted, grouped } from '../../foundation/wording';
import { addEvidence, evidenceIn, evidenceList } from './evidence-list';
import { aboutProject, undecided, type Query, type Subject } from './outcome';
import { eachOf } from './each-of';

/** Passed when no open item is past its due date; undecided where no open item has one. */
export function nothingOverdue(subject: Subject): Query {
  const overdue = evidenceList<WorkItem>(dueDay);
  let dated = 0;

  return {
    see: eachOf((item) => {
      if (item.category === 'done' || item.due === null) return;
      dated += 1;
      if (item.due < subject.asOf) addEvidence(overdue, item);
    }),
    outcome() {
      if (dated === 0) return undecided('No open item has a due date.');

      return overdue.size === 0
        ? {
            verdict: 'passed',
            reason: `None of ${counted(dated, 'open item')} with a due date is overdue.`,
            ...aboutProject('open with a due date', dated, subject.now),
          }
        : {
            verdict: 'failed',
            reason: `${grouped(overdue.size)} of ${counted(dated, 'open item')} with a due date ${overdue.size === 1 ? 'is' : 'are'} overdue.`,
            ...evidenceIn(overdue, dueDate, subject.keyOf),
          };
    },
  };
}

const dueDay = ({ due }: WorkItem) => due ?? '';
const dueDate = ({ due, updated }: WorkItem) => ({ field: 'duedate', value: due, at: updated });
