import { type Unit, type Weighing, WEIGHT_OF_ONE } from '@domain/earned-value/baseline';
import type { EarningRule } from '@domain/earned-value/earning-rule';
import type { BaselineFlaw } from '@domain/earned-value/sealed-baseline';

import type { Formats } from '../../shared/format';

/** An amount of a baseline with its unit. */
export function amountWords(
  amount: number,
  { currency, weighing }: Unit,
  formats: Formats,
): string {
  if (currency !== null) return formats.money(amount, currency);
  const noun = weighing === 'estimate' ? 'of estimates' : 'work items';
  return `${formats.decimal(amount / WEIGHT_OF_ONE, 2)} ${noun}`;
}

export const WEIGHING_WORDS: Readonly<Record<Weighing, string>> = {
  estimate: 'Its estimate',
  count: 'Each the same',
};

export function ruleWords(rule: EarningRule): string {
  switch (rule.kind) {
    case 'zero-hundred':
      return '0/100: a work item earns nothing before it is done, and all of its share then.';
    case 'fifty-fifty':
      return '50/50: a work item earns half of its share once it is in progress, and the rest when it is done.';
    case 'status-category':
      return `Per cent by status: a work item earns ${rule.inProgress}% of its share once it is in progress, and all of it when it is done.`;
  }
}

export const FLAW_WORDS: Readonly<Record<BaselineFlaw, string>> = {
  changed: 'The text of this baseline is not what was set.',
  'chain-broken': 'The baseline after it names another text.',
  'items-missing': 'Part of its list of work items is missing.',
  'items-changed': 'Its list of work items is not what was set.',
};
