import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { PortfolioTree } from '@contract/portfolio';
import type { SurveyedProject } from '@contract/setup';
import type { NodeId } from '@domain/foundation/ids';

import { Section } from '../../shared/section';
import { Empty, Loading, Problem } from '../../shared/states';
import { GovernedList } from './governed-list';
import { NodeDetail } from './node-detail';
import { NodeDialog } from './node-dialog';
import { NodeList } from './node-list';
import { useTree } from './tree-data';
import styles from './tree.module.css';

type TreePanelProps = {
  /** What can be governed; `null` for those who arrange what is governed and govern nothing. */
  readonly projects: readonly SurveyedProject[] | null;
};

/** Portfolios, their programmes and what they govern. */
export function TreePanel({ projects }: TreePanelProps) {
  const tree = useTree();

  if (tree.isPending) return <Loading what="the portfolio tree" />;
  if (tree.isError) {
    return (
      <Problem
        title="The portfolio tree could not be loaded"
        error={tree.error}
        onRetry={() => void tree.refetch()}
      />
    );
  }
  return (
    <div className={styles['stack']}>
      <Portfolios tree={tree.data} />
      {projects !== null && <GovernedList tree={tree.data} projects={projects} />}
    </div>
  );
}

function Portfolios({ tree }: { readonly tree: PortfolioTree }) {
  const [selectedId, setSelectedId] = useState<NodeId | null>(null);
  const [isCreating, setCreating] = useState(false);
  const selected = tree.nodes.find((node) => node.id === selectedId) ?? tree.nodes[0];

  return (
    <Section
      title="Portfolios and programmes"
      lead="A project may stand in several portfolios; each total counts it once."
      actions={<Button onClick={() => setCreating(true)}>New portfolio</Button>}
    >
      {selected === undefined ? (
        <Empty title="No portfolio yet">
          Projects are governed without one; a portfolio puts those together that are looked at
          together.
        </Empty>
      ) : (
        <div className={styles['columns']}>
          <NodeList nodes={tree.nodes} selectedId={selected.id} onSelect={setSelectedId} />
          <NodeDetail key={selected.id} node={selected} tree={tree} onCreated={setSelectedId} />
        </div>
      )}
      {isCreating && (
        <NodeDialog
          title="New portfolio"
          known={tree.nodes}
          parentId={null}
          onSaved={setSelectedId}
          onClose={() => setCreating(false)}
        />
      )}
    </Section>
  );
}
