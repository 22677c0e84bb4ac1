import { z } from 'zod';

import type { ArtifactKind } from '../domain/foundation/artifact';
import type { Day, Instant } from '../domain/foundation/calendar';
import type { GovernedId, ProjectId } from '../domain/foundation/ids';
import type { MandateMode } from '../domain/foundation/mandate-mode';
import type { Plan } from '../domain/foundation/plan';
import { LONGEST_SUMMARY } from '../domain/foundation/work-item';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import type { WeekCount } from '../domain/rollup/figures';
import { SAID_COLORS } from '../domain/rollup/health';
import type { WaiverDebt } from '../domain/standards/exemptions/waiver-debt';
import { PHASES } from '../domain/foundation/phase';
import {
  type Compliance,
  type KeptFinding,
  type Rule,
  type Standard,
  TIERS,
} from '../domain/standards/standard';
import { type Sizing } from '../domain/standards/tier/computed-tier';
import { POINTS } from '../domain/standards/tier/size-questions';
import type { Profile, RuleNotAsked } from '../domain/standards/what-is-asked';
import type { ShownApproval } from './approvals';
import type { ShownExemption } from './exemptions';
import type { ShownPart } from './registers';
import {
  dayInput,
  governedIdInput,
  nodeIdInput,
  projectIdInput,
  versionInput,
  workItemKeyInput,
} from './inputs';
import { answer, type Contract } from './operation';
import type { PortfolioRow } from './rollup';
import type { ItemLineage, ItemTrace } from './trace';

/** A finding with the rule it is about, ready to be shown. */
export type ShownFinding = KeptFinding & {
  readonly rule: Rule;
  /** Of the rule in its standard, from 0. */
  readonly place: number;
  /** The kind of artifact that *Create this artifact* would make, where that would help and the user may create it. */
  readonly creates: ArtifactKind | null;
};

/** A work item that moved: was created, changed its status category, or was finished. */
export type Movement = {
  readonly key: string;
  readonly what: 'created' | 'started' | 'finished' | 'reopened';
  readonly at: Instant;
};

export type TrendPoint = {
  readonly day: Day;
  readonly compliance: number | null;
  readonly done: number;
  readonly total: number;
};

type AgreedFinish = {
  readonly first: { readonly number: number; readonly finish: Day };
  readonly last: { readonly number: number; readonly finish: Day };
};

export type ProjectOverview = {
  readonly project: GovernedProject;
  readonly row: PortfolioRow;
  readonly asOf: Day;
  readonly computedAt: Instant | null;
  readonly createdPerWeek: readonly WeekCount[];
  readonly finishedPerWeek: readonly WeekCount[];
  readonly trend: readonly TrendPoint[];
  /** What moved in the last 7 days, latest first, at most 50; `movedTotal` says how many there were. */
  readonly moved: readonly Movement[];
  readonly movedTotal: number;
  readonly standard: Pick<Standard, 'id' | 'name' | 'version'> | null;
  readonly findings: readonly ShownFinding[];
  readonly plan: Plan;
  /** The finish that was agreed in its baselines, at first and last; `null` without a baseline that holds. */
  readonly agreed: AgreedFinish | null;
  /** Of what is said of its health. */
  readonly saidVersion: number;
  readonly mayEditPlan: boolean;
  readonly mayRun: boolean;
  /** Set while the figures are being computed again. */
  readonly isRecomputing: boolean;
};

/** How a governed project keeps its standard. */
export type ProjectCompliance = {
  readonly project: Pick<GovernedProject, 'id' | 'key' | 'name'> & {
    readonly projectId: ProjectId;
  };
  /** How far the standard's authority goes here, where a rule does not say otherwise. */
  readonly mode: MandateMode;
  readonly standard: Pick<Standard, 'id' | 'name' | 'version'> | null;
  readonly asOf: Day;
  readonly compliance: Compliance;
  readonly findings: readonly (ShownFinding & { readonly mode: MandateMode })[];
  readonly notAsked: readonly RuleNotAsked[];
  /** Everything that was ever asked for, latest first. */
  readonly exemptions: readonly ShownExemption[];
  readonly debt: WaiverDebt;
  readonly profile: Profile & Sizing & { readonly version: number };
  /** Whether the asking user may ask for exemptions and say phase and tier. */
  readonly manages: boolean;
  /** Set while the findings are being looked for again. */
  readonly isRecomputing: boolean;
  /** The transitions of its Jira project that Mandate was asked about; `null` where no workflow ever asked. */
  readonly transitions: {
    readonly lastAsked: Instant;
    readonly asked: number;
    readonly refused: number;
  } | null;
};

/** What stands for a Jira project in Mandate: nothing, or a governed project and the governed items inside it. */
export type ProjectEntry = {
  readonly governed: readonly {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
  }[];
};

export type ExportedFinding = {
  readonly project: string;
  readonly standard: string;
  readonly version: string;
  readonly rule: string;
  readonly verdict: KeptFinding['verdict'];
  readonly reason: string;
  readonly evidence: KeptFinding['evidence'];
  readonly evidenceTotal: number;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
};

/** What a work item is to governance, and what is asked of it. */
export type ItemGovernance = {
  readonly key: string;
  readonly kind: ArtifactKind | null;
  readonly state: 'draft' | 'in-review' | 'approved' | null;
  /** Set when the structured part is written by a newer version of the app, or cannot be read. */
  readonly problem: string | null;
  readonly governedBy: readonly {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
    readonly health: PortfolioRow['health'];
    readonly standard: string | null;
  }[];
  /** Findings whose evidence names this item. */
  readonly findings: readonly ShownFinding[];
  /** Rules of the standards that hold for it and speak of artifacts of its kind. */
  readonly asked: readonly (Pick<Rule, 'id' | 'title' | 'clause' | 'guidance' | 'severity'> & {
    readonly verdict: KeptFinding['verdict'] | null;
  })[];
  /** The roles that may approve it; none for ordinary work, and outside the governed projects. */
  readonly approvals: readonly ShownApproval[];
  /** Its figures, for a kind that has any. */
  readonly part: ShownPart | null;
  readonly lineage: ItemLineage;
  /** `null` for ordinary work. */
  readonly trace: ItemTrace | null;
  /** Of what stands in it now: what an approval is about. */
  readonly fingerprint: string;
};

const pointsInput = z.literal(POINTS).nullable();
const money = z.int().nonnegative().max(1_000_000_000_000_000);

export const projectOperations = {
  'project.entry': {
    right: 'view',
    input: z.strictObject({ projectId: projectIdInput }),
    output: answer<ProjectEntry>(),
  },
  'project.overview': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ProjectOverview>(),
  },
  /** Types a planned finish, a budget or what was spent. For project administrators and PMO administrators. */
  'project.set-plan': {
    right: 'view',
    input: z.strictObject({
      id: governedIdInput,
      plannedFinish: dayInput.nullable(),
      budget: money.nullable(),
      actualCost: money.nullable(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'an ISO 4217 code like EUR')
        .nullable(),
      version: versionInput,
    }),
    output: answer<ProjectOverview>(),
  },
  /** Says another colour than the data say, until a day, or takes that back. For who may change its plan. */
  'project.say-health': {
    right: 'view',
    input: z.strictObject({
      id: governedIdInput,
      said: z
        .strictObject({
          color: z.enum(SAID_COLORS),
          reason: z.string().trim().min(1, 'say why').max(500),
          until: dayInput,
        })
        .nullable(),
      version: versionInput,
    }),
    output: answer<ProjectOverview>(),
  },
  'project.compliance': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ProjectCompliance>(),
  },
  /** Says the phase, and what the tier follows from. For project administrators, project managers and PMO administrators. */
  'project.set-profile': {
    right: 'view',
    input: z.strictObject({
      id: governedIdInput,
      phase: z.enum(PHASES).nullable(),
      answers: z.strictObject({
        budget: pointsInput,
        duration: pointsInput,
        team: pointsInput,
        units: pointsInput,
        novelty: pointsInput,
        dependence: pointsInput,
        exposure: pointsInput,
      }),
      /** Another tier than the answers make, and why. */
      override: z
        .strictObject({ tier: z.enum(TIERS), reason: z.string().trim().min(1).max(500) })
        .nullable(),
      version: versionInput,
    }),
    output: answer<ProjectCompliance>(),
  },
  /** Computes figures and findings of one project again, now. */
  'project.run': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ProjectOverview>(),
  },
} satisfies Contract;

export const artifactOperations = {
  /** Makes the work item that a failed finding misses, from its template, as the asking user. */
  'artifact.create': {
    right: 'view',
    input: z.strictObject({
      governedId: governedIdInput,
      ruleId: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/),
      summary: z.string().trim().min(1).max(LONGEST_SUMMARY).nullable(),
    }),
    output: answer<{ readonly key: string; readonly projectId: ProjectId }>(),
  },
} satisfies Contract;

export const findingOperations = {
  'findings.export': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<{
      readonly findings: readonly ExportedFinding[];
      readonly hiddenProjects: number;
    }>(),
  },
} satisfies Contract;

export const itemOperations = {
  'item.governance': {
    right: 'view',
    input: z.strictObject({ key: workItemKeyInput }),
    output: answer<ItemGovernance>(),
  },
} satisfies Contract;
