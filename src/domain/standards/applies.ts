import { type Phase, PHASES } from '../foundation/phase';
import { type Rule, type Tier, TIERS } from './standard';

type Applies = Pick<Rule, 'phases' | 'tiers' | 'mode'>;

/** For a rule that holds in every phase and tier, with the authority of the project's own mode. */
export const ALWAYS: Applies = { phases: PHASES, tiers: TIERS, mode: null };

/** Projects that are more than a handful of people for a few weeks. */
export const NOT_SMALL: readonly Tier[] = ['medium', 'large'];

/** For a rule that holds in some phases, in every tier. */
export function during(...phases: readonly Phase[]): Applies {
  return { ...ALWAYS, phases };
}

/**
 * For a rule that holds from one phase on to the end, in every tier.
 *
 * @example
 * from('executing').phases // ['executing', 'closing']
 */
export function from(phase: Phase): Applies {
  return during(...PHASES.slice(PHASES.indexOf(phase)));
}
