import { z } from 'zod';

import {
  type NodeId,
  type ProjectId,
  type WorkItemId,
  type WorkItemKey,
} from '../domain/foundation/ids';
import type { Opinion } from '../domain/foundation/opinion';
import { LONGEST_POOL_NAME, MOST_POOLS, MOST_TAKES } from '../domain/foundation/pool';
import {
  LONGEST_PROBLEM,
  LEAST_SHARES,
  OBLIGATIONS,
  type ProposalFacts,
  type RatedProposal,
} from '../domain/foundation/proposal';
import { MOST_IN_GROUP, MOST_RELATIONS } from '../domain/foundation/relation';
import { LONGEST_REASON, type Triage } from '../domain/foundation/triage';
import { LONGEST_SUMMARY } from '../domain/foundation/work-item';
import {
  PROPOSAL_NORMALISATIONS,
  PROPOSAL_SOURCES,
  type ProposalModel,
} from '../domain/scoring/proposal-model';
import {
  nameInput,
  nodeIdInput,
  poolAmountInput,
  projectIdInput,
  versionInput,
  workItemIdInput,
  workItemKeyInput,
} from './inputs';
import { answer, type Contract } from './operation';
import { criterionIdInput, groupsInput, weightingInput } from './weighting';

export type ProposalsView = {
  readonly nodeId: NodeId;
  readonly nodeName: string;
  /** Without projects and relations that are hidden from the user. */
  readonly model: ProposalModel;
  readonly version: number;
  readonly proposals: readonly RatedProposal[];
  /** Whether an issue type of the site stands for proposals. */
  readonly isMapped: boolean;
  /** Whether these are all: no more than 500 are read. */
  readonly isAll: boolean;
  /** How many of the projects that keep proposals are hidden from the user. */
  readonly hiddenProjects: number;
  /** How many relations name a proposal that is hidden from the user. */
  readonly hiddenRelations: number;
  readonly mayManage: boolean;
  /** The Jira projects into which the user may hand in a proposal. */
  readonly handInto: readonly HomeOfProposals[];
  /** The projects that could keep proposals; for those who may manage. */
  readonly intakeChoices: readonly HomeOfProposals[];
};

type HomeOfProposals = { readonly id: ProjectId; readonly key: string; readonly name: string };

const amount = z.int().nonnegative().nullable();
const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is written EUR');

const poolName = z.string().trim().min(1).max(LONGEST_POOL_NAME);
const unit = z.string().trim().min(1).max(20);

const pairMembers = { one: workItemIdInput, other: workItemIdInput };
const relation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('requires'), ...pairMembers }),
  z.strictObject({ kind: z.literal('excludes'), ...pairMembers }),
  z.strictObject({
    kind: z.literal('one-of'),
    group: z.array(workItemIdInput).min(2).max(MOST_IN_GROUP).readonly(),
  }),
]);

const facts = z.strictObject({
  cost: amount,
  benefit: amount,
  currency: currency.nullable(),
  obligation: z.enum(OBLIGATIONS),
  takes: z
    .array(z.strictObject({ pool: poolName, amount: poolAmountInput }))
    .max(MOST_TAKES)
    .refine(
      (takes) => new Set(takes.map(({ pool }) => pool)).size === takes.length,
      'each pool once',
    )
    .readonly(),
  leastShare: z.int().min(LEAST_SHARES.least).max(LEAST_SHARES.most).nullable(),
  window: z.strictObject({ earliest: poolName, latest: poolName }).nullable(),
});

const model = z.strictObject({
  currency,
  intake: z.array(projectIdInput).max(50),
  normalisation: z.enum(PROPOSAL_NORMALISATIONS),
  criteria: z
    .array(
      z.strictObject({
        id: criterionIdInput,
        name: nameInput,
        group: criterionIdInput.nullable(),
        source: z.enum(PROPOSAL_SOURCES),
        of: z.string().max(LONGEST_POOL_NAME).nullable(),
        direction: z.enum(['max', 'min']),
        isDriver: z.boolean(),
      }),
    )
    .min(1)
    .max(15),
  groups: groupsInput,
  weighting: weightingInput,
  pools: z
    .array(
      z.strictObject({
        name: poolName,
        unit: unit.nullable(),
        limit: poolAmountInput,
        series: poolName.nullable(),
      }),
    )
    .max(MOST_POOLS)
    .readonly(),
  relations: z.array(relation).max(MOST_RELATIONS).readonly(),
  onlyReady: z.boolean(),
});

const rating = z.strictObject({
  workItemId: workItemIdInput,
  criterionId: criterionIdInput,
  value: z.number().min(0).max(10).nullable(),
});

const reason = z.string().trim().min(1).max(LONGEST_REASON);
/** Of a proposal before a board; `undo` takes back what was said last. */
const said = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['looked-at', 'ready', 'undo']) }),
  z.strictObject({ kind: z.enum(['sent-back', 'declined']), reason }),
  z.strictObject({ kind: z.literal('merged'), into: workItemIdInput }),
]);

/** What a rating comes to with those of others; `null` where nobody rates that any more. */
export type GivenRating = {
  readonly workItemId: WorkItemId;
  readonly criterionId: string;
  readonly opinion: Opinion | null;
};

export const proposalOperations = {
  'proposals.view': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput }),
    output: answer<ProposalsView>(),
  },
  'proposals.save-model': {
    right: 'manage-portfolios',
    input: z.strictObject({ nodeId: nodeIdInput, model, version: versionInput }),
    output: answer<ProposalsView>(),
  },
  /** What a criterion can read of Jira. */
  'proposals.number-fields': {
    right: 'manage-portfolios',
    input: z.strictObject({}),
    output: answer<readonly { readonly id: string; readonly name: string }[]>(),
  },
  'proposals.rate': {
    right: 'manage-portfolios',
    input: z.strictObject({ nodeId: nodeIdInput, ratings: z.array(rating).min(1).max(1000) }),
    output: answer<{ readonly ratings: readonly GivenRating[] }>(),
  },
  'proposals.triage': {
    right: 'manage-portfolios',
    input: z.strictObject({
      nodeId: nodeIdInput,
      workItemId: workItemIdInput,
      said,
      /** The step that the user was looking at; 0 where nothing was said yet. */
      seen: z.int().nonnegative(),
    }),
    output: answer<{ readonly workItemId: WorkItemId; readonly triage: Triage | null }>(),
  },
  /** For those whom Jira lets create work items in the project. */
  'proposal.hand-in': {
    right: 'view',
    input: facts.omit({ obligation: true }).extend({
      nodeId: nodeIdInput,
      projectId: projectIdInput,
      title: z.string().trim().min(1).max(LONGEST_SUMMARY),
      problem: z.string().trim().min(1).max(LONGEST_PROBLEM),
      drivers: z.array(criterionIdInput).max(15).readonly(),
      token: z.uuid(),
    }),
    /** `proposal` is `null` where Jira did not show it yet. */
    output: answer<{ readonly key: WorkItemKey; readonly proposal: RatedProposal | null }>(),
  },
  /** For those whom Jira lets edit the work item. */
  'proposal.set-facts': {
    right: 'view',
    input: facts.extend({
      key: workItemKeyInput,
      /** What the user was looking at. */
      seen: facts,
    }),
    output: answer<{ readonly key: WorkItemKey; readonly facts: ProposalFacts }>(),
  },
} satisfies Contract;
