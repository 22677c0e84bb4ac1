import { z } from 'zod';

import { CHANGE_VERDICTS, SCOPE_EFFECTS } from '../domain/artifacts/change-part';
import type { RegisterPart } from '../domain/artifacts/register-part';
import { PROXIMITIES, RISK_NATURES, RISK_RESPONSES } from '../domain/artifacts/risk-part';
import type { ProjectId, WorkItemKey } from '../domain/foundation/ids';
import { isStep, LEVELS } from '../domain/foundation/rating';
import { NATURES, STANDINGS } from '../domain/registers/filter-register';
import { REGISTER_KINDS, type RegisterEntry, VIEWS } from '../domain/registers/register-entry';
import type { RiskMatrix } from '../domain/registers/risk-matrix';
import { REGISTER_COLUMNS } from '../domain/registers/sort-register';
import type { ExpectedTotal } from '../domain/risk/expected-value';
import { nodeIdInput, projectIdInput, workItemKeyInput } from './inputs';
import { answer, type Contract } from './operation';

/** One line of a register, with what Jira tells the asking user of it. */
export type RegisterRow = RegisterEntry & {
  readonly key: WorkItemKey;
  readonly projectName: string;
  readonly summary: string;
  readonly status: string;
  /** The name of who it is assigned to; `null` for nobody. */
  readonly owner: string | null;
  /** What people said of it; `null` where they said nothing. */
  readonly part: RegisterPart | null;
};

export type RegisterPage = {
  readonly rows: readonly RegisterRow[];
  /** Of this page, those that Jira does not show the asking user. */
  readonly unseen: number;
  /** How many the filter lets through, and how many there are. */
  readonly found: number;
  readonly kept: number;
  /** Of all that the filter lets through, its cell aside. */
  readonly matrix: RiskMatrix;
  /** The expected value of all that the filter lets through, in each currency. */
  readonly expected: readonly ExpectedTotal[];
  /** The Jira projects that anything is listed of. */
  readonly projects: readonly {
    readonly id: ProjectId;
    readonly key: string;
    readonly name: string;
  }[];
  /** Finds in Jira what the filter lets through; `null` for nothing, and for more than an address holds. */
  readonly jql: string | null;
  readonly hiddenProjects: number;
};

/** What the panel of a work item shows of its figures. */
export type ShownPart = {
  readonly value: RegisterPart;
  /** What could not be read, in a sentence. */
  readonly problem: string | null;
  /** By what it is told from every other, for writing. */
  readonly seen: string;
  readonly mayEdit: boolean;
};

const LARGEST_AMOUNT = 10_000_000_000_000;
const MOST_PROJECTS = 1_000;
/** An export reads this many rows: a point each. */
const LARGEST_PAGE = 1_000;

const step = z.int().refine(isStep, 'a step from 1 to 5');
const rating = z.strictObject({ probability: step, impact: step });
const currency = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code like EUR');
const amount = z.int().nonnegative().max(LARGEST_AMOUNT);

const part = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('risk'),
    facts: z.strictObject({
      nature: z.enum(RISK_NATURES),
      inherent: rating.nullable(),
      residual: rating.nullable(),
      response: z.enum(RISK_RESPONSES).nullable(),
      proximity: z.enum(PROXIMITIES).nullable(),
      amount: amount.nullable(),
      currency: currency.nullable(),
      percent: z.int().min(0).max(100).nullable(),
    }),
  }),
  z.strictObject({
    kind: z.literal('issue'),
    facts: z.strictObject({ urgency: step.nullable(), severity: step.nullable() }),
  }),
  z.strictObject({
    kind: z.literal('change-request'),
    facts: z.strictObject({
      scope: z.enum(SCOPE_EFFECTS).nullable(),
      days: z.int().min(-9_999).max(9_999).nullable(),
      cost: z.int().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT).nullable(),
      currency: currency.nullable(),
      verdict: z.enum(CHANGE_VERDICTS).nullable(),
    }),
  }),
]);

export const registerOperations = {
  /** One page of the registers of a portfolio, or of all governed projects, with matrix and totals. */
  'register.list': {
    right: 'view',
    input: z.strictObject({
      nodeId: nodeIdInput.nullable(),
      filter: z.strictObject({
        kinds: z.array(z.enum(REGISTER_KINDS)),
        projects: z.array(projectIdInput).max(MOST_PROJECTS),
        standing: z.enum(STANDINGS),
        levels: z.array(z.enum(LEVELS)),
        nature: z.enum(NATURES).nullable(),
        cell: rating.nullable(),
        view: z.enum(VIEWS),
      }),
      order: z.strictObject({
        column: z.enum(REGISTER_COLUMNS),
        direction: z.enum(['ascending', 'descending']),
      }),
      page: z.int().nonnegative().max(1_000_000),
      size: z.int().min(1).max(LARGEST_PAGE),
    }),
    output: answer<RegisterPage>(),
  },
} satisfies Contract;

export const partOperations = {
  /** Writes the figures of a work item as the asking user, who must have seen the present ones. */
  'artifact.write': {
    right: 'view',
    input: z.strictObject({
      key: workItemKeyInput,
      seen: z.string().regex(/^[0-9a-f]{64}$/),
      part,
    }),
    output: answer<{ readonly key: WorkItemKey; readonly seen: string }>(),
  },
} satisfies Contract;
