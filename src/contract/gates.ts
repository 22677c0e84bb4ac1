import { z } from 'zod';

import type { FrozenPart } from '../domain/artifacts/frozen-content';
import type { Day, Instant } from '../domain/foundation/calendar';
import {
  type AccountId,
  delegationId,
  type DelegationId,
  type GateId,
  gateRequestId,
  type GateRequestId,
  type GovernedId,
  type GroupId,
  type ProjectId,
  type RuleId,
  type WorkItemKey,
} from '../domain/foundation/ids';
import type { MandateMode } from '../domain/foundation/mandate-mode';
import { PROJECT_ROLES, type ProjectRole } from '../domain/foundation/project-role';
import type { Tier } from '../domain/foundation/tier';
import type { AheadOfGates } from '../domain/gates/ahead-of-gates';
import type { ChangeRight } from '../domain/gates/change-right';
import type { DecisionPack, PackDifference, PackFlaw } from '../domain/gates/decision-pack';
import { GATE_VERDICTS, type Vote } from '../domain/gates/gate-request';
import {
  type Approvers,
  type Budget,
  type DecisionRight,
  lifeCycleId,
  type LifeCycle,
} from '../domain/gates/life-cycle';
import type { Shortage } from '../domain/gates/quorum';
import type { GateState, RequestStanding, RequestState } from '../domain/gates/standing';
import type { Rule, Verdict } from '../domain/standards/standard';
import { accountIdInput, dayInput, gateIdInput, governedIdInput, versionInput } from './inputs';
import { answer, type Contract } from './operation';

/** Who decides in a role: people, and groups whose members Jira does not tell. */
export type ShownApprovers = Approvers & {
  readonly people: readonly AccountId[];
  readonly groups: readonly GroupId[];
  /** Why nothing is known of them. */
  readonly unknown: string | null;
};

/** What the asking user sees of the work item of a condition. */
export type ShownConditionItem =
  /** It is being made. */
  | { readonly kind: 'awaited' }
  | { readonly kind: 'refused'; readonly reason: string; readonly mayCreate: boolean }
  | {
      readonly kind: 'there';
      readonly key: WorkItemKey;
      readonly isDone: boolean;
      /** As Jira says; the decision has its own. */
      readonly due: Day | null;
    }
  /** Deleted, or hidden from the user. */
  | { readonly kind: 'unseen'; readonly key: WorkItemKey };

export type ShownCondition = RequestStanding['conditions'][number] & {
  /** `null` where none is to be made any more. */
  readonly item: ShownConditionItem | null;
};

/** A request for a gate with what was said to it, and what the asking user may do. */
export type ShownRequest = {
  readonly id: GateRequestId;
  readonly number: number;
  readonly by: AccountId;
  readonly at: Instant;
  readonly note: string;
  readonly budget: Budget;
  /** The hash of its decision pack. */
  readonly pack: string;
  /** How many acts this shows; goes back with every act. */
  readonly seen: number;
  readonly state: RequestState;
  readonly votes: readonly Omit<Vote, 'kind' | 'conditions'>[];
  readonly conditions: readonly ShownCondition[];
  readonly decidedAt: Instant | null;
  readonly waitingFor: readonly Approvers[];
  /** Where the quorum cannot be reached. */
  readonly shortages: readonly Shortage[];
  readonly waitsDays: number;
  readonly mayWithdraw: boolean;
  readonly ballots: readonly { readonly role: ProjectRole; readonly actsFor: AccountId | null }[];
  readonly ballotRefusal: string | null;
};

export type MissingRule = Pick<Rule, 'title' | 'severity' | 'remediation'> & {
  readonly id: RuleId;
  /** `null` where nobody has looked yet. */
  readonly verdict: Verdict | null;
  readonly reason: string;
};

export type ShownGate = {
  readonly id: GateId;
  readonly name: string;
  readonly question: string;
  /** The stage that it ends. */
  readonly stage: string;
  readonly state: GateState;
  readonly readiness: {
    readonly kept: number;
    readonly all: number;
    readonly percent: number | null;
  };
  readonly missing: readonly MissingRule[];
  readonly approvers: readonly ShownApprovers[];
  /** Who decides up to which amount and tier; the last is for any project. */
  readonly rights: readonly (Omit<DecisionRight, 'approvers'> & {
    readonly approvers: readonly ShownApprovers[];
  })[];
  /** For which day it is planned; `null` where nobody said. */
  readonly planned: Day | null;
  readonly mayPlan: boolean;
  readonly mayRequest: boolean;
  readonly requestRefusal: string | null;
  /** Latest first. */
  readonly requests: readonly ShownRequest[];
};

export type ShownDelegation = {
  readonly id: DelegationId;
  readonly role: ProjectRole;
  readonly from: AccountId;
  readonly to: AccountId;
  readonly until: Day;
  readonly mayEnd: boolean;
};

/** The gates of a governed project. */
export type GatesOfProject = {
  readonly project: {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
    readonly projectId: ProjectId;
  };
  readonly mode: MandateMode;
  readonly asOf: Day;
  /** `null` where none was chosen. */
  readonly lifeCycle: Pick<LifeCycle, 'id' | 'name' | 'summary' | 'source' | 'stages'> | null;
  /** Of the choice of a life cycle. */
  readonly version: number;
  readonly mayChoose: boolean;
  readonly choiceRefusal: string | null;
  /** Those that the site wrote, and after these the shipped ones. */
  readonly lifeCycles: readonly Pick<LifeCycle, 'id' | 'name' | 'summary'>[];
  readonly gates: readonly ShownGate[];
  /** Of its profile; `null` while answers are missing. */
  readonly tier: Tier | null;
  /** Of its plan. */
  readonly currency: string | null;
  /** Any of whom approves change requests of which impact, the last of any; none where those do who answer for them. */
  readonly changes: readonly (Omit<ChangeRight, 'roles'> & {
    readonly approvers: readonly ShownApprovers[];
  })[];
  readonly delegations: readonly ShownDelegation[];
  /** The roles in which the asking user can give their vote away. */
  readonly mayDelegate: readonly ProjectRole[];
  /** The gate at which the project was stopped for good. */
  readonly stoppedAt: GateId | null;
  /** What went past a gate that is not passed; it is called by its name. */
  readonly ahead: (Omit<AheadOfGates, 'gate'> & { readonly gate: string }) | null;
  /** Whether a workflow of the Jira project ever asked Mandate before a transition. */
  readonly isAsked: boolean;
  /** Whether the record of gates that Jira reads itself is old: Jira takes none that is so long. */
  readonly isRecordOld: boolean;
};

/** A decision pack read back, beside the artifacts of today. */
export type OpenedPack = {
  readonly hash: string;
  /** What of it is not as it was sealed; none where every hash recomputes. */
  readonly flaws: readonly PackFlaw[];
  /** `null` where its text is not what was sealed. */
  readonly pack: DecisionPack | null;
  readonly artifacts: readonly {
    readonly key: WorkItemKey;
    readonly hash: string;
    readonly difference: PackDifference;
    readonly frozen: { readonly summary: string; readonly due: string } | null;
    readonly today: { readonly summary: string; readonly due: string } | null;
    readonly changed: readonly FrozenPart[];
  }[];
  /** What the entry rules rest on today, and did not then. */
  readonly added: readonly WorkItemKey[];
};

const idInput = z.string().regex(/^[a-z0-9-]{1,40}$/);
const requestIdInput = idInput.transform(gateRequestId);
const noteInput = z.string().trim().max(1_000);
const conditionInput = z.strictObject({
  text: z.string().trim().min(1, 'say what has to be so').max(500),
  due: dayInput,
  /** Who has to see to it. */
  owner: accountIdInput.nullable(),
});
/** From 0. */
const conditionNumber = z.int().nonnegative().max(1_000);
const which = { id: requestIdInput, seen: versionInput };
const ballot = { role: z.enum(PROJECT_ROLES), actsFor: accountIdInput.nullable() };
const done = answer<{ readonly id: GateRequestId }>();

export const gateOperations = {
  'gates.show': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<GatesOfProject>(),
  },
  /** For project administrators, project managers and PMO administrators; once a gate was asked for, for who manages portfolios. */
  'gates.choose-life-cycle': {
    right: 'view',
    input: z.strictObject({
      id: governedIdInput,
      lifeCycle: z
        .string()
        .regex(/^[a-z0-9-]{1,16}(@[1-9]\d{0,4})?$/, 'an id like pm2, or our-gates@1')
        .transform(lifeCycleId),
      version: versionInput,
    }),
    output: answer<{ readonly id: GovernedId }>(),
  },
  /** For project administrators, project managers and PMO administrators. */
  'gate.plan': {
    right: 'view',
    input: z.strictObject({
      id: governedIdInput,
      gate: gateIdInput,
      planned: dayInput.nullable(),
    }),
    output: answer<{ readonly id: GovernedId }>(),
  },
  /** For project administrators, project managers and PMO administrators. */
  'gate.request': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput, gate: gateIdInput, note: noteInput }),
    output: done,
  },
  /** For who holds a role that is asked, or was given the vote of who does; never for who asked, nor for the PMO. */
  'gate.vote': {
    right: 'view',
    input: z.strictObject({
      ...which,
      ...ballot,
      verdict: z.enum(GATE_VERDICTS),
      note: noteInput,
      conditions: z.array(conditionInput).max(20),
    }),
    output: answer<{ readonly id: GateRequestId; readonly state: RequestState }>(),
  },
  /** For who could vote. */
  'gate.meet-condition': {
    right: 'view',
    input: z.strictObject({
      ...which,
      ...ballot,
      condition: conditionNumber,
      note: noteInput,
    }),
    output: done,
  },
  /** For who may create work items in the Jira project, where the app may not. */
  'gate.create-item': {
    right: 'view',
    input: z.strictObject({ id: requestIdInput, condition: conditionNumber }),
    output: done,
  },
  /** For who asked. */
  'gate.withdraw': {
    right: 'view',
    input: z.strictObject({ ...which, note: noteInput }),
    output: done,
  },
  'gate.pack': {
    right: 'view',
    input: z.strictObject({ id: requestIdInput }),
    output: answer<OpenedPack>(),
  },
  /** For who is named in the role in Jira. */
  'gate.delegate': {
    right: 'view',
    input: z.strictObject({
      id: governedIdInput,
      role: z.enum(PROJECT_ROLES),
      to: accountIdInput,
      until: dayInput,
    }),
    output: answer<{ readonly id: DelegationId }>(),
  },
  /** For who gave it. */
  'gate.end-delegation': {
    right: 'view',
    input: z.strictObject({ id: idInput.transform(delegationId) }),
    output: answer<{ readonly id: DelegationId }>(),
  },
} satisfies Contract;
