import type { SurveyedProject } from '@contract/setup';
import type { ProjectId } from '@domain/foundation/ids';

import { CheckList } from '../../shared/check-list';
import { useFormats } from '../../shared/forge-context';
import styles from './setup.module.css';

type ProjectPickerProps = {
  readonly projects: readonly SurveyedProject[];
  readonly chosen: ReadonlySet<ProjectId>;
  readonly onChange: (chosen: ReadonlySet<ProjectId>) => void;
};

/** Jira's projects to choose from, with what sets some apart and how large they are. */
export function ProjectPicker({ projects, chosen, onChange }: ProjectPickerProps) {
  const { count } = useFormats();

  return (
    <CheckList label="Projects" items={projects} chosen={chosen} onChange={onChange}>
      {(project) => (
        <span className={styles['about']}>
          {project.isPrivate && <span className={styles['mark']}>Private</span>}
          {project.style === 'team-managed' && <span className={styles['mark']}>Team-managed</span>}
          <span className={styles['size']}>{count(project.workItems, 'work item')}</span>
        </span>
      )}
    </CheckList>
  );
}
