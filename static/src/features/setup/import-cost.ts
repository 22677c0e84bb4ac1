import type { SiteSurvey } from '@contract/setup';
import type { ProjectId } from '@domain/foundation/ids';

export type ImportCost = { readonly workItems: number; readonly points: number };

/** What importing some of the site's projects costs: the whole site's points in proportion to their work items. */
export function costOf(survey: SiteSurvey, chosen: ReadonlySet<ProjectId>): ImportCost {
  const all = sum(survey.projects.map((project) => project.workItems));
  const some = survey.projects.filter((project) => chosen.has(project.id));
  const workItems = sum(some.map((project) => project.workItems));
  const share = all === 0 ? some.length / Math.max(1, survey.projects.length) : workItems / all;

  return { workItems, points: Math.ceil(survey.pointsToImport * share) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
