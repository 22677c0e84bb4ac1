import type { PastPortfolio } from '@contract/history';

import { useFormats } from './forge-context';
import { NoticeLine } from './notice-line';

/** Which projects go by figures of a day before the one that is shown. */
export function OlderLine({ older }: Pick<PastPortfolio, 'older'>) {
  const { count, day } = useFormats();
  if (older.length === 0) return null;

  return (
    <NoticeLine tone="information" title={`${count(older.length, 'project')} with older figures:`}>
      {older.map(({ key, name, asOf }) => `${name} (${key}), of ${day(asOf)}`).join('; ')}.
    </NoticeLine>
  );
}
