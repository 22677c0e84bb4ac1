import type { Opinion } from '@domain/foundation/opinion';

import type { Formats } from '../../shared/format';

/** What people think together: `3 raters, from 4 to 9: 6.3 counts`. */
export function opinionText(
  opinion: Opinion | undefined,
  { decimal, count }: Pick<Formats, 'decimal' | 'count'>,
): string {
  if (opinion === undefined) return 'Nobody has rated it yet.';

  const { mean, raters } = opinion;
  const counts = `${decimal(mean)} counts`;
  if (raters === 0)
    return `Agreed before each rated for themselves: ${counts} until somebody does.`;
  const spread = spreadText(opinion, { decimal });
  return `${count(raters, 'rater')}${spread === null ? '' : `, from ${spread}`}: ${counts}.`;
}

/** `4 to 9`; `null` where all say the same. */
export function spreadText(
  { low, high }: Opinion,
  { decimal }: Pick<Formats, 'decimal'>,
): string | null {
  return low === high ? null : `${decimal(low)} to ${decimal(high)}`;
}
