import type { ChaosPlan } from './chaos-plan';
import { projectKeys } from './project-keys';

/** The work items of the site that people may change: all but the first of each project, which the others are below. */
export function itemKeys({
  projects,
  itemsEach,
}: Pick<ChaosPlan, 'projects' | 'itemsEach'>): readonly string[] {
  return projectKeys(projects).flatMap((key) =>
    Array.from({ length: itemsEach - 1 }, (_, index) => `${key}-${index + 2}`),
  );
}
