import { z } from 'zod';

import { type AccountId, gateId, gateRequestId, governedId } from '../../domain/foundation/ids';
import { PROJECT_ROLES } from '../../domain/foundation/project-role';
import {
  GATE_VERDICTS,
  type GateAct,
  type GateCondition,
  type GateRequest,
} from '../../domain/gates/gate-request';
import { lifeCycleId } from '../../domain/gates/life-cycle';
import { day } from '../../domain/foundation/calendar';
import { instantColumn, jsonColumn, toSql } from './values';

const ApproversColumn = jsonColumn(
  z.array(z.object({ role: z.enum(PROJECT_ROLES), quorum: z.number() })),
);
/** Who has to meet one is a pseudonym, too; before that could be said, there was no such member. */
const ConditionsColumn = jsonColumn(
  z.array(
    z.object({
      text: z.string(),
      due: z.string().transform(day),
      owner: z.string().nullable().default(null),
    }),
  ),
);

/** As it is kept: with pseudonyms where accounts will stand. */
export const RequestRow = z
  .object({
    request_id: z.string().transform(gateRequestId),
    governed_id: z.string().transform(governedId),
    life_cycle: z.string().transform(lifeCycleId),
    gate: z.string().transform(gateId),
    number: z.number(),
    requested_by: z.string(),
    requested_at: instantColumn,
    note: z.string(),
    budget: z.coerce.number().nullable(),
    currency: z.string().nullable(),
    approvers: ApproversColumn,
    pack: z.string(),
  })
  .transform((row) => ({
    by: row.requested_by,
    read: (accountOf: (pseudonym: string) => AccountId): GateRequest => ({
      id: row.request_id,
      governedId: row.governed_id,
      lifeCycle: row.life_cycle,
      gate: row.gate,
      number: row.number,
      by: accountOf(row.requested_by),
      at: row.requested_at,
      note: row.note,
      budget: { amount: row.budget, currency: row.currency },
      approvers: row.approvers,
      pack: row.pack,
    }),
    id: row.request_id,
  }));

export function requestColumns({ budget, ...request }: GateRequest, by: string) {
  return {
    request_id: request.id,
    governed_id: request.governedId,
    life_cycle: request.lifeCycle,
    gate: request.gate,
    number: request.number,
    requested_by: by,
    requested_at: toSql(request.at),
    note: request.note,
    budget: budget.amount,
    currency: budget.currency,
    approvers: JSON.stringify(request.approvers),
    pack: request.pack,
  };
}

const signed = {
  request_id: z.string().transform(gateRequestId),
  done_by: z.string(),
  done_at: instantColumn,
  note: z.string(),
};

/** The same for what was done to a request. */
export const ActRow = z.discriminatedUnion('kind', [
  z.object({
    ...signed,
    kind: z.literal('vote'),
    role: z.enum(PROJECT_ROLES),
    acts_for: z.string().nullable(),
    verdict: z.enum(GATE_VERDICTS),
    conditions: ConditionsColumn,
  }),
  z.object({ ...signed, kind: z.literal('withdraw') }),
  z.object({ ...signed, kind: z.literal('meet'), met: z.number() }),
]);
export type ActRow = z.output<typeof ActRow>;

export function peopleIn(row: ActRow): readonly string[] {
  if (row.kind !== 'vote') return [row.done_by];
  const others = [row.acts_for, ...row.conditions.map(({ owner }) => owner)];
  return [row.done_by, ...others.filter((name) => name !== null)];
}

export function readAct(row: ActRow, accountOf: (pseudonym: string) => AccountId): GateAct {
  const { note } = row;
  const signature = { by: accountOf(row.done_by), at: row.done_at, note };
  if (row.kind === 'withdraw') return { kind: 'withdraw', ...signature };
  if (row.kind === 'meet') return { kind: 'meet', ...signature, condition: row.met };

  const { role, verdict } = row;
  const conditions = row.conditions.map(({ text, due, owner }) => ({
    text,
    due,
    owner: owner === null ? null : accountOf(owner),
  }));
  const actsFor = row.acts_for === null ? null : accountOf(row.acts_for);
  return { kind: 'vote', ...signature, role, actsFor, verdict, conditions };
}

type Names = {
  readonly by: string;
  readonly actsFor: string | null;
  /** Who has to meet each condition. */
  readonly owners: readonly (string | null)[];
};

export function actColumns(act: GateAct, { by, actsFor, owners }: Names) {
  const isVote = act.kind === 'vote';
  return {
    kind: act.kind,
    done_by: by,
    done_at: toSql(act.at),
    note: act.note,
    role: isVote ? act.role : null,
    acts_for: actsFor,
    verdict: isVote ? act.verdict : null,
    conditions: isVote ? conditionsText(act.conditions, owners) : null,
    met: act.kind === 'meet' ? act.condition : null,
  };
}

function conditionsText(conditions: readonly GateCondition[], owners: Names['owners']): string {
  return JSON.stringify(
    conditions.map(({ text, due }, at) => ({ text, due, owner: owners[at] ?? null })),
  );
}
