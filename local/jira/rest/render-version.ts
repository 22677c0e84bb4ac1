import { format, parseISO } from 'date-fns';

import type { JsonObject } from '../json';
import type { Version } from '../store/catalogue-entries';
import { writeTimestamp } from '../time';
import type { SiteView } from './operation';

export function renderVersion(version: Version, view: SiteView): JsonObject {
  const { id, name, projectKey, description, startDate, releaseDate } = version;
  const { archived = false, released = false } = version;
  const project = view.catalogue.projects.all.find(({ key }) => key === projectKey);
  const mayBeOverdue = releaseDate !== undefined && !released;
  return {
    self: `${view.baseUrl}/rest/api/3/version/${id}`,
    id,
    name,
    archived,
    released,
    ...(description === undefined ? {} : { description }),
    ...(startDate === undefined ? {} : { startDate, userStartDate: asPeopleWrite(startDate) }),
    ...(releaseDate === undefined
      ? {}
      : { releaseDate, userReleaseDate: asPeopleWrite(releaseDate) }),
    ...(mayBeOverdue ? { overdue: releaseDate < today(view) } : {}),
    ...(project === undefined ? {} : { projectId: Number(project.id) }),
  };
}

/** In Jira's own format for days: `15/Jan/26`. */
function asPeopleWrite(day: string): string {
  return format(parseISO(day), 'd/MMM/yy');
}

function today({ now, catalogue }: SiteView): string {
  return writeTimestamp(now, catalogue.timeZone).slice(0, 10);
}
