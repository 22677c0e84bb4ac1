import type { ArtifactState } from './artifact';
import type { ProjectId, WorkItemId, WorkItemKey } from './ids';
import type { Opinion } from './opinion';
import type { StartWindow, Take } from './pool';
import type { Triage } from './triage';

export const OBLIGATIONS = ['none', 'must-do', 'must-not'] as const;
/** Whether a proposal is decided already: by law or contract, or against it. */
export type Obligation = (typeof OBLIGATIONS)[number];

/** What people say of a proposal. Money is in minor units of `currency`, an ISO 4217 code. */
export type ProposalFacts = {
  readonly cost: number | null;
  readonly benefit: number | null;
  readonly currency: string | null;
  readonly obligation: Obligation;
  /** What it takes of pools, each named once. */
  readonly takes: readonly Take[];
  /** In percent, where a share of it may be funded: no less than this. `null` where all or nothing is. */
  readonly leastShare: number | null;
  /** When it may start; `null` where it takes of periods just what it says. */
  readonly window: StartWindow | null;
};

/** In characters, what may be said of the problem that a proposal solves when it is handed in. */
export const LONGEST_PROBLEM = 4_000;

/** The bounds of a least share, in percent. */
export const LEAST_SHARES = { least: 10, most: 99 } as const;

/** The money that an approved scenario gave it. */
export type GrantedBudget = {
  readonly amount: number;
  readonly currency: string;
  /** In percent, which share of the proposal it is for. */
  readonly share: number;
  readonly scenarioId: string;
  readonly scenario: string;
};

/** A work item that asks to be funded. */
export type Proposal = {
  readonly id: WorkItemId;
  readonly key: WorkItemKey;
  readonly projectId: ProjectId;
  readonly summary: string;
  /** How its description begins, without headings and the template's hints. */
  readonly text: string;
  readonly state: ArtifactState;
  readonly facts: ProposalFacts;
  /** What stands in the number fields that were asked for, by their id in Jira; without those that are empty or hidden. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly budget: GrantedBudget | null;
  /** What of its structured part could not be read, in a sentence; `null` when all could. */
  readonly problem: string | null;
};

/** With what people think of it on the criteria of a portfolio, by the criterion's id. */
export type RatedProposal = Proposal & {
  /** What counts, 0 to 10. */
  readonly ratings: Readonly<Record<string, number>>;
  /** What that was made of. */
  readonly opinions: Readonly<Record<string, Opinion>>;
  /** Where it stands before the portfolio's board; `null` where nobody said anything yet. */
  readonly triage: Triage | null;
};
