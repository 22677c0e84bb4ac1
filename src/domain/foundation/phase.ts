/** The parts of a project's life, one list for all methods. */
export const PHASES = ['initiating', 'planning', 'executing', 'closing'] as const;
export type Phase = (typeof PHASES)[number];
