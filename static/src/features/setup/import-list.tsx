import { useMemo } from 'react';

import type { ProjectImport, SiteSurvey } from '@contract/setup';

import { useFormats } from '../../shared/forge-context';
import { ProgressMeter } from '../../shared/progress-meter';
import { VirtualList } from '../../shared/virtual-list';
import { PROJECT_IMPORT_WORDS } from './import-words';
import styles from './setup.module.css';

type ImportListProps = {
  readonly projects: readonly ProjectImport[];
  readonly survey: SiteSurvey;
};

const ORDER: readonly ProjectImport['status'][] = ['failed', 'running', 'waiting', 'done'];

/** Each project's share of the import: what failed first, then what moves. */
export function ImportList({ projects, survey }: ImportListProps) {
  const names = useMemo(
    () => new Map(survey.projects.map((project) => [project.id, project.name])),
    [survey],
  );
  const sorted = useMemo(
    () => projects.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)),
    [projects],
  );

  return (
    <VirtualList
      label="Progress by project"
      items={sorted}
      itemKey={(project) => project.projectId}
      maxHeight={340}
    >
      {(project) => <ImportRow project={project} name={names.get(project.projectId) ?? null} />}
    </VirtualList>
  );
}

type ImportRowProps = { readonly project: ProjectImport; readonly name: string | null };

function ImportRow({ project, name }: ImportRowProps) {
  const { number, percent } = useFormats();
  const { key, status, fetched, expected, problem } = project;
  const ratio = ratioOf(project);

  return (
    <div className={styles['importRow']}>
      <span className={styles['importName']} title={name ?? key}>
        {name === null ? key : `${name} (${key})`}
      </span>
      <span className={styles['importStatus']} data-status={status}>
        {PROJECT_IMPORT_WORDS[status]}
      </span>
      {problem === null ? (
        <ProgressMeter ratio={ratio} text={percent(ratio)} />
      ) : (
        <span className={styles['problem']} title={problem}>
          {problem}
        </span>
      )}
      <span className={styles['amount']}>
        {number(fetched)} of {number(Math.max(expected, fetched))}
      </span>
    </div>
  );
}

/** An empty project is whole once it is done. */
function ratioOf({ status, fetched, expected }: ProjectImport): number {
  if (status === 'done') return 1;
  return expected === 0 ? 0 : Math.min(1, fetched / expected);
}
