import type { PartFields } from './part-field';

/** How soon it must be dealt with, and how bad it is. */
export const ISSUE_FIELDS = {
  urgency: { type: 'step', name: 'urgency' },
  severity: { type: 'step', name: 'severity' },
} as const satisfies PartFields;
