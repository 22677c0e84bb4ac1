import type { Day, Instant } from '../foundation/calendar';
import type { AccountId, GateId, GateRequestId, GovernedId } from '../foundation/ids';
import type { ProjectRole } from '../foundation/project-role';
import type { Approvers, Budget, LifeCycleId } from './life-cycle';

export const GATE_VERDICTS = ['go', 'conditional-go', 'hold', 'recycle', 'kill'] as const;
/** On; on, when conditions are met in time; not now; back to work; stopped for good. */
export type GateVerdict = (typeof GATE_VERDICTS)[number];

/** What has to be so by the end of a day, and who has to see to it; `null` where nobody was named. */
export type GateCondition = {
  readonly text: string;
  readonly due: Day;
  readonly owner: AccountId | null;
};

/** That somebody asked for a gate: never changed. */
export type GateRequest = {
  readonly id: GateRequestId;
  readonly governedId: GovernedId;
  readonly lifeCycle: LifeCycleId;
  readonly gate: GateId;
  /** The how-manieth for this gate of this project, from 1. */
  readonly number: number;
  readonly by: AccountId;
  readonly at: Instant;
  readonly note: string;
  readonly budget: Budget;
  /** Who has to decide, as it was when it was asked for. */
  readonly approvers: readonly Approvers[];
  /** The hash of the pack that was frozen for it. */
  readonly pack: string;
};

type Signature = { readonly by: AccountId; readonly at: Instant };

export type Vote = Signature & {
  readonly kind: 'vote';
  readonly role: ProjectRole;
  /** Whose vote it is, where somebody acts for them; `null` for one's own. */
  readonly actsFor: AccountId | null;
  readonly verdict: GateVerdict;
  readonly note: string;
  /** Of a conditional go; none of any other. */
  readonly conditions: readonly GateCondition[];
};

/** What somebody did to a request, in the order in which they did it. */
export type GateAct =
  | Vote
  | (Signature & { readonly kind: 'withdraw'; readonly note: string })
  /** `condition` counts the conditions of the decision from 0. */
  | (Signature & { readonly kind: 'meet'; readonly condition: number; readonly note: string });

/** A request with everything that was done to it. */
export type GateFile = { readonly request: GateRequest; readonly acts: readonly GateAct[] };
