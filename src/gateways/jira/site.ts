import type { JiraSite, PointsLedger } from '../../usecases/ports';
import { createItemContents } from './item-content';
import { createChangeLog } from './change-log';
import { createGateMarks } from './gate-marks';
import { createItemCreation } from './item-creation';
import { createItemSearch } from './item-search';
import { paymentTo } from './payment';
import { createNotification } from './notification';
import { createProjectRoles } from './project-roles';
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
    ...createProjectRoles(request, points),
    ...createItemCreation({ request, points }),
    ...createItemSearch(request, paid),
    ...createItemContents(request, paid),
    ...createChangeLog(request, paid),
    ...createNotification(request, paid),
    ...createGateMarks(request, paid),
  };
}
