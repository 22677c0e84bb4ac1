import type { ProjectId } from '../foundation/ids';

/** So many lots may be computed side by side. Jira's 8,400 projects are 225 lots, and the queue takes 500 jobs a minute. */
const TRACKS = 25;
const PROJECTS_A_LOT = 40;

/**
 * Projects on one track are never computed side by side.
 *
 * @example
 * trackOf(projectId('10003')) // 3
 */
export function trackOf(id: ProjectId): number {
  return Number(id) % TRACKS;
}

/**
 * Projects in lots that are computed together: each of one track, and none too large.
 *
 * @example
 * lotsOf([projectId('1'), projectId('2'), projectId('26')]) // [['1', '26'], ['2']]
 */
export function lotsOf(ids: Iterable<ProjectId>): readonly (readonly ProjectId[])[] {
  const tracks = new Map<number, ProjectId[][]>();
  for (const id of ids) {
    const lots = tracks.get(trackOf(id)) ?? [];
    const last = lots.at(-1);
    if (last === undefined || last.length === PROJECTS_A_LOT) lots.push([id]);
    else last.push(id);
    tracks.set(trackOf(id), lots);
  }
  return [...tracks.values()].flat();
}
