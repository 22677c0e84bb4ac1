import { z } from 'zod';

import type { Day, Instant } from '../domain/foundation/calendar';
import type { GovernedId, WorkItemKey } from '../domain/foundation/ids';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import type { FinishStanding } from '../domain/rollup/finish-standing';
import { nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';

type Named = Pick<GovernedProject, 'id' | 'key' | 'name'>;

export type RoadmapMilestone = {
  readonly key: WorkItemKey;
  readonly day: Day;
  readonly isDone: boolean;
  /** Not done, and due before today. */
  readonly isLate: boolean;
  /** By how many days it is due later than it was approved for; `null` where that is not known. */
  readonly slipDays: number | null;
};

/** A gate that is planned and not passed. */
export type RoadmapGate = { readonly name: string; readonly day: Day; readonly isLate: boolean };

export type RoadmapProject = Named & {
  readonly total: number;
  readonly done: number;
  /** The week in which its first work item was created. */
  readonly start: Day | null;
  readonly plannedFinish: Day | null;
  /** With 85 % odds; `null` where nothing is left, and without a forecast. */
  readonly projectedFinish: Day | null;
  readonly standing: FinishStanding;
  /** By how many days it is late by now, or will be; 0 where it is neither. */
  readonly days: number;
  /**
   * The later of its own finish and what it waits for; `null` where nothing is left, and where nobody can tell: neither
   * finish is known, or the planned one is past and none is projected.
   */
  readonly expectedFinish: Day | null;
  /** By how many days what it waits for moves its own finish. */
  readonly pushedDays: number;
  /** By how many days all of it may come later without moving the end of all; `null` as for `expectedFinish`. */
  readonly totalFloat: number | null;
  /** The earliest first. */
  readonly milestones: readonly RoadmapMilestone[];
  readonly gates: readonly RoadmapGate[];
};

type LinkEnd = { readonly key: WorkItemKey | null; readonly due: Day | null };

/** All open links by which one project of the roadmap waits for another, and the ends of the most pressing of them. */
export type RoadmapLink = {
  readonly from: GovernedId;
  readonly to: GovernedId;
  readonly open: number;
  readonly late: number;
  readonly pushedDays: number;
  readonly predecessor: LinkEnd;
  readonly successor: LinkEnd;
};

export type Roadmap = {
  readonly asOf: Day;
  readonly computedAt: Instant | null;
  readonly projects: readonly RoadmapProject[];
  readonly links: readonly RoadmapLink[];
  /** What sets the end of all: a project's own finish, or work that waits for work, the first of it first. */
  readonly path: {
    readonly end: Day | null;
    readonly last: GovernedId | null;
    readonly steps: readonly {
      readonly key: WorkItemKey | null;
      /** The earliest day on which it can be done. */
      readonly day: Day;
      readonly projects: readonly GovernedId[];
    }[];
  };
  /** Projects that the path leads through and that do not belong to what is looked at. */
  readonly outside: readonly Named[];
  readonly hiddenProjects: number;
  /** How many of the projects have work in Jira projects that are hidden: they stand by what is seen of them. */
  readonly partlyHidden: number;
  /** Links of these projects whose other end is hidden. */
  readonly hiddenLinks: number;
  /** Whether there may be more links than were looked at. */
  readonly isCut: boolean;
  readonly partialProjects: readonly string[];
};

export const roadmapOperations = {
  'portfolio.roadmap': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<Roadmap>(),
  },
} satisfies Contract;
