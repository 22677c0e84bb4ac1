import { useState } from 'react';

import type { OpenWorkView } from '@contract/resources';
import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { Empty, Loading, Problem } from '../../shared/states';
import { useAssignees } from './assignees';
import { ResourcesContent } from './resources-content';

/** Who has how much open work in which week, across all projects of a portfolio. */
export function ResourcesPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const nodes = useAnswer('portfolio.nodes', {});
  const work = useAnswer('resources.open-work', { nodeId });

  return (
    <Page
      title="Resources"
      lead="Who has how much open work in which week, across projects. Read from Jira as you, and kept nowhere."
      badge={<PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />}
    >
      {work.data === undefined ? (
        <Waiting error={work.error} onRetry={() => void work.refetch()} />
      ) : (
        <Assigned work={work.data} />
      )}
    </Page>
  );
}

/** Work, once Jira has told who does it. */
function Assigned({ work }: { readonly work: OpenWorkView }) {
  const assignees = useAssignees(work.items.map(({ key }) => key));
  if (work.items.length === 0) {
    return (
      <Empty title="There is no open work here that you may see">
        Work items that are not done show up here, with who they are assigned to.
      </Empty>
    );
  }
  return assignees.data === undefined ? (
    <Waiting error={assignees.error} onRetry={() => void assignees.refetch()} />
  ) : (
    <ResourcesContent work={work} assignees={assignees.data} />
  );
}

type WaitingProps = { readonly error: Error | null; readonly onRetry: () => void };

function Waiting({ error, onRetry }: WaitingProps) {
  return error === null ? (
    <Loading what="the open work" rows={8} />
  ) : (
    <Problem title="The open work could not be loaded" error={error} onRetry={onRetry} />
  );
}
