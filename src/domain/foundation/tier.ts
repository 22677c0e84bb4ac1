/** How much governance a project needs, by its size and risk. */
export const TIERS = ['small', 'medium', 'large'] as const;
export type Tier = (typeof TIERS)[number];
