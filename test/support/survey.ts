import { fieldId } from '../../src/domain/foundation/ids';
import type { ItemFields, JiraSite, SiteSurvey } from '../../src/usecases/ports';
import { aProject, NOW } from './builders';

const counts: Readonly<Record<string, number>> = { 'project = 1': 250, 'project = 2': 0 };

/** A Jira with two projects, one of 250 items and one empty, and a role that nobody is in. */
export const aSite: Partial<JiraSite> = {
  info: async () => ({ baseUrl: 'https://x.test', title: 'X', timeZone: 'Europe/Berlin' }),
  fields: async () => [
    { id: 'summary', name: 'Summary', type: 'string', custom: null },
    { id: 'customfield_10004', name: 'Story Points', type: 'number', custom: 'x:float' },
    { id: 'customfield_10021', name: 'Flagged', type: 'array', custom: 'x:multicheckboxes' },
  ],
  issueTypes: async () => [
    { id: '10001', name: 'Task' },
    { id: '10012', name: 'Risk' },
  ],
  linkTypes: async () => [
    { name: 'Blocks', inward: 'is blocked by' },
    { name: 'Relates', inward: 'relates to' },
  ],
  projects: async () => [aProject('1'), aProject('2')].map(surveyed),
  rolesOf: async () => [{ role: 'project-owner', people: [], groups: [] }],
  count: async (jql) => counts[jql] ?? Promise.reject(new Error(jql)),
};

export function surveyed({
  id,
  key,
  name,
  style,
  isPrivate,
  issueTypeIds,
}: ReturnType<typeof aProject>) {
  return { id, key, name, style, isPrivate, issueTypeIds };
}

export const aSurvey: SiteSurvey = {
  baseUrl: 'https://x.test',
  title: 'X',
  timeZone: 'UTC',
  surveyedAt: NOW,
  projects: [],
  estimateFields: [],
  issueTypes: [{ id: '10012', name: 'Risk' }],
  pointsToImport: 0,
};
export const someFields: ItemFields = {
  estimateFieldId: fieldId('customfield_10004'),
  flaggedFieldId: null,
  blockingLinkTypes: ['Blocks'],
};
