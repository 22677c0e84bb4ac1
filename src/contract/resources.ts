import { z } from 'zod';

import type { Day } from '../domain/foundation/calendar';
import type { WorkItemKey } from '../domain/foundation/ids';
import { nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';

/** Work that is not done. Who does it is Jira's to tell. */
export type OpenWorkView = {
  readonly asOf: Day;
  /** Whether the site has a field that estimates are read from. */
  readonly isEstimated: boolean;
  /** What is due first comes first, what has no due date last. */
  readonly items: readonly {
    readonly key: WorkItemKey;
    /** The name of the governed project it stands in, of one of several. */
    readonly project: string;
    readonly due: Day | null;
    readonly estimate: number | null;
  }[];
  /** Whether there may be more than were looked at. */
  readonly isCut: boolean;
  readonly hiddenProjects: number;
};

export const resourceOperations = {
  'resources.open-work': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<OpenWorkView>(),
  },
} satisfies Contract;
