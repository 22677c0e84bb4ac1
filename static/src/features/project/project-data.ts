import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ProjectOverview } from '@contract/project';
import type { Day } from '@domain/foundation/calendar';
import type { GovernedId, ProjectId } from '@domain/foundation/ids';

import { ask, type AskError, type Asked } from '../../shared/ask';
import { question } from '../../shared/questions';

const WHILE_COMPUTING_MILLISECONDS = 2_000;

export function useProjectEntry(projectId: ProjectId) {
  return useQuery(question('project.entry', { projectId }));
}

/**
 * The project as it stands. While its figures are computed again, and while a work item made here has not been heard
 * of, it is asked for every two seconds.
 */
export function useProjectOverview(
  id: GovernedId,
  isAwaiting: (overview: ProjectOverview) => boolean,
) {
  return useQuery({
    ...question('project.overview', { id }),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && (data.isRecomputing || isAwaiting(data))
        ? WHILE_COMPUTING_MILLISECONDS
        : false,
  });
}

/** The project as of a past day. Jira's logs are read only where that is said. */
export function useProjectAsOf(id: GovernedId, asOf: Day, readsLogs: boolean) {
  return useQuery({
    ...question('project.as-of', { id, asOf, readsLogs }),
    placeholderData: (before) => (before?.asked === asOf ? before : undefined),
  });
}

/** Operations of which each answers with the overview as it is afterwards. */
function useOverviewChange<Name extends 'project.set-plan' | 'project.say-health' | 'project.run'>(
  name: Name,
  id: GovernedId,
) {
  const queryClient = useQueryClient();

  return useMutation<ProjectOverview, AskError, Asked<Name>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: (overview) =>
      queryClient.setQueryData(question('project.overview', { id }).queryKey, overview),
  });
}

export function useSetPlan(id: GovernedId) {
  return useOverviewChange('project.set-plan', id);
}

export function useSayHealth(id: GovernedId) {
  return useOverviewChange('project.say-health', id);
}

export function useRunProject(id: GovernedId) {
  return useOverviewChange('project.run', id);
}

/** Asks for the project as it is now, as after somebody else changed it. */
export function useReloadOverview(id: GovernedId): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(question('project.overview', { id }));
}
