import type { Tier } from '@domain/foundation/tier';

export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
};
