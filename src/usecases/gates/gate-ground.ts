import type { Day } from '../../domain/foundation/calendar';
import { type GateId, type GateRequestId, type GovernedId } from '../../domain/foundation/ids';
import type { Delegation } from '../../domain/gates/delegation';
import type { GateFile } from '../../domain/gates/gate-request';
import type { ProjectGates } from '../../domain/gates/gates-of-project';
import { type Budget, type Gate, gateIn, type Stake } from '../../domain/gates/life-cycle';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { NO_PROFILE, type Profile } from '../../domain/standards/what-is-asked';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { noSuchThing, seenGoverned, sightOf, type Sight, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { readLifeCycles } from './life-cycles';

export type GroundDeps = SightDeps &
  Pick<Deps, 'delegations' | 'gates' | 'now' | 'profiles' | 'state'>;

/** A governed project with what is known of its gates. */
export type GateGround = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  readonly asOf: Day;
  /** Of the choice of a life cycle; 0 where nobody chose. */
  readonly version: number;
  /** `null` where no life cycle was chosen, or the chosen one is not kept any more. */
  readonly gates: ProjectGates | null;
  /** Everything that was ever asked for, under whatever life cycle. */
  readonly files: readonly GateFile[];
  readonly delegations: readonly Delegation[];
  /** What is said of the project; nothing, where nobody did. */
  readonly profile: Profile;
};

/**
 * Reads the gates of a project.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden.
 */
export async function readGround(id: GovernedId, deps: GroundDeps): Promise<GateGround> {
  const sight = await sightOf(deps);
  return groundOf(seenGoverned(id, sight), sight, deps);
}

/** The same for a project that was found already. */
export async function groundOf(
  project: GovernedProject,
  sight: Sight,
  deps: GroundDeps,
): Promise<GateGround> {
  const { id } = project;
  const [asOf, chosen, files, delegations, profiles] = await Promise.all([
    today(deps),
    deps.gates.lifeCycles([id]),
    deps.gates.of([id]),
    deps.delegations.of(id),
    deps.profiles.of([id]),
  ]);
  const choice = chosen.get(id);
  const lifeCycle =
    choice === undefined
      ? null
      : (await readLifeCycles([choice.lifeCycle], deps))(choice.lifeCycle);
  const gates = lifeCycle === null ? null : { lifeCycle, files };
  const version = choice?.version ?? 0;
  const profile = profiles.get(id) ?? NO_PROFILE;
  return { project, sight, asOf, version, gates, files, delegations, profile };
}

export function budgetOf({ plan }: Pick<GovernedProject, 'plan'>): Budget {
  return { amount: plan.budget, currency: plan.currency };
}

/** By what it is decided who decides. */
export function stakeOf({ project, profile }: Pick<GateGround, 'project' | 'profile'>): Stake {
  return { ...budgetOf(project), tier: profile.tier };
}

export type GroundOfGate = GateGround & { readonly gates: ProjectGates; readonly gate: Gate };

/** @throws AppError `conflict` where no life cycle was chosen; `not-found` for a gate that it does not have. */
export function groundOfGate(ground: GateGround, id: GateId): GroundOfGate {
  const { gates, project } = ground;
  if (gates === null) {
    throw new AppError('conflict', `${project.key} follows no life cycle yet. Choose one first.`);
  }
  const gate = gateIn(gates.lifeCycle, id);
  if (gate === null) {
    throw new AppError('not-found', `${gates.lifeCycle.name} has no gate ${id}.`, {
      where: 'gate',
    });
  }
  return { ...ground, gates, gate };
}

export type GroundOfFile = GroundOfGate & { readonly file: GateFile };

/**
 * A request with the ground that it stands on.
 *
 * @throws AppError `not-found`, in the same words whether it does not exist or is about a project that is hidden, and where the
 *   project follows another life cycle by now.
 */
export async function groundOfFile(id: GateRequestId, deps: GroundDeps): Promise<GroundOfFile> {
  const [file, sight] = await Promise.all([deps.gates.find(id), sightOf(deps)]);
  const project = file === null ? undefined : sight.governed.get(file.request.governedId);
  if (file === null || project === undefined) throw noSuchThing();

  const ground = groundOfGate(await groundOf(project, sight, deps), file.request.gate);
  if (ground.gates.lifeCycle.id !== file.request.lifeCycle) throw noSuchThing();
  return { ...ground, file };
}
