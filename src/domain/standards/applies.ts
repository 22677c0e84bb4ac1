import { type Phase, PHASES, type Rule, TIERS } from './standard';

type Applies = Pick<Rule, 'phases' | 'tiers' | 'mode'>;

/** For a rule that holds in every phase and tier, with the authority of the project's own mode. */
export const ALWAYS: Applies = { phases: PHASES, tiers: TIERS, mode: null };

/** For a rule that holds in some phases, in every tier. */
export function during(...phases: readonly Phase[]): Applies {
  return { ...ALWAYS, phases };
}
