import type { ProjectOverview } from '@contract/project';

import { ComplianceSummary } from '../../shared/compliance-summary';
import { FindingsList } from '../../shared/findings-list';
import { modeWords } from '../../shared/mode-words';
import { Section } from '../../shared/section';
import { FreshNotice, isFresh } from './fresh-notice';
import { HealthSection } from './health-section';
import { MovedList } from './moved-list';
import { PlanSection } from './plan-section';
import { ProjectCharts } from './project-charts';
import { ProjectFigures } from './project-figures';
import styles from './project-sections.module.css';

type ProjectSectionsProps = {
  readonly overview: ProjectOverview;
  readonly onCreated: (key: string) => void;
};

type AllSectionsProps = ProjectSectionsProps & {
  /** Opens the tab at which a project begins; `null` where there is none. */
  readonly onStart: (() => void) | null;
};

export function ProjectSections({ overview, onCreated, onStart }: AllSectionsProps) {
  return (
    <>
      {onStart !== null && isFresh(overview) && <FreshNotice onStart={onStart} />}
      <ProjectFigures overview={overview} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <HealthSection overview={overview} />
          <Findings overview={overview} onCreated={onCreated} />
        </div>
        <div className={styles['column']}>
          <PlanSection overview={overview} />
          <MovedList overview={overview} />
          <ProjectCharts overview={overview} />
        </div>
      </div>
    </>
  );
}

function Findings({ overview, onCreated }: ProjectSectionsProps) {
  const { findings, standard, project, row } = overview;

  return (
    <Section
      title="Findings"
      {...(standard === null
        ? {}
        : { lead: `${standard.name}, worst first. ${modeWords(project.mode).meaning}` })}
    >
      {findings.length === 0 ? (
        <p className={styles['none']}>
          {standard === null
            ? 'A standard says what is checked. Somebody who administers Mandate assigns one.'
            : 'Nothing was checked yet. The daily run does it, or “Run now”.'}
        </p>
      ) : (
        <>
          <ComplianceSummary compliance={row.compliance} />
          <FindingsList
            findings={findings}
            projectName={() => project.name}
            onCreated={onCreated}
          />
        </>
      )}
    </Section>
  );
}
