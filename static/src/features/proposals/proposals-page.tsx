import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { nodesByName } from '../../shared/node-options';
import { Page } from '../../shared/page';
import { useAnswer } from '../../shared/questions';
import { Empty, Loading, Problem } from '../../shared/states';
import { ProposalsOf } from './proposals-of';
import styles from './proposals.module.css';

/** What a portfolio could fund, in which order, and what it chooses. */
export function ProposalsPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [chosen, setChosen] = useState(initialNode);
  const nodes = useNodes();
  const options = nodesByName(nodes.data?.nodes ?? []);
  const nodeId = chosen ?? options[0]?.value ?? null;

  return (
    <Page title="Proposals" lead="What could be funded, in which order, and what is.">
      {nodes.isSuccess && nodeId !== null ? (
        <>
          <div className={`${styles['choice'] ?? ''} no-print`}>
            <FormField label="Portfolio">
              {(control) => (
                <Choice control={control} options={options} value={nodeId} onChange={setChosen} />
              )}
            </FormField>
          </div>
          <ProposalsOf key={nodeId} nodeId={nodeId} />
        </>
      ) : (
        <NoPortfolio nodes={nodes} />
      )}
    </Page>
  );
}

function NoPortfolio({ nodes }: { readonly nodes: ReturnType<typeof useNodes> }) {
  if (nodes.isPending) return <Loading what="the portfolios" />;
  if (nodes.isError) {
    return (
      <Problem
        title="The portfolios could not be loaded"
        error={nodes.error}
        onRetry={() => void nodes.refetch()}
      />
    );
  }
  return (
    <Empty title="There is no portfolio yet">
      Proposals are compared within a portfolio. Whoever manages portfolios creates one.
    </Empty>
  );
}

const useNodes = () => useAnswer('portfolio.nodes', {});
