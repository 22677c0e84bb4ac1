import type { Instant } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { Difference } from '../../domain/standards/simulation/difference';
import type { VersionName } from './standard-repository';

/** The latest simulation of one version of a standard. */
export type Simulation = {
  /** Of the version that is simulated: once somebody changed it, the simulation is of another text. */
  readonly revision: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  /** How many projects it is tried on. */
  readonly total: number;
};

export type SimulatedProject = { readonly governedId: GovernedId; readonly difference: Difference };

export interface SimulationRepository {
  /** Begins anew: results of an earlier one are dropped. */
  start(name: VersionName, simulation: Simulation): Promise<void>;
  find(name: VersionName): Promise<Simulation | null>;
  /** Results for one project replace those it had. */
  save(name: VersionName, project: SimulatedProject): Promise<void>;
  /** In order of id. */
  results(name: VersionName): Promise<readonly SimulatedProject[]>;
  finish(name: VersionName, at: Instant): Promise<void>;
}
