import type { JqlFunction } from './jql-function';

const SPRINTS = { gives: 'sprint', isList: true, takes: [0, 0] } as const;
const TYPES = { gives: 'issue type', isList: true, takes: [0, 0] } as const;

/** Functions that stand for sprints and for types of work items. */
export const CATALOGUE_FUNCTIONS: readonly JqlFunction[] = [
  { ...SPRINTS, name: 'openSprints', valuesOf: sprintsThatAre('active') },
  { ...SPRINTS, name: 'closedSprints', valuesOf: sprintsThatAre('closed') },
  { ...SPRINTS, name: 'futureSprints', valuesOf: sprintsThatAre('future') },
  { ...TYPES, name: 'standardIssueTypes', valuesOf: issueTypesThat({ areSubtasks: false }) },
  { ...TYPES, name: 'subtaskIssueTypes', valuesOf: issueTypesThat({ areSubtasks: true }) },
];

function sprintsThatAre(state: string): JqlFunction['valuesOf'] {
  return (_call, { catalogue }) =>
    catalogue.sprints.all
      .filter((sprint) => sprint.state?.toLowerCase() === state)
      .map(({ id }) => String(id));
}

function issueTypesThat({
  areSubtasks,
}: {
  readonly areSubtasks: boolean;
}): JqlFunction['valuesOf'] {
  return (_call, { catalogue }) =>
    catalogue.issueTypes.all.filter(({ subtask }) => subtask === areSubtasks).map(({ id }) => id);
}
