import { z } from 'zod';

import { DERIVED_TRAITS } from '../domain/artifacts/derived-figures';
import type { LineageWay } from '../domain/artifacts/lineage';
import { PART_FIELDS, type RegisterPart } from '../domain/artifacts/register-part';
import type { ArtifactKind } from '../domain/foundation/artifact';
import type { Day } from '../domain/foundation/calendar';
import type { ProjectId, WorkItemKey } from '../domain/foundation/ids';
import { LEVELS } from '../domain/foundation/rating';
import { STANDINGS } from '../domain/registers/filter-register';
import { GROUPINGS, type RegisterGroup } from '../domain/registers/group-register';
import { REGISTER_KINDS, type RegisterEntry, VIEWS } from '../domain/registers/register-entry';
import type { RiskMatrix } from '../domain/registers/risk-matrix';
import { REGISTER_COLUMNS } from '../domain/registers/sort-register';
import type { ExpectedTotal } from '../domain/risk/expected-value';
import { nameInput, nodeIdInput, projectIdInput, workItemKeyInput } from './inputs';
import { answer, type Contract } from './operation';
import { partInput, ratingInput } from './part-input';

/** One line of a register, with what Jira tells the asking user of it. */
export type RegisterRow = RegisterEntry & {
  readonly key: WorkItemKey;
  readonly projectName: string;
  readonly summary: string;
  readonly status: string;
  /** The name of who it is assigned to; `null` for nobody. */
  readonly owner: string | null;
  /** What it became, as far as the user may see that. */
  readonly became: { readonly way: LineageWay; readonly key: WorkItemKey } | null;
  /** Whether it is a risk that the asking user can make an issue. */
  readonly mayRaiseIssue: boolean;
  /** The group it stands in; `null` where there are none, or it is the last. */
  readonly group: string | null;
  /** What people said of it; `null` where they said nothing. */
  readonly part: RegisterPart | null;
};

export type RegisterPage = {
  readonly rows: readonly RegisterRow[];
  /** In the order of the rows; of all that the filter lets through. `null` where they stand in none. */
  readonly groups: readonly RegisterGroup[] | null;
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
  /** The day its work item is due. */
  readonly due: Day | null;
  /** What could not be read, in a sentence. */
  readonly problem: string | null;
  /** By what it is told from every other, for writing. */
  readonly seen: string;
  readonly mayEdit: boolean;
};

/** A work item with its figures as they stand in Jira; `part` is `null` for a kind without figures. */
export type PresentFigures = {
  readonly key: WorkItemKey;
  readonly summary: string;
  readonly kind: ArtifactKind | null;
  readonly part: ShownPart | null;
};

const MOST_PROJECTS = 1_000;
/** What Jira reads in one call. */
const MOST_KEYS = 100;
/** An export reads this many rows: a point each. */
const LARGEST_PAGE = 1_000;

/** What the kinds are sorted by, each by its own. */
const MEASURES = [
  ...Object.values(PART_FIELDS).flatMap((fields) => Object.keys(fields)),
  ...Object.values(DERIVED_TRAITS).flatMap((traits) => Object.keys(traits)),
];
const MOST_TRAITS = 10;
const MOST_VALUES = 20;

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
        traits: z
          .array(z.strictObject({ name: nameInput, values: z.array(nameInput).max(MOST_VALUES) }))
          .max(MOST_TRAITS),
        cell: ratingInput.nullable(),
        view: z.enum(VIEWS),
      }),
      order: z.strictObject({
        column: z.enum([...REGISTER_COLUMNS, ...MEASURES]),
        direction: z.enum(['ascending', 'descending']),
      }),
      grouping: z.enum([...GROUPINGS, 'owner']).nullable(),
      page: z.int().nonnegative().max(1_000_000),
      size: z.int().min(1).max(LARGEST_PAGE),
    }),
    output: answer<RegisterPage>(),
  },
  /** The figures of some work items as they stand in Jira now, for changing them; those that the user may not see are left out. */
  'register.figures': {
    right: 'view',
    input: z.strictObject({ keys: z.array(workItemKeyInput).min(1).max(MOST_KEYS) }),
    output: answer<readonly PresentFigures[]>(),
  },
} satisfies Contract;

/** What writing figures takes. */
export const writing = {
  key: workItemKeyInput,
  /** Of the structured part that the user was looking at. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  part: partInput,
};

export const partOperations = {
  /** Writes the figures of a work item as the asking user, who must have seen the present ones. */
  'artifact.write': {
    right: 'view',
    input: z.strictObject(writing),
    output: answer<{ readonly key: WorkItemKey; readonly seen: string }>(),
  },
} satisfies Contract;
