import { z } from 'zod';

import type { ProjectStanding, ValueTotal, ValueWeek } from '../domain/earned-value/value-totals';
import type { Day } from '../domain/foundation/calendar';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';
import type { NodeSummary } from './rollup';

/** Why a project does not count: `within` another one that does lies all of its work, or it is `spread` over several that do. */
export type NoValue =
  'no-baseline' | 'not-measured' | 'no-money' | 'partly-hidden' | 'spread' | 'within';

export type ProjectOfValue = Pick<GovernedProject, 'id' | 'key' | 'name'> & {
  /** `null` where it does not count. */
  readonly value: ProjectStanding | null;
  readonly reason: NoValue | null;
  /** The key of the project that holds all of its work. */
  readonly within: string | null;
  readonly measuredOn: Day | null;
  /** Whether another baseline was set since it was measured. */
  readonly isOutdated: boolean;
};

export type TotalOfValue = ValueTotal & {
  /** How many of the projects in it share work with another of them, so that this work counts more than once. */
  readonly sharing: number;
};

export type NodeOfValue = NodeSummary & { readonly totals: readonly TotalOfValue[] };

/** Earned value of a portfolio, in each currency for itself. */
export type PortfolioValue = {
  readonly node: NodeSummary | null;
  readonly asOf: Day;
  readonly currencies: readonly (TotalOfValue & {
    /** The last 52 weeks and the one that is on, as far as anything was measured. */
    readonly weeks: readonly ValueWeek[];
  })[];
  /** The programmes of a portfolio, or all portfolios and programmes. */
  readonly nodes: readonly NodeOfValue[];
  readonly projects: readonly ProjectOfValue[];
  readonly hiddenProjects: number;
};

export const portfolioValueOperations = {
  'portfolio.value': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<PortfolioValue>(),
  },
} satisfies Contract;
