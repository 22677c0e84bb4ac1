import { z } from 'zod';

import {
  CHANGE_VERDICTS,
  type ChangeFacts,
  SCOPE_EFFECTS,
} from '../../domain/artifacts/change-part';
import type { IssueFacts } from '../../domain/artifacts/issue-part';
import type { RegisterPart } from '../../domain/artifacts/register-part';
import {
  PROXIMITIES,
  RISK_NATURES,
  RISK_RESPONSES,
  type RiskFacts,
} from '../../domain/artifacts/risk-part';
import { isStep, type Rating, type Step } from '../../domain/foundation/rating';
import type { Tables } from './tables';

export type RegisterColumns = Omit<Tables['register_fact'], 'issue_id'>;

const NONE: Omit<RegisterColumns, 'kind'> = {
  rating: null,
  residual: null,
  nature: null,
  response: null,
  proximity: null,
  percent: null,
  amount: null,
  currency: null,
  days: null,
  scope: null,
  verdict: null,
};

const KINDS = ['risk', 'issue', 'change-request'] as const;

/** Numbers and codes: two steps are the digits of one number, a choice is its place in the list of choices, from 1. */
export function toColumns({ kind, facts }: RegisterPart): RegisterColumns {
  const code = codeOf(KINDS, kind) ?? 0;
  if (kind === 'risk') return { ...NONE, kind: code, ...riskColumns(facts) };
  if (kind === 'issue') {
    return { ...NONE, kind: code, rating: digits(facts.urgency, facts.severity) };
  }
  return { ...NONE, kind: code, ...changeColumns(facts) };
}

export const REGISTER_COLUMN_SHAPES = {
  rating: z.number().nullable(),
  residual: z.number().nullable(),
  nature: z.number().nullable(),
  response: z.number().nullable(),
  proximity: z.number().nullable(),
  percent: z.number().nullable(),
  /** BIGINT comes as text. */
  amount: z.coerce.number().int().nullable(),
  currency: z.string().nullable(),
  days: z.number().nullable(),
  scope: z.number().nullable(),
  verdict: z.number().nullable(),
};

export function toPart(row: RegisterColumns): RegisterPart | null {
  const kind = choiceOf(KINDS, row.kind);
  if (kind === 'risk') return { kind, facts: riskFacts(row) };
  if (kind === 'issue') return { kind, facts: issueFacts(row) };
  return kind === null ? null : { kind, facts: changeFacts(row) };
}

function riskColumns(facts: RiskFacts) {
  const { inherent, residual, nature, response, proximity, percent, amount, currency } = facts;
  return {
    rating: digits(inherent?.probability ?? null, inherent?.impact ?? null),
    residual: digits(residual?.probability ?? null, residual?.impact ?? null),
    nature: codeOf(RISK_NATURES, nature),
    response: codeOf(RISK_RESPONSES, response),
    proximity: codeOf(PROXIMITIES, proximity),
    percent,
    amount,
    currency,
  };
}

function riskFacts(row: RegisterColumns): RiskFacts {
  return {
    nature: choiceOf(RISK_NATURES, row.nature) ?? 'threat',
    inherent: ratingOf(row.rating),
    residual: ratingOf(row.residual),
    response: choiceOf(RISK_RESPONSES, row.response),
    proximity: choiceOf(PROXIMITIES, row.proximity),
    amount: row.amount,
    currency: row.currency,
    percent: row.percent,
  };
}

function issueFacts({ rating }: RegisterColumns): IssueFacts {
  const [urgency, severity] = stepsOf(rating);
  return { urgency, severity };
}

function changeColumns({ scope, days, cost, currency, verdict }: ChangeFacts) {
  return {
    scope: codeOf(SCOPE_EFFECTS, scope),
    days,
    amount: cost,
    currency,
    verdict: codeOf(CHANGE_VERDICTS, verdict),
  };
}

function changeFacts(row: RegisterColumns): ChangeFacts {
  return {
    scope: choiceOf(SCOPE_EFFECTS, row.scope),
    days: row.days,
    cost: row.amount,
    currency: row.currency,
    verdict: choiceOf(CHANGE_VERDICTS, row.verdict),
  };
}

/** 45 for 4 and 5, 40 for 4 alone. */
function digits(first: Step | null, second: Step | null): number | null {
  return first === null && second === null ? null : 10 * (first ?? 0) + (second ?? 0);
}

function stepsOf(code: number | null): readonly [Step | null, Step | null] {
  const [first, second] = [Math.floor((code ?? 0) / 10), (code ?? 0) % 10];
  return [isStep(first) ? first : null, isStep(second) ? second : null];
}

function ratingOf(code: number | null): Rating | null {
  const [probability, impact] = stepsOf(code);
  return probability === null || impact === null ? null : { probability, impact };
}

function codeOf<T>(choices: readonly T[], choice: T | null): number | null {
  return choice === null ? null : choices.indexOf(choice) + 1;
}

function choiceOf<T>(choices: readonly T[], code: number | null): T | null {
  return code === null ? null : (choices[code - 1] ?? null);
}
