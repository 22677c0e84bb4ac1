import { useState } from 'react';

import type { SetupStatus, SiteSurvey } from '@contract/setup';
import type { ProjectId } from '@domain/foundation/ids';

import { costOf } from './import-cost';
import { useChooseProjects } from './setup-data';

/** The projects ticked so far, what the new ones among them cost to import, and the way to save them. */
export function useProjectChoice(status: SetupStatus, survey: SiteSurvey) {
  const save = useChooseProjects();
  const [chosen, setChosen] = useState<ReadonlySet<ProjectId>>(
    () => new Set(suggestedProjects(status, survey)),
  );
  const before = new Set(status.chosenProjectIds);
  const added = new Set([...chosen].filter((id) => !before.has(id)));

  return {
    chosen,
    setChosen,
    added,
    cost: costOf(survey, added),
    save: (onSuccess: () => void) =>
      save.mutate({ projectIds: [...chosen].map(String) }, { onSuccess }),
    isSaving: save.isPending,
    error: save.error,
  };
}

/** What was chosen before; at first all projects, where importing them fits into one hour. */
function suggestedProjects(
  { chosenProjectIds, import: { pointsPerHour } }: SetupStatus,
  { projects, pointsToImport }: SiteSurvey,
): readonly ProjectId[] {
  if (chosenProjectIds.length > 0 || pointsToImport > pointsPerHour) return chosenProjectIds;
  return projects.map(({ id }) => id);
}
