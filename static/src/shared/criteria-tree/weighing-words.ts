/** Where the weights among siblings come from, as people say it. */
export const WEIGHINGS = [
  { value: 'direct', label: 'Typed' },
  { value: 'swing', label: 'From swings: worst to best' },
  { value: 'pairwise', label: 'From pairwise judgements' },
] as const;

/** The same of a group, in its row. */
export const WEIGHINGS_INSIDE = [
  { value: 'direct', label: 'Inside: weights typed' },
  { value: 'swing', label: 'Inside: from swings' },
  { value: 'pairwise', label: 'Inside: pairwise judgements' },
] as const;
