import type { WorkItem } from '../../foundation/work-item';
import type { Batch } from '../conditions/columns';

/** For a query that looks at one work item after the other. */
export function eachOf(see: (item: WorkItem) => void): (batch: Batch) => void {
  return (batch) => {
    for (const item of batch) see(item);
  };
}
