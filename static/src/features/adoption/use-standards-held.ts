import type { NodeId } from '@domain/foundation/ids';

import { useAnswer } from '../../shared/questions';
import { standardsHeld } from './standards-held';

/** What projects below a node are held to; `held` is `null` until that is known. */
export function useStandardsHeld(nodeId: NodeId | null) {
  const standards = useAnswer('standards.list', {});
  const view = useAnswer('portfolio.view', { nodeId });
  const isKnown = standards.data !== undefined && view.data !== undefined;

  return {
    held: isKnown ? standardsHeld(standards.data, view.data.rows) : null,
    hiddenProjects: view.data?.hiddenProjects ?? 0,
    failed: [standards, view].find(({ isError }) => isError),
  };
}
