import type { ScoringModel } from './scoring-model';

/** The model a fresh site begins with: how well projects stand, from figures alone, nothing typed. */
export const STARTER_MODEL: ScoringModel = {
  name: 'Project standing',
  criteria: [
    { id: 'compliance', name: 'Compliance', source: 'compliance', direction: 'max', weight: 3 },
    {
      id: 'overdue-share',
      name: 'Share of open work that is overdue',
      source: 'overdue-share',
      direction: 'min',
      weight: 3,
    },
    {
      id: 'blocked-share',
      name: 'Share of open work that is blocked',
      source: 'blocked-share',
      direction: 'min',
      weight: 2,
    },
    { id: 'progress', name: 'Progress', source: 'progress', direction: 'max', weight: 2 },
  ],
};
