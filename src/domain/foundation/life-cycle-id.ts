/** The life cycles that a project may follow. */
export const LIFE_CYCLE_IDS = ['pm2', 'prince2', 'stage-gate', 'agile-continuous'] as const;
export type LifeCycleId = (typeof LIFE_CYCLE_IDS)[number];
