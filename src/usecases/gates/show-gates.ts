import { type Day, dayInZone, daysBetween } from '../../domain/foundation/calendar';
import type { AccountId, GateId, GovernedId } from '../../domain/foundation/ids';
import { type ProjectRole, PROJECT_ROLES } from '../../domain/foundation/project-role';
import { isDelegationInForce } from '../../domain/gates/delegation';
import { filesUnder, gateState, isPassed, killedAt } from '../../domain/gates/gates-of-project';
import {
  type Approvers,
  approversFor,
  type Gate,
  stageBefore,
} from '../../domain/gates/life-cycle';
import { readinessOf } from '../../domain/gates/readiness';
import { whyNotKnown } from '../../domain/standards/duties/duty';
import type { Deps } from '../ports';
import { mayEditPlan } from '../project/may-edit-plan';
import { holdingOf } from '../project-roles/holding-of';
import { pmoHolding } from '../project-roles/pmo-holding';
import { type KnownRoles, readRoles } from '../project-roles/read-roles';
import { timeZoneOf } from '../site-settings';
import type { StandingDeps } from '../standing';
import { refusalOfChoice } from './choose-life-cycle';
import { type EntryDeps, type EntryStanding, entryStanding } from './entry-standing';
import {
  type GateGround,
  type GroundDeps,
  type GroundOfGate,
  readGround,
  stakeOf,
} from './gate-ground';
import { lifeCyclesToChoose } from './life-cycles';
import { isMarkTooLong } from './mark-gates';
import { type AheadDeps, readAheadOfGates } from './read-ahead-of-gates';
import { refusalOfAsking } from './request-gate';
import { type ConditionsOf, readConditionItems } from './show-conditions';
import { showRequest } from './show-request';

export type ShowDeps = GroundDeps &
  EntryDeps &
  StandingDeps &
  AheadDeps &
  Pick<Deps, 'asUser' | 'conditionItems' | 'points' | 'projectRoles' | 'site' | 'transitions'>;

/**
 * The gates of a governed project: how each stands, how far it is ready and what is missing, who decides at it, and what the
 * asking user may do.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden.
 */
export async function showGates({ id }: { readonly id: GovernedId }, deps: ShowDeps) {
  const ground = await readGround(id, deps);
  const { project, gates, asOf, version } = ground;
  const choice = await refusalOfChoice(ground, deps);
  const { scope, key, name, mode, plan } = project;
  const shown = {
    project: { id, key, name, projectId: scope.projectId },
    mode,
    asOf,
    version,
    mayChoose: choice === null,
    choiceRefusal: choice?.message ?? null,
    lifeCycles: await lifeCyclesShown(deps),
    tier: ground.profile.tier,
    currency: plan.currency,
  };
  if (gates === null) {
    return { ...shown, ...NOTHING_CHOSEN };
  }

  const [roles, entry, timeZone, mayAsk, plans, conditionsOf, pmo] = await Promise.all([
    readRoles(scope.projectId, deps.now(), deps),
    entryStanding({ ...ground, gates }, deps),
    timeZoneOf(deps),
    mayEditPlan(project, deps),
    deps.gates.planned([id]),
    readConditionItems({ ...ground, files: filesUnder(gates.lifeCycle, ground.files) }, deps),
    namedPmo(deps),
  ]);
  const { id: lifeCycle, name: lifeCycleName, summary, source, stages } = gates.lifeCycle;
  const planned = plans.get(id) ?? new Map<GateId, Day>();
  const known = { roles, entry, timeZone, mayAsk, planned, conditionsOf, pmo };
  const each = [];
  for (const gate of gates.lifeCycle.gates) {
    each.push(await showGate({ ...ground, gates, gate }, known, deps));
  }
  return {
    ...shown,
    lifeCycle: { id: lifeCycle, name: lifeCycleName, summary, source, stages },
    gates: each,
    changes: (gates.lifeCycle.changes ?? []).map(({ roles: may, ...bounds }) => ({
      ...bounds,
      approvers: may.map((role) => ({ role, quorum: 1, ...holdersOf(role, roles) })),
    })),
    delegations: delegationsOf(ground, deps.actor),
    mayDelegate: rolesNaming(deps.actor, roles),
    stoppedAt: killedAt(gates, asOf)?.id ?? null,
    ...(await enforcementOf({ ...ground, gates }, entry, deps)),
  };
}

const NOTHING_CHOSEN = {
  lifeCycle: null,
  gates: [],
  changes: [],
  delegations: [],
  mayDelegate: [],
  stoppedAt: null,
  ahead: null,
  isAsked: false,
  isRecordOld: false,
} as const;

/** Whether Jira holds work back at gates, and what went past one all the same. */
async function enforcementOf(
  ground: GateGround & Pick<GroundOfGate, 'gates'>,
  { standard }: EntryStanding,
  deps: ShowDeps,
) {
  const { projectId } = ground.project.scope;
  const [ahead, checks, isRecordOld] = await Promise.all([
    readAheadOfGates(ground, standard, deps),
    deps.transitions.of(projectId, 'gate'),
    isMarkTooLong(projectId, deps),
  ]);
  return {
    ahead: ahead === null ? null : { ...ahead, gate: ahead.gate.name },
    /** Whether the rule about gates in a workflow of the project has ever asked before a transition. */
    isAsked: checks !== null,
    /** Whether Jira has an old record of how gates stand, for it takes none that is so long. */
    isRecordOld,
  };
}

async function lifeCyclesShown(deps: Pick<Deps, 'gates'>) {
  return (await lifeCyclesToChoose(deps)).map(({ id, name, summary }) => ({ id, name, summary }));
}

type Known = {
  readonly roles: KnownRoles;
  readonly entry: EntryStanding;
  readonly timeZone: string;
  readonly mayAsk: boolean;
  readonly planned: ReadonlyMap<GateId, Day>;
  readonly conditionsOf: ConditionsOf;
  readonly pmo: ReadonlySet<AccountId>;
};

async function showGate(
  ground: GroundOfGate,
  { roles, entry, timeZone, mayAsk, planned, conditionsOf, pmo }: Known,
  deps: ShowDeps,
) {
  const { gate, gates, asOf } = ground;
  const rules = entry.of(gate);
  const { kept, all, percent, missing } = readinessOf(rules);
  const withHolders = ({ role, quorum }: Approvers) => ({ role, quorum, ...holdersOf(role, roles) }); // prettier-ignore
  const state = gateState(gates, gate.id, asOf);
  const refusal = refusalOfAsking(ground, mayAsk);
  const files = filesUnder(gates.lifeCycle, ground.files).filter(
    ({ request }) => request.gate === gate.id,
  );
  const requests = [];
  for (const file of files) {
    const { request } = file;
    const waitsDays = daysBetween(dayInZone(request.at, timeZone), asOf);
    requests.push({
      ...(await showRequest({ ...ground, file }, { roles, rules, pmo }, deps)),
      conditions: conditionsOf(file),
      waitsDays,
    });
  }
  return {
    ...nameOf(gate, ground),
    state,
    readiness: { kept, all, percent },
    missing: missing.map(({ id, title, severity, verdict, reason, remediation }) => ({
      id,
      title,
      severity,
      verdict,
      reason,
      remediation,
    })),
    approvers: approversFor(gate, stakeOf(ground)).map(withHolders),
    rights: gate.rights.map(({ upTo, upToTier, approvers }) => ({
      upTo,
      upToTier,
      approvers: approvers.map(withHolders),
    })),
    planned: planned.get(gate.id) ?? null,
    mayPlan: mayAsk && !isPassed(state),
    requestRefusal: refusal?.message ?? null,
    mayRequest: refusal === null,
    /** Latest first. */
    requests: requests.reverse(),
  };
}

/** Those who administer the PMO, as far as persons are named. */
async function namedPmo(deps: ShowDeps): Promise<ReadonlySet<AccountId>> {
  const holding = await pmoHolding(deps.now(), deps);
  return new Set(holding.kind === 'held' ? holding.people : []);
}

function nameOf(gate: Gate, { gates }: GroundOfGate) {
  const { id, name, question } = gate;
  return { id, name, question, stage: stageBefore(gates.lifeCycle, gate)?.name ?? '' };
}

/** Who could decide in a role: people, and groups whose members Jira does not tell. */
function holdersOf(role: ProjectRole, roles: KnownRoles) {
  const holding = holdingOf(role, roles);
  return holding.kind === 'held'
    ? { people: holding.people, groups: holding.groups, unknown: null }
    : { people: [], groups: [], unknown: whyNotKnown(role, holding) };
}

function delegationsOf({ delegations, asOf }: GateGround, actor: AccountId) {
  return delegations
    .filter((one) => isDelegationInForce(one, asOf))
    .map(({ id, role, from, to, until }) => ({
      id,
      role,
      from,
      to,
      until,
      mayEnd: from === actor,
    }));
}

/** The roles in which somebody is named: whose vote they can give away. */
function rolesNaming(actor: AccountId, roles: KnownRoles): readonly ProjectRole[] {
  if (roles.kind !== 'read') return [];
  const held = new Set(
    roles.roles.filter(({ people }) => people.includes(actor)).map(({ role }) => role),
  );
  return PROJECT_ROLES.filter((role) => held.has(role));
}
