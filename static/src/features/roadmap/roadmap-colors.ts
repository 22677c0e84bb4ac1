export const COLORS = {
  planned: 'var(--ds-background-accent-blue-subtler)',
  done: 'var(--ds-background-accent-blue-bolder)',
  finished: 'var(--ds-background-accent-gray-subtler)',
  late: 'var(--ds-border-danger)',
  lateText: 'var(--ds-text-danger)',
  pushed: 'var(--ds-border-accent-orange)',
  critical: 'var(--ds-text)',
  text: 'var(--ds-text)',
  quiet: 'var(--ds-text-subtle)',
  surface: 'var(--ds-surface)',
  inOrder: 'var(--ds-border-accent-blue)',
  gate: 'var(--ds-border-accent-purple)',
} as const;
