import { grouped } from '../../foundation/wording';
import type { CountBound } from '../standard';

/** What a number is known to be: something from `least` to `most`, both included. */
export type Range = { readonly least: number; readonly most: number };

/** Whether a number is within a bound; `null` when it is within for some of what it may be and not for the rest. */
export function isWithin({ least, most }: Range, is: CountBound, value: number): boolean | null {
  if (is === 'at-most') return decided({ always: most <= value, never: least > value });
  if (is === 'at-least') return decided({ always: least >= value, never: most < value });
  return decided({
    always: least === value && most === value,
    never: least > value || most < value,
  });
}

function decided({ always, never }: { readonly always: boolean; readonly never: boolean }) {
  return always || never ? always : null;
}

/**
 * A bound in words, as it goes on after `the rule`.
 *
 * @example
 * boundWords('at-least', '80%') // 'asks for at least 80%'
 */
export function boundWords(is: CountBound, value: string): string {
  switch (is) {
    case 'at-most':
      return `allows at most ${value}`;
    case 'at-least':
      return `asks for at least ${value}`;
    case 'exactly':
      return `asks for exactly ${value}`;
  }
}

/** What is added where something is not known of so many more work items. */
export function untoldWords(untold: number, isDecided: boolean): string {
  if (untold === 0) return '';
  const effect = isDecided
    ? 'which does not change the verdict'
    : 'and the verdict depends on that';
  return ` Of ${grouped(untold)} more this is not known, ${effect}.`;
}
