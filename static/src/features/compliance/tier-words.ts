import { type ComputedTier, TIER_FROM } from '@domain/standards/tier/computed-tier';

import { TIER_WORDS } from '../../shared/tier-names';

export const UNSAID_WORDS = 'Not said';

/** `Large: 21 points`, or what is missing. */
export function tierInWords({ tier, points, unanswered }: ComputedTier): string {
  if (tier !== null) return `${TIER_WORDS[tier]}: ${points} points`;
  return unanswered.length === 1
    ? 'Not known: 1 answer is missing'
    : `Not known: ${unanswered.length} answers are missing`;
}

/** `Small from 7 points, medium from 12, large from 19.` */
export const RANGES_IN_WORDS = `${[...TIER_FROM]
  .reverse()
  .map(({ tier, points }, at) =>
    at === 0 ? `${TIER_WORDS[tier]} from ${points} points` : `${tier} from ${points}`,
  )
  .join(', ')}.`;
