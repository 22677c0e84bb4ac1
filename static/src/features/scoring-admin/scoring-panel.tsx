import type { ScoringSetup } from '@contract/scoring';

import { Section } from '../../shared/section';
import { Empty, Loading, Problem } from '../../shared/states';
import { ModelEditor } from './model-editor';
import { RatingMatrix } from './rating-matrix';
import { useScoring } from './scoring-data';
import styles from './scoring.module.css';

type ScoringPanelProps = {
  /** For those who rate projects and do not change the model. */
  readonly isModelFixed?: boolean;
};

/** How projects are scored: the model, and the ratings that people type. */
export function ScoringPanel({ isModelFixed = false }: ScoringPanelProps) {
  const scoring = useScoring();

  if (scoring.isPending) return <Loading what="the scoring model" />;
  if (scoring.isError) {
    return (
      <Problem
        title="The scoring model could not be loaded"
        error={scoring.error}
        onRetry={() => void scoring.refetch()}
      />
    );
  }
  return isModelFixed ? <Ratings setup={scoring.data} /> : <Scoring setup={scoring.data} />;
}

function Scoring({ setup }: { readonly setup: ScoringSetup }) {
  return (
    <div className={styles['stack']}>
      <ModelEditor key={setup.version} setup={setup} />
      <RatingMatrix setup={setup} />
    </div>
  );
}

function Ratings({ setup }: { readonly setup: ScoringSetup }) {
  const isRated = setup.model.criteria.some(({ source }) => source === 'rating');
  if (isRated) return <RatingMatrix setup={setup} />;

  return (
    <Section title="Ratings">
      <Empty title="No criterion takes a rating">
        Every criterion of the scoring model is answered by a figure. A PMO administrator may add
        others.
      </Empty>
    </Section>
  );
}
