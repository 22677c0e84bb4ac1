import { POINTS_PER_HOUR } from '../../importing';
import type { Deps, VersionName } from '../../ports';
import { simulatedProjects } from '../simulated-projects';
import { itemsToRead } from './items-to-read';
import { ITEMS_A_CALL } from './read-logs';

/** What looking back with a version would cost of Jira's points: a point a call, a work item, and a logged change. */
export async function costOfLookingBack(
  { standardId }: VersionName,
  deps: Pick<Deps, 'now' | 'portfolio' | 'projects' | 'workItems'>,
) {
  const projects = await simulatedProjects(standardId, deps);
  const workItems = await itemsToRead(projects, deps.now(), deps);
  return {
    workItems,
    /** Of the changes nobody knows how many there are. */
    points: workItems + Math.ceil(workItems / ITEMS_A_CALL),
    pointsPerHour: POINTS_PER_HOUR,
  };
}
