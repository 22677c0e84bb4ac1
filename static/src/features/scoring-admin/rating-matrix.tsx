import { useMemo } from 'react';

import type { ScoringSetup } from '@contract/scoring';
import type { GovernedProject } from '@domain/portfolio/portfolio-tree';

import { Section } from '../../shared/section';
import { Empty, Loading, Problem } from '../../shared/states';
import { VirtualList } from '../../shared/virtual-list';
import { RatingField } from './rating-field';
import { useGovernedTree } from './scoring-data';
import styles from './scoring.module.css';

/** What people think of each project on the criteria that no figure answers. */
export function RatingMatrix({ setup }: { readonly setup: ScoringSetup }) {
  const tree = useGovernedTree();
  const rated = setup.model.criteria.filter((criterion) => criterion.source === 'rating');
  if (rated.length === 0) return null;

  return (
    <Section
      title="Ratings"
      lead="From 0 to 10, saved as you leave a field. A project without a rating is scored on its other criteria."
    >
      {tree.isPending && <Loading what="projects" />}
      {tree.isError && (
        <Problem
          title="The projects could not be loaded"
          error={tree.error}
          onRetry={() => void tree.refetch()}
        />
      )}
      {tree.data?.governed.length === 0 && (
        <Empty title="Nothing is governed yet">Govern projects on the Portfolio tree tab.</Empty>
      )}
      {tree.data !== undefined && tree.data.governed.length > 0 && (
        <Matrix setup={setup} rated={rated} governed={tree.data.governed} />
      )}
    </Section>
  );
}

type MatrixProps = {
  readonly setup: ScoringSetup;
  readonly rated: ScoringSetup['model']['criteria'];
  readonly governed: readonly GovernedProject[];
};

function Matrix({ setup, rated, governed }: MatrixProps) {
  const typed = useMemo(
    () =>
      new Map(
        setup.ratings.map((rating) => [`${rating.governedId} ${rating.criterionId}`, rating.value]),
      ),
    [setup.ratings],
  );
  const columns = { gridTemplateColumns: `minmax(160px, 1fr) repeat(${rated.length}, 128px)` };

  return (
    <div className={styles['matrix']}>
      <div className={styles['matrixHead']} style={columns} aria-hidden="true">
        <span>Project</span>
        {rated.map((criterion) => (
          <span key={criterion.id} className={styles['criterionName']} title={criterion.name}>
            {criterion.name}
          </span>
        ))}
      </div>
      <VirtualList
        label="Ratings by project"
        items={governed}
        itemKey={(project) => project.id}
        rowHeight={44}
      >
        {(project) => (
          <div className={styles['matrixRow']} style={columns}>
            <span className={styles['projectName']} title={project.name}>
              {project.name} ({project.key})
            </span>
            {rated.map((criterion) => (
              <RatingField
                key={criterion.id}
                project={project}
                criterion={criterion}
                value={typed.get(`${project.id} ${criterion.id}`) ?? null}
              />
            ))}
          </div>
        )}
      </VirtualList>
    </div>
  );
}
