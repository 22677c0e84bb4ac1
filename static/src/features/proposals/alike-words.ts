import { listed } from '@domain/foundation/wording';
import type { Likeness } from '@domain/intake/likeness';

import type { Formats } from '../../shared/format';

const MOST_WORDS = 4;

/** `82% alike: both say depot, electric and buses`. */
export function alikeWords({ share, words }: Likeness, { percent }: Formats): string {
  return `${percent(share)} alike: both say ${listed(words.slice(0, MOST_WORDS), MOST_WORDS)}`;
}
