import { useQuery } from '@tanstack/react-query';

import type { ItemGovernance } from '@contract/project';
import type { WorkItemKey } from '@domain/foundation/ids';

import { question } from '../../shared/questions';

const WHILE_AWAITING_MILLISECONDS = 2_000;

/** What the item is to governance; asked again while something made here has not been heard of. */
export function useItemGovernance(
  key: WorkItemKey,
  isAwaiting: (governance: ItemGovernance) => boolean,
) {
  return useQuery({
    ...question('item.governance', { key }),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isAwaiting(data) ? WHILE_AWAITING_MILLISECONDS : false,
  });
}
