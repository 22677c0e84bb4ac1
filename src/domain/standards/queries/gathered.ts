import type { ArtifactKind } from '../../foundation/artifact';
import type { Instant } from '../../foundation/calendar';
import type { WorkItemId } from '../../foundation/ids';
import type { Phase } from '../../foundation/phase';
import { NO_PLAN, type Plan } from '../../foundation/plan';
import type { ProjectRole } from '../../foundation/project-role';
import type { AccountableRoles } from '../duties/duties-read';
import type { Duty, DutyHolding } from '../duties/duty';
import type { JiraAnswers } from '../jira/jira-answer';
import type { PhaseByGates } from '../phases/evident-phase';

/** What stands at the other end of a link: an artifact of a kind, another work item, or one outside what is kept. */
export type LinkEnd = ArtifactKind | 'no-artifact' | 'not-known';

/** What has become of one role's approval of an artifact; not known where Jira did not say what stands there now. */
export type KnownApproval = {
  readonly role: ProjectRole;
  readonly at: Instant;
  readonly state: 'in-force' | 'void' | 'not-known';
};

/** What is told of the phase of a project, beside its work items; `null` where nobody said one, and where no gate is decided. */
export type ProjectPhase = {
  readonly declared: Phase | null;
  readonly byGates: PhaseByGates | null;
};

export const NO_PHASE: ProjectPhase = { declared: null, byGates: null };

/** What rules read beside the project's own work items, gathered before the findings are asked for. */
export type Gathered = {
  /** What Jira said to the questions of the rules; without an answer the rule is undecided. */
  readonly answers: JiraAnswers;
  /** What the artifacts that rules trace are linked with; those with no link at all are missing. */
  readonly links: ReadonlyMap<WorkItemId, readonly LinkEnd[]>;
  /** Who has the duties that rules speak of. */
  readonly duties: ReadonlyMap<Duty, DutyHolding>;
  /** Of the artifacts that rules want approved; those without any are missing. */
  readonly approvals: ReadonlyMap<WorkItemId, readonly KnownApproval[]>;
  /** By the RASCI matrix. */
  readonly accountable: AccountableRoles;
  /** What was typed about the project. */
  readonly plan: Plan;
  readonly phase: ProjectPhase;
};

/** For rules that read nothing of the kind. */
export const NOTHING_GATHERED: Gathered = {
  answers: new Map(),
  links: new Map(),
  duties: new Map(),
  approvals: new Map(),
  accountable: new Map(),
  plan: NO_PLAN,
  phase: NO_PHASE,
};
