import { z } from 'zod';

import { LARGEST_AMOUNT } from '../domain/artifacts/part-values';
import {
  type Agreed,
  type Baseline,
  type TakenChange,
  WEIGHINGS,
} from '../domain/earned-value/baseline';
import { MOST_CHANGES } from '../domain/earned-value/change-effects';
import type { BaselineFlaw } from '../domain/earned-value/sealed-baseline';
import type { CurvePoint, ValueCurve } from '../domain/earned-value/value-curve';
import type { ValueFigures } from '../domain/earned-value/value-figures';
import type { Day, Instant } from '../domain/foundation/calendar';
import type { AccountId, GovernedId, ProjectId } from '../domain/foundation/ids';
import type { Plan } from '../domain/foundation/plan';
import { dayInput, governedIdInput, versionInput, workItemKeyInput } from './inputs';
import { answer, type Contract } from './operation';

/** A baseline in a list. */
export type ListedBaseline = {
  readonly number: number;
  readonly by: AccountId;
  readonly at: Instant;
  readonly hash: string;
  /** What of it is not as it was set; none where it holds. */
  readonly flaws: readonly BaselineFlaw[];
  /** `null` where its text is not what was set. */
  readonly said: Pick<
    Baseline,
    | 'reason'
    | 'start'
    | 'finish'
    | 'weighing'
    | 'rule'
    | 'currency'
    | 'budget'
    | 'scope'
    | 'changes'
  > | null;
};

/** A baseline read back. */
export type OpenedBaseline = ListedBaseline & {
  /** At the end of each week. */
  readonly planned: readonly CurvePoint[];
  /** The first of its work items, in order of their ids; `key` is `null` for one that is gone or hidden from the user. */
  readonly items: readonly {
    readonly key: string | null;
    /** In ten-thousandths. */
    readonly weight: number;
    readonly due: Day | null;
  }[];
};

/** An approved change that no baseline has taken in. */
export type WaitingChange = TakenChange & {
  /** Whether a role that answers for changes approved it. */
  readonly isApproved: boolean;
};

/** How a project stands against its latest baseline. */
export type CurrentValue =
  | { readonly kind: 'flawed'; readonly flaw: BaselineFlaw }
  | {
      readonly kind: 'measured';
      /** Of the baseline. */
      readonly number: number;
      /** Work items of the baseline that are not in the project any more: they earn nothing. */
      readonly gone: number;
      /** Work items that came since. */
      readonly added: number;
      readonly figures: ValueFigures;
      readonly curve: ValueCurve;
    };

export type ProjectValue = {
  readonly project: {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
    readonly projectId: ProjectId;
  };
  readonly asOf: Day;
  readonly maySet: boolean;
  readonly plan: Plan;
  readonly changes: readonly WaitingChange[];
  /** Latest first. */
  readonly baselines: readonly ListedBaseline[];
  /** `null` where no baseline was set yet. */
  readonly current: CurrentValue | null;
};

/** What the next baseline could be. */
export type ProposedBaseline = {
  /** How many baselines there are; goes back when one is set. */
  readonly seen: number;
  readonly suggested: Pick<Agreed, 'weighing' | 'rule' | 'money'> & {
    readonly start: Day | null;
    readonly finish: Day | null;
  };
  readonly items: number;
  readonly undated: number;
  readonly unestimated: number;
  readonly changes: readonly WaitingChange[];
};

const ruleInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('zero-hundred') }),
  z.strictObject({ kind: z.literal('fifty-fifty') }),
  z.strictObject({ kind: z.literal('status-category'), inProgress: z.int().min(0).max(100) }),
]);

/** What a project page may ask about baselines and earned value. */
export const valueOperations = {
  'value.show': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ProjectValue>(),
  },
  'baseline.read': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput, number: z.int().min(1).max(60_000) }),
    output: answer<OpenedBaseline>(),
  },
  /** To propose and set as for who approves status reports: portfolio managers, administrators, and the project owner. */
  'baseline.propose': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ProposedBaseline>(),
  },
  'baseline.set': {
    right: 'view',
    input: z.strictObject({
      id: governedIdInput,
      seen: versionInput,
      start: dayInput,
      finish: dayInput,
      weighing: z.enum(WEIGHINGS),
      rule: ruleInput,
      money: z
        .strictObject({
          amount: z.int().min(1).max(LARGEST_AMOUNT),
          currency: z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters, like EUR'),
        })
        .nullable(),
      reason: z.string().trim().max(1_000),
      changes: z.array(workItemKeyInput).max(MOST_CHANGES),
    }),
    output: answer<{ readonly number: number }>(),
  },
} satisfies Contract;
