import type { StatusCategory } from '../foundation/work-item';

/** How much of a work item's weight counts as earned before it is done. All of it does once it is. */
export type EarningRule =
  /** Nothing. */
  | { readonly kind: 'zero-hundred' }
  /** Half of it as soon as it is in progress. */
  | { readonly kind: 'fifty-fifty' }
  /** What was agreed, in per cent, as soon as it is in progress. */
  | { readonly kind: 'status-category'; readonly inProgress: number };

/**
 * The share of a work item that is earned, in per cent.
 *
 * @example
 * creditOf({ kind: 'fifty-fifty' }, 'in-progress') // 50
 * creditOf({ kind: 'zero-hundred' }, 'in-progress') // 0
 */
export function creditOf(rule: EarningRule, category: StatusCategory): number {
  if (category === 'done') return 100;
  return category === 'to-do' ? 0 : creditInProgress(rule);
}

function creditInProgress(rule: EarningRule): number {
  switch (rule.kind) {
    case 'zero-hundred':
      return 0;
    case 'fifty-fifty':
      return 50;
    case 'status-category':
      return rule.inProgress;
  }
}
