/** The lines of the S-curve, in the order in which they are drawn. */
export const LINES = [
  {
    name: 'original',
    label: 'Planned at first',
    color: 'var(--ds-chart-gray-bold)',
    kind: 'dash',
  },
  { name: 'planned', label: 'Planned', color: 'var(--ds-chart-gray-bolder)', kind: 'line' },
  { name: 'spent', label: 'Spent', color: 'var(--ds-chart-orange-bold)', kind: 'line' },
  { name: 'earned', label: 'Earned', color: 'var(--ds-chart-blue-bold)', kind: 'line' },
] as const;
