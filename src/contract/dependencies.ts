import { z } from 'zod';

import type { DependencyStanding } from '../domain/dependencies/dependency';
import type { Conversation, ProjectPair } from '../domain/dependencies/project-pairs';
import type { Day } from '../domain/foundation/calendar';
import type { GovernedId, WorkItemKey } from '../domain/foundation/ids';
import type { StatusCategory } from '../domain/foundation/work-item';
import { nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';

/** A work item at an end of a dependency. Its title is Jira's to tell. */
export type DependencyEnd = {
  readonly key: WorkItemKey;
  readonly category: StatusCategory;
  readonly due: Day | null;
};

/** The successor waits for the predecessor, which lies in another governed project; in several where they overlap. */
export type ShownDependency = {
  readonly predecessor: DependencyEnd;
  readonly successor: DependencyEnd;
  readonly from: readonly GovernedId[];
  readonly to: readonly GovernedId[];
  readonly standing: DependencyStanding;
  /** By how many days the predecessor pushes the due date of its successor, at the least; `null` where nothing is to be pushed. */
  readonly pushedDays: number | null;
};

export type ShownPair = Omit<ProjectPair, 'waits'> & {
  /** How many open work items wait themselves. */
  readonly waits: number;
};

export type DependencyProject = {
  readonly id: GovernedId;
  readonly key: string;
  readonly name: string;
  /** Whether it belongs to the portfolio that is looked at. */
  readonly isMember: boolean;
};

export type DependenciesView = {
  readonly asOf: Day;
  /** The most pressing first. */
  readonly links: readonly ShownDependency[];
  /** How many there are, should there be more than are listed. */
  readonly linksFound: number;
  /** Of these, those of which neither end is done; and the open ones whose predecessor is overdue or due after its successor. */
  readonly open: number;
  readonly late: number;
  /** Those with the most open links first. */
  readonly pairs: readonly ShownPair[];
  readonly pairsFound: number;
  /** Work that waits for itself: each waits for the one before it, and the first for the last. */
  readonly circlesOfWork: readonly (readonly WorkItemKey[])[];
  readonly circlesOfProjects: readonly (readonly GovernedId[])[];
  readonly conversations: readonly Conversation[];
  /** All that are named by an id above. */
  readonly projects: readonly DependencyProject[];
  /** Links of these projects whose other end is hidden. */
  readonly hiddenLinks: number;
  readonly hiddenProjects: number;
  /** Whether there may be more links than were looked at. */
  readonly isCut: boolean;
};

export const dependencyOperations = {
  /** What waits for what between the projects of a portfolio and any others, or between all governed projects. */
  'dependencies.view': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<DependenciesView>(),
  },
} satisfies Contract;
