import { isStep, type Step } from '../foundation/rating';
import { isObject, misread } from './part-values';

/** What people say of an issue; `null` where they say nothing. */
export type IssueFacts = {
  /** How soon it must be dealt with, and how bad it is: 1 to 5. */
  readonly urgency: Step | null;
  readonly severity: Step | null;
};

export const NO_ISSUE_FACTS: IssueFacts = { urgency: null, severity: null };

/** What the member `issue` of a structured part says, whoever wrote it, and what of it cannot be read. */
export function readIssue(json: unknown): {
  readonly facts: IssueFacts;
  readonly problem: string | null;
} {
  if (json === undefined || json === null) return { facts: NO_ISSUE_FACTS, problem: null };
  if (!isObject(json)) return { facts: NO_ISSUE_FACTS, problem: 'Its figures are no object.' };

  const { urgency, severity } = json;
  const facts: IssueFacts = {
    urgency: isStep(urgency) ? urgency : null,
    severity: isStep(severity) ? severity : null,
  };
  return { facts, problem: misread(json, facts, { urgency: 'urgency', severity: 'severity' }) };
}
