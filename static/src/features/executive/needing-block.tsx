import type { ExecutiveView, NeedingProject } from '@contract/executive';

import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { HealthPill } from '../../shared/health-pill';
import { ProjectButton } from '../../shared/project-button';
import { withDays } from '../../shared/with-days';
import styles from './executive.module.css';

/** Which projects need somebody above them, and why. */
export function NeedingBlock({ view }: { readonly view: ExecutiveView }) {
  const formats = useFormats();
  const { needing, needingInAll } = view;
  if (needing.length === 0) {
    return <p>No project is off track, waits for a decision at a gate, or owes a status report.</p>;
  }
  const rest = needingInAll - needing.length;
  return (
    <>
      <ul className={styles['needing']}>
        {needing.map((project) => (
          <li key={project.id}>
            <div>
              <ProjectButton projectKey={project.key}>{project.name}</ProjectButton>
              <HealthPill color={project.color} />
            </div>
            <p>{withDays(whyOf(project, formats), formats)}</p>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className={styles['quiet']}>{formats.count(rest, 'more project')} with less urgency.</p>
      )}
    </>
  );
}

function whyOf({ reasons, waiting, reportDaysLate }: NeedingProject, { count }: Formats): string {
  const gates = waiting.map(({ gate, days }) =>
    days === 0
      ? `A decision at “${gate}” is waited for since today.`
      : `A decision at “${gate}” is waited for since ${count(days, 'day')}.`,
  );
  const report =
    reportDaysLate > 0 ? [`Its status report is ${count(reportDaysLate, 'day')} late.`] : [];
  return [...reasons, ...gates, ...report].join(' ');
}
