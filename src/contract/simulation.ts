import { z } from 'zod';

import type { Instant } from '../domain/foundation/calendar';
import type { GovernedId } from '../domain/foundation/ids';
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

const name = z.strictObject({
  standardId: standardIdInput,
  version: z.string().regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/, 'a version looks like 1.2.0'),
});

export const simulationOperations = {
  'simulation.start': { right: 'administer', input: name, output: answer<SimulationView>() },
  'simulation.view': { right: 'administer', input: name, output: answer<SimulationView>() },
} satisfies Contract;
