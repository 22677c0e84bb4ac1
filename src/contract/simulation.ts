import { z } from 'zod';

import type { Instant } from '../domain/foundation/calendar';
import type { GovernedId } from '../domain/foundation/ids';
import type { PastOfProject } from '../domain/standards/past/past-of-project';
import type { Difference } from '../domain/standards/simulation/difference';
import { standardIdInput } from './inputs';
import { answer, type Contract } from './operation';

/** What a version would change in the projects that the user may see. */
export type SimulationView = {
  /** `null` where nobody asked for one. */
  readonly simulation: {
    /** Of the version that was tried: it has changed since where this is no longer its revision. */
    readonly revision: number;
    readonly startedAt: Instant;
    readonly finishedAt: Instant | null;
    readonly total: number;
  } | null;
  readonly lookBack: LookBackView | null;
  /** How many projects were tried so far, hidden ones among them. */
  readonly tried: number;
  readonly hiddenProjects: number;
  /** Those with most new failures first. */
  readonly projects: readonly (Difference & {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
  })[];
};

/** How a version would have done in the last 90 days; `null` where that was not asked for. */
export type LookBackView = {
  /** The moment looked back from. */
  readonly asOf: Instant;
  /** Of at most so many work items Jira's log is read; of so many it was. */
  readonly toRead: number;
  readonly read: number;
  /** What that cost of the points that Jira gives. */
  readonly points: number;
  /** Why it ended early. */
  readonly problem: string | null;
  /** Until when it waits for points; `null` where it does not wait. */
  readonly waitsUntil: Instant | null;
  readonly projects: readonly (PastOfProject & {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
  })[];
};

/** What looking back would cost now. */
export type SimulationCost = {
  readonly workItems: number;
  /** At least: one more for each change that was logged. */
  readonly points: number;
  readonly pointsPerHour: number;
};

const name = z.strictObject({
  standardId: standardIdInput,
  version: z.string().regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/, 'a version looks like 1.2.0'),
});

export const simulationOperations = {
  'simulation.start': {
    right: 'administer',
    input: name.extend({ looksBack: z.boolean() }),
    output: answer<SimulationView>(),
  },
  'simulation.cost': { right: 'administer', input: name, output: answer<SimulationCost>() },
  'simulation.view': { right: 'administer', input: name, output: answer<SimulationView>() },
} satisfies Contract;
