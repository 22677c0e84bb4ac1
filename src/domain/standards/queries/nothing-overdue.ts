import { counted, grouped } from '../../foundation/wording';
import { evidenceList } from './evidence-list';
import { aboutProject, undecided, type Query, type Subject } from './outcome';
import { eachOf } from './each-of';

/** Passed when no open item is past its due date; undecided where no open item has one. */
export function nothingOverdue(subject: Subject): Query {
  const overdue = evidenceList();
  let dated = 0;

  return {
    see: eachOf((item) => {
      if (item.category === 'done' || item.due === null) return;
      dated += 1;
      if (item.due >= subject.asOf) return;

      overdue.add(item.due, item, { field: 'duedate', value: item.due, at: item.updated });
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
            evidence: overdue.read(subject.keyOf),
            evidenceTotal: overdue.size,
          };
    },
  };
}
