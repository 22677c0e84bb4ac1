import type { ScoringModel } from './scoring-model';

/** The model a fresh site begins with: how well projects stand, from figures alone, nothing typed. */
export const STARTER_MODEL: ScoringModel = {
  name: 'Project standing',
  criteria: [
    { id: 'compliance', name: 'Compliance', source: 'compliance', direction: 'max', group: null },
    {
      id: 'overdue-share',
      name: 'Share of open work that is overdue',
      source: 'overdue-share',
      direction: 'min',
      group: null,
    },
    {
      id: 'blocked-share',
      name: 'Share of open work that is blocked',
      source: 'blocked-share',
      direction: 'min',
      group: null,
    },
    { id: 'progress', name: 'Progress', source: 'progress', direction: 'max', group: null },
  ],
  groups: [],
  weighting: { kind: 'direct', weights: [3, 3, 2, 2] },
};
