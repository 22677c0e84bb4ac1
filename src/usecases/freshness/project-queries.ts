import type { KnownProject } from '../ports';

/** Keeps a query to a length that Jira takes. */
const PROJECTS_A_QUERY = 1_000;

/** The restriction of a query to these projects, in as few queries as that takes. */
export function projectQueries(projects: readonly Pick<KnownProject, 'id'>[]): readonly string[] {
  const queries: string[] = [];
  for (let start = 0; start < projects.length; start += PROJECTS_A_QUERY) {
    const ids = projects.slice(start, start + PROJECTS_A_QUERY).map(({ id }) => id);
    queries.push(`project IN (${ids.join(', ')})`);
  }
  return queries;
}
