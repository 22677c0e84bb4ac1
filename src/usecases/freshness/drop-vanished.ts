import { AppError } from '../app-error';
import type { Deps, KnownProject } from '../ports';
import { projectQueries } from './project-queries';

const VANISHED = 'Jira no longer shows this project to the app: it was deleted, or hidden.';

/**
 * Finds the projects that a query may not name any more, and marks their import as failed, so that one that is gone does
 * not keep the others from being refreshed. Halves the list until it has them, for nearly always there is one.
 *
 * @returns those that are still there.
 */
export async function dropVanished(
  projects: readonly KnownProject[],
  deps: Pick<Deps, 'projects' | 'site'>,
): Promise<readonly KnownProject[]> {
  if (projects.length === 0 || (await isAnswered(projects, deps))) return projects;

  const [only] = projects;
  if (projects.length === 1 && only !== undefined) {
    await deps.projects.moveImport(only.id, only.import, {
      ...only.import,
      status: 'failed',
      problem: VANISHED,
    });
    return [];
  }
  const half = Math.ceil(projects.length / 2);
  return [
    ...(await dropVanished(projects.slice(0, half), deps)),
    ...(await dropVanished(projects.slice(half), deps)),
  ];
}

async function isAnswered(
  projects: readonly KnownProject[],
  { site }: Pick<Deps, 'site'>,
): Promise<boolean> {
  try {
    for (const query of projectQueries(projects)) await site.count(query);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Whether Jira understood the question and does not answer it, however often it is asked. */
export function isRefusal(error: unknown): boolean {
  return error instanceof AppError && error.code === 'invalid-input';
}
