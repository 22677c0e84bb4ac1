import { PHASES } from '@domain/foundation/phase';
import { type Rule, TIERS } from '@domain/standards/standard';

/** How much a rule weighs, and of which projects it is asked: `Weight 3; while initiating; of projects of every size.` */
export function appliesWords({ weight, phases, tiers, mode }: Rule): string {
  const when = phases.length === PHASES.length ? 'in every phase' : `while ${phases.join(', ')}`;
  const whom =
    tiers.length === TIERS.length
      ? 'of projects of every size'
      : `of ${tiers.join(' and ')} projects`;
  return `Weight ${weight}; ${when}; ${whom}; ${mode ?? 'as the project’s mandate says'}.`;
}
