import { choiceIn, currencyIn, daysIn, isObject, misread, signedAmountIn } from './part-values';

export const SCOPE_EFFECTS = ['none', 'minor', 'major'] as const;
export type ScopeEffect = (typeof SCOPE_EFFECTS)[number];

/** What can be decided about a change, as PM² names it. */
export const CHANGE_VERDICTS = ['approved', 'rejected', 'postponed', 'merged'] as const;
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

/** What people say of a change request; `null` where they say nothing. */
export type ChangeFacts = {
  readonly scope: ScopeEffect | null;
  /** How many days later the project ends by it; below 0 for earlier. */
  readonly days: number | null;
  /** What it costs more, in minor units of `currency`; below 0 for less. */
  readonly cost: number | null;
  readonly currency: string | null;
  readonly verdict: ChangeVerdict | null;
};

export const NO_CHANGE_FACTS: ChangeFacts = {
  scope: null,
  days: null,
  cost: null,
  currency: null,
  verdict: null,
};

const NAMES: Readonly<Record<keyof ChangeFacts, string>> = {
  scope: 'effect on the scope',
  days: 'effect in days',
  cost: 'effect on the cost',
  currency: 'currency',
  verdict: 'verdict',
};

/** What the member `change-request` of a structured part says, whoever wrote it, and what of it cannot be read. */
export function readChangeRequest(json: unknown): {
  readonly facts: ChangeFacts;
  readonly problem: string | null;
} {
  if (json === undefined || json === null) return { facts: NO_CHANGE_FACTS, problem: null };
  if (!isObject(json)) return { facts: NO_CHANGE_FACTS, problem: 'Its figures are no object.' };

  const facts: ChangeFacts = {
    scope: choiceIn(SCOPE_EFFECTS, json['scope']),
    days: daysIn(json['days']),
    cost: signedAmountIn(json['cost']),
    currency: currencyIn(json['currency']),
    verdict: choiceIn(CHANGE_VERDICTS, json['verdict']),
  };
  return { facts, problem: misread(json, facts, NAMES) };
}
