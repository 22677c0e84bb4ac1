import { useState } from 'react';

import type { GovernedId } from '@domain/foundation/ids';
import type { GovernedProject } from '@domain/portfolio/portfolio-tree';
import type { Standard } from '@domain/standards/standard';

import { CheckList } from '../../shared/check-list';
import { modeWords } from '../../shared/mode-words';
import { AssignBar } from './assign-bar';
import styles from './standards.module.css';

type AssignListProps = {
  readonly standards: readonly Standard[];
  readonly governed: readonly GovernedProject[];
};

/** The governed projects with what holds for each; the selected ones are assigned together. */
export function AssignList({ standards, governed }: AssignListProps) {
  const [selected, setSelected] = useState<ReadonlySet<GovernedId>>(new Set());

  return (
    <>
      <CheckList
        label="Standards by project"
        items={governed}
        chosen={selected}
        onChange={setSelected}
      >
        {(project) => (
          <span className={styles['assigned']}>
            <span className={styles['assignedStandard']} data-none={project.standardId === null}>
              {nameOf(standards, project)}
            </span>
            <span className={styles['assignedMode']}>
              {project.standardId === null ? '' : modeWords(project.mode).word}
            </span>
          </span>
        )}
      </CheckList>
      <AssignBar
        standards={standards}
        selected={[...selected]}
        onAssigned={() => setSelected(new Set())}
      />
    </>
  );
}

function nameOf(standards: readonly Standard[], { standardId }: GovernedProject): string {
  if (standardId === null) return 'No standard';
  return standards.find(({ id }) => id === standardId)?.name ?? standardId;
}
