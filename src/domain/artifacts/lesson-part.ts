import type { PartFields } from './part-field';

export const LESSON_CATEGORIES = [
  'scope',
  'schedule',
  'cost',
  'quality',
  'risk',
  'people',
  'stakeholders',
  'procurement',
  'technology',
] as const;

/** When somebody else should think of it: the phases of PM², or all the time. */
export const LESSON_TIMES = ['initiating', 'planning', 'executing', 'closing', 'always'] as const;

export const LESSON_FIELDS = {
  category: { type: 'choice', name: 'category', choices: LESSON_CATEGORIES, unsaid: null },
  appliesWhen: { type: 'choice', name: 'time it applies', choices: LESSON_TIMES, unsaid: null },
} as const satisfies PartFields;
