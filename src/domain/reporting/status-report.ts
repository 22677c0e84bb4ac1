import type { Day, Instant } from '../foundation/calendar';
import type { AccountId, GovernedId, RuleId, WorkItemId, WorkItemKey } from '../foundation/ids';
import type { HealthColor } from '../rollup/health';

export const REPORT_COLORS = ['green', 'amber', 'red'] as const;
export type ReportColor = (typeof REPORT_COLORS)[number];

/** What a person says of a project. */
export type Narrative = {
  readonly summary: string;
  readonly highlights: string;
  readonly nextSteps: string;
  readonly color: ReportColor;
  /** Why this colour; may be empty where the data say the same. */
  readonly colorReason: string;
};

export type ReportedMilestone = {
  readonly id: WorkItemId;
  readonly key: WorkItemKey;
  readonly due: Day | null;
  readonly isDone: boolean;
};

/** What the data say of a project at one moment. Money is in minor units of `currency`. */
export type ReportFacts = {
  readonly asOf: Day;
  readonly health: { readonly color: HealthColor; readonly reasons: readonly string[] };
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly blocked: number;
  readonly plannedFinish: Day | null;
  readonly projectedFinish: Day | null;
  readonly budget: number | null;
  readonly actualCost: number | null;
  readonly currency: string | null;
  /** 0 to 100; `null` when nothing was decided. */
  readonly compliance: number | null;
  readonly failing: readonly { readonly rule: RuleId; readonly title: string }[];
  readonly milestones: readonly ReportedMilestone[];
  /** What was finished since the report before; the first keys, and how many there are. */
  readonly finished: { readonly keys: readonly WorkItemKey[]; readonly total: number };
};

/** A report of a project by its number, from 1. */
export type ReportName = { readonly governedId: GovernedId; readonly number: number };

/** A text under its SHA-256. */
export type Sealed = { readonly text: string; readonly hash: string };

type Signature = { readonly by: AccountId; readonly at: Instant };

/** What somebody did to a report, in the order in which they did it. */
export type ReportAct = Signature &
  (
    | { readonly kind: 'write'; readonly narrative: Narrative }
    /** For approval: the body is frozen with it. */
    | { readonly kind: 'send'; readonly body: Sealed }
    | { readonly kind: 'take-back' }
    | { readonly kind: 'return'; readonly note: string }
    | { readonly kind: 'approve'; readonly note: string }
    | { readonly kind: 'issue'; readonly seal: Sealed }
  );

export const REPORT_MOVES = ['send', 'take-back', 'return', 'approve', 'issue'] as const;
/** What can be done to a report that is written. */
export type ReportMove = (typeof REPORT_MOVES)[number];

/** A report with everything that was done to it. */
export type ReportFile = { readonly name: ReportName; readonly acts: readonly ReportAct[] };
