import type { JiraSite, PointsLedger } from '../../usecases/ports';
import { createChangeLog } from './change-log';
import { createItemSearch } from './item-search';
import { paymentTo } from './payment';
import type { JiraRequest } from './request';
import { createSiteCatalogue } from './site-catalogue';

type Surroundings = {
  /** Asks as the app. */
  readonly request: JiraRequest;
  readonly points: Pick<PointsLedger, 'spend'>;
};

/** Jira read as the app. */
export function createJiraSite({ request, points }: Surroundings): JiraSite {
  const paid = paymentTo(points);
  return {
    ...createSiteCatalogue(request, paid),
    ...createItemSearch(request, paid),
    ...createChangeLog(request, paid),
  };
}
