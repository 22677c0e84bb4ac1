import type { GovernedId } from '@domain/foundation/ids';

import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { FlowContent } from './flow-content';

/** How the work of one governed project flows. */
export function FlowPanel({ id }: { readonly id: GovernedId }) {
  const flow = useAnswer('project.flow', { id });

  if (flow.data !== undefined) return <FlowContent flow={flow.data} />;
  return flow.isError ? (
    <Problem
      title="The flow of this project could not be loaded"
      error={flow.error}
      onRetry={() => void flow.refetch()}
    />
  ) : (
    <Loading what="flow" rows={8} />
  );
}
