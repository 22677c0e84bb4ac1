import type { GovernedId } from '@domain/foundation/ids';

import styles from './history.module.css';
import { MilestoneTrends } from './milestone-trends';
import { ProjectDifferenceSection } from './project-difference';

/** What became of one project: its milestones month by month, and two days side by side. */
export function HistoryPanel({ id }: { readonly id: GovernedId }) {
  return (
    <div className={styles['content']}>
      <MilestoneTrends id={id} />
      <ProjectDifferenceSection id={id} />
    </div>
  );
}
