import { z } from 'zod';

import type { Day } from '../domain/foundation/calendar';
import { exemptionId, type GovernedId, ruleId } from '../domain/foundation/ids';
import type { Exemption, ExemptionState } from '../domain/standards/exemptions/exemption';
import type { WaiverDebt } from '../domain/standards/exemptions/waiver-debt';
import type { Rule } from '../domain/standards/standard';
import { dayInput, governedIdInput, nodeIdInput, versionInput } from './inputs';
import { answer, type Contract } from './operation';

/** An exemption with what it is about, what has become of it, and what the asking user may do. */
export type ShownExemption = Exemption & {
  readonly project: { readonly id: GovernedId; readonly key: string; readonly name: string };
  readonly rule: Pick<Rule, 'title' | 'clause' | 'severity'>;
  readonly state: ExemptionState;
  /** Set from seven days before the last one. */
  readonly daysLeft: number | null;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  readonly mayRevoke: boolean;
};

export type ExemptionList = {
  readonly asOf: Day;
  /** What waits for a decision first, then what ends next. */
  readonly exemptions: readonly ShownExemption[];
  readonly debt: WaiverDebt;
  /** Whether the asking user decides on exemptions. */
  readonly decides: boolean;
  readonly hiddenProjects: number;
};

const exemptionIdInput = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .transform(exemptionId);
const ruleIdInput = z
  .string()
  .regex(/^[A-Za-z0-9.-]{1,60}$/)
  .transform(ruleId);
const reasonInput = z.string().trim().min(1, 'say why').max(1_000);
const noteInput = z.string().trim().max(1_000);

const about = { governedId: governedIdInput, ruleId: ruleIdInput, reason: reasonInput };
const which = { id: exemptionIdInput, version: versionInput };
const done = answer<Pick<Exemption, 'id'>>();

/** For those who hold the right to manage portfolios. */
export const decisionOperations = {
  /** Approves or rejects what somebody else asked for. */
  'exemption.decide': {
    right: 'view',
    input: z.strictObject({ ...which, verdict: z.enum(['approved', 'rejected']), note: noteInput }),
    output: done,
  },
  'exemption.revoke': {
    right: 'view',
    input: z.strictObject({ ...which, note: noteInput }),
    output: done,
  },
} satisfies Contract;

/** What is asked for on the page of a project. For project administrators, project managers and PMO administrators. */
export const requestOperations = {
  'waiver.request': {
    right: 'view',
    input: z.strictObject({ ...about, until: dayInput }),
    output: done,
  },
  'tailoring.request': {
    right: 'view',
    input: z.strictObject({ ...about, from: dayInput, until: dayInput.nullable() }),
    output: done,
  },
  /** For who asked. */
  'exemption.withdraw': { right: 'view', input: z.strictObject(which), output: done },
} satisfies Contract;

export const exemptionListOperations = {
  'exemptions.list': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<ExemptionList>(),
  },
} satisfies Contract;
