import type { ArtifactKind, ArtifactState } from '../foundation/artifact';
import type { Day, Instant } from '../foundation/calendar';
import type { GovernedId, RuleId, StandardId } from '../foundation/ids';
import type { MandateMode } from '../foundation/mandate-mode';
import type { Phase } from '../foundation/phase';
import type { ProjectRole } from '../foundation/project-role';
import type { Tier } from '../foundation/tier';
import type { ItemCondition } from './conditions/item-condition';
import type { Duty } from './duties/duty';

export type Severity = 'critical' | 'major' | 'minor';

export { TIERS, type Tier } from '../foundation/tier';

export type ShareBound = 'at-most' | 'at-least';
export type CountBound = ShareBound | 'exactly';

/** What a person types into the plan of a project. */
export const PLAN_FIGURES = ['planned-finish', 'budget', 'spent'] as const;
export type PlanFigure = (typeof PLAN_FIGURES)[number];
export type PlanAmount = Exclude<PlanFigure, 'planned-finish'>;

/** What a rule reads, as data. Every kind answers passed, failed or undecided, and names what it read. */
export type EvidenceQuery =
  | { readonly kind: 'artifact-exists'; readonly artifact: ArtifactKind }
  | {
      readonly kind: 'artifact-in-state';
      readonly artifact: ArtifactKind;
      readonly state: ArtifactState;
    }
  | {
      readonly kind: 'artifact-fresh';
      readonly artifact: ArtifactKind;
      readonly withinDays: number;
    }
  | {
      readonly kind: 'each-artifact';
      readonly artifact: ArtifactKind;
      readonly must: ItemCondition;
    }
  /** One after the other, never more than so many days apart. */
  | {
      readonly kind: 'artifact-cadence';
      readonly artifact: ArtifactKind;
      readonly everyDays: number;
    }
  /** Each that is not done has a link with an artifact of one of the kinds `to`. */
  | {
      readonly kind: 'artifact-linked';
      readonly artifact: ArtifactKind;
      readonly to: readonly ArtifactKind[];
    }
  /** One of them has an approval by the role, of the content that stands there. */
  | {
      readonly kind: 'artifact-approved';
      readonly artifact: ArtifactKind;
      readonly by: ProjectRole;
    }
  /** The phase that was said of the project is the one that its gates, artifacts and work show. */
  | { readonly kind: 'phase-evident' }
  | { readonly kind: 'finished-within'; readonly days: number }
  | { readonly kind: 'in-progress-assigned' }
  | { readonly kind: 'in-progress-moves'; readonly withinDays: number }
  | { readonly kind: 'nothing-overdue' }
  | { readonly kind: 'finished-dated' }
  | { readonly kind: 'each-item'; readonly which: ItemCondition; readonly must: ItemCondition }
  | {
      readonly kind: 'item-count';
      readonly which: ItemCondition;
      readonly is: CountBound;
      readonly value: number;
    }
  /** Of the work items that the rule is about, the share of those that are also so. */
  | {
      readonly kind: 'item-share';
      readonly of: ItemCondition;
      readonly which: ItemCondition;
      readonly is: ShareBound;
      readonly percent: number;
    }
  /** How many of the project's work items a query of Jira's own finds. */
  | {
      readonly kind: 'jql-count';
      readonly jql: string;
      readonly is: CountBound;
      readonly value: number;
    }
  /** No work item ever went from the one status to the other. */
  | {
      readonly kind: 'status-path';
      readonly forbidden: { readonly from: string; readonly to: string };
    }
  /** `which` is a query of Jira's own, `field` the name of any field. */
  | { readonly kind: 'field-filled'; readonly which: string; readonly field: string }
  /** How many people hold a role of the project. */
  | {
      readonly kind: 'role-assigned';
      readonly role: ProjectRole;
      readonly is: Exclude<CountBound, 'at-most'>;
      readonly value: number;
    }
  /** Of each of these kinds, one answers. */
  | { readonly kind: 'accountable-single'; readonly artifacts: readonly ArtifactKind[] }
  /** Nobody has two of these. */
  | { readonly kind: 'separated-duties'; readonly duties: readonly Duty[] }
  /** Somebody typed it into the project's plan. */
  | { readonly kind: 'plan-typed'; readonly figure: PlanFigure }
  | {
      readonly kind: 'plan-amount';
      readonly figure: PlanAmount;
      readonly is: ShareBound;
      /** In whole units of the currency, an ISO 4217 code. */
      readonly value: number;
      readonly currency: string;
    }
  /** Which share of the budget was spent; more than 100 % where it is more than the budget. */
  | { readonly kind: 'plan-spent'; readonly is: ShareBound; readonly percent: number }
  /** How many days the planned finish is ahead; below 0 once it has passed. */
  | { readonly kind: 'plan-finish'; readonly is: ShareBound; readonly days: number };

export type Asked<Kind extends EvidenceQuery['kind']> = Extract<
  EvidenceQuery,
  { readonly kind: Kind }
>;

/** One checkable requirement. */
export type Rule = {
  readonly id: RuleId;
  /** Where the standard says it: `PM² 3.1, chapter 6.3`. */
  readonly clause: string;
  readonly title: string;
  readonly intent: string;
  readonly severity: Severity;
  readonly weight: number;
  /** The phases in which it applies, in their order. */
  readonly phases: readonly Phase[];
  /** The tiers of projects to which it applies. */
  readonly tiers: readonly Tier[];
  /** How far its authority goes; `null` as far as the project's own mode. */
  readonly mode: MandateMode | null;
  readonly evidence: EvidenceQuery;
  /** What to do when it fails. */
  readonly remediation: string;
  readonly guidance: string;
  readonly source: string;
};

/** A versioned set of rules. */
export type Standard = {
  readonly id: StandardId;
  readonly name: string;
  readonly version: string;
  readonly effectiveFrom: Day;
  readonly summary: string;
  readonly source: string;
  readonly rules: readonly Rule[];
};

export type Verdict = 'passed' | 'failed' | 'undecided' | 'waived';

/** One thing a rule read: which work item, which field, what it held, as of when. Jira's own values, never names of people. */
export type EvidenceItem = {
  /** The item's key; `null` when the evidence is about the project as a whole. */
  readonly workItem: string | null;
  readonly field: string;
  readonly value: string | number | null;
  readonly at: Instant | null;
};

/** A rule's verdict on one governed project. */
export type Finding = {
  readonly governedId: GovernedId;
  readonly standardId: StandardId;
  readonly standardVersion: string;
  readonly ruleId: RuleId;
  readonly verdict: Verdict;
  /** In words: `2 of 9 items in progress have no assignee.` */
  readonly reason: string;
  /** At most 50, the ones that decide first; `evidenceTotal` says how many there were. */
  readonly evidence: readonly EvidenceItem[];
  readonly evidenceTotal: number;
};

/** A finding as it is kept: since when its verdict has stood, and when it was last looked at. */
export type KeptFinding = Finding & { readonly firstSeen: Instant; readonly lastSeen: Instant };

export type Compliance = {
  /** 0 to 100: weight of passed and waived over weight of decided rules; `null` when nothing was decided. */
  readonly score: number | null;
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
  readonly waived: number;
};

/** What a score is made of: the weight of passed and waived rules together, and that of all decided ones. */
export type ComplianceWeights = { readonly kept: number; readonly decided: number };

export type WeighedCompliance = {
  readonly compliance: Compliance;
  /** `null` where they were not kept. */
  readonly weights: ComplianceWeights | null;
};
