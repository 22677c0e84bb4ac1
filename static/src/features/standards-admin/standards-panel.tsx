import { useState } from 'react';

import type { PortfolioTree } from '@contract/portfolio';
import type { StandardId } from '@domain/foundation/ids';
import type { Standard } from '@domain/standards/standard';

import { Section } from '../../shared/section';
import { Empty, Loading, Problem } from '../../shared/states';
import { AssignList } from './assign-list';
import { StandardCards } from './standard-cards';
import styles from './standards.module.css';
import { useGovernedTree, useStandards } from './standards-data';

/** The standards to read, and which of them holds for which project. */
export function StandardsPanel() {
  const standards = useStandards();
  const tree = useGovernedTree();

  if (standards.isPending || tree.isPending) return <Loading what="standards" />;
  if (standards.isError || tree.isError) {
    return (
      <Problem
        title="The standards could not be loaded"
        error={standards.error ?? tree.error ?? new Error('No answer came.')}
        onRetry={() => {
          void standards.refetch();
          void tree.refetch();
        }}
      />
    );
  }
  return (
    <div className={styles['stack']}>
      <Assigned standards={standards.data} governed={tree.data.governed} />
      <Readable standards={standards.data} />
    </div>
  );
}

type AssignedProps = {
  readonly standards: readonly Standard[];
  readonly governed: PortfolioTree['governed'];
};

function Assigned({ standards, governed }: AssignedProps) {
  return (
    <Section
      title="Which standard holds where"
      lead="Select projects, then give all of them a standard and a mandate at once."
    >
      {governed.length === 0 ? (
        <Empty title="Nothing is governed yet">Govern projects on the Portfolio tree tab.</Empty>
      ) : (
        <AssignList standards={standards} governed={governed} />
      )}
    </Section>
  );
}

function Readable({ standards }: { readonly standards: readonly Standard[] }) {
  const [readId, setReadId] = useState<StandardId | null>(null);
  const read = standards.find(({ id }) => id === readId) ?? standards[0];

  return (
    <Section title="The standards and their rules" lead="Open a rule to read what it looks at.">
      {read === undefined ? (
        <Empty title="This version of Mandate ships no standard" />
      ) : (
        <StandardCards standards={standards} chosen={read.id} onChoose={setReadId} />
      )}
    </Section>
  );
}
