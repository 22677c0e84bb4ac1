import type { PartFields } from './part-field';

/** What an action came out of. */
export const ACTION_ORIGINS = ['meeting', 'risk', 'issue', 'decision', 'change', 'review'] as const;

export const ACTION_FIELDS = {
  urgency: { type: 'step', name: 'urgency' },
  origin: { type: 'choice', name: 'origin', choices: ACTION_ORIGINS, unsaid: null },
} as const satisfies PartFields;
