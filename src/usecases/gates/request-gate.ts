import {
  type GateId,
  gateRequestId,
  type GateRequestId,
  type GovernedId,
} from '../../domain/foundation/ids';
import { type DecisionPack, sealPack } from '../../domain/gates/decision-pack';
import type { GateRequest } from '../../domain/gates/gate-request';
import { latestOf, refusalOfRequest } from '../../domain/gates/gates-of-project';
import { approversFor } from '../../domain/gates/life-cycle';
import type { Refusal } from '../../domain/gates/voting';
import { standingOf } from '../../domain/gates/standing';
import { demandWholeSight } from '../certificates/whole-sight';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { mayEditPlan } from '../project/may-edit-plan';
import { recorded, type RecordDeps } from '../recorded';
import type { StandingDeps } from '../standing';
import { type EntryDeps, type EntryStanding, entryStanding } from './entry-standing';
import { type Frozen, frozenNow } from './frozen-artifacts';
import {
  budgetOf,
  groundOfGate,
  type GroundDeps,
  type GroundOfGate,
  readGround,
  stakeOf,
} from './gate-ground';
import { refusedAtGate } from './refused-at-gate';

type Wish = { readonly id: GovernedId; readonly gate: GateId; readonly note: string };

export type RequestDeps = GroundDeps &
  EntryDeps &
  StandingDeps &
  RecordDeps &
  Pick<Deps, 'asUser' | 'newId' | 'packs' | 'sha256'>;

/**
 * Asks for a gate: freezes what it rests on, and has those decide whose right it is by the budget and the tier of today. The same wish by the
 * same person, while it waits, changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but project administrators, project managers and PMO
 *   administrators, and where part of it is hidden from them; `conflict` when it waits, is passed, or one before it is not.
 */
export async function requestGate(
  { id, gate: gateId, note }: Wish,
  deps: RequestDeps,
): Promise<{ readonly id: GateRequestId }> {
  const ground = groundOfGate(await readGround(id, deps), gateId);
  const { project, gate, sight } = ground;
  const open = waitingRequestOf(ground);
  if (open?.by === deps.actor && open.note === note) return { id: open.id };

  const refusal = refusalOfAsking(ground, await mayEditPlan(project, deps));
  if (refusal !== null) {
    throw await refusedAtGate({ project, gate: gateId, attempt: 'request', refusal }, deps);
  }

  const entry = await entryStanding(ground, deps);
  await demandWholeSight(entry.findings, { project, sight, what: 'decision pack' }, deps);
  const keys = entry.of(gate).flatMap(({ artifacts }) => artifacts);
  const artifacts = await frozenNow(keys, deps);
  const { text, hash } = sealPack(packOf(ground, { entry, artifacts }, deps), deps.sha256);

  const request = requestOf(ground, { pack: hash, note }, deps);
  await deps.packs.keep(
    new Map([[hash, text], ...artifacts.map((one) => [one.hash, one.text] as const)]),
  );
  const { number, budget, approvers } = request;
  await recorded(
    {
      action: 'gate.request',
      subject: id,
      before: null,
      after: { gate: gateId, number, budget, tier: ground.profile.tier, approvers, pack: hash, note }, // prettier-ignore
      about: [project.scope.projectId],
    },
    async () => {
      if ((await deps.gates.ask(request)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  return { id: request.id };
}

function waitingRequestOf({ gates, gate, asOf }: GroundOfGate): GateRequest | null {
  const latest = latestOf(gates, gate.id);
  return latest !== null && standingOf(latest, asOf).state === 'requested' ? latest.request : null;
}

/** Why the asking user cannot ask for a gate, in words; `null` when they can. */
export function refusalOfAsking(
  { project, gates, gate, asOf }: GroundOfGate,
  mayAsk: boolean,
): Refusal | null {
  if (!mayAsk) {
    return {
      kind: 'not-allowed',
      message:
        'Only administrators of this project, project managers and PMO administrators may ask for a gate.',
    };
  }
  const message = refusalOfRequest(gates, gate, { mode: project.mode, asOf });
  return message === null ? null : { kind: 'conflict', message };
}

type Basis = { readonly entry: EntryStanding; readonly artifacts: readonly Frozen[] };

function packOf(
  { project, gates, gate, profile }: GroundOfGate,
  { entry, artifacts }: Basis,
  { now }: Pick<Deps, 'now'>,
): DecisionPack {
  const { id, key, name } = project;
  const { standard } = entry;
  return {
    project: { id, key, name },
    lifeCycle: gates.lifeCycle.id,
    gate: gate.id,
    at: now(),
    budget: budgetOf(project),
    tier: profile.tier,
    standard: standard === null ? null : { name: standard.name, version: standard.version },
    rules: entry.of(gate).map(({ id: rule, title, verdict, reason }) => ({
      id: rule,
      title,
      verdict,
      reason,
    })),
    artifacts: artifacts.map(({ id: item, key: itemKey, hash }) => ({
      id: item,
      key: itemKey,
      hash,
    })),
  };
}

function requestOf(
  ground: GroundOfGate,
  { pack, note }: { readonly pack: string; readonly note: string },
  { actor, newId, now }: Pick<Deps, 'actor' | 'newId' | 'now'>,
): GateRequest {
  const { project, gates, gate, files } = ground;
  return {
    id: gateRequestId(newId()),
    governedId: project.id,
    lifeCycle: gates.lifeCycle.id,
    gate: gate.id,
    // Of whatever life cycle: two may have a gate of the same id.
    number: Math.max(0, ...files.filter((one) => one.request.gate === gate.id).map((one) => one.request.number)) + 1, // prettier-ignore
    by: actor,
    at: now(),
    note,
    budget: budgetOf(project),
    approvers: approversFor(gate, stakeOf(ground)),
    pack,
  };
}
