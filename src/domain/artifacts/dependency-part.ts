import type { PartFields } from './part-field';

/** Whether the project waits for others, or they for it. */
export const DIRECTIONS = ['incoming', 'outgoing'] as const;
export const AGREEMENTS = ['asked', 'agreed', 'refused'] as const;

export const DEPENDENCY_FIELDS = {
  direction: { type: 'choice', name: 'direction', choices: DIRECTIONS, unsaid: null },
  agreed: { type: 'choice', name: 'agreement', choices: AGREEMENTS, unsaid: null },
  neededBy: { type: 'day', name: 'day needed by' },
} as const satisfies PartFields;
