/** Where the weights among siblings come from, as people say it. */
export const WEIGHINGS = [
  { value: 'direct', label: 'Typed' },
  { value: 'swing', label: 'From swings: worst to best' },
  { value: 'pairwise', label: 'From pairwise judgements' },
] as const;
